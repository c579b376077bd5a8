"""Three lines of one speaker, to tell who they are; a click goes there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QVBoxLayout, QWidget

from annotator.gui.kit.looks import small, with_look
from annotator.gui.kit.theme import Theme

_MOST = 3
_ROWS = 2


@dataclass(frozen=True, slots=True)
class SampleLine:
    """A line to show: its id, its number as the editor sees it, from 1, and its text."""

    line_id: int
    number: int
    text: str


class SampleButton(QAbstractButton):
    """A line's number and the beginning of its text, on two rows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.line: SampleLine | None = None
        self.setFont(small(self.font()))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_line(self, line: SampleLine) -> None:
        """Show this line."""
        self.line = line
        self.setText(line.text)
        self.setToolTip(line.text)
        self.setAccessibleName(self.tr("Line {number}: {text}").format(number=line.number, text=line.text))
        self.show()
        self.update()

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(line * 10, line * _ROWS + line // 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.line is None:
            return
        painter, metrics = QPainter(self), self.fontMetrics()
        pad, number = metrics.height() * 7 // 12, metrics.horizontalAdvance("00000")
        if self.underMouse() or self.hasFocus():
            painter.fillRect(self.rect(), QColor(self.theme.field))
        if self.hasFocus():
            painter.setPen(QColor(self.theme.accent))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        box = self.rect().adjusted(pad, pad // 2, -pad, -pad // 2)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, str(self.line.number))
        words = QRect(box.left() + number, box.top(), box.width() - number, box.height())
        room = words.width() * _ROWS - metrics.height() * 2  # what wrapping leaves empty at the end of a row
        painter.setPen(QColor(self.theme.text))
        shown = metrics.elidedText(self.line.text.strip(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop, shown)


class SampleLines(QWidget):
    """A heading with the name, and under it the lines. `chosen` carries the id of the line to go to."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = with_look(QLabel(), "muted")
        self.heading.setTextFormat(Qt.TextFormat.PlainText)
        self.heading.setFont(small(self.font()))
        self.buttons = [SampleButton(theme) for _ in range(_MOST)]
        line = self.fontMetrics().height()
        self.heading.setIndent(line // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(line // 8)
        column.addWidget(self.heading)
        for button in self.buttons:
            column.addWidget(button)
            button.clicked.connect(lambda _=False, button=button: self._choose(button))
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of the theme."""
        for button in self.buttons:
            button.theme = theme
            button.update()

    def show_lines(self, name: str, lines: Sequence[SampleLine]) -> None:
        """Show lines of the person of that name; nothing where there are none."""
        self.heading.setText(self.tr("{name} says").format(name=name))
        for button, line in zip(self.buttons, lines, strict=False):
            button.show_line(line)
        for button in self.buttons[len(lines) :]:
            button.hide()
        self.setVisible(bool(lines))

    def _choose(self, button: SampleButton) -> None:
        if button.line:
            self.chosen.emit(button.line.line_id)
