"""Finding text, or what sounds like it: a field above the lines; Enter goes on, Escape closes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from annotator.core.text import find_text
from annotator.gui.desk import Desk
from annotator.gui.find.place_list import PlaceList
from annotator.gui.find.sound_search import SoundSearch
from annotator.gui.kit.looks import style_rules, with_look
from annotator.gui.kit.theme import Theme


class FindBar(QFrame):
    """Walks through the places where a text stands, ignoring case, or that sound like it, the nearest first."""

    def __init__(self, desk: Desk, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self._desk = desk
        self.field = with_look(QLineEdit(), "field")
        self.field.setAccessibleName(self.tr("Find"))
        self.field.setPlaceholderText(self.tr("Find in the transcript"))
        self.field.returnPressed.connect(self.next)
        self.by_sound = QCheckBox(self.tr("Sounds like"))
        self.by_sound.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sounds = SoundSearch(desk)
        self.places = PlaceList(self.sounds, desk, theme, font)
        self.places.hide()
        self.by_sound.toggled.connect(self._switch)
        self.field.textChanged.connect(lambda: self._search())
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("Find")))
        row.addWidget(self.field, 1)
        row.addWidget(self.by_sound)
        column = QVBoxLayout(self)
        column.addLayout(row)
        column.addWidget(self.places)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        ground = f"#find {{ background: {theme.page}; border-bottom: 1px solid {theme.rule}; }}"
        self.setStyleSheet(ground + style_rules(theme, self))
        self.places.set_theme(theme)

    def set_font(self, font: QFont) -> None:
        """Use this font for the places from now on."""
        self.places.set_font(font)

    def open(self) -> None:
        """Show the bar, with what is selected in the field."""
        start, end = self._desk.editor.selection
        if start < end and not self.field.hasFocus():
            self.field.setText(self._desk.editor.text[start:end])
        if key := self._desk.key_of("find_by_sound"):
            self.by_sound.setText(self.tr("Sounds like ({key})").format(key=key))
        self.show()
        self.field.setFocus()
        self.field.selectAll()
        self._search()

    def open_by_sound(self) -> None:
        """Show the bar for what sounds alike; where it is so already, find by the text again."""
        self.by_sound.setChecked(not (self.by_sound.isChecked() and self.isVisible()))
        self.open()

    def hand_over(self) -> str:
        """Close the bar, and give what was being looked for in the text to what looks for it from now on."""
        wanted = "" if self.isHidden() or self.by_sound.isChecked() else self.field.text()
        self.hide()
        self._search()
        return wanted

    def _switch(self, by_sound: bool) -> None:
        self.places.setVisible(by_sound)
        self._search()

    def _search(self) -> None:
        self.sounds.search(self.field.text() if self.by_sound.isChecked() and not self.isHidden() else "")

    def next(self) -> None:
        """Go to the next place after the selection."""
        self._go(forward=True)

    def previous(self) -> None:
        """Go to the place before the selection."""
        self._go(forward=False)

    def _go(self, *, forward: bool) -> None:
        in_field = self.field.hasFocus()
        if self.by_sound.isChecked() and not self.isHidden():
            self.sounds.walk(forward=forward)
        elif self.field.text() and self._desk.flush():
            self._find(self.field.text(), forward=forward)
        if in_field:
            self.field.setFocus()

    def _find(self, wanted: str, *, forward: bool) -> None:
        here = (self._desk.model.row(self._desk.line.id), self._desk.editor.selection[0])
        lines = self._desk.transcript.lines
        places = [(row, *span) for row, line in enumerate(lines) for span in find_text(line.text, wanted)]
        if not places:
            self._desk.said.emit(self.tr("Not found: {text}").format(text=wanted))
            return
        beyond = [place for place in places if (place[:2] > here if forward else place[:2] < here)]
        if not beyond:
            self._desk.said.emit(self.tr("Went on from the start") if forward else self.tr("Went on from the end"))
        row, start, end = (beyond or places)[0 if forward else -1]
        self._desk.go(lines[row].id, start, end)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self._search()
            self._desk.editor.setFocus()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.by_sound.isChecked():
            self._go(forward=event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)
