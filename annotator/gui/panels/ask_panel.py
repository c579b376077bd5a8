"""What should this be? A panel at the caret: what was heard, a line to type in, the glossary by sound."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from annotator.app.jobs import Answers
from annotator.gui.keyboard.key_hints import KeyHints
from annotator.gui.kit.looks import small, style_rules, with_look
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.answer_picker import AnswerPicker
from annotator.gui.panels.answer_rows import NUMBERED

_WIDTH_EMS = 30
_FEWEST = 3


class AskPanel(QFrame):
    """Lies over the page while it is open. `taken` carries the row to take, and whether it is for all places.

    `typed` carries what narrows the answers; `closed` tells whether the keyboard is to go back to the editor.
    """

    typed = Signal(str)
    taken = Signal(object, bool)
    closed = Signal(bool)

    def __init__(self, theme: Theme, font: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self._page = parent
        self.setObjectName("ask")
        self.heard = with_look(QLabel(), "heading")
        self.reading = with_look(QLabel(), "muted")
        for label in (self.heard, self.reading):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.picker = AnswerPicker(theme, font)
        self.field, self.list = self.picker.field, self.picker.list
        self._keys = KeyHints()
        self._column = QVBoxLayout(self)
        self._open = self._known = False
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.set_font(font)
        self.hide()

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        head = QHBoxLayout()
        head.setSpacing(line // 2)
        head.addWidget(self.heard)
        head.addWidget(self.reading, 1)
        self._column.setContentsMargins(line // 2, line // 2, line // 2, line // 2)
        self._column.setSpacing(line // 3)
        self._column.addLayout(head)
        for part in (self.picker, self._keys):
            self._column.addWidget(part)

    def _connect(self) -> None:
        self.picker.typed.connect(self.typed)
        self.picker.taken.connect(self.taken)
        self.field.closed.connect(self.dismiss)
        self.field.left.connect(lambda: self._close(give_back=False))

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self.list.set_theme(theme)
        self._keys.set_theme(theme)
        frame = f"#ask {{ background: {theme.field}; border: 1px solid {theme.faint}; border-radius: 6px; }}"
        view = f"QListView {{ background: {theme.field}; }}"
        self.setStyleSheet(style_rules(theme, self) + frame + view)

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        mono.setPointSizeF(small(font).pointSizeF())
        self.heard.setFont(font)
        self.reading.setFont(mono)
        self.list.set_font(font)

    def open(self, heard: str, beside: QRect, room: QRect) -> None:
        """Open beside something, within a room, both in pixels of the screen. `heard` may be found out later."""
        self._open, self._known = True, bool(heard)
        self.picker.begin(stands_alone=self._known)
        self._show_head(heard, "", 1)
        self._place(beside, room)
        self.show()
        self.raise_()
        self.field.setFocus()

    def show_answers(self, heard: str, places: int, found: Answers) -> None:
        """Show what the text may have been meant as; the same was heard at `places` places."""
        self._known = True
        self._show_head(heard, found.reading, places)
        self.picker.show_answers(found.answers)

    def show_none(self) -> None:
        """Offer only what is typed, as no answers will come; close where it is not known what is asked about."""
        if self._known:
            self.picker.show_answers([])
        else:
            self.dismiss()

    def dismiss(self) -> None:
        """Close and give the keyboard back to the editor."""
        self._close(give_back=True)

    def _show_head(self, heard: str, reading: str, places: int) -> None:
        self.heard.setText(heard or "…")
        self.reading.setText(reading)
        everywhere = self.tr("all %n", "", places)
        keys = [("Enter", self.tr("here")), ("Alt+A", everywhere), ("1…9", self.tr("take")), ("Esc", self.tr("close"))]
        self._keys.show_keys(keys if places > 1 else [keys[0], *keys[2:]])

    def _close(self, *, give_back: bool) -> None:
        if self._open:
            self._open = False
            self.hide()
            self.closed.emit(give_back)

    def _place(self, beside: QRect, room: QRect) -> None:
        """Below, where there is space, else on the side that has more, with fewer answers in sight."""
        gap = self.fontMetrics().height() // 3
        above, below = beside.top() - gap - room.top(), room.bottom() - beside.bottom() - gap
        rest = self._fit(NUMBERED) - self.list.height()
        fewer = max(_FEWEST, (max(above, below) - rest) // self.list.row_height)
        height = self._fit(min(NUMBERED, fewer))
        top = beside.bottom() + gap
        if height > below and above > below:
            top = max(beside.top() - gap - height, room.top())
        width = min(self.fontMetrics().height() * _WIDTH_EMS, room.width())
        left = min(max(beside.right() - 3 * gap, room.left()), room.left() + room.width() - width)
        self.setGeometry(QRect(self._page.mapFromGlobal(QPoint(left, top)), QSize(width, height)))

    def _fit(self, rows: int) -> int:
        """Have so many answers in sight; the height that takes in all."""
        self.list.setFixedHeight(self.list.row_height * rows)
        self.ensurePolished()
        self.picker.column.activate()
        self._column.activate()
        return self.sizeHint().height()
