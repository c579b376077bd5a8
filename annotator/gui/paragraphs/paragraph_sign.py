"""Shows on the current line where the walk suggests that a paragraph begins."""

from __future__ import annotations

import re
from collections.abc import Callable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen

from annotator.gui.desk import Desk
from annotator.gui.kit.theme import Theme
from annotator.gui.kit.utf16 import to_utf16
from annotator.gui.paragraphs.paragraph_walk import ParagraphWalk
from annotator.gui.text.editor_overlay import EditorOverlay

_WORDS = re.compile(r"\W*[^，。！？、；：,.!?;:]{1,16}")
_FAINT = 0.18


class ParagraphSign(EditorOverlay):
    """A bar before the words that the paragraph would open with, and a faint ground over them."""

    def __init__(self, desk: Desk, walk: ParagraphWalk, theme: Callable[[], Theme]) -> None:
        super().__init__(desk)
        self._walk = walk
        self._theme = theme
        walk.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        place, editor = self._walk.place, self._desk.editor
        if place is None or place.line_id != self._desk.line.id:
            return
        text, layout = editor.text, editor.text_layout()
        words = _WORDS.match(text, place.start)
        start, end = to_utf16(text, place.start), to_utf16(text, words.end() if words else place.start)
        line = layout.lineForTextPosition(start)
        if not line.isValid():
            return
        end = min(end, line.textStart() + line.textLength())
        left, right = (line.cursorToX(at)[0] for at in (start, end))  # type: ignore[index]
        top = QPointF(editor.contentOffset()) + QPointF(left, line.y() + 1)
        ground, bar = QColor(self._theme().accent), QPen(QColor(self._theme().accent), 2.4)
        ground.setAlphaF(_FAINT)
        bar.setCapStyle(Qt.PenCapStyle.FlatCap)
        with QPainter(self) as painter:
            painter.fillRect(QRectF(top.x(), top.y(), right - left, line.height() - 2), ground)
            painter.setPen(bar)
            painter.drawLine(QLineF(top.x(), top.y(), top.x(), top.y() + line.height() - 2))
