"""Places found, one under the other: number of the line, and the place amid its text, all in one column."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.app.jobs import HeardPlace
from annotator.gui.kit.looks import small
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.themed_delegate import ThemedDelegate

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_AROUND = 40
_NOWHERE = QModelIndex()
_PLACE_FROM = 0.32


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """A place with the text around it; `number` is that of its line, from 1."""

    number: int
    before: str
    text: str
    after: str


class PlaceModel(QAbstractListModel):
    """The places; `line` gives number and text of a line's id."""

    def __init__(self, line: Callable[[int], tuple[int, str]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._line = line
        self._places: list[HeardPlace] = []

    def show(self, places: list[HeardPlace]) -> None:
        """Hold other places."""
        if places != self._places:
            self.beginResetModel()
            self._places = list(places)
            self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (ROW_ROLE, Qt.ItemDataRole.DisplayRole):
            return None
        place = self._places[index.row()]
        number, text = self._line(place.line_id)
        before, after = text[max(0, place.start - _AROUND) : place.start], text[place.end : place.end + _AROUND]
        row = PlaceRow(number, before, place.text, after)
        return row if role == ROW_ROLE else f"{number} {before}{place.text}{after}"


class PlaceDelegate(ThemedDelegate):
    """Paints a place."""

    def set_font(self, font: QFont) -> None:
        """Paint in another font from now on."""
        self._font, self._small = font, small(font)
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self.height = round(QFontMetrics(font).height() * 1.2)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.height * 8, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PlaceRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.theme.accent_soft))
        numbers = QFontMetrics(self._font).horizontalAdvance("00000")
        middle = rect.x() + max(round(rect.width() * _PLACE_FROM), numbers)
        gap = self.height // 2
        number = QRect(rect.x(), rect.y(), numbers, rect.height())
        paint_words(painter, number, str(row.number), self._small, self.theme.faint, right=True)
        before = QRect(number.right() + gap, rect.y(), middle - number.right() - gap, rect.height())
        paint_words(painter, before, row.before, self._font, self.theme.muted, right=True)
        place = QRect(middle, rect.y(), rect.right() - middle, rect.height())
        used = paint_words(painter, place, row.text, self._bold, self.theme.text)
        paint_words(painter, place.adjusted(used, 0, 0, 0), row.after, self._font, self.theme.muted)
