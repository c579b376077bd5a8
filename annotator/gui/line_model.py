"""The transcript's lines as a Qt model: reads the session's values, changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from annotator.core.history import Step
from annotator.core.model import Line, LineState, Speaker, Suspect
from annotator.core.transcript import Transcript

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns of the table of lines."""

    NUMBER = 0
    SPEAKER = 1
    TEXT = 2
    STATE = 3


class LineModel(QAbstractTableModel):
    """One row a line. `suspects` gives the undecided suspects of a line id."""

    def __init__(
        self, transcript: Transcript, suspects: Callable[[int], list[Suspect]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._transcript = transcript
        self.suspects = suspects
        self._ids = [line.id for line in transcript.lines]

    def line(self, row: int) -> Line:
        """The line of a row."""
        return self._transcript.line(self._ids[row])

    def row(self, line_id: int) -> int:
        """The row of a line."""
        return self._transcript.index(line_id)

    def starts_turn(self, row: int) -> bool:
        """Whether another speaker spoke on the row before."""
        return row == 0 or self.line(row - 1).speaker != self.line(row).speaker

    def speaker(self, line: Line) -> Speaker | None:
        """Who speaks a line."""
        return self._transcript.speakers.get(line.speaker) if line.speaker is not None else None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.line(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), line)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        speaker = self.speaker(line)
        return (index.row() + 1, speaker.name if speaker else "", line.text, line.state.value)[index.column()]

    def _spoken(self, row: int, line: Line) -> str:
        """What a screen reader says of a row."""
        speaker = self.speaker(line)
        states = {
            LineState.TODO: self.tr("to do"),
            LineState.EDITED: self.tr("edited"),
            LineState.READ: self.tr("read"),
        }
        who = speaker.name if speaker else self.tr("nobody")
        count = len(self.suspects(line.id))
        head = self.tr("Line {number}, {speaker}, {state}, {count} suspects").format(
            number=row + 1, speaker=who, state=states[line.state], count=count
        )
        return f"{head}: {line.text}"

    def follow(self, step: Step) -> None:
        """Bring the rows up to date with a step that the transcript has made."""
        lines = [change for change in step.changes if isinstance(change.value, Line)]
        for change in lines:
            if change.after is None and isinstance(change.before, Line):
                self._remove(change.before.id)
        fresh = [c.after.id for c in lines if c.before is None and isinstance(c.after, Line)]
        for line_id in sorted(fresh, key=self._transcript.index):
            self._insert(line_id)
        changed = [c.after.id for c in lines if c.before is not None and isinstance(c.after, Line)]
        roster_changed = any(isinstance(change.value, Speaker) for change in step.changes)
        if roster_changed and self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(Column) - 1))
        elif changed:
            self.refresh(changed)

    def _remove(self, line_id: int) -> None:
        row = self._ids.index(line_id)
        self.beginRemoveRows(_NOWHERE, row, row)
        del self._ids[row]
        self.endRemoveRows()

    def _insert(self, line_id: int) -> None:
        row = self._transcript.index(line_id)
        self.beginInsertRows(_NOWHERE, row, row)
        self._ids.insert(row, line_id)
        self.endInsertRows()

    def refresh(self, line_ids: list[int]) -> None:
        """Have these lines painted again, and the rows after them, whose turn starts may differ."""
        rows = [self._transcript.index(line_id) for line_id in line_ids if line_id in self._transcript]
        if rows:
            last = min(max(rows) + 1, len(self._ids) - 1)
            self.dataChanged.emit(self.index(min(rows), 0), self.index(last, len(Column) - 1))
