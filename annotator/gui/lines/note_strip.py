"""Under the current line: its comment, and what is noted on the unclear place at the caret."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.kit.looks import small
from annotator.gui.kit.theme import Theme
from annotator.gui.lines.glyphs import paint_bubble, paint_dotted_box
from annotator.gui.lines.text_layout import LayoutCache

_MOST_SHOWN = 400


class NoteKind(Enum):
    """What a note is about."""

    COMMENT = auto()
    UNCLEAR = auto()


@dataclass(frozen=True, slots=True)
class Note:
    """A note to show: its words, and the key by which it is changed."""

    kind: NoteKind
    words: str
    key: str


class NoteStrip(QWidget):
    """Shows notes in small print, each with the sign that stands for it. `clicked` carries the kind of note."""

    clicked = Signal(object)
    changed = Signal()

    def __init__(self, theme: Theme, font: QFont) -> None:
        super().__init__()
        self.notes: Sequence[Note] = ()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._theme = theme
        self.set_font(font)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._theme = theme
        self.update()

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        self._font = small(font)
        self._line = QFontMetrics(self._font).height()
        self._layouts = LayoutCache(self._font)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show these notes instead of others."""
        if notes == self.notes:
            return
        self.notes = notes
        self.setAccessibleName("; ".join(note.words for note in notes))
        self.setVisible(bool(notes))
        self.changed.emit()
        self.update()

    def height_for(self, width: int) -> int:
        """The height that the notes need at a width, in pixels."""
        return sum(box.height() for _, box in self._boxes(width)) + self._line // 3 * max(len(self.notes) - 1, 0)

    def _boxes(self, width: int) -> list[tuple[Note, QRect]]:
        """The notes with the boxes of their words, one under another."""
        metrics, boxes, top = QFontMetrics(self._font), [], 0
        left = round(self._line * 1.6)
        for note in self.notes:
            room = width - left - metrics.horizontalAdvance(note.key) - self._line
            height = math.ceil(self._layouts.layout(_shown(note), max(room, 1)).boundingRect().height())
            boxes.append((note, QRect(left, top, room, height)))
            top += height + self._line // 3
        return boxes

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setFont(self._font)
            for note, box in self._boxes(self.width()):
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                size = self._line * 0.62
                sign = QRectF(self._line * 0.4, box.y() + (self._line - size) / 2, size, size)
                paint = paint_bubble if note.kind is NoteKind.COMMENT else paint_dotted_box
                paint(painter, sign, self._theme)
                painter.setPen(QColor(self._theme.text))
                self._layouts.layout(_shown(note), max(box.width(), 1)).draw(painter, QPointF(box.topLeft()))
                painter.setPen(QColor(self._theme.muted))
                painter.drawText(
                    QRect(box.right(), box.y(), self.width() - box.right() - self._line // 2, self._line),
                    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                    note.key,
                )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        y = event.position().toPoint().y()
        for note, box in self._boxes(self.width()):
            if box.top() <= y <= box.bottom():
                self.clicked.emit(note.kind)


def _shown(note: Note) -> str:
    return note.words if len(note.words) <= _MOST_SHOWN else note.words[:_MOST_SHOWN] + "…"
