"""The rows of what is undecided: number of the line, the place amid its text, and what is proposed there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from annotator.app.readiness import Left, Undecided
from annotator.gui.kit.looks import small
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.themed_delegate import ThemedDelegate
from annotator.gui.panels.readiness_words import left_text

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_AROUND = 14
_NOWHERE = QModelIndex()
_NOTE_SHARE = 0.34


@dataclass(frozen=True, slots=True)
class ReadinessRow:
    """One thing undecided in words. `kind` is empty where all rows are of one kind."""

    number: int
    kind: str
    before: str
    text: str
    after: str
    note: str


class ReadinessModel(QAbstractListModel):
    """What is undecided; `text` gives the text of a line's id. Only rows in sight are worded."""

    def __init__(self, text: Callable[[int], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.rows: Sequence[Undecided] = ()
        self._kinds = False

    def show(self, rows: Sequence[Undecided], *, kinds: bool) -> None:
        """Hold these, each with its kind where they are of several `kinds`."""
        if (tuple(rows), kinds) != (self.rows, self._kinds):
            self.beginResetModel()
            self.rows, self._kinds = tuple(rows), kinds
            self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (ROW_ROLE, Qt.ItemDataRole.DisplayRole):
            return None
        row = self._row(self.rows[index.row()])
        if role == ROW_ROLE:
            return row
        return " ".join(filter(None, (str(row.number), row.kind, f"{row.before}{row.text}{row.after}", row.note)))

    def _row(self, one: Undecided) -> ReadinessRow:
        spot = one.spots[0]
        text = self._text(spot.line_id)
        start = max(0, spot.start - _AROUND)
        before = ("…" if start else "") + text[start : spot.start]
        held, after = text[spot.start : spot.end], text[spot.end :]
        if one.kind is Left.STAND_IN:
            held, after = one.text, f"  {text}"
        kind = left_text(one.kind) if self._kinds else ""
        return ReadinessRow(one.number, kind, before, held, after, self._note(one))

    def _note(self, one: Undecided) -> str:
        """What is to be known of one beside its place."""
        if one.kind is Left.MIXED:
            return self.tr("→ {wanted}, %n places", "", len(one.spots)).format(wanted=one.wanted)
        if one.wanted:
            return f"→ {one.wanted}"
        return self.tr("%n lines", "", one.lines) if one.kind in (Left.UNREAD, Left.NOBODY) else ""


class ReadinessDelegate(ThemedDelegate):
    """Paints a row: the place is bold and underlined, what is proposed stands at the right."""

    def set_font(self, font: QFont) -> None:
        """Paint in another font from now on."""
        self._font, self._small = font, small(font)
        self._place = QFont(font)
        self._place.setWeight(QFont.Weight.DemiBold)
        self._place.setUnderline(True)
        self.height = round(QFontMetrics(font).height() * 1.35)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self.height * 8, self.height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: ReadinessRow = index.data(ROW_ROLE)
        rect: QRect = option.rect
        theme, gap = self.theme, self.height // 2
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.accent_soft))
        metrics = QFontMetrics(self._font)
        box = QRect(rect.x(), rect.y(), metrics.horizontalAdvance("00000"), rect.height())
        paint_words(painter, box, str(row.number), self._small, theme.faint, right=True)
        left, right = box.right() + gap, rect.right() - gap
        if row.kind:
            width = min(metrics.horizontalAdvance("中" * 8), rect.width() // 4)
            paint_words(painter, QRect(left, rect.y(), width, rect.height()), row.kind, self._small, theme.muted)
            left += width + gap
        if row.note:
            width = min(QFontMetrics(self._small).horizontalAdvance(row.note) + 2, round(rect.width() * _NOTE_SHARE))
            note = QRect(right - width, rect.y(), width, rect.height())
            paint_words(painter, note, row.note, self._small, theme.muted)
            right -= width + gap
        for words, font, colour in (
            (row.before, self._font, theme.muted),
            (row.text, self._place, theme.text),
            (row.after, self._font, theme.muted if row.text else theme.text),
        ):
            room = QRect(left, rect.y(), right - left, rect.height())
            if words and room.width() > 0:
                left += paint_words(painter, room, words, font, colour)
