"""Names versions: asks for the name, packs the lines off the Qt thread, and keeps them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.app.versions import Packed, Packing
from annotator.core.errors import AnnotatorError, SessionReadOnly
from annotator.core.versions import Version
from annotator.gui.desk import Desk
from annotator.gui.dialogs.version_name import VersionNameDialog, name_of_now
from annotator.gui.kit.jobs import run_in_background
from annotator.gui.kit.theme import Theme


class VersionNaming(QObject):
    """A version holds the lines as they stood when its name was given. `kept` carries it once it is on disk."""

    kept = Signal(object)

    def __init__(self, desk: Desk, theme: Callable[[], Theme]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._theme = theme
        self._versions = desk.session.versions
        self._pending: list[Packing] = []
        self._refused: list[Packed] = []

    def ask(self) -> None:
        """Ask for the name of a new version."""
        if self.allowed() and self._desk.flush():
            words = self.tr(
                "Everything is saved already. A version is a name for the text as it stands now, "
                "to compare with and to go back to."
            )
            dialog = VersionNameDialog(
                self.tr("Name a version"),
                words,
                name_of_now(),
                self.tr("Keep"),
                self._theme(),
                self._desk.view.window(),
            )
            dialog.named.connect(self.keep)
            dialog.open()

    def allowed(self) -> bool:
        """Whether versions can be changed; says why not."""
        if self._desk.session.read_only:
            self._desk.failed.emit(SessionReadOnly(path=self._desk.session.path))
        return not self._desk.session.read_only

    def keep(self, name: str) -> None:
        """Keep the lines as they stand now under a name."""
        if self._desk.flush():
            self._pack(self._versions.packing(name))

    def keep_sent(self, packing: Packing) -> None:
        """Keep the lines as they were exported; the export has told of it already."""
        self._pack(packing)

    def _pack(self, packing: Packing) -> None:
        self._pending.append(packing)
        run_in_background(packing, done=partial(self._packed, packing), failed=self._desk.failed.emit, owner=self)

    def _packed(self, packing: Packing, packed: Packed) -> None:
        if packing in self._pending:
            self._pending.remove(packing)
            self._store(packed)

    def _store(self, packed: Packed) -> bool:
        try:
            version = self._versions.keep(packed)
        except AnnotatorError as error:
            self._desk.failed.emit(error)
            return False
        if not packed.sent:
            self._desk.said.emit(self.tr("Version {name} is kept").format(name=version.name))
        self.kept.emit(version)
        return True

    def finish(self) -> bool:
        """Put on disk at once what is still being packed; False where the disk refused.

        What it refused is tried again the next time.
        """
        waiting = [*self._refused, *(packing() for packing in self._pending)]
        self._pending = []
        self._refused = [packed for packed in waiting if not self._store(packed)]
        return not self._refused

    def ask_anew(self, version: Version) -> None:
        """Ask for another name of a version."""
        if not self.allowed():
            return
        words = self.tr("The version keeps its text; only its name changes.")
        dialog = VersionNameDialog(
            self.tr("Rename the version"),
            words,
            version.name,
            self.tr("Rename"),
            self._theme(),
            self._desk.view.window(),
        )
        dialog.named.connect(partial(self._rename, version))
        dialog.open()

    def _rename(self, version: Version, name: str) -> None:
        try:
            self._versions.rename(version, name)
        except AnnotatorError as error:
            self._desk.failed.emit(error)
        else:
            self.kept.emit(version)
