"""The rows of recent sessions: title, where it came from and when, and how far it is read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QDateTime,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.app.recent import Recent
from annotator.gui.kit.looks import small
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_BAR_EMS = 6
_CROSS = "✕"


class RecentModel(QAbstractListModel):
    """Recent sessions in their order."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.entries: Sequence[Recent] = ()

    def show(self, entries: Sequence[Recent]) -> None:
        """Hold other sessions."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == ROW_ROLE:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return str(entry.path).encode("utf-8", "replace").decode()
        if role == Qt.ItemDataRole.AccessibleTextRole:
            read = self.tr("{read} of {lines} read").format(read=entry.read, lines=entry.lines) if entry.lines else ""
            return ", ".join(filter(None, (entry.title, self.note(entry), read)))
        return None

    def note(self, entry: Recent) -> str:
        """Where a session came from and when it was used, or that it is missing."""
        if entry.missing:
            return self.tr("The session file is gone. Delete takes it off the list")
        when = QDateTime.fromSecsSinceEpoch(int(entry.used)).toString("yyyy-MM-dd HH:mm")
        return " · ".join((entry.source or self.tr("pasted"), when))


class RecentDelegate(QStyledItemDelegate):
    """Paints a session in two lines, with a bar for what is read; a missing one is pale."""

    def __init__(self, model: RecentModel, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self._model = model
        self.theme = theme
        self._view = view

    @property
    def height(self) -> int:
        """The height of a row, in pixels."""
        return round(self._view.fontMetrics().height() * 2.8)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.height * 4, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Recent = index.data(ROW_ROLE)
        rect: QRect = option.rect
        em, pad, font = self._view.fontMetrics().height(), self.height // 5, self._view.font()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent_soft))
            painter.drawRoundedRect(rect, 4, 4)
        inner = rect.adjusted(pad, pad // 2, -pad, -pad // 2)
        if entry.lines:
            beside = QRect(inner.right() - em * _BAR_EMS, inner.y(), em * _BAR_EMS, inner.height())
            self._paint_progress(painter, beside, entry)
            inner.setRight(inner.right() - em * (_BAR_EMS + 1))
        if entry.missing:
            paint_words(painter, inner.adjusted(0, 0, -pad, 0), _CROSS, font, self.theme.muted, right=True)
            inner.setRight(inner.right() - self.height)
        upper = QRect(inner.x(), inner.y(), inner.width(), inner.height() * 11 // 20)
        lower = QRect(inner.x(), upper.bottom(), inner.width(), inner.bottom() - upper.bottom())
        title, note = (self.theme.faint, self.theme.faint) if entry.missing else (self.theme.text, self.theme.muted)
        paint_words(painter, upper, entry.title, font, title)
        paint_words(painter, lower, self._model.note(entry), small(font), note)
        painter.restore()

    def _paint_progress(self, painter: QPainter, rect: QRect, entry: Recent) -> None:
        font = small(self._view.font())
        height = QFontMetrics(font).height()
        words = QRect(rect.x(), rect.center().y() - height, rect.width(), height)
        paint_words(painter, words, f"{entry.read}/{entry.lines}", font, self.theme.muted, right=True)
        bar = QRectF(rect.x(), rect.center().y() + height * 0.35, rect.width(), max(3.0, height / 6))
        painter.setPen(Qt.PenStyle.NoPen)
        for width, colour in ((1.0, self.theme.rule), (entry.read / entry.lines, self.theme.settled)):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(bar.x(), bar.y(), bar.width() * width, bar.height()), 2, 2)
