"""The row in which the event of a transcript is chosen: one that is proposed and why, another, a new one, or none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from annotator.app.events import EventChoice, EventFacts, EventLook, EventOffer
from annotator.core.glossary import EventPerson
from annotator.gui.kit.looks import small, with_look
from annotator.gui.panels.event_words import EventWords

LONGEST_NAME = 80
_NONE, _NEW = -1, -2


class EventRow(QWidget):
    """Asks. `changed` tells that another event is chosen, by the user or by what is shown.

    `look` is what there is to choose from, None until it is shown.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look: EventLook | None = None
        self._event_words = EventWords(self)
        self._offers: dict[int, EventOffer] = {}
        self.events = QComboBox()
        self.events.setAccessibleName(self.tr("Event"))
        self.events.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # as high as the field
        self.events.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.name = with_look(QLineEdit(), "field")
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("Name of the new event"))
        self.name.setAccessibleName(self.tr("Name of the new event"))
        self.others = QCheckBox()
        self.note = with_look(QLabel(), "muted")
        self.note.setWordWrap(True)
        self._lay_out()
        self.set_small(small(self.font()))
        self.events.currentIndexChanged.connect(lambda _at: self._chosen())
        self.name.textChanged.connect(lambda _text: self.changed.emit())
        self.events.setEnabled(False)
        self._chosen()

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        row = QHBoxLayout()
        row.setSpacing(line // 2)
        row.addWidget(self.events, 1)
        row.addWidget(self.name, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(line // 3)
        column.addLayout(row)
        column.addWidget(self.others)
        column.addWidget(self.note)

    def set_small(self, font: QFont) -> None:
        """Use this font for what is said beside."""
        self.note.setFont(font)
        self.others.setFont(font)

    def forget(self) -> None:
        """Show nothing to choose from, until `show_look`."""
        self.look = None
        self.events.clear()
        self.events.setEnabled(False)
        self._chosen()

    def show_look(self, look: EventLook, *, propose: bool) -> None:
        """Show what there is to choose from, standing on the own event, else on one to `propose`, else on none."""
        self.look = look
        self._offers = {offer.event: offer for offer in look.offers}
        ranks = {offer.event: rank for rank, offer in enumerate(look.offers)}
        events = sorted(look.events, key=lambda one: ranks.get(one.event.id, len(ranks)))
        self.events.blockSignals(True)
        self.events.clear()
        self.events.addItem(self.tr("None"), _NONE)
        for one in events:
            self.events.addItem(one.event.name, one.event.id)
        self.events.insertSeparator(self.events.count())
        self.events.addItem(self.tr("New event…"), _NEW)
        self.events.setCurrentIndex(max(self.events.findData(self._first(look, propose=propose)), 0))
        self.events.setEnabled(True)
        self.events.blockSignals(False)
        self.name.setText(look.name)
        self.others.setText(self.tr("With %n earlier session(s) of like title", "", len(look.alike)))
        self.others.setChecked(True)
        self._chosen()

    def _first(self, look: EventLook, *, propose: bool) -> int:
        if look.own is not None:
            return look.own
        proposed = next((offer.event for offer in look.offers if offer.proposed), _NONE)
        return proposed if propose else _NONE

    @property
    def choice(self) -> EventChoice | None:
        """What is chosen; None while there is nothing to choose from, or a new event has no name."""
        if self.look is None:
            return None
        if self._is_new:
            name = self.name.text().strip()
            others = self.look.alike if self.others.isChecked() else ()
            return EventChoice(name=name, others=others) if name else None
        facts = self._facts
        return EventChoice(facts.event.id if facts else None)

    @property
    def answered(self) -> bool:
        """Whether what is chosen is whole: a new event needs a name."""
        return not self._is_new or bool(self.name.text().strip())

    @property
    def people(self) -> Sequence[EventPerson]:
        """Who takes part in the event that is chosen."""
        return self._facts.people if self._facts else ()

    @property
    def _is_new(self) -> bool:
        return bool(self.events.currentData() == _NEW)

    @property
    def _facts(self) -> EventFacts | None:
        chosen, events = self.events.currentData(), self.look.events if self.look else ()
        return next((one for one in events if one.event.id == chosen), None)

    def _chosen(self) -> None:
        self.name.setVisible(self._is_new)
        self.others.setVisible(self._is_new and bool(self.look and self.look.alike))
        words = self._words()
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self.events.setAccessibleDescription(words)
        self.changed.emit()

    def _words(self) -> str:
        if self._is_new:
            return self.tr("Sessions of an event share its terms, what was put right, its people and its house style.")
        facts = self._facts
        if facts is None:
            return ""
        offer = self._offers.get(facts.event.id)
        is_own = self.look is not None and self.look.own == facts.event.id
        why = "" if is_own or offer is None or not offer.proposed else self._event_words.reason(offer)
        return " ".join(filter(None, (why, self._event_words.belongings(facts))))
