"""Words for what is wrong with a pattern."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.app.query import Fault, SearchFailed
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP

_FAULTS = {
    Fault.OPEN_GROUP: QT_TRANSLATE_NOOP("faults", "Character {at}: a ) is missing that closes what a ( opened."),
    Fault.OPEN_SET: QT_TRANSLATE_NOOP("faults", "Character {at}: a ] is missing that closes what a [ opened."),
    Fault.EXTRA_BRACKET: QT_TRANSLATE_NOOP("faults", "Character {at}: nothing was opened that this ) could close."),
    Fault.NOTHING_TO_REPEAT: QT_TRANSLATE_NOOP("faults", "Character {at}: there is nothing before this to repeat."),
    Fault.REPEAT_RANGE: QT_TRANSLATE_NOOP("faults", "Character {at}: the numbers in {{ }} do not go together."),
    Fault.ESCAPE: QT_TRANSLATE_NOOP(
        "faults", "Character {at}: this means nothing after a \\. Write \\\\ for the \\ itself."
    ),
    Fault.GROUP: QT_TRANSLATE_NOOP("faults", "Character {at}: there is no such group."),
    Fault.CHARACTER_RANGE: QT_TRANSLATE_NOOP("faults", "Character {at}: the range in [ ] runs backwards."),
    Fault.PROPERTY: QT_TRANSLATE_NOOP("faults", "Character {at}: no characters are known by that name."),
    Fault.OTHER: QT_TRANSLATE_NOOP("faults", "Character {at}: this is not understood as a regular expression."),
    Fault.TOO_LARGE: QT_TRANSLATE_NOOP(
        "faults", "“{wanted}” asks for too much memory. Make it smaller or repeat less."
    ),
    Fault.TOO_SLOW: QT_TRANSLATE_NOOP(
        "faults", "“{wanted}” was stopped after 2 seconds. Avoid repeats within repeats, as (a+)+ in the place of a+."
    ),
    Fault.REPLACEMENT_ESCAPE: QT_TRANSLATE_NOOP(
        "faults", "Replacement, character {at}: this means nothing after a \\. Write \\\\ for the \\ itself."
    ),
    Fault.REPLACEMENT_GROUP: QT_TRANSLATE_NOOP(
        "faults", "Replacement, character {at}: the pattern has no such group. Put what it is to hold in ( )."
    ),
}
_LONGEST = 40


def fault_text(failed: SearchFailed, wanted: str) -> str:
    """What is wrong, where, and what to do; `wanted` is the pattern."""
    short = wanted if len(wanted) <= _LONGEST else wanted[:_LONGEST] + "…"
    return QCoreApplication.translate("faults", _FAULTS[failed.fault]).format(at=failed.at, wanted=short)
