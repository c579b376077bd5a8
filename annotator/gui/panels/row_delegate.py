"""Paints rows to tick: the ground, the tick box, and what a kind of rows says beside it."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.gui.kit.looks import small
from annotator.gui.kit.themed_delegate import ThemedDelegate
from annotator.gui.kit.tick_box import paint_tick_box
from annotator.gui.panels.row_model import ROW_ROLE, Index

Row = TypeVar("Row")
_APART = 0.55  # rows of space above what is set apart


class RowDelegate(ThemedDelegate, Generic[Row]):
    """What a row says is painted by `paint_row`; `height` is that of a row, in rows of the text."""

    height = 1.4

    def set_font(self, font: QFont) -> None:
        """Paint in another font from now on."""
        self.font, self.small = font, small(font)
        self.bold = QFont(font)
        self.bold.setWeight(QFont.Weight.DemiBold)
        self.line = QFontMetrics(font).height()

    def depth(self, row: Row) -> int:
        """Under how many other rows it stands; space sets apart those that stand under none."""
        raise NotImplementedError

    def paint_row(self, painter: QPainter, words: QRect, box: QRect, row: Row, *, ticked: bool) -> None:
        """Paint what a row says into the place for its words, which holds its tick box too."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        apart = index.row() > 0 and self.depth(index.data(ROW_ROLE)) == 0
        return QSize(self.line * 8, round(self.line * (self.height + apart * _APART)))

    def box(self, rect: QRect, row: Row) -> QRect:
        """The tick box of a row."""
        side = round(self.line * 0.75)
        left = rect.x() + self.line // 2 + self.depth(row) * self.line
        return QRect(left, self._words(rect).center().y() - side // 2 + 1, side, side)

    def _words(self, rect: QRect) -> QRect:
        """Where the words stand: below the space that sets a row apart."""
        height = round(self.line * self.height)
        return QRect(rect.x(), rect.bottom() + 1 - height, rect.width(), height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW_ROLE)
        rect: QRect = option.rect
        words = self._words(rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(words, QColor(self.theme.accent_soft))
            painter.fillRect(words.x(), words.y(), 3, words.height(), QColor(self.theme.accent))
        box = self.box(rect, row)
        state = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
        paint_tick_box(painter, box, state, self.theme)
        self.paint_row(painter, words, box, row, ticked=state is Qt.CheckState.Checked)
        painter.restore()
