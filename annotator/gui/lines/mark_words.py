"""Words for suggested punctuation marks, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.core.model import Band
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP

_NAMES = {
    "": QT_TRANSLATE_NOOP("punctuation", "no mark: it runs on"),
    "，": QT_TRANSLATE_NOOP("punctuation", "，  comma"),
    "、": QT_TRANSLATE_NOOP("punctuation", "、  between things of a list"),
    "。": QT_TRANSLATE_NOOP("punctuation", "。  full stop"),
    "？": QT_TRANSLATE_NOOP("punctuation", "？  question mark"),
    "！": QT_TRANSLATE_NOOP("punctuation", "！  exclamation mark"),
}
_BANDS = {
    Band.SURE: QT_TRANSLATE_NOOP("punctuation", "Sure"),
    Band.LIKELY: QT_TRANSLATE_NOOP("punctuation", "Likely"),
    Band.MAYBE: QT_TRANSLATE_NOOP("punctuation", "Maybe"),
}


def mark_name(mark: str) -> str:
    """A mark with its name; any other text stays as it is."""
    return QCoreApplication.translate("punctuation", _NAMES[mark]) if mark in _NAMES else mark


def mark_band_text(band: Band) -> str:
    """How sure a suggested mark is, as a heading."""
    return QCoreApplication.translate("punctuation", _BANDS[band])


def mark_change(heard: str, meant: str) -> str:
    """What a suggestion does at a place, in few characters: `，→。`, or the mark alone where it stays or comes in."""
    if heard == meant or not heard:
        return meant
    return f"{heard} → {meant or '∅'}"
