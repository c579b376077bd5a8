"""The named versions of a session: kept, listed, renamed, deleted, and read again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from annotator.core.build import fresh_transcript
from annotator.core.model import Source
from annotator.core.transcript import Transcript
from annotator.core.versions import Sent, Snapshot, Version, free_name, snapshot_of
from annotator.store.session_file import SessionFile
from annotator.store.versions import PackedVersion, pack, unpack

Packed = PackedVersion
Packing = Callable[[], Packed]


class Versions:
    """What is long in it is given as work to be done in any thread; the rest is quick, on the session's thread.

    Writing raises VersionNotKept where the disk refuses, and SessionReadOnly where nothing can be changed.
    """

    def __init__(self, file: SessionFile, source: Source, transcript: Transcript) -> None:
        self._file = file
        self._source = source
        self._transcript = transcript

    def all(self) -> list[Version]:
        """Every version, the oldest first."""
        return self._file.versions()

    def packing(self, name: str, sent: Sent | None = None) -> Packing:
        """The work that makes a version of the lines as they stand now, whatever becomes of them meanwhile.

        For an export that keeps one, `sent` tells how it was made.
        """
        snapshot, made = snapshot_of(self._transcript), datetime.now(UTC)
        return lambda: PackedVersion(name, made, pack(snapshot, self._source.lines), sent)

    def keep(self, packed: PackedVersion) -> Version:
        """Keep a version; where another one has its name, a number is put behind it.

        What was sent just so before is the version that was kept then.
        """
        return self._sent_before(packed) or self._file.add_version(replace(packed, name=self._free(packed.name)))

    def _sent_before(self, packed: PackedVersion) -> Version | None:
        """The version sent last, where it was sent in this way and holds the same."""
        last = next((version for version in reversed(self.all()) if version.sent), None)
        if packed.sent is None or last is None or last.sent != packed.sent:
            return None
        return last if self._file.packed_version(last).data == packed.data else None

    def rename(self, version: Version, name: str) -> str:
        """Give a version another name. Returns it, with a number behind it where another version has it."""
        free = self._free(name, but=version)
        if free != version.name:
            self._file.rename_version(version, free)
        return free

    def delete(self, version: Version) -> None:
        """Forget a version for good."""
        self._file.delete_version(version)

    def reading(self, version: Version | None) -> Callable[[], Snapshot]:
        """The work that gives what a version holds, or the original where it is None. It raises VersionUnreadable."""
        if version is None:
            return lambda: snapshot_of(fresh_transcript(self._source))
        return partial(unpack, self._file.packed_version(version), self._source.lines)

    def _free(self, name: str, *, but: Version | None = None) -> str:
        return free_name(name, {version.name for version in self.all() if not but or version.id != but.id})
