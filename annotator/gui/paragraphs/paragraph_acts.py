"""Sets and clears paragraphs, each act as one step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotator.core.history import Caret
from annotator.core.paragraphs import opens_turn, place_of, start_paragraphs, toggle_paragraph
from annotator.gui.desk import Desk


class ParagraphActs(QObject):
    """What the user does to paragraphs."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def toggle(self) -> None:
        """Have a paragraph begin at the caret, or no longer."""
        desk = self._desk
        if not desk.flush():
            return
        line_id, at = desk.line.id, desk.editor.selection[0]
        made = len(desk.session.history.done)
        if not desk.perform(lambda t: toggle_paragraph(t, line_id, at)):
            return
        if len(desk.session.history.done) == made:
            desk.said.emit(self._why_not(place_of(desk.transcript, line_id, at)))
        elif desk.line.paragraph:
            words = self.tr("A paragraph begins here; {key} again takes that back")
            desk.said.emit(words.format(key=desk.key_of("paragraph")))
        else:
            desk.said.emit(self.tr("No paragraph begins here any longer"))

    def start_all(self, places: Sequence[Caret]) -> bool:
        """Have paragraphs begin at all these places, as one step; False where the disk refused."""
        return self._desk.perform(lambda t: start_paragraphs(t, places))

    def _why_not(self, place: Caret) -> str:
        if place.offset == 0 and opens_turn(self._desk.transcript, place.line_id):
            return self.tr("With each turn a paragraph begins anyway")
        return self.tr("No words follow here that a paragraph could begin with")
