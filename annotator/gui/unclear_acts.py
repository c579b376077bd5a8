"""Goes to the places that the editor could not make out."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.core.model import Decision, DecisionKind
from annotator.core.text import find_text
from annotator.gui.desk import Desk


class UnclearActs(QObject):
    """Walks from one unclear place to the next."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def next(self) -> None:
        """Go to the next unclear place after the caret, from the start again after the last."""
        desk = self._desk
        if not desk.flush():
            return
        here = (desk.model.row(desk.line.id), desk.editor.selection[0])
        places = sorted(filter(None, map(self._place, desk.transcript.decisions.values())))
        if not places:
            self._desk.said.emit(self.tr("No place is marked as unclear"))
            return
        beyond = [place for place in places if place[:2] > here]
        if not beyond:
            self._desk.said.emit(self.tr("Went on from the start"))
        row, start, end = (beyond or places)[0]
        desk.go(desk.model.line(row).id, start, end)

    def _place(self, decision: Decision) -> tuple[int, int, int] | None:
        """Row, start and end of an unclear place; what was heard across a cut is an empty stretch."""
        line_id = decision.line_id
        if decision.kind is not DecisionKind.UNCLEAR or line_id is None or line_id not in self._desk.transcript:
            return None
        spans = find_text(self._desk.transcript.line(line_id).text, decision.heard)
        start, end = min(spans, key=lambda span: abs(span[0] - decision.start), default=(decision.start,) * 2)
        return self._desk.model.row(line_id), start, end
