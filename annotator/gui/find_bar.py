"""Finding text: a field above the lines; Enter goes on, Escape closes."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from annotator.core.text import find_text
from annotator.gui.desk import Desk
from annotator.gui.looks import style_rules, with_look
from annotator.gui.theme import Theme


class FindBar(QFrame):
    """Walks through the places where a text stands, ignoring case."""

    said = Signal(str)

    def __init__(self, desk: Desk, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.field = with_look(QLineEdit(), "field")
        self.field.setAccessibleName(self.tr("Find"))
        self.field.setPlaceholderText(self.tr("Find in the transcript"))
        self.field.returnPressed.connect(self.next)
        row = QHBoxLayout(self)
        row.addWidget(QLabel(self.tr("Find")))
        row.addWidget(self.field, 1)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self.setStyleSheet(style_rules(theme, self))

    def open(self) -> None:
        """Show the bar, with what is selected in the field."""
        start, end = self._desk.editor.selection
        if start < end:
            self.field.setText(self._desk.editor.text[start:end])
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def next(self) -> None:
        """Go to the next place after the selection."""
        self._go(forward=True)

    def previous(self) -> None:
        """Go to the place before the selection."""
        self._go(forward=False)

    def _go(self, *, forward: bool) -> None:
        wanted = self.field.text()
        if not wanted or not self._desk.flush():
            return
        in_field = self.field.hasFocus()
        here = (self._desk.model.row(self._desk.line.id), self._desk.editor.selection[0])
        lines = self._desk.transcript.lines
        places = [(row, *span) for row, line in enumerate(lines) for span in find_text(line.text, wanted)]
        if not places:
            self.said.emit(self.tr("Not found: {text}").format(text=wanted))
            return
        beyond = [place for place in places if (place[:2] > here if forward else place[:2] < here)]
        if not beyond:
            self.said.emit(self.tr("Went on from the start") if forward else self.tr("Went on from the end"))
        row, start, end = (beyond or places)[0 if forward else -1]
        self._desk.go(lines[row].id, start, end)
        if in_field:
            self.field.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self._desk.editor.setFocus()
        else:
            super().keyPressEvent(event)
