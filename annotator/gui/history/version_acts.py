"""The list of versions: compares one with the text as it stands, goes to places, brings it back, deletes it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QMessageBox

from annotator.app.compare import LINE_END, Passage, compare
from annotator.core.errors import AnnotatorError
from annotator.core.versions import Snapshot, Version, restore, snapshot_of
from annotator.gui.bottom_dock import BottomDock
from annotator.gui.desk import Desk
from annotator.gui.history.version_naming import VersionNaming
from annotator.gui.kit.jobs import run_in_background
from annotator.gui.kit.theme import Theme
from annotator.gui.lines.excerpt import first_difference
from annotator.gui.panels.version_panel import VersionPanel

_REST_MS = 400


class VersionActs(QObject):
    """Reading and comparing go to a thread; an answer that is no longer waited for is dropped.

    `changed` tells that there are other versions now, or other names.
    """

    changed = Signal()

    def __init__(self, desk: Desk, dock: BottomDock, theme: Callable[[], Theme], font: QFont) -> None:
        super().__init__(desk)
        self._desk = desk
        self._dock = dock
        self._versions = desk.session.versions
        self._then: Snapshot | None = None
        self._asked = 0
        self.naming = VersionNaming(desk, theme)
        self.panel = VersionPanel(theme(), font)
        self._later = QTimer(self, singleShot=True, interval=_REST_MS)
        self._later.timeout.connect(self._compare)
        desk.session.subscribe(lambda _step: self._text_changed())
        self.naming.kept.connect(self._list_changed)
        self.panel.names.picked.connect(self._pick)
        self.panel.place_chosen.connect(self._go)
        self.panel.new_wanted.connect(self.naming.ask)
        self.panel.restore_wanted.connect(self._restore)
        self.panel.rename_wanted.connect(self.naming.ask_anew)
        self.panel.delete_wanted.connect(self._ask_to_delete)
        dock.add(self.panel)

    def toggle(self) -> None:
        """Open the list of versions at the newest and give it the keyboard; close it where it is open."""
        if self._dock.shows(self.panel):
            self._dock.close_panel()
        else:
            self.open(next(reversed(self._versions.all()), None))

    def open(self, chosen: Version | None) -> None:
        """Open the list of versions at one of them, or at the original."""
        if self._dock.open(self.panel):
            self.panel.names.show_versions(self._versions.all(), chosen)

    def _list_changed(self, chosen: Version | None) -> None:
        if self._dock.shows(self.panel):
            self.panel.names.show_versions(self._versions.all(), chosen)
        self.changed.emit()

    def _pick(self, version: Version | None) -> None:
        """Read a version, to compare with it."""
        self._then = None
        self._asked += 1
        self.panel.show_waiting()
        try:
            reading = self._versions.reading(version)
        except AnnotatorError as error:
            self._unreadable(self._asked, error)
            return
        asked = self._asked
        read, failed = partial(self._read, asked), partial(self._unreadable, asked)
        run_in_background(reading, done=read, failed=failed, owner=self)

    def _read(self, asked: int, then: Snapshot) -> None:
        if asked == self._asked:
            self._then = then
            self._compare()

    def _unreadable(self, asked: int, error: Exception) -> None:
        if asked == self._asked:
            self.panel.show_unreadable()
            self._desk.failed.emit(error)

    def _text_changed(self) -> None:
        if self._dock.shows(self.panel):
            self._later.start()

    def _compare(self) -> None:
        if self._then and self._dock.shows(self.panel):
            self._asked += 1
            work = partial(compare, self._then, snapshot_of(self._desk.transcript))
            run_in_background(
                work, done=partial(self._compared, self._asked), failed=self._desk.failed.emit, owner=self
            )

    def _compared(self, asked: int, found: list[Passage]) -> None:
        if asked == self._asked:
            self.panel.show_found(found)

    def _go(self, passage: Passage) -> None:
        """Go to where a passage begins to differ."""
        if not self._desk.flush():
            return
        transcript = self._desk.transcript
        before = passage.after[: first_difference(passage.before, passage.after)]
        row = transcript.index(passage.line_id) if passage.line_id in transcript else len(transcript)
        lines = transcript.lines[row : row + passage.after.count(LINE_END) + 1]
        if LINE_END.join(line.text for line in lines) != passage.after:
            self._desk.said.emit(self.tr("The text there has changed; it is compared again"))
            self._compare()
            return
        line = lines[before.count(LINE_END)]
        self._desk.go(line.id, len(before) - before.rfind(LINE_END) - 1)

    def _restore(self, version: Version | None) -> None:
        """Bring the chosen version back, as one step."""
        then = self._then
        if then is None:
            return
        steps = len(self._desk.session.history.done)
        if not self._desk.perform(lambda transcript: restore(transcript, then)):
            return
        if len(self._desk.session.history.done) == steps:
            self._desk.said.emit(self.tr("Nothing differs from it"))
        else:
            name = version.name if version else self.tr("Original")
            self._desk.said.emit(self.tr("{name} is back; undo takes that back").format(name=name))

    def _ask_to_delete(self, version: Version) -> None:
        if not self.naming.allowed():
            return
        words = self.tr("Delete the version {name}? It cannot be brought back. The text as it stands stays.")
        title = self.tr("Delete the version")
        box = QMessageBox(QMessageBox.Icon.Question, title, words.format(name=version.name), parent=self.panel.window())
        box.setTextFormat(Qt.TextFormat.PlainText)
        delete = box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(box.addButton(QMessageBox.StandardButton.Cancel))
        delete.clicked.connect(lambda: self._delete(version))
        box.open()

    def _delete(self, version: Version) -> None:
        try:
            self._versions.delete(version)
        except AnnotatorError as error:
            self._desk.failed.emit(error)
        else:
            self._list_changed(next(reversed(self._versions.all()), None))
