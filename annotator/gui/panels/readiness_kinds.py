"""The kinds of what is undecided, each with how much there is of it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.app.readiness import Left
from annotator.gui.kit.looks import small
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.readiness_words import left_text

_KIND = Qt.ItemDataRole.UserRole
_COUNT = Qt.ItemDataRole.UserRole + 1


class ReadinessKinds(QListWidget):
    """Everything first, then the kinds of which there is something. `picked` tells that another is chosen."""

    picked = Signal()

    def __init__(self, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = _Delegate(theme, font, self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What is undecided"))
        self.currentItemChanged.connect(lambda _now, _before: self.picked.emit())

    @property
    def kind(self) -> Left | None:
        """The kind chosen; None is everything."""
        item = self.currentItem()
        return _kind(item.data(_KIND)) if item else None

    def show_counts(self, counts: Counter[Left], chosen: Left | None) -> None:
        """List the kinds with their counts, and stand on the one chosen, or on everything where it is done."""
        self.blockSignals(True)
        self.clear()
        shown: list[Left | None] = [None, *(kind for kind in Left if counts[kind])]
        for kind in shown:
            count = counts[kind] if kind else counts.total()
            item = QListWidgetItem(f"{left_text(kind)} {count}")
            item.setData(_KIND, kind)
            item.setData(_COUNT, count)
            self.addItem(item)
        self.setCurrentRow(shown.index(chosen) if chosen in shown else 0)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Right:
            event.ignore()  # it leads out of the list
        else:
            super().keyPressEvent(event)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._delegate.theme = theme
        self.viewport().update()

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        self._delegate.set_font(font)
        self.scheduleDelayedItemsLayout()


def _kind(data: str | None) -> Left | None:
    """A kind from what Qt made of it."""
    return Left(data) if data else None


class _Delegate(QStyledItemDelegate):
    """Paints the words of a kind, and at its right the count."""

    def __init__(self, theme: Theme, font: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.set_font(font)

    def set_font(self, font: QFont) -> None:
        """Paint in another font from now on."""
        self._font, self._small = font, small(font)
        self._height = round(QFontMetrics(font).height() * 1.35)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._height * 4, self._height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.theme.accent_soft))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self.theme.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        box = rect.adjusted(self._height // 3, 0, -self._height // 3, 0)
        count = str(index.data(_COUNT))
        width = QFontMetrics(self._small).horizontalAdvance(count)
        paint_words(painter, box, count, self._small, self.theme.muted, right=True)
        name = box.adjusted(0, 0, -width - self._height // 3, 0)
        paint_words(painter, name, left_text(_kind(index.data(_KIND))), self._font, self.theme.text)
