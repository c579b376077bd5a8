"""One part of the status strip: words, a bold number and the key that leads there."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from annotator.gui.kit.looks import small


@dataclass(frozen=True, slots=True)
class PartLook:
    """How a part looks: colours by name, and the line style of its band where it has one."""

    words: str = "#000000"
    number: str = "#000000"
    rule: str = "#000000"
    hover: str = "#000000"
    focus: str = "#000000"
    underline: Qt.PenStyle = Qt.PenStyle.NoPen


class StripPart(QAbstractButton):
    """A flat button that shows `words number key`, with a rule after it. Where room is short, the key goes first."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setFont(small(self.font()))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.number = ""
        self.key = ""
        self.look = PartLook()

    def show_number(self, number: str) -> None:
        """Show how much there is."""
        self.number = number
        self._changed()

    def show_key(self, key: str) -> None:
        """Show the key that leads there."""
        self.key = key
        self._changed()

    def show_look(self, look: PartLook) -> None:
        """Take these colours."""
        self.look = look
        self.update()

    def _changed(self) -> None:
        self.setAccessibleName(" ".join(filter(None, (self.text(), self.number))))
        self.setAccessibleDescription(self.key)
        self.updateGeometry()
        self.update()

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _pieces(self) -> list[tuple[str, QFont, str]]:
        pieces = [
            (self.text(), self.font(), self.look.words),
            (self.number, self._bold(), self.look.number),
            (self.key, self.font(), self.look.words),
        ]
        return [piece for piece in pieces if piece[0]]

    def sizeHint(self) -> QSize:
        return self._size_of(self._pieces())

    def minimumSizeHint(self) -> QSize:
        return self._size_of([piece for piece in self._pieces() if piece[0] != self.key])

    def _size_of(self, pieces: list[tuple[str, QFont, str]]) -> QSize:
        line, gap = self.fontMetrics().height(), self.fontMetrics().horizontalAdvance(" ")
        width = sum(QFontMetrics(font).horizontalAdvance(text) for text, font, _ in pieces) + gap * (len(pieces) - 1)
        return QSize(width + line * 3 // 2, line * 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.underMouse() or self.hasFocus():
            painter.fillRect(self.rect(), QColor(self.look.hover))
        at, gap = self.fontMetrics().height() * 3 // 4, self.fontMetrics().horizontalAdvance(" ")
        for place, (text, font, colour) in enumerate(self._pieces()):
            width = QFontMetrics(font).horizontalAdvance(text)
            if place and at + width > self.width():
                break
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(QRect(at, 0, width, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
            if place == 0:
                self._paint_underline(painter, at, width)
            at += width + gap
        painter.setPen(QColor(self.look.focus if self.hasFocus() else self.look.rule))
        inset = 0 if self.hasFocus() else self.height() // 4
        painter.drawLine(self.width() - 1, inset, self.width() - 1, self.height() - inset)

    def _paint_underline(self, painter: QPainter, at: int, width: int) -> None:
        if self.look.underline is Qt.PenStyle.NoPen:
            return
        metrics = self.fontMetrics()
        y = (self.height() + metrics.height()) // 2 - metrics.descent() // 4
        painter.setPen(QPen(QColor(self.look.words), max(2, metrics.height() // 10), self.look.underline))
        painter.drawLine(at, y, at + width, y)
