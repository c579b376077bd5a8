"""Paints the rows of a page of proposals: tick box, number of the line, what was heard and what it becomes."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.core.model import Band
from annotator.gui.kit.looks import small
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.theme import Theme
from annotator.gui.kit.tick_box import paint_tick_box
from annotator.gui.panels.tick_rows import ROW_ROLE, Index, Level, TickModel, TickRow

_HEARD_FROM = 0.36
_LINES = {Band.SURE: Qt.PenStyle.SolidLine, Band.LIKELY: Qt.PenStyle.DashLine, Band.MAYBE: Qt.PenStyle.DotLine}


class TickDelegate(QStyledItemDelegate):
    """Paints a row; all that was heard stands in one column, what becomes of it beside."""

    def __init__(self, model: TickModel, theme: Theme, font: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.theme = theme
        self.set_font(font)

    def set_font(self, font: QFont) -> None:
        """Paint in another font from now on."""
        self._font, self._small = font, small(font)
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._line = QFontMetrics(font).height()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: TickRow = index.data(ROW_ROLE)
        above = index.row() > 0 and row.level is Level.TERM
        return QSize(self._line * 8, round(self._line * (2.0 if above else 1.4)))

    def box(self, rect: QRect, row: TickRow) -> QRect:
        """The tick box of a row."""
        side = round(self._line * 0.75)
        bottom = self._words_rect(rect)
        left = rect.x() + self._line // 2 + row.depth * self._line
        return QRect(left, bottom.center().y() - side // 2 + 1, side, side)

    def _words_rect(self, rect: QRect) -> QRect:
        """Where the words stand: below the space that sets a term apart."""
        height = round(self._line * 1.4)
        return QRect(rect.x(), rect.bottom() + 1 - height, rect.width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: TickRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        words = self._words_rect(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(words, QColor(self.theme.accent_soft))
            painter.fillRect(words.x(), words.y(), 3, words.height(), QColor(self.theme.accent))
        box = self.box(rect, row)
        state = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        paint_tick_box(painter, box, state, self.theme)
        left = self._line * 3 if row.level is Level.PLACE else box.right() - words.x() + self._line // 2
        room = words.adjusted(left, 0, -self._line // 2, 0)
        if row.level is Level.PLACE:
            self._paint_place(painter, room, rect, row, ticked=state is Qt.CheckState.Checked)
        else:
            self._paint_head(painter, room, row)
        painter.restore()

    def _paint_head(self, painter: QPainter, room: QRect, row: TickRow) -> None:
        term = row.level is Level.TERM
        colour = self.theme.text if term else self.theme.muted
        used = paint_words(painter, room, row.words or self.tr("(nothing)"), self._bold if term else self._font, colour)
        note = room.adjusted(used + self._line // 2, 0, 0, 0)
        paint_words(painter, note, self._model.note(row), self._small, self.theme.muted)

    def _paint_place(self, painter: QPainter, room: QRect, rect: QRect, row: TickRow, *, ticked: bool) -> None:
        place, gap = row.proposals[0], self._line // 3
        numbers = QFontMetrics(self._small).horizontalAdvance("00000")
        number = QRect(room.x(), room.y(), numbers, room.height())
        paint_words(painter, number, str(place.number), self._small, self.theme.faint, right=True)
        middle = max(rect.x() + round(rect.width() * _HEARD_FROM), number.right() + gap)
        before = QRect(number.right() + gap, room.y(), middle - number.right() - gap, room.height())
        paint_words(painter, before, place.before, self._font, self.theme.muted, right=True)
        at = QRect(middle, room.y(), room.right() - middle, room.height())
        used = paint_words(painter, at, place.heard, self._font, self.theme.text)
        self._underline(painter, at, used, place.parts[0].band)
        if ticked and place.heard != place.meant:
            at.adjust(used + gap, 0, 0, 0)
            used = paint_words(painter, at, "→", self._font, self.theme.faint) + gap
            at.adjust(used, 0, 0, 0)
            used = paint_words(painter, at, place.meant or self.tr("(nothing)"), self._bold, self.theme.settled) + gap
        paint_words(painter, at.adjusted(used, 0, 0, 0), place.after, self._font, self.theme.muted)

    def _underline(self, painter: QPainter, rect: QRect, width: int, band: Band) -> None:
        y = rect.center().y() + self._line * 0.48
        painter.setPen(QPen(self.theme.band(band), 2, _LINES[band]))
        painter.drawLine(QPointF(rect.x(), y), QPointF(rect.x() + width, y))
