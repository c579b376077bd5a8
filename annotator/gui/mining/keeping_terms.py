"""Keeps terms in a layer of the glossary: each act is one step of the session."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotator.app.shelves import shelves_of
from annotator.core.glossary import Layer
from annotator.core.history import Step
from annotator.core.model import Term
from annotator.core.term_acts import put_all
from annotator.core.transcript import Transcript
from annotator.gui.desk import Desk


class KeepingTerms(QObject):
    """What a layer has by the same text already stays as it is there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def layers(self) -> list[tuple[Layer, str]]:
        """The layers that terms can be kept in, by their words, the usual one first."""
        event = self._desk.session.glossary.shared.event
        of_event = [(Layer.EVENT, self.tr("the event {name}").format(name=event.name))] if event else []
        return [*of_event, (Layer.SESSION, self.tr("this session")), (Layer.PERSONAL, self.tr("my own glossary"))]

    def keep(self, terms: Sequence[Term], layer: Layer) -> bool:
        """Keep terms; False where that failed, which is told."""

        def make(transcript: Transcript) -> Step | None:
            shelves = shelves_of(transcript, self._desk.session.glossary, layer, len(terms))
            return put_all(shelves, [term for term in terms if term.text not in shelves.held[layer]])

        return self._desk.perform(make)
