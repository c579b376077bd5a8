"""Paints the lines like a document: number, speaker at a turn's start, marked text, state."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView

from annotator.core.model import Line, LineKind, Speaker
from annotator.gui.kit.painting import paint_dot, paint_words
from annotator.gui.kit.theme import Theme
from annotator.gui.lines.glyphs import paint_bubble, paint_flag, paint_state
from annotator.gui.lines.line_model import Column, LineModel
from annotator.gui.lines.marks import Look, marks_of, marks_on, paint_marks
from annotator.gui.lines.selected import Selected, paint_selected
from annotator.gui.lines.text_layout import LayoutCache
from annotator.gui.lines.turn_marks import TurnMark, paint_bars, paint_guesses

_PARAGRAPH = 0.4  # rows of space above one
_SIGN = "¶"


class LineDelegate(QStyledItemDelegate):
    """Draws one cell at a time; the current row's text is drawn by the live editor instead."""

    def __init__(self, model: LineModel, theme: Theme, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.theme = theme
        self.current_row = -1
        self.selected: Callable[[int], Selected | None] = lambda _row: None
        self._other = ""
        self.turns: Callable[[Line, str], Sequence[TurnMark]] = lambda _line, _text: ()
        self.layouts = LayoutCache(font)
        self.set_font(font)

    def set_font(self, font: QFont) -> None:
        """Paint in another font from now on."""
        self.font = font
        self.small = QFont(font)
        self.small.setPointSizeF(font.pointSizeF() * 0.86)
        self.metrics = QFontMetrics(font)
        self.pad = max(4, round(self.metrics.height() * 0.24))
        self.layouts.set_font(font)

    def show_other(self, words: str) -> None:
        """Write these words in the margin of the current row: who would speak by one key, and by which."""
        self._other = words

    def space_above(self, row: int) -> int:
        """What sets a row apart from the one above: a paragraph begins there."""
        return round(self.metrics.height() * _PARAGRAPH) if self._model.starts_paragraph(row) else 0

    def text_height(self, row: int, width: int) -> int:
        """The height of a row's text with its padding, measured."""
        layout = self.layouts.layout(self._model.line(row).text, width)
        return math.ceil(layout.boundingRect().height()) + 2 * self.pad + self.space_above(row)

    def guessed_height(self, row: int, width: int) -> int:
        """The height of a row's text, from its length alone."""
        text = self._model.line(row).text
        wide = (len(text.encode("utf-8", "surrogatepass")) - len(text)) // 2
        em = self.metrics.horizontalAdvance("中")
        pixels = wide * em + (len(text) - wide) * em * 0.55
        rows = max(1, math.ceil(pixels / max(width, 1)))
        return rows * self.metrics.height() + 2 * self.pad + self.space_above(row)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        row, line = index.row(), self._model.line(index.row())
        current = row == self.current_row
        painter.save()
        painter.fillRect(rect, QColor(self.theme.accent_soft if current else self.theme.page))
        if self._model.starts_turn(row) and row:
            painter.fillRect(rect.x(), rect.y(), rect.width(), 1, QColor(self.theme.rule))
        if current and index.column() == Column.NUMBER:
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), QColor(self.theme.accent))
        rect = rect.adjusted(0, self.space_above(row), 0, 0)
        top = QRect(rect.x(), rect.y() + self.pad, rect.width(), self.metrics.height())
        column = index.column()
        if column == Column.NUMBER:
            self._paint_number(painter, top, row, current=current)
        elif column == Column.SPEAKER:
            if self._model.starts_paragraph(row):
                top.adjust(0, 0, -self._paint_paragraph(painter, top), 0)
            guessed = self._paint_guesses(painter, option, top, row)
            self._paint_speaker(painter, top, row, line, guessed=guessed)
            if current and not self.turns(line, line.text):
                self._paint_other(painter, rect, top, chip=line.speaker is not None and self._model.starts_turn(row))
        elif column == Column.TEXT and not current:
            self._paint_text(painter, rect, row, line)
        elif column == Column.STATE:
            self._paint_state(painter, top, line)
        painter.restore()

    def _paint_number(self, painter: QPainter, top: QRect, row: int, *, current: bool) -> None:
        painter.setFont(self.small)
        painter.setPen(QColor(self.theme.muted if current else self.theme.faint))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(top.adjusted(0, 0, -self.pad, 0), flags, str(row + 1))

    def _paint_paragraph(self, painter: QPainter, top: QRect) -> int:
        """The sign of a paragraph beside the text; the width it takes."""
        width = QFontMetrics(self.small).horizontalAdvance(_SIGN) + 2 * self.pad
        place = QRect(top.right() - width, top.y(), width - self.pad, top.height())
        paint_words(painter, place, _SIGN, self.small, self.theme.muted, right=True)
        return width

    def _paint_speaker(self, painter: QPainter, top: QRect, row: int, line: Line, *, guessed: bool) -> None:
        speaker = self._model.speaker(line)
        if speaker is None:
            return
        if self._model.starts_turn(row):
            self._paint_chip(painter, top, speaker, interjects=line.interjection)
        elif not guessed:
            colour = self.theme.speaker(speaker.slot)
            colour.setAlphaF(0.45)
            painter.fillRect(top.x() + self.pad * 3, top.y() + 2, 2, top.height() - 4, colour)

    def _paint_guesses(self, painter: QPainter, option: QStyleOptionViewItem, top: QRect, row: int) -> bool:
        """Who would speak from the suggested turns on; whether the first row of text tells it.

        Where that row names who does speak, it keeps that name.
        """
        line, table = self._model.line(row), option.widget
        marks = self.turns(line, line.text)
        if not marks or not isinstance(table, QTableView):
            return False
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        layout = self.layouts.layout(line.text, table.columnWidth(Column.TEXT))
        named = line.speaker is not None and self._model.starts_turn(row)
        return paint_guesses(painter, top, layout, marks, self.theme, self.small, from_row=int(named))

    def _paint_chip(self, painter: QPainter, top: QRect, speaker: Speaker, *, interjects: bool) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetrics(self.small)
        label = metrics.elidedText(
            f"{speaker.slot} {speaker.name}", Qt.TextElideMode.ElideRight, top.width() - self.pad * 7
        )
        dot = round(metrics.height() * 0.5)
        width = metrics.horizontalAdvance(label) + dot + round(self.pad * 4.5)
        chip = QRectF(top.x() + self.pad + 0.5, top.y() - 1.5, width, top.height() + 2)
        if not interjects:
            painter.setPen(QPen(QColor(self.theme.rule), 1))
            painter.setBrush(QColor(self.theme.field))
            painter.drawRoundedRect(chip, chip.height() / 2, chip.height() / 2)
        place = QRectF(chip.x() + self.pad * 1.5, chip.center().y() - dot / 2, dot, dot)
        paint_dot(painter, place, self.theme.speaker(speaker.slot), ring=self.theme.repeats(speaker.slot))
        painter.setPen(QColor(self.theme.muted if interjects else self.theme.text))
        painter.setFont(self.small)
        words = chip.adjusted(self.pad * 2 + dot, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, label)

    def _paint_other(self, painter: QPainter, rect: QRect, top: QRect, *, chip: bool) -> None:
        """Beside the first row of the text, or under the chip where there is room."""
        place = top.adjusted(self.pad * 4, 0, -self.pad, 0)
        place.translate(0, (self.metrics.height() + self.pad // 2) if chip else 0)
        if place.bottom() <= rect.bottom():
            paint_words(painter, place, self._other, self.small, self.theme.muted)

    def _paint_text(self, painter: QPainter, rect: QRect, row: int, line: Line) -> None:
        layout = self.layouts.layout(line.text, rect.width())
        at = QPointF(rect.x(), rect.y() + self.pad)
        if selected := self.selected(row):
            paint_selected(painter, layout, at, line.text, selected, self.theme)
        talk = line.kind is LineKind.TEXT and not line.interjection
        painter.setPen(QColor(self.theme.text if talk else self.theme.muted))
        layout.draw(painter, at)
        unclear = [stretch for _, stretch in self._model.unclear.on(line.id)]
        marks = marks_of(line.text, self._model.suspects(line.id)) + marks_on(line.text, unclear, Look.UNCLEAR)
        if marks:
            paint_marks(painter, layout, at, marks, self.theme)
        if not line.text.strip():
            top = QRect(rect.x(), rect.y() + self.pad, rect.width(), self.metrics.height())
            paint_words(painter, top, self.tr("Empty: not exported"), self.small, self.theme.faint)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_bars(painter, layout, at, self.turns(line, line.text), self.theme)

    def _paint_state(self, painter: QPainter, top: QRect, line: Line) -> None:
        """The state at the right, beside it a flag and a bubble for a comment."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = self.metrics.height() * 0.46
        box = QRectF(0, 0, size, size)
        box.moveCenter(QPointF(top.right() - self.metrics.height() * 0.7, QRectF(top).center().y()))
        if line.kind is LineKind.TEXT:
            paint_state(painter, box, line.state, self.theme)
        if line.flagged:
            paint_flag(painter, box.translated(-1.7 * size, 0), self.theme)
        if line.comment:
            paint_bubble(painter, box.translated(-3.4 * size, 0), self.theme)
