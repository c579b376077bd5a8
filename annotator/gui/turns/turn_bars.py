"""Lies over the live editor and paints where turns are suggested in its text, also while it is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent

from annotator.gui.desk import Desk
from annotator.gui.kit.theme import Theme
from annotator.gui.lines.turn_marks import paint_bars
from annotator.gui.text.editor_overlay import EditorOverlay
from annotator.gui.turns.turn_finder import TurnFinder


class TurnBars(EditorOverlay):
    """`theme` gives the colours at each time."""

    def __init__(self, desk: Desk, finder: TurnFinder, theme: Callable[[], Theme]) -> None:
        super().__init__(desk)
        self._finder = finder
        self._theme = theme
        finder.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        editor = self._desk.editor
        marks = self._finder.marks(self._desk.line, editor.text)
        if marks:
            layout = editor.text_layout()
            composed, room = layout.preeditAreaPosition(), len(layout.preeditAreaText())
            shifted = [replace(mark, at=mark.at + room) if room and mark.at >= composed else mark for mark in marks]
            with QPainter(self) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                paint_bars(painter, layout, QPointF(editor.contentOffset()), shifted, self._theme())
