"""The rows of a comparison: each passage that differs, as it stood over as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.app.compare import Passage
from annotator.gui.kit.looks import small
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.themed_delegate import ThemedDelegate
from annotator.gui.lines.excerpt import Run, excerpts

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_SPEAKERS = "中" * 8
_cached_excerpts = lru_cache(maxsize=500)(excerpts)


class CompareModel(QAbstractListModel):
    """The passages that are to be shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[Passage] = ()

    def show(self, rows: Sequence[Passage]) -> None:
        """Hold these passages."""
        if rows != self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def passage(self, row: int) -> Passage:
        """The passage of a row."""
        return self._rows[row]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self.tr("Line {number}: {before} → {after}").format(
                number=row.number, before=row.before, after=row.after
            )
        return None


class CompareDelegate(ThemedDelegate):
    """Paints a passage: its number, what stood with what went struck out, under it what stands, the new underlined."""

    def set_font(self, font: QFont) -> None:
        """Paint in another font from now on."""
        self._font, self._small = font, small(font)
        self._struck, self._new = QFont(font), QFont(font)
        self._struck.setStrikeOut(True)
        self._new.setUnderline(True)
        self._line = round(QFontMetrics(font).height() * 1.15)
        self.height = self._line * 2 + self._line // 2

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.height * 4, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Passage = index.data(ROW_ROLE)
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.theme.accent_soft))
        metrics, gap = QFontMetrics(self._font), self._line // 2
        upper = QRect(rect.x(), rect.y() + self._line // 4, rect.width(), self._line)
        lower = upper.translated(0, self._line)
        numbers = metrics.horizontalAdvance("00000")
        number = QRect(rect.x(), upper.y(), numbers, self._line)
        paint_words(painter, number, str(row.number), self._small, self.theme.faint, right=True)
        people = metrics.horizontalAdvance(_SPEAKERS) if row.speakers_before != row.speakers_after else 0
        left, width = rect.x() + numbers + gap, rect.width() - numbers - gap * 3 - people
        olds, news = _cached_excerpts(row.before, row.after)
        self._paint_runs(painter, QRect(left, upper.y(), width, self._line), olds, self._struck, self.theme.sure)
        self._paint_runs(painter, QRect(left, lower.y(), width, self._line), news, self._new, self.theme.settled)
        if people:
            for box, names in ((upper, row.speakers_before), (lower, row.speakers_after)):
                place = QRect(rect.right() - people - gap, box.y(), people, self._line)
                words = " · ".join(name or self.tr("nobody") for name in names)
                paint_words(painter, place, words, self._small, self.theme.muted, right=True)

    def _paint_runs(self, painter: QPainter, box: QRect, runs: Sequence[Run], marked: QFont, colour: str) -> None:
        text = self.theme.muted if marked is self._struck else self.theme.text
        for run in runs:
            if box.width() <= 0:
                break
            font, ink = (marked, colour) if run.differs else (self._font, text)
            box.setLeft(box.left() + paint_words(painter, box, run.text, font, ink))
