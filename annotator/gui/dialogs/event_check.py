"""What the other sessions of an event have to be looked at again, one row each; a row leads into its session."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app.event_check import NewPlaces
from annotator.gui.kit.looks import list_rules, small, style_rules, with_look
from annotator.gui.kit.messages import error_text
from annotator.gui.kit.theme import Theme

_WIDTH_EMS, _HEIGHT_EMS = 40, 22
_MOST_TERMS = 5
_ROLE = Qt.ItemDataRole.UserRole


class EventCheckDialog(QDialog):
    """Fills up while the sessions are checked. `wanted` carries the `NewPlaces` of the session to open. Not modal."""

    wanted = Signal(object)

    def __init__(self, event: str, sessions: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Checked again: {event}").format(event=event))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._sessions = sessions
        self.note = with_look(QLabel(), "muted")
        self.note.setWordWrap(True)
        self.rows = QListWidget()
        self.rows.setAccessibleName(self.tr("Sessions"))
        self.rows.setWordWrap(True)
        self.open_button = with_look(QPushButton(self.tr("Open there")), "primary")
        self.open_button.setDefault(True)
        self.close_button = with_look(QPushButton(self.tr("Close")), "quiet")
        self._lay_out()
        self.rows.itemActivated.connect(lambda _item: self._open())
        self.rows.currentRowChanged.connect(lambda _row: self._offer())
        self.open_button.clicked.connect(self._open)
        self.close_button.clicked.connect(self.reject)
        self.setStyleSheet(style_rules(theme, self) + list_rules(theme, self))
        self.note.setText(self._still())
        self._offer()

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(line, line, line, line)
        column.setSpacing(line * 3 // 4)
        column.addWidget(self.note)
        column.addWidget(self.rows, 1)
        column.addLayout(foot)
        self.rows.setSpacing(line // 6)
        self.note.setFont(small(self.font()))
        self.resize(line * _WIDTH_EMS, line * _HEIGHT_EMS)

    def add(self, places: NewPlaces) -> None:
        """Add what was found in a session; those with most come first."""
        counts = [self.rows.item(at).data(_ROLE).count for at in range(self.rows.count())]
        row = next((at for at, count in enumerate(counts) if count < places.count), len(counts))
        item = QListWidgetItem(f"{places.held.title}\n{self._words(places)}")
        item.setData(_ROLE, places)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{places.held.title}: {self._words(places)}")
        if places.fault:
            item.setFlags(Qt.ItemFlag.ItemIsSelectable)
        self.rows.insertItem(row, item)
        if self.rows.currentRow() != 0:
            self.rows.setCurrentRow(0)
        self.note.setText(self._still())

    def end(self) -> None:
        """Say that all were checked, or how many were not."""
        left = self._sessions - self.rows.count()
        done = self.tr("All are checked. Nothing was changed: open a session to settle what is new in it.")
        stopped = self.tr("The checker stopped; %n session(s) were not checked.", "", left)
        self.note.setText(stopped if left else done)

    def _still(self) -> str:
        done = self.rows.count()
        return self.tr("Checking session {number} of {count} against what the event knows by now…").format(
            number=min(done + 1, self._sessions), count=self._sessions
        )

    def _offer(self) -> None:
        item = self.rows.currentItem()
        self.open_button.setEnabled(bool(item) and not item.data(_ROLE).fault)

    def _open(self) -> None:
        item = self.rows.currentItem()
        if item and not item.data(_ROLE).fault:
            self.wanted.emit(item.data(_ROLE))
            self.accept()

    def _words(self, places: NewPlaces) -> str:
        if places.fault:
            return error_text(places.fault)
        if not places.count:
            return self.tr("Nothing new")
        terms = " · ".join(f"{term} ×{count}" for term, count in places.terms[:_MOST_TERMS])
        more = " …" if len(places.terms) > _MOST_TERMS else ""
        return self.tr("%n new place(s): {terms}", "", places.count).format(terms=terms + more)
