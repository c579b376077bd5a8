"""Keeps terms in a layer of the glossary: each act is one step of the session."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from annotator.core.errors import AnnotatorError
from annotator.core.glossary import GlossaryTerm, Layer
from annotator.core.history import Change, Step, StepKind
from annotator.core.model import SessionTerm, Term
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
        held = {entry.term.text for entry in self._held(layer)}
        new = [term for term in terms if term.text not in held]
        try:
            changes = [Change(None, entry) for entry in self._made(new, layer)]
        except AnnotatorError as error:
            self._desk.failed.emit(error)
            return False
        return self._desk.perform(lambda _: Step(StepKind.GLOSSARY, tuple(changes)) if changes else None)

    def _held(self, layer: Layer) -> Sequence[SessionTerm | GlossaryTerm]:
        if layer is Layer.SESSION:
            return tuple(self._desk.transcript.terms.values())
        shared = self._desk.session.glossary.shared
        return shared.of_event if layer is Layer.EVENT else shared.personal

    def _made(self, terms: Sequence[Term], layer: Layer) -> list[SessionTerm | GlossaryTerm]:
        """The terms as entries of a layer. Raises what opening or writing the glossary file raises."""
        if layer is Layer.SESSION:
            return [SessionTerm(self._desk.transcript.new_id(), term) for term in terms]
        glossary = self._desk.session.glossary
        event = glossary.shared.event.id if layer is Layer.EVENT and glossary.shared.event else None
        ids = glossary.file.new_ids(len(terms))
        return [GlossaryTerm(number, term, event) for number, term in zip(ids, terms, strict=True)]
