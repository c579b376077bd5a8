"""The glossary file as one session uses it: what it shares with others, and its steps written there first."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress

from annotator.app.glossary_file import Shared, open_glossary, read_shared
from annotator.app.paths import Paths
from annotator.core.errors import AnnotatorError, GlossaryLeft
from annotator.core.glossary import GlossaryTerm
from annotator.core.history import Change
from annotator.store.glossary_file import GlossaryFile
from annotator.store.glossary_terms import SharedStep

_ID_BITS = 62


class SharedGlossary:
    """Reads and writes the glossary file for the session with a source of that hash. Lives on one thread.

    A file that cannot be read is told by `fault` and shares nothing. `trouble` says what undo or redo could not do.
    `changes` counts those made here: what another thread read before the last is out of date.
    """

    def __init__(self, paths: Paths, sha256: str, made: int | None = None) -> None:
        self._paths = paths
        self._session = sha256
        self._made = made
        self._file: GlossaryFile | None = None
        self._shared: Shared | None = None
        self.fault: AnnotatorError | None = None
        self.trouble: AnnotatorError | None = None
        self.changes = 0

    @property
    def shared(self) -> Shared:
        """What the session shares, as it stood when it was last read or changed here."""
        if self._shared is None:
            self.reread()
        assert self._shared is not None
        return self._shared

    def adopt(self, shared: Shared) -> None:
        """Take over what another thread has read."""
        self._shared, self.fault = shared, None

    def reread(self) -> None:
        """Read again what the session shares, as others may have changed it."""
        try:
            self.adopt(read_shared(self._paths, self._session))
        except AnnotatorError as error:
            self._shared, self.fault = Shared(), error

    @property
    def file(self) -> GlossaryFile:
        """The open file, made where there is none. Raises what opening or making it raises."""
        if self._file is None:
            self._file = open_glossary(self._paths)
        return self._file

    def settle(self) -> None:
        """See that the file knows no step of this session that was cut off before the session knew of it."""
        if self._paths.glossary.exists():
            with suppress(AnnotatorError):  # it is tried again with the next step
                self.file.settle(self._session, self._made)

    @contextmanager
    def first(self, changes: Iterable[Change]) -> Iterator[int | None]:
        """Make the changes to terms here, then have the block write the session, with the number given for the step.

        All or none: what the session cannot take is taken back. Raises GlossaryChanged where a term stands otherwise
        by now, and what opening or writing the file raises.
        """
        own = _own(changes)
        if not own:
            yield None
            return
        step = self._step()
        with self._rereading():
            self.file.write(own, step)
        with self._settled(step, own):
            yield step.id

    @contextmanager
    def first_as_far(self, changes: Iterable[Change]) -> Iterator[int | None]:
        """The same for undo and redo: terms that stand otherwise by now are left, and `trouble` tells of them."""
        self.trouble = None
        own = _own(changes)
        if not own:
            yield None
            return
        step = self._step()
        try:
            left = self.file.write_unchanged(own, step)
        except AnnotatorError as error:
            self.trouble, self._shared = error, None
            yield None
            return
        with self._settled(step, own):
            yield step.id
        if left:
            self.trouble = GlossaryLeft(terms=", ".join(held.term.text for held in left))
            self._shared = None

    def _step(self) -> SharedStep:
        return SharedStep(secrets.randbits(_ID_BITS), self._session)

    @contextmanager
    def _rereading(self) -> Iterator[None]:
        """What was refused was made from what no longer stands."""
        try:
            yield
        except AnnotatorError:
            self._shared = None
            raise

    @contextmanager
    def _settled(self, step: SharedStep, changes: list[Change]) -> Iterator[None]:
        try:
            yield
            self._made = step.id
            self.changes += 1
            if self._shared is not None:
                self._shared = self._shared.followed(changes)
        finally:
            self.settle()

    def close(self) -> None:
        """Let go of the file. Closing twice does no harm."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _own(changes: Iterable[Change]) -> list[Change]:
    return [change for change in changes if isinstance(change.value, GlossaryTerm)]
