"""Offers what was being typed when the program ended."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from annotator.core import edits
from annotator.core.draft import Draft
from annotator.gui.desk import Desk
from annotator.gui.kit.notice_bar import Choice


class Drafts(QObject):
    """Each draft is a notice to restore or discard it."""

    def __init__(self, desk: Desk, notice: Callable[[str, list[Choice]], object]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._notice = notice

    def offer(self) -> None:
        """Offer every draft. In a read-only session they are those of whoever is typing elsewhere."""
        if self._desk.session.read_only:
            return
        for draft in self._desk.session.drafts():
            number = self._desk.model.row(draft.line_id) + 1
            words = self.tr("Line {number} was being typed when the program ended: {text}")
            choices: list[Choice] = [
                (self.tr("Restore"), partial(self._restore, draft)),
                (self.tr("Discard"), partial(self._desk.keeper.forget, draft.line_id)),
            ]
            self._notice(words.format(number=number, text=draft.text), choices)

    def _restore(self, draft: Draft) -> None:
        desk = self._desk
        if draft.line_id not in desk.transcript:
            self._desk.said.emit(self.tr("That line was joined to another; undo the join, then open the session again"))
        elif desk.perform(lambda t: edits.change_text(t, draft.line_id, draft.text, caret=draft.caret)):
            desk.keeper.forget(draft.line_id)
