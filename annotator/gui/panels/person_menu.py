"""What can be done with one person of the roster, as a menu."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from annotator.core.edits import Reach
from annotator.core.model import Speaker


class PersonMenu(QMenu):
    """Goes once it is closed. `speaks` carries how far, `merge_into` the id of another; the rest speak for themselves.

    Where lines are `picked`, who speaks is set in those. To `keep` somebody is offered where the session has an event.
    """

    speaks = Signal(object)
    rename = Signal()
    describe = Signal()
    keep = Signal()
    merge_into = Signal(int)
    remove = Signal()

    def __init__(self, others: Sequence[Speaker], parent: QWidget, *, picked: bool, event: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        reaches = {Reach.LINE: self.tr("Speaks in the selected lines")} if picked else self._reaches()
        for reach, words in reaches.items():
            self.addAction(words, partial(self.speaks.emit, reach))
        self.addSeparator()
        self.addAction(self.tr("Rename"), self.rename.emit)
        self.addAction(self.tr("Role, affiliation, other names…"), self.describe.emit)
        if event:
            words = self.tr("Keep for all sessions of {event}").format(event=event)
            self.addAction(words.replace("&", "&&"), self.keep.emit)
        merge = self.addMenu(self.tr("Merge into"))
        merge.setEnabled(bool(others))
        for other in others:
            words = f"{other.slot}  {other.name}".replace("&", "&&")
            merge.addAction(words, partial(self.merge_into.emit, other.id))
        self.addSeparator()
        self.addAction(self.tr("Remove…"), self.remove.emit)

    def _reaches(self) -> dict[Reach, str]:
        return {
            Reach.FROM_HERE: self.tr("Speaks from the caret on"),
            Reach.TURN: self.tr("Speaks in the whole turn"),
            Reach.LINE: self.tr("Speaks in this line only"),
        }
