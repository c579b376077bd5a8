"""What the places on a page are to become: a line that can be typed over, its answers under it while one types."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from annotator.gui.kit.looks import with_look
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.answer_picker import AnswerPicker
from annotator.gui.panels.answer_rows import AnswerRow

_ROWS = 6


class MeantBar(QWidget):
    """`edited` asks for answers, `chosen` carries the row taken, `done` tells that the keyboard is free again.

    What was typed is kept where the focus goes elsewhere, and put aside by Escape.
    """

    edited = Signal(str)
    chosen = Signal(object)
    done = Signal()

    def __init__(self, theme: Theme, font: QFont) -> None:
        super().__init__()
        self._label = with_look(QLabel(self.tr("Should be")), "muted")
        self.picker = AnswerPicker(theme, font)
        self._text = ""
        self._editing = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.fontMetrics().height() // 2)
        row.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.picker, 1)
        self.picker.list.hide()
        self.picker.typed.connect(self.edited)
        self.picker.taken.connect(lambda row, _everywhere: self._take(row))
        self.picker.field.focused.connect(self._begin)
        self.picker.field.closed.connect(self._put_aside)
        self.picker.field.left.connect(self._leave)
        self.set_font(font)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self.picker.list.set_theme(theme)

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        self.picker.list.set_font(font)
        self.picker.list.setFixedHeight(self.picker.list.row_height * _ROWS)
        self._label.setFixedHeight(self.picker.field.sizeHint().height())

    def show_meant(self, text: str) -> None:
        """Show what the places are to become."""
        self._text = text
        self.picker.field.setText(text)

    def edit(self) -> None:
        """Give the line the keyboard."""
        self.picker.field.setFocus()

    def _begin(self) -> None:
        """Choose anew: all that stands there is typed over."""
        if not self._editing:
            self._editing = True
            self.picker.begin(self._text, stands_alone=True)
            self.picker.field.selectAll()
            self.picker.list.show()
            self.edited.emit("")

    def _take(self, row: AnswerRow) -> None:
        self._text = row.text
        self._end()
        self.chosen.emit(row)

    def _put_aside(self) -> None:
        self._end()

    def _leave(self) -> None:
        typed = self.picker.field.text().strip()
        if self._editing and typed not in ("", self._text):
            self._take(AnswerRow(typed, None))
        else:
            self._end()

    def _end(self) -> None:
        if self._editing:
            self._editing = False
            self.picker.list.hide()
            self.picker.field.setText(self._text)
            self.picker.field.deselect()
            self.done.emit()
