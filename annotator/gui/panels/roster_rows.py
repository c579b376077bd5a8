"""The rows of the roster panel: who talks, with key, colour, role and share of the talk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.core.model import Speaker
from annotator.core.roster import LONGEST_NAME
from annotator.gui.kit.looks import small
from annotator.gui.kit.messages import role_text
from annotator.gui.kit.painting import paint_dot, paint_words
from annotator.gui.kit.theme import Theme

SPEAKER_ROLE = Qt.ItemDataRole.UserRole
SHARE_ROLE = Qt.ItemDataRole.UserRole + 1
BAR_ROLE = Qt.ItemDataRole.UserRole + 2
CURRENT_ROLE = Qt.ItemDataRole.UserRole + 3
OTHER_ROLE = Qt.ItemDataRole.UserRole + 4
NOBODY, NEW = 0, -1
"""Ids of rows that are no speakers: nobody at all, and somebody to be added under the name that was typed."""
_NOWHERE = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class RosterModel(QAbstractListModel):
    """One row a speaker. A new name is a wish (`rename_requested`), never written here."""

    rename_requested = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speakers: list[Speaker] = []
        self._shares: dict[int, float] = {}
        self._current: int | None = None
        self._other: int | None = None

    def show_roster(
        self, speakers: Sequence[Speaker], shares: Mapping[int, float], current: int | None, other: int | None = None
    ) -> None:
        """Replace all rows. `shares` maps ids to 0-1; `current` speaks at the caret, `other` would by one key."""
        wanted = list(speakers), dict(shares), current, other
        if wanted == (self._speakers, self._shares, self._current, self._other):
            return  # else Qt would show the old name again in a field that is being edited
        same = [speaker.id for speaker in speakers] == [speaker.id for speaker in self._speakers]
        if not same:
            self.beginResetModel()
        self._speakers, self._shares, self._current, self._other = wanted
        if not same:
            self.endResetModel()
        elif self._speakers:
            self.dataChanged.emit(self.index(0), self.index(len(self._speakers) - 1))

    def speaker(self, index: Index) -> Speaker:
        """Who stands in that row."""
        return self._speakers[index.row()]

    def index_of(self, speaker_id: int) -> QModelIndex:
        """The row of that speaker; an invalid index where they have none."""
        ids = [speaker.id for speaker in self._speakers]
        return self.index(ids.index(speaker_id)) if speaker_id in ids else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._speakers)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() and self.speaker(index).slot else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        speaker = self._speakers[index.row()]
        share = self._shares.get(speaker.id, 0.0)
        if role == Qt.ItemDataRole.DisplayRole and speaker.id == NEW:
            return self.tr("Add {name}").format(name=speaker.name)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return speaker.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return " · ".join(filter(None, (speaker.name, role_text(speaker.role), speaker.affiliation)))
        if role == Qt.ItemDataRole.AccessibleTextRole and speaker.slot:
            return self.tr("{slot} {name}, {percent} % of the talk").format(
                slot=speaker.slot, name=speaker.name, percent=round(share * 100)
            )
        bar = share / max(self._shares.values(), default=0.0) if share else 0.0
        here, other = speaker.id == self._current, speaker.id == self._other
        known = {SPEAKER_ROLE: speaker, SHARE_ROLE: share, BAR_ROLE: bar, CURRENT_ROLE: here, OTHER_ROLE: other}
        return known.get(role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not name or name == self.speaker(index).name:
            return False
        self.rename_requested.emit(self.speaker(index).id, name)
        return True


class RosterDelegate(QStyledItemDelegate):
    """Paints a row: key cap, colour dot, name with role, bar, per cent; edits the name in its place.

    The row of who would speak by one key shows that key, `other_key`. While `choosing`, the current row stands out.
    """

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.other_key = ""
        self.choosing = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = option.fontMetrics.height()
        return QSize(line * 12, line * 7 // 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        speaker: Speaker = index.data(SPEAKER_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, here=bool(index.data(CURRENT_ROLE)))
        if speaker.slot:
            self._paint_cap(painter, option, str(speaker.slot))
            colour, ring = self.theme.speaker(speaker.slot), self.theme.repeats(speaker.slot)
            paint_dot(painter, self._dot_box(option), colour, ring=ring)
            room = self._paint_percent(painter, option, index.data(SHARE_ROLE))
            self._paint_bar(painter, option, room, index)
        self._paint_name(painter, option, speaker, index)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, *, here: bool) -> None:
        chosen = self.choosing and option.state & QStyle.StateFlag.State_Selected
        if here:
            painter.fillRect(option.rect, QColor(self.theme.accent_soft))
        elif chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(self.theme.field))
        if chosen or option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self.theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))

    def _paint_cap(self, painter: QPainter, option: QStyleOptionViewItem, key: str) -> None:
        line = option.fontMetrics.height()
        cap = QRect(option.rect.left() + line // 2, 0, line * 5 // 4, line * 5 // 4)
        cap.moveTop(option.rect.center().y() - cap.height() // 2)
        painter.setPen(QColor(self.theme.rule))
        painter.setBrush(QColor(self.theme.field))
        painter.drawRoundedRect(cap, line / 6, line / 6)
        painter.setPen(QColor(self.theme.muted))
        painter.setFont(small(option.font))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key)

    def _dot_box(self, option: QStyleOptionViewItem) -> QRectF:
        line = option.fontMetrics.height()
        return QRectF(option.rect.left() + line * 17 // 8, option.rect.center().y() - line // 4, line // 2, line // 2)

    def _paint_name(self, painter: QPainter, option: QStyleOptionViewItem, speaker: Speaker, index: Index) -> None:
        box, gap = self._name_box(option), option.fontMetrics.height() // 2
        font = small(option.font)
        key = self.other_key if index.data(OTHER_ROLE) else ""
        if key:
            room = QFontMetrics(font).horizontalAdvance(key)
            paint_words(painter, box.adjusted(box.width() - room, 0, 0, 0), key, font, self.theme.accent)
            box.setWidth(box.width() - room - gap)
        if not speaker.slot:
            box.setRight(option.rect.right() - gap)
        words = index.data(Qt.ItemDataRole.DisplayRole)
        used = paint_words(painter, box, words, option.font, self.theme.text if speaker.slot else self.theme.muted)
        box.setLeft(box.left() + used + gap)
        role = role_text(speaker.role)
        if role not in words and box.width() > gap * 3:
            paint_words(painter, box, role, font, self.theme.muted)

    def _paint_percent(self, painter: QPainter, option: QStyleOptionViewItem, share: float) -> int:
        """Paints the number at the right edge and returns where the room left of it ends."""
        line = option.fontMetrics.height()
        painter.setFont(small(option.font))
        painter.setPen(QColor(self.theme.muted))
        number = option.rect.adjusted(0, 0, -line // 2, 0)
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(number, right, f"{round(share * 100)} %")
        return number.right() - painter.fontMetrics().horizontalAdvance("100 %") - line // 2

    def _paint_bar(self, painter: QPainter, option: QStyleOptionViewItem, room: int, index: Index) -> None:
        line = option.fontMetrics.height()
        left, height = self._name_box(option).right() + line // 2, line // 3
        width = round((room - left) * index.data(BAR_ROLE))
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(self.theme.speaker(index.data(SPEAKER_ROLE).slot))
        top = option.rect.center().y() - height // 2
        painter.drawRoundedRect(QRect(left, top, width, height), height / 2, height / 2)

    def _name_box(self, option: QStyleOptionViewItem) -> QRect:
        box = QRect(option.rect)
        box.setLeft(option.rect.left() + option.fontMetrics.height() * 3)
        box.setWidth(box.width() * 9 // 20)
        return box

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setMaxLength(LONGEST_NAME)
        editor.setAccessibleName(self.tr("Name of the speaker"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(self._name_box(option))
