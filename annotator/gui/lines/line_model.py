"""The transcript's lines as a Qt model: reads the session's values, changes nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from enum import IntEnum
from html import escape
from itertools import groupby

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from annotator.core.history import Step
from annotator.core.model import Line, LineState, Speaker, Suspect
from annotator.core.transcript import Transcript
from annotator.core.unclear import UnclearPlaces

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns of the table of lines."""

    NUMBER = 0
    SPEAKER = 1
    TEXT = 2
    STATE = 3


def _as_paragraph(words: str) -> str:
    """Words for a tool tip, which would put them in one row, or take them for markup."""
    return f"<p>{escape(words)}</p>"


class LineModel(QAbstractTableModel):
    """One row a line. `suspects` gives the undecided suspects of a line id, `unclear` holds its unclear places.

    `followed` tells that rows came or went with a step, all of them.
    """

    followed = Signal()

    def __init__(
        self,
        transcript: Transcript,
        suspects: Callable[[int], list[Suspect]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._transcript = transcript
        self.suspects = suspects
        self.unclear = UnclearPlaces(transcript)
        self._ids = [line.id for line in transcript.lines]

    def line(self, row: int) -> Line:
        """The line of a row."""
        return self._transcript.line(self._ids[row])

    def row(self, line_id: int) -> int:
        """The row of a line."""
        return self._transcript.index(line_id)

    def number(self, line_id: int) -> int | None:
        """The number of a line, from 1; None where it is gone."""
        return self.row(line_id) + 1 if line_id in self._transcript else None

    def starts_turn(self, row: int) -> bool:
        """Whether another speaker spoke before, interjections aside; each of those is a turn of its own."""
        line, before = self.line(row), row - 1
        while before > 0 and self.line(before).interjection:
            before -= 1
        return row == 0 or line.interjection or self.line(before).speaker != line.speaker

    def starts_paragraph(self, row: int) -> bool:
        """Whether the editor has a paragraph begin there, within a turn."""
        return self.line(row).paragraph and not self.starts_turn(row)

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
        if role == Qt.ItemDataRole.ToolTipRole:
            return _as_paragraph(line.comment) if index.column() == Column.STATE and line.comment else None
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
        notes = [self.tr("a paragraph begins")] if self.starts_paragraph(row) else []
        notes += [self.tr("flagged")] if line.flagged else []
        notes += [self.tr("comment: {words}").format(words=line.comment)] if line.comment else []
        notes += [self.tr("%n places unclear", "", len(places))] if (places := self.unclear.on(line.id)) else []
        return f"{', '.join([head, *notes])}: {line.text or self.tr('empty')}"

    def follow(self, step: Step) -> None:
        """Bring the rows up to date with a step that the transcript has made."""
        self.unclear.follow(step)
        lines = [change for change in step.changes if isinstance(change.value, Line)]
        self._remove({c.before.id for c in lines if c.after is None and isinstance(c.before, Line)})
        self._insert([c.after.id for c in lines if c.before is None and isinstance(c.after, Line)])
        if any(c.before is None or c.after is None for c in lines):
            self.followed.emit()
        changed = [c.after.id for c in lines if c.before is not None and isinstance(c.after, Line)]
        roster_changed = any(isinstance(change.value, Speaker) for change in step.changes)
        if roster_changed and self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(Column) - 1))
        elif changed:
            self.refresh(changed)

    def _remove(self, gone: set[int]) -> None:
        rows = [row for row, line_id in enumerate(self._ids) if line_id in gone] if gone else []
        for first, last in reversed(list(_runs(rows))):
            self.beginRemoveRows(_NOWHERE, first, last)
            del self._ids[first : last + 1]
            self.endRemoveRows()

    def _insert(self, fresh: Iterable[int]) -> None:
        for first, last in _runs(sorted(map(self._transcript.index, fresh))):
            self.beginInsertRows(_NOWHERE, first, last)
            self._ids[first:first] = [line.id for line in self._transcript.lines[first : last + 1]]
            self.endInsertRows()

    def refresh(self, line_ids: list[int]) -> None:
        """Have these lines painted again, and the rows after them, whose turn starts may differ."""
        rows = [self._transcript.index(line_id) for line_id in line_ids if line_id in self._transcript]
        if rows:
            last = min(max(rows) + 1, len(self._ids) - 1)
            self.dataChanged.emit(self.index(min(rows), 0), self.index(last, len(Column) - 1))


def _runs(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Rows in order as runs without a gap, each by its first and its last."""
    for _, run in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        held = [row for _, row in run]
        yield held[0], held[-1]
