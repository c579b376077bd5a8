"""The rows of the history: every step by name, newest first, and the versions among them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum, auto

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.core.history import History, Step
from annotator.core.transcript import Transcript
from annotator.core.versions import Version
from annotator.gui.kit.looks import small
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.themed_delegate import ThemedDelegate
from annotator.gui.panels.step_words import place_words, step_words

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_PLACE = "中" * 8
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class RowKind(Enum):
    """What a row of the history is."""

    DONE = auto()
    NOW = auto()
    UNDONE = auto()
    VERSION = auto()


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """A row in words."""

    kind: RowKind
    time: str
    words: str
    place: str


class HistoryModel(QAbstractListModel):
    """The states one can go to, by the number of steps that made them, and the versions.

    Only rows in sight are worded.
    """

    def __init__(self, history: History, transcript: Transcript, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self._transcript = transcript
        self._rows: list[int | Version] = []

    def show(self, versions: Sequence[Version]) -> None:
        """Take the history over as it is now, with these versions, the oldest first."""
        self.beginResetModel()
        steps = self._all_steps()
        times = [step.made or _LONG_AGO for step in steps]
        rows: list[int | Version] = list(range(len(steps) + 1))
        for version in reversed(versions):
            rows.insert(bisect_right(times, version.made or _LONG_AGO) + 1, version)
        self._rows = rows[::-1]
        self.endResetModel()

    def _all_steps(self) -> list[Step]:
        return self._history.done + self._history.undone[::-1]

    def at(self, row: int) -> int | Version:
        """What to go to by a row: the number of steps, or a version."""
        return self._rows[row]

    @property
    def now(self) -> int:
        """The row of the state as it is now."""
        return self._rows.index(len(self._history.done)) if self._rows else -1

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (ROW_ROLE, Qt.ItemDataRole.DisplayRole):
            return None
        row = self._row(self._rows[index.row()])
        return row if role == ROW_ROLE else " ".join(filter(None, (row.time, row.place, self._spoken(row))))

    def _spoken(self, row: HistoryRow) -> str:
        """The act with what its looks tell of it."""
        if row.kind is RowKind.UNDONE:
            return self.tr("{words} (undone)").format(words=row.words)
        return self.tr("{words} (as it is now)").format(words=row.words) if row.kind is RowKind.NOW else row.words

    def _row(self, at: int | Version) -> HistoryRow:
        if isinstance(at, Version):
            return HistoryRow(RowKind.VERSION, time_words(at.made), self.tr("Version {name}").format(name=at.name), "")
        made = len(self._history.done)
        kind = RowKind.DONE if at < made else RowKind.NOW if at == made else RowKind.UNDONE
        if at == 0:
            return HistoryRow(kind, "", self.tr("The transcript as it was read"), "")
        if at > made + len(self._history.undone):  # a step has come, and the rows are still to follow
            return HistoryRow(kind, "", "", "")
        step = self._history.done[at - 1] if at <= made else self._history.undone[made - at]
        words, place = step_words(step, self._transcript), place_words(step, self._transcript)
        return HistoryRow(kind, time_words(step.made), words, place)


def time_words(time: datetime | None) -> str:
    """A time by the clock of this place; with its date where that is not today."""
    if time is None:
        return ""
    here, now = time.astimezone(), datetime.now().astimezone()
    if here.date() == now.date():
        return f"{here:%H:%M:%S}"
    return f"{here:%m-%d %H:%M}" if here.year == now.year else f"{here:%Y-%m-%d}"


class HistoryDelegate(ThemedDelegate):
    """Paints a row: time, place, act. What is undone is pale; the state as it is now has a bar at its side."""

    def set_font(self, font: QFont) -> None:
        """Paint in another font from now on."""
        self._font, self._small = font, small(font)
        self._bold = QFont(font)
        self._bold.setWeight(QFont.Weight.DemiBold)
        self.height = round(QFontMetrics(font).height() * 1.3)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.height * 8, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: HistoryRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        metrics, theme = QFontMetrics(self._font), self.theme
        gap, pale = self.height // 2, row.kind is RowKind.UNDONE
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.accent_soft))
        if row.kind is RowKind.NOW:
            painter.fillRect(QRect(rect.x(), rect.y(), max(3, gap // 4), rect.height()), QColor(theme.accent))
        times = QRect(rect.x() + gap, rect.y(), metrics.horizontalAdvance("00-00 00:00"), rect.height())
        paint_words(painter, times, row.time, self._small, theme.faint)
        places = QRect(times.right() + gap, rect.y(), metrics.horizontalAdvance(_PLACE), rect.height())
        paint_words(painter, places, row.place, self._small, theme.faint if pale else theme.muted)
        words = QRect(places.right() + gap, rect.y(), rect.right() - places.right() - gap * 2, rect.height())
        font = self._bold if row.kind in (RowKind.NOW, RowKind.VERSION) else self._font
        colour = theme.accent if row.kind is RowKind.VERSION else theme.faint if pale else theme.text
        paint_words(painter, words, row.words, font, colour)
