"""For whom a wrong form is remembered: this session, its event, all transcripts of the user."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSettings

from annotator.app.glossary_file import Shared
from annotator.app.remember import Pair, is_remembered, remembered
from annotator.app.shelves import shelves_of
from annotator.core.glossary import Layer
from annotator.core.history import Change
from annotator.core.transcript import Transcript
from annotator.gui.desk import Desk

_KEPT = "remember/for"
_LONGEST = 16
_LAYERS = (Layer.SESSION, Layer.EVENT, Layer.PERSONAL)


class RememberFor:
    """Knows what the user chose last, which is proposed the next time; an event only where the session has one."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def layers(self) -> Sequence[Layer]:
        """What can be chosen, from the narrowest to the widest."""
        return [layer for layer in _LAYERS if layer is not Layer.EVENT or self._shared.event]

    @property
    def chosen(self) -> Layer:
        """What was chosen last."""
        kept = QSettings().value(_KEPT)
        return next((layer for layer in self.layers if layer.value == kept), Layer.SESSION)

    def choose(self, layer: Layer) -> None:
        """Propose this the next time."""
        QSettings().setValue(_KEPT, layer.value)

    def words(self, layer: Layer) -> str:
        """What to choose it by."""
        if layer is Layer.SESSION:
            return QCoreApplication.translate("remember", "In this session")
        event = self._shared.event
        if layer is Layer.EVENT and event:
            return QCoreApplication.translate("remember", "For {event}").format(event=_short(event.name))
        return QCoreApplication.translate("remember", "For all my transcripts")

    def changes(self, transcript: Transcript, pair: Pair, layer: Layer) -> tuple[Change, ...]:
        """What remembering changes. Raises what opening or writing the glossary file raises."""
        return remembered(transcript, shelves_of(transcript, self._desk.session.glossary, layer), pair)

    def knows(self, pair: Pair) -> bool:
        """Whether that is known already, here or elsewhere."""
        return is_remembered(self._desk.transcript, self._shared, pair)

    @property
    def _shared(self) -> Shared:
        return self._desk.session.glossary.shared


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}…"
