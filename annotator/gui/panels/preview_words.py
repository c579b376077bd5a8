"""Words for what the clean-up does at a place."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.app.preview.preview import CleanedPlace
from annotator.core.cleaning import CleanRule
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP

_RULES = {
    CleanRule.FILLER: QT_TRANSLATE_NOOP("clean-up", "A filler"),
    CleanRule.STUTTER: QT_TRANSLATE_NOOP("clean-up", "A stutter"),
    CleanRule.REPEAT: QT_TRANSLATE_NOOP("clean-up", "Said twice"),
    CleanRule.FALSE_START: QT_TRANSLATE_NOOP("clean-up", "A false start"),
    CleanRule.TIC: QT_TRANSLATE_NOOP("clean-up", "A tic of the speaker"),
    CleanRule.NUMBER: QT_TRANSLATE_NOOP("clean-up", "A number"),
}


def rule_words(rule: CleanRule | None) -> str:
    """Why a place is changed, in a word or two; empty where there is nothing to tell."""
    return QCoreApplication.translate("clean-up", _RULES[rule]) if rule in _RULES else ""


def place_tip(place: CleanedPlace) -> str:
    """What a place is, and what a click on it does."""
    if place.kept is not None:
        return QCoreApplication.translate("clean-up", "Kept; a click gives it to the clean-up again")
    words = QCoreApplication.translate("clean-up", "{reason}, left out; a click keeps it")
    if place.rule is CleanRule.NUMBER:
        words = QCoreApplication.translate("clean-up", "{reason}, written anew; a click keeps it")
    return words.format(reason=rule_words(place.rule))
