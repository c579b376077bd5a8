"""Words for what an event has, and for why one is proposed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from annotator.app.events import EventFacts, EventOffer, MatchReason
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP

_REASONS = {
    MatchReason.NAME: QT_TRANSLATE_NOOP("EventWords", "Proposed, as the title names it."),
    MatchReason.TITLE: QT_TRANSLATE_NOOP("EventWords", "Proposed, as another title has “{shared}” as well."),
    MatchReason.FOLDER: QT_TRANSLATE_NOOP("EventWords", "Proposed, as others of it lie in the folder {shared} too."),
}


class EventWords(QObject):
    """Words of several parts, in the user's language."""

    def belongings(self, facts: EventFacts) -> str:
        """What an event has, in one row."""
        counted = (
            (len(facts.sessions), self.tr("%n session(s)", "", len(facts.sessions))),
            (facts.terms, self.tr("%n term(s)", "", facts.terms)),
            (len(facts.people), self.tr("%n people", "", len(facts.people))),
            (facts.fixes, self.tr("%n known fix(es)", "", facts.fixes)),
            (facts.styled, self.tr("a house style")),
        )
        return " · ".join(words for count, words in counted if count)

    def reason(self, offer: EventOffer) -> str:
        """Why an event is proposed."""
        return QCoreApplication.translate("EventWords", _REASONS[offer.reason]).format(shared=offer.shared)
