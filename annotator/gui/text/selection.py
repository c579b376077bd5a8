"""What is selected, in one line or over several, as in a document."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject

from annotator.core.history import Caret
from annotator.core.model import Line
from annotator.gui.desk import Desk
from annotator.gui.lines.line_delegate import LineDelegate
from annotator.gui.lines.selected import Selected


class Selection(QObject):
    """Holds where a selection over lines began; it ends at the caret, or holds the whole transcript.

    Within one line the editor's own selection is all there is. Any move without `extend` ends one over lines.
    """

    def __init__(self, desk: Desk, delegate: LineDelegate) -> None:
        super().__init__(desk)
        self._desk = desk
        self._anchor: Caret | None = None
        self._whole = False
        self._moving = False
        delegate.selected = self._of_row
        desk.session.subscribe(lambda _step: self._hold(None))
        desk.moved.connect(self._moved)
        desk.editor.cursorPositionChanged.connect(self._show)

    @property
    def spans(self) -> bool:
        """Whether the selection runs over lines."""
        return self._anchor is not None

    @property
    def ends(self) -> tuple[Caret, Caret]:
        """Where the selection begins and ends, in the order of the text; twice the caret where nothing is selected."""
        desk = self._desk
        if self._anchor is None:
            start, end = desk.editor.selection
            return Caret(desk.line.id, start), Caret(desk.line.id, end)
        head = self._last if self._whole else Caret(desk.line.id, desk.editor.caret)
        row, other = desk.model.row(self._anchor.line_id), desk.model.row(head.line_id)
        return (self._anchor, head) if row < other else (head, self._anchor)

    @property
    def shown_lines(self) -> list[Line]:
        """The lines that the selection touches, without those that the filter hides."""
        rows = self._rows()
        return [self._desk.model.line(row) for row in rows if not self._desk.view.isRowHidden(row)]

    @property
    def picked(self) -> list[int]:
        """The ids of the lines of which a selection over lines holds something; none while it lies within one."""
        if not self.spans:
            return []
        start, end = self.ends
        bare = {end.line_id} if end.offset == 0 else set()
        if start.offset == len(self._desk.transcript.line(start.line_id).text):
            bare.add(start.line_id)
        return [line.id for line in self.shown_lines if line.id not in bare]

    @property
    def hides_lines(self) -> bool:
        """Whether it runs over lines that the filter hides."""
        return any(map(self._desk.view.isRowHidden, self._rows()))

    def extend(self, line_id: int, at: int) -> None:
        """Select from where the selection began to a place, on whatever line."""
        desk = self._desk
        if not desk.flush() or line_id not in desk.transcript:  # what was composed may have taken its place
            return
        anchor = self._anchor or Caret(desk.line.id, desk.editor.anchor)
        with self._kept():
            self._whole = False
            self._hold(None if line_id == anchor.line_id else anchor)
            desk.spotlight.set_aside(self.spans)
            upwards = desk.model.row(line_id) < desk.model.row(anchor.line_id)
            edge = len(desk.transcript.line(line_id).text) if upwards else 0
            held = edge if self.spans else anchor.offset
            if line_id == desk.line.id:
                desk.editor.place_caret(at, held)
            else:
                desk.go(line_id, at, held)
        self._show()

    def select_all(self) -> None:
        """Select the line; where it is selected already, the whole transcript. The caret stays in the line."""
        desk = self._desk
        if not desk.flush():
            return
        length = len(desk.line.text)
        if desk.editor.selection != (0, length) or len(desk.transcript) == 1:
            self.drop()
            desk.editor.place_caret(length, 0)
            return
        self._whole = True
        self._hold(Caret(desk.transcript.lines[0].id, 0))
        self._show()

    def drop(self, to: int = 0) -> None:
        """End a selection over lines, at its start (-1), its end (1) or where the caret stands (0)."""
        if self._anchor is None:
            return
        place = self.ends[to > 0]
        self._hold(None)
        if to:
            self._desk.go(place.line_id, place.offset)
        else:
            self._desk.editor.place_caret(self._desk.editor.caret)
        self._show()

    @property
    def _last(self) -> Caret:
        line = self._desk.transcript.lines[-1]
        return Caret(line.id, len(line.text))

    def _hold(self, anchor: Caret | None) -> None:
        self._anchor = anchor
        self._whole = self._whole and anchor is not None

    @contextmanager
    def _kept(self) -> Iterator[None]:
        """The moves made meanwhile take the selection along."""
        self._moving = True
        try:
            yield
        finally:
            self._moving = False

    def _moved(self) -> None:
        if not self._moving:
            self._hold(None)
            self._show()

    def _show(self) -> None:
        """Paint the selection as it is now."""
        desk = self._desk
        if self._moving or not (self.spans or desk.editor.spans):
            return
        desk.spotlight.set_aside(self.spans)
        desk.editor.show_selected(self._of_row(desk.model.row(desk.line.id)))
        desk.view.viewport().update()

    def _rows(self) -> range:
        start, end = self.ends
        return range(self._desk.model.row(start.line_id), self._desk.model.row(end.line_id) + 1)

    def _of_row(self, row: int) -> Selected | None:
        """What the selection holds of a row, where it runs over several."""
        if self._anchor is None:
            return None
        rows, (start, end) = self._rows(), self.ends
        if row not in rows:
            return None
        here = row == self._desk.model.row(self._desk.line.id)
        length = len(self._desk.editor.text if here else self._desk.model.line(row).text)
        first = start.offset if row == rows[0] else 0
        return Selected(first, end.offset, False) if row == rows[-1] else Selected(first, length, True)
