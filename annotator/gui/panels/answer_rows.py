"""The answers to "what should this be?" as a list: number, text, how it is said, category."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from annotator.core.model import Category
from annotator.gui.kit.looks import small
from annotator.gui.kit.messages import category_text
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
NUMBERED = 9
_NOWHERE = QModelIndex()
_SOUNDS_FROM = 0.42


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One text that may be taken. `number` from 1 is its key, 0 where it has none; no category: as it was typed."""

    text: str
    category: Category | None
    sounds: str = ""
    number: int = 0


class AnswerModel(QAbstractListModel):
    """The rows, best first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[AnswerRow] = []

    def show(self, rows: list[AnswerRow]) -> None:
        """Hold other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row(self, at: int) -> AnswerRow | None:
        """The row there, if there is one."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def numbered(self, number: int) -> int:
        """Where the row of that number is; -1 where it is nowhere."""
        return next((at for at, row in enumerate(self._rows) if row.number == number), -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            number = str(row.number) if row.number else ""
            return " ".join(filter(None, (number, row.text, self.note(row))))
        return None

    def note(self, row: AnswerRow) -> str:
        """What kind of text a row is."""
        return category_text(row.category) if row.category else self.tr("as typed")


class AnswerDelegate(QStyledItemDelegate):
    """Paints a row as the suspect's card does its suggestions."""

    def __init__(self, model: AnswerModel, theme: Theme, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.theme = theme
        self.set_font(font)

    def set_font(self, font: QFont) -> None:
        """Paint in another font from now on."""
        self._font, self._small = font, small(font)
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self._mono = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self._mono.setPointSizeF(self._small.pointSizeF())
        self.height = round(QFontMetrics(font).height() * 1.3)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.height * 8, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: AnswerRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        pad = self.height // 4
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.accent_soft))
            painter.drawRoundedRect(rect, 4, 4)
        if row.number:
            self._paint_cap(painter, QRect(rect.x() + pad, rect.y(), self.height - pad, rect.height()), str(row.number))
        note = self._model.note(row)
        room = QFontMetrics(self._small).horizontalAdvance(note) + pad
        text = rect.adjusted(self.height + pad * 2, 0, -room - pad, 0)
        used = paint_words(painter, text, row.text, self._bold if chosen else self._font, self.theme.text)
        column = max(round(rect.width() * _SOUNDS_FROM) - text.x() + rect.x(), used + 2 * pad)
        paint_words(painter, text.adjusted(column, 0, 0, 0), row.sounds, self._mono, self.theme.muted)
        paint_words(painter, rect.adjusted(rect.width() - room, 0, -pad // 2, 0), note, self._small, self.theme.muted)
        painter.restore()

    def _paint_cap(self, painter: QPainter, rect: QRect, key: str) -> None:
        size = QFontMetrics(self._small).height() * 1.1
        cap = QRectF(rect.x(), rect.center().y() - size / 2 + 0.5, size, size)
        painter.setPen(QPen(QColor(self.theme.rule), 1))
        painter.setBrush(QColor(self.theme.side))
        painter.drawRoundedRect(cap, 3, 3)
        painter.setFont(self._small)
        painter.setPen(QColor(self.theme.muted))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)
