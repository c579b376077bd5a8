"""Paints a hit: tick box, number of the line, and what was found amid its text with what is to stand there."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.gui.kit.looks import small
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.themed_delegate import ThemedDelegate
from annotator.gui.kit.tick_box import paint_tick_box
from annotator.gui.panels.hit_rows import ROW_ROLE, HitWords, Index

_FOUND_FROM = 0.36
_FOUND_AT_MOST = 0.45  # of the room, where what is to stand there follows


class HitDelegate(ThemedDelegate):
    """All that was found stands in one column, struck out where something else will stand there."""

    def set_font(self, font: QFont) -> None:
        """Paint in another font from now on."""
        self._font, self._small = font, small(font)
        self._bold, self._struck = QFont(font), QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._struck.setStrikeOut(True)
        self._line = QFontMetrics(font).height()
        self.height = round(self._line * 1.4)
        self._numbers = QFontMetrics(self._small).horizontalAdvance("00000")

    def box(self, rect: QRect) -> QRect:
        """The tick box of a row."""
        side = round(self._line * 0.75)
        return QRect(rect.x() + self._line // 2, rect.center().y() - side // 2 + 1, side, side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        words: HitWords | None = index.data(ROW_ROLE)
        if words is None:
            return
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.theme.accent_soft))
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), QColor(self.theme.accent))
        box = self.box(rect)
        state = index.data(Qt.ItemDataRole.CheckStateRole)
        if state is not None:
            paint_tick_box(painter, box, Qt.CheckState(state), self.theme)
        self._paint_words(painter, rect, box.right() + self._line // 2, words)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, left: int, words: HitWords) -> None:
        gap = self._line // 3
        number = QRect(left, rect.y(), self._numbers, rect.height())
        paint_words(painter, number, str(words.number or ""), self._small, self.theme.faint, right=True)
        middle = max(rect.x() + round(rect.width() * _FOUND_FROM), number.right() + gap)
        before = QRect(number.right() + gap, rect.y(), middle - number.right() - gap, rect.height())
        paint_words(painter, before, words.before, self._font, self.theme.muted, right=True)
        at = QRect(middle, rect.y(), rect.right() - gap - middle, rect.height())
        at.adjust(self._paint_found(painter, at, words), 0, 0, 0)
        if words.ticked and words.instead is not None:
            at.adjust(paint_words(painter, at, " → ", self._font, self.theme.faint), 0, 0, 0)
            instead = words.instead or self.tr("(nothing)")
            at.adjust(paint_words(painter, at, instead, self._bold, self.theme.settled) + gap, 0, 0, 0)
        paint_words(painter, at, words.after, self._font, self.theme.muted)

    def _paint_found(self, painter: QPainter, rect: QRect, words: HitWords) -> int:
        """Paint what was found, on a ground of its own; the width it takes."""
        struck = words.ticked and words.instead is not None
        font = self._struck if struck else self._font
        room = round(rect.width() * _FOUND_AT_MOST) if struck else rect.width()
        width = min(QFontMetrics(font).horizontalAdvance(words.found), room)
        height = round(self._line * 1.15)
        ground = QRect(rect.x() - 1, rect.center().y() - height // 2, width + 2, height)
        painter.fillRect(ground, QColor(self.theme.suspect_soft))
        rect = QRect(rect.x(), rect.y(), room, rect.height())
        return paint_words(painter, rect, words.found, font, self.theme.muted if struck else self.theme.text)
