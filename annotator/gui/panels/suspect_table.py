"""The rows of the list of suspects for Qt: what each column shows, and how a band looks."""

from __future__ import annotations

from dataclasses import replace
from enum import IntEnum

from PySide6.QtCore import QObject, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.app.suspect_list import Order, SortBy, SuspectRow, Wanted, arranged
from annotator.core.model import Band
from annotator.gui.kit.messages import band_text, category_text, decision_text
from annotator.gui.kit.tables import Index, TableModel
from annotator.gui.kit.theme import Theme

BAND_ROLE = Qt.ItemDataRole.UserRole
SETTLED_ROLE = Qt.ItemDataRole.UserRole + 1
_LINES = {Band.SURE: Qt.PenStyle.SolidLine, Band.LIKELY: Qt.PenStyle.DashLine, Band.MAYBE: Qt.PenStyle.DotLine}


class Column(IntEnum):
    """The columns, in their order."""

    LINE = 0
    BAND = 1
    HEARD = 2
    MEANT = 3
    CATEGORY = 4
    SPEAKER = 5
    DECISION = 6


_SORTS = dict(zip(Column, SortBy, strict=True))


class SuspectTableModel(TableModel[SuspectRow]):
    """The suspects that are wanted, in the order asked for. `shown_changed` tells that they are others."""

    columns = len(Column)
    shown_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[SuspectRow] = []
        self.shown: list[SuspectRow] = []
        self.order = Order()

    def show(self, rows: list[SuspectRow]) -> None:
        """Hold these suspects."""
        self.put(rows, arranged(rows, self.order))

    def want(self, wanted: Wanted) -> None:
        """Show those that are wanted."""
        self.order = replace(self.order, wanted=wanted)
        self.show(self.rows)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        falling = order is Qt.SortOrder.DescendingOrder
        self.order = replace(self.order, by=_SORTS[Column(column)], falling=falling)
        self.show(self.rows)

    def put(self, rows: list[SuspectRow], shown: list[SuspectRow]) -> None:
        """Hold these suspects, of which those are shown in the order that is wanted."""
        self.rows = rows
        if shown != self.shown:
            self.beginResetModel()
            self.shown = shown
            self.endResetModel()
        self.shown_changed.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, Column(index.column()))
        if role == BAND_ROLE and index.column() == Column.BAND:
            return row.suspect.band
        if role == SETTLED_ROLE:
            return row.decision is not None
        return None

    def _text(self, row: SuspectRow, column: Column) -> str:
        return {
            Column.LINE: str(row.number),
            Column.BAND: band_text(row.suspect.band),
            Column.HEARD: row.heard,
            Column.MEANT: row.meant,
            Column.CATEGORY: category_text(row.suspect.category),
            Column.SPEAKER: row.speaker,
            Column.DECISION: decision_text(row.decision) if row.decision else "",
        }[column]

    def heading(self, column: int) -> str:
        return {
            Column.LINE: self.tr("Line"),
            Column.BAND: self.tr("Band"),
            Column.HEARD: self.tr("Heard"),
            Column.MEANT: self.tr("Suggestion"),
            Column.CATEGORY: self.tr("Category"),
            Column.SPEAKER: self.tr("Speaker"),
            Column.DECISION: self.tr("Decision"),
        }[Column(column)]


class SuspectTableDelegate(QStyledItemDelegate):
    """Paints a cell; a band in its colour and with its underline."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.theme.accent_soft))
        text: str = index.data()
        metrics: QFontMetrics = option.fontMetrics
        box = rect.adjusted(metrics.height() // 3, 0, -metrics.height() // 3, 0)
        band: Band | None = index.data(BAND_ROLE)
        painter.setFont(option.font)
        painter.setPen(self._colour(index, band))
        number = index.column() == Column.LINE
        side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | side, shown)
        if band:
            y = box.center().y() + metrics.height() / 2
            painter.setPen(QPen(self.theme.band(band), 2, _LINES[band]))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.left() + metrics.horizontalAdvance(shown), y))
        painter.restore()

    def _colour(self, index: Index, band: Band | None) -> QColor:
        if index.data(SETTLED_ROLE):
            return QColor(self.theme.faint)
        if band:
            return self.theme.band(band)
        strong = index.column() in (Column.HEARD, Column.MEANT)
        return QColor(self.theme.text if strong else self.theme.muted)
