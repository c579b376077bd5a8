"""The rows of the palette: what an action does, the menu it is in, its key."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.gui.keyboard.action_list import ListedAction
from annotator.gui.kit.looks import small
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_LONG_KEY = "Ctrl+Shift+W"


class PaletteModel(QAbstractListModel):
    """The actions found, best first. What cannot be done now is there, but disabled."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[ListedAction] = []

    def show(self, rows: list[ListedAction]) -> None:
        """Hold other rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            cannot = "" if row.able else self.tr("cannot be done now")
            return ", ".join(filter(None, (row.words, row.path, row.key, cannot)))
        return None


class PaletteDelegate(QStyledItemDelegate):
    """Paints a row; what cannot be done now is pale."""

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self.theme = theme
        self._view = view

    @property
    def height(self) -> int:
        """The height of a row, in pixels."""
        return round(self._view.fontMetrics().height() * 1.5)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.height * 8, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ListedAction = index.data(ROW_ROLE)
        rect: QRect = option.rect
        pad, faint = self.height // 3, small(self._view.font())
        able = row.able
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent_soft))
            painter.drawRoundedRect(rect, 4, 4)
        inner = rect.adjusted(pad, 0, -pad, 0)
        if row.key:
            self._paint_key(painter, inner, row.key)
        inner.setRight(inner.right() - QFontMetrics(faint).horizontalAdvance(_LONG_KEY) - self.height // 2 - pad)
        used = paint_words(painter, inner, row.words, self._view.font(), self.theme.text if able else self.theme.faint)
        beside = inner.adjusted(used + pad, 0, 0, 0)
        paint_words(painter, beside, row.path, faint, self.theme.muted if able else self.theme.faint, right=True)
        painter.restore()

    def _paint_key(self, painter: QPainter, room: QRect, key: str) -> None:
        font = small(self._view.font())
        metrics = QFontMetrics(font)
        width, height = metrics.horizontalAdvance(key) + self.height // 2, metrics.height() * 1.15
        cap = QRectF(room.right() - width, room.y() + (room.height() - height) / 2, width, height)
        painter.setPen(QPen(QColor(self.theme.rule), 1))
        painter.setBrush(QColor(self.theme.side))
        painter.drawRoundedRect(cap, 3, 3)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
