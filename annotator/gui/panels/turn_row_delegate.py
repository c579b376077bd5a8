"""Paints the rows of the page of turns: tick box, line, the words before, who speaks, the words from there on."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.gui.kit.looks import small
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.theme import Theme
from annotator.gui.kit.tick_box import paint_tick_box
from annotator.gui.lines.turn_words import turn_name, turn_reason_text
from annotator.gui.panels.turn_rows import ROW_ROLE, Index, TurnPlace, TurnRow, TurnRowModel

_BEFORE, _NAME, _WHY = 0.24, 0.14, 0.3


class TurnRowDelegate(QStyledItemDelegate):
    """Paints a row; the turns begin in one column, so that the eye runs down along it."""

    def __init__(self, model: TurnRowModel, theme: Theme, font: QFont, parent: QWidget) -> None:
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
        row: TurnRow = index.data(ROW_ROLE)
        return QSize(self._line * 8, round(self._line * (2.0 if row.head and index.row() else 1.5)))

    def box(self, rect: QRect, row: TurnRow) -> QRect:
        """The tick box of a row."""
        side = round(self._line * 0.75)
        words = self._words_rect(rect)
        left = rect.x() + self._line // 2 + (0 if row.head else self._line)
        return QRect(left, words.center().y() - side // 2 + 1, side, side)

    def _words_rect(self, rect: QRect) -> QRect:
        """Where the words stand: below the space that sets a band apart."""
        height = round(self._line * 1.5)
        return QRect(rect.x(), rect.bottom() + 1 - height, rect.width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: TurnRow = index.data(ROW_ROLE)
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
        room = words.adjusted(box.right() - words.x() + self._line // 2, 0, -self._line // 2, 0)
        if row.head:
            paint_words(painter, room, self._model.words(row), self._bold, self.theme.text)
        else:
            self._paint_place(painter, room, row.places[0], ticked=state is Qt.CheckState.Checked)
        painter.restore()

    def _paint_place(self, painter: QPainter, room: QRect, place: TurnPlace, *, ticked: bool) -> None:
        gap = self._line // 2
        number = QRect(room.x(), room.y(), QFontMetrics(self._small).horizontalAdvance("00000"), room.height())
        paint_words(painter, number, str(place.number), self._small, self.theme.faint, right=True)
        left = number.right() + gap
        before = QRect(left, room.y(), round(room.width() * _BEFORE), room.height())
        paint_words(painter, before, place.before, self._font, self.theme.muted, right=True)
        name = QRect(before.right() + gap, room.y(), round(room.width() * _NAME), room.height())
        self._paint_name(painter, name, place, ticked=ticked)
        reason = turn_reason_text(place.turn.reason)
        needed = min(QFontMetrics(self._small).horizontalAdvance(reason) + 2, round(room.width() * _WHY))
        why = QRect(room.right() - needed, room.y(), needed, room.height())
        paint_words(painter, why, reason, self._small, self.theme.faint)
        after = QRect(name.right() + gap, room.y(), why.x() - name.right() - 2 * gap, room.height())
        paint_words(painter, after, place.after, self._font, self.theme.text if ticked else self.theme.muted)

    def _paint_name(self, painter: QPainter, rect: QRect, place: TurnPlace, *, ticked: bool) -> None:
        dot = round(self._line * 0.45)
        spot = QRectF(rect.x(), rect.center().y() - dot / 2 + 0.5, dot, dot)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.theme.speaker(place.slot) if place.slot else QColor(self.theme.muted))
        painter.drawEllipse(spot)
        name = turn_name(place.turn.speaker)
        words = f"{place.slot} {name}" if place.slot else name
        room = rect.adjusted(dot + dot // 2, 0, 0, 0)
        font, colour = (self._bold, self.theme.text) if ticked else (self._font, self.theme.muted)
        paint_words(painter, room, words, font, colour)
