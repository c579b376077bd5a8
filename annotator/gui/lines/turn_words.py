"""Words for suggested turns, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.core.model import Band
from annotator.core.turns import UNNAMED
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP

_REASONS = {
    "opening": QT_TRANSLATE_NOOP("turns", "the talk opens"),
    "self-introduction": QT_TRANSLATE_NOOP("turns", "says their own name"),
    "called-by-name": QT_TRANSLATE_NOOP("turns", "was called by name"),
    "called-loosely": QT_TRANSLATE_NOOP("turns", "was perhaps called by name"),
    "from-the-floor": QT_TRANSLATE_NOOP("turns", "a question from the floor"),
    "closes": QT_TRANSLATE_NOOP("turns", "the talk closes"),
    "thanks": QT_TRANSLATE_NOOP("turns", "thanks the speaker before"),
    "thanks-in-passing": QT_TRANSLATE_NOOP("turns", "thanks in passing"),
    "praise": QT_TRANSLATE_NOOP("turns", "praises what was said"),
    "takes-the-word-back": QT_TRANSLATE_NOOP("turns", "takes the word back"),
    "answers": QT_TRANSLATE_NOOP("turns", "answers"),
    "hands-over": QT_TRANSLATE_NOOP("turns", "hands over"),
}
_BANDS = {
    Band.SURE: QT_TRANSLATE_NOOP("turns", "Very probable"),
    Band.LIKELY: QT_TRANSLATE_NOOP("turns", "Probable"),
    Band.MAYBE: QT_TRANSLATE_NOOP("turns", "Possible"),
}


def turn_reason_text(reason: str) -> str:
    """Why a turn is suggested."""
    return QCoreApplication.translate("turns", _REASONS[reason])


def turn_band_text(band: Band) -> str:
    """How sure a suggested turn is."""
    return QCoreApplication.translate("turns", _BANDS[band])


def turn_name(speaker: str) -> str:
    """Who would speak; one whom nobody named is somebody new."""
    return QCoreApplication.translate("turns", "Someone") if UNNAMED.fullmatch(speaker) else speaker


def stranger_name(slot: int) -> str:
    """The name under which somebody unknown joins the roster."""
    return QCoreApplication.translate("turns", "Speaker {slot}").format(slot=slot)
