"""The versions by name, each with its time; the original stands below them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.core.versions import Version
from annotator.gui.kit.looks import small
from annotator.gui.kit.messages import format_text
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.history_rows import time_words

_VERSION = Qt.ItemDataRole.UserRole
_SENT = "↗ "


class VersionNames(QListWidget):
    """Newest first. `picked` carries the version that one stands on, None for the original."""

    picked = Signal(object)

    def __init__(self, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = _Delegate(theme, font, self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Versions"))
        self.currentItemChanged.connect(lambda _now, _before: self.picked.emit(self.version))

    @property
    def version(self) -> Version | None:
        """The version that one stands on; None for the original."""
        item = self.currentItem()
        return item.data(_VERSION) if item else None

    def show_versions(self, versions: Sequence[Version], chosen: Version | None) -> None:
        """List these versions, given oldest first, and stand on the chosen one; `picked` tells of it once."""
        self.blockSignals(True)
        self.clear()
        shown = [*reversed(versions), None]
        for version in shown:
            item = QListWidgetItem(version.name if version else self.tr("Original"))
            item.setData(_VERSION, version)
            item.setToolTip(self._tip(version) if version else item.text())
            self.addItem(item)
        wanted = [version.id if version else None for version in shown]
        self.setCurrentRow(wanted.index(chosen.id) if chosen and chosen.id in wanted else len(wanted) - 1)
        self.blockSignals(False)
        self.picked.emit(self.version)

    def _tip(self, version: Version) -> str:
        if version.sent is None:
            return version.name
        words = self.tr("{name}\nKept by an export as {format}; later exports can tell what has changed since")
        return words.format(name=version.name, format=format_text(version.sent.format))

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._delegate.theme = theme
        self.viewport().update()

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        self._delegate.set_font(font)
        self.scheduleDelayedItemsLayout()


class _Delegate(QStyledItemDelegate):
    """Paints a name, and at its right the time."""

    def __init__(self, theme: Theme, font: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.set_font(font)

    def set_font(self, font: QFont) -> None:
        """Paint in another font from now on."""
        self._font, self._small = font, small(font)
        self._height = round(QFontMetrics(font).height() * 1.4)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(self._height * 4, self._height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        version: Version | None = index.data(_VERSION)
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.theme.accent_soft))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self.theme.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        box = rect.adjusted(self._height // 3, 0, -self._height // 3, 0)
        time = time_words(version.made) if version and not version.sent else ""  # a name of an export tells it
        width = QFontMetrics(self._small).horizontalAdvance(time)
        paint_words(painter, box, time, self._small, self.theme.faint, right=True)
        name = box.adjusted(0, 0, -width - self._height // 3, 0)
        if version and version.sent:
            name.adjust(paint_words(painter, name, _SENT, self._font, self.theme.accent), 0, 0, 0)
        paint_words(painter, name, index.data(), self._font, self.theme.text if version else self.theme.muted)
