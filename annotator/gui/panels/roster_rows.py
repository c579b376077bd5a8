"""The rows of the roster panel: who talks, with key, colour, role and share of the talk."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotator.core.model import Speaker
from annotator.gui.looks import small
from annotator.gui.messages import role_text
from annotator.gui.theme import Theme

SPEAKER_ROLE = Qt.ItemDataRole.UserRole
SHARE_ROLE = Qt.ItemDataRole.UserRole + 1
BAR_ROLE = Qt.ItemDataRole.UserRole + 2
CURRENT_ROLE = Qt.ItemDataRole.UserRole + 3
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

    def show_roster(self, speakers: Sequence[Speaker], shares: Mapping[int, float], current: int | None) -> None:
        """Replace all rows. `shares` maps speaker ids to 0-1, `current` is who speaks at the caret."""
        if (list(speakers), dict(shares), current) == (self._speakers, self._shares, self._current):
            return  # else Qt would show the old name again in a field that is being edited
        same = [speaker.id for speaker in speakers] == [speaker.id for speaker in self._speakers]
        if not same:
            self.beginResetModel()
        self._speakers, self._shares, self._current = list(speakers), dict(shares), current
        if not same:
            self.endResetModel()
        elif self._speakers:
            self.dataChanged.emit(self.index(0), self.index(len(self._speakers) - 1))

    def speaker(self, index: Index) -> Speaker:
        """Who stands in that row."""
        return self._speakers[index.row()]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._speakers)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        speaker = self._speakers[index.row()]
        share = self._shares.get(speaker.id, 0.0)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return speaker.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return " · ".join(filter(None, (speaker.name, role_text(speaker.role), speaker.affiliation)))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{slot} {name}, {percent} % of the talk").format(
                slot=speaker.slot, name=speaker.name, percent=round(share * 100)
            )
        bar = share / max(self._shares.values(), default=0.0) if share else 0.0
        here = speaker.id == self._current
        return {SPEAKER_ROLE: speaker, SHARE_ROLE: share, BAR_ROLE: bar, CURRENT_ROLE: here}.get(role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or not name or name == self.speaker(index).name:
            return False
        self.rename_requested.emit(self.speaker(index).id, name)
        return True


class RosterDelegate(QStyledItemDelegate):
    """Paints a row: key cap, colour dot, name with role, bar, per cent; edits the name in its place."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = option.fontMetrics.height()
        return QSize(line * 12, line * 7 // 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        speaker: Speaker = index.data(SPEAKER_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, here=bool(index.data(CURRENT_ROLE)))
        self._paint_cap(painter, option, str(speaker.slot))
        self._paint_dot(painter, option, self.theme.speaker(speaker.slot))
        self._paint_name(painter, option, speaker)
        room = self._paint_percent(painter, option, index.data(SHARE_ROLE))
        self._paint_bar(painter, option, room, index)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, *, here: bool) -> None:
        if here:
            painter.fillRect(option.rect, QColor(self.theme.accent_soft))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, QColor(self.theme.field))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self.theme.accent))
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

    def _paint_dot(self, painter: QPainter, option: QStyleOptionViewItem, colour: QColor) -> None:
        line = option.fontMetrics.height()
        painter.setPen(QPen(Qt.PenStyle.NoPen))
        painter.setBrush(colour)
        top = option.rect.center().y() - line // 4
        painter.drawEllipse(QRect(option.rect.left() + line * 17 // 8, top, line // 2, line // 2))

    def _paint_name(self, painter: QPainter, option: QStyleOptionViewItem, speaker: Speaker) -> None:
        box = self._name_box(option)
        painter.setFont(option.font)
        painter.setPen(QColor(self.theme.text))
        name = option.fontMetrics.elidedText(speaker.name, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
        box.setLeft(box.left() + option.fontMetrics.horizontalAdvance(name) + option.fontMetrics.height() // 2)
        painter.setFont(small(option.font))
        painter.setPen(QColor(self.theme.muted))
        role = painter.fontMetrics().elidedText(role_text(speaker.role), Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, role if len(role) > 1 else "")

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
        editor.setAccessibleName(self.tr("Name of the speaker"))
        return editor

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        editor.setGeometry(self._name_box(option))
