"""A list of names, each with some small words at its right."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QFrame, QListWidget, QStyle, QStyleOptionViewItem, QWidget

from annotator.gui.kit.looks import small
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.theme import Theme
from annotator.gui.kit.themed_delegate import ThemedDelegate

Index = QModelIndex | QPersistentModelIndex
_ROW = 1.4  # in heights of the text


class NameDelegate(ThemedDelegate):
    """`beside` gives the words at the right, `paint_name` writes the name into what room they leave."""

    def set_font(self, font: QFont) -> None:
        """Paint in another font from now on."""
        self.font, self.small = font, small(font)
        self._height = round(QFontMetrics(font).height() * _ROW)

    def beside(self, index: Index) -> tuple[str, str]:
        """The words at the right, and their colour."""
        raise NotImplementedError

    def paint_name(self, painter: QPainter, box: QRect, index: Index) -> None:
        """Write the name."""
        raise NotImplementedError

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._height * 4, self._height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.theme.accent_soft))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self.theme.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        pad = self._height // 3
        box = rect.adjusted(pad, 0, -pad, 0)
        words, colour = self.beside(index)
        taken = paint_words(painter, box, words, self.small, colour, right=True)
        self.paint_name(painter, box.adjusted(0, 0, -taken - pad, 0), index)


class NamedList(QListWidget):
    """Painted by a `NameDelegate`."""

    def __init__(self, delegate: NameDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = delegate
        self.setItemDelegate(delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._delegate.theme = theme
        self.viewport().update()

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        self._delegate.set_font(font)
        self.scheduleDelayedItemsLayout()
