"""Words of the glossary page, in the user's language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.app.glossary_cells import CellFault, FaultCode, share_text
from annotator.app.glossary_rows import Field
from annotator.core.glossary import Layer
from annotator.core.verdict import Verdict, VerdictCode
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP

_LAYERS = {
    Layer.BUILTIN: QT_TRANSLATE_NOOP("glossary", "Built-in"),
    Layer.PERSONAL: QT_TRANSLATE_NOOP("glossary", "Personal"),
    Layer.EVENT: QT_TRANSLATE_NOOP("glossary", "Event"),
    Layer.SESSION: QT_TRANSLATE_NOOP("glossary", "Session"),
}
_FIELDS = {
    Field.ON: QT_TRANSLATE_NOOP("glossary", "On"),
    Field.TERM: QT_TRANSLATE_NOOP("glossary", "Term"),
    Field.CATEGORY: QT_TRANSLATE_NOOP("glossary", "Category"),
    Field.LAYER: QT_TRANSLATE_NOOP("glossary", "Layer"),
    Field.ALIASES: QT_TRANSLATE_NOOP("glossary", "Aliases"),
    Field.PRONUNCIATIONS: QT_TRANSLATE_NOOP("glossary", "Pronunciations"),
    Field.NOT_NEAR: QT_TRANSLATE_NOOP("glossary", "Not near"),
    Field.MINIMUM: QT_TRANSLATE_NOOP("glossary", "Minimum"),
    Field.PROTECT: QT_TRANSLATE_NOOP("glossary", "Protect"),
    Field.ACCEPTED: QT_TRANSLATE_NOOP("glossary", "Accepted"),
    Field.REJECTED: QT_TRANSLATE_NOOP("glossary", "Rejected"),
    Field.NOTE: QT_TRANSLATE_NOOP("glossary", "Note"),
    Field.SOURCE: QT_TRANSLATE_NOOP("glossary", "Source"),
}
_MEANINGS = {
    Field.ON: QT_TRANSLATE_NOOP("glossary", "Whether the term is listened for"),
    Field.ALIASES: QT_TRANSLATE_NOOP("glossary", "Wrong forms known to stand for the term, with | between them"),
    Field.PRONUNCIATIONS: QT_TRANSLATE_NOOP(
        "glossary", "How it is said where the spelling hides it: pinyin with tone numbers (la1 ma3) or English words"
    ),
    Field.NOT_NEAR: QT_TRANSLATE_NOOP("glossary", "Words beside which the term is never suggested"),
    Field.MINIMUM: QT_TRANSLATE_NOOP("glossary", "Suspects less probable than this are not shown"),
    Field.PROTECT: QT_TRANSLATE_NOOP("glossary", "Right as it stands: never suggested, never changed"),
    Field.ACCEPTED: QT_TRANSLATE_NOOP("glossary", "How often the term was taken for what was said"),
    Field.REJECTED: QT_TRANSLATE_NOOP("glossary", "How often the term was suggested and not meant"),
}
_FAULTS = {
    FaultCode.EMPTY: QT_TRANSLATE_NOOP("glossary", "A term needs a text"),
    FaultCode.DOUBLED: QT_TRANSLATE_NOOP("glossary", "{other} is in the glossary already"),
    FaultCode.IS_ALIAS: QT_TRANSLATE_NOOP("glossary", "{what} is an alias of {other}"),
    FaultCode.ALIAS_IS_TERM: QT_TRANSLATE_NOOP("glossary", "{what} is a term itself: {other}"),
    FaultCode.ALIAS_TAKEN: QT_TRANSLATE_NOOP("glossary", "{what} is an alias of {other} already"),
    FaultCode.UNSAYABLE: QT_TRANSLATE_NOOP(
        "glossary", "“{what}” cannot be read: pinyin with a tone number, as la1, or an English word"
    ),
    FaultCode.NO_SHARE: QT_TRANSLATE_NOOP("glossary", "A minimum is a number from 0 to 100"),
}
_VERDICTS = {
    VerdictCode.SUGGESTED: QT_TRANSLATE_NOOP("glossary", "{term} is suggested for {heard}: {figure}"),
    VerdictCode.STANDS: QT_TRANSLATE_NOOP("glossary", "{term} stands there as it should"),
    VerdictCode.UNKNOWN: QT_TRANSLATE_NOOP("glossary", "{term} is switched off: nothing is suggested for it"),
    VerdictCode.PROTECTED: QT_TRANSLATE_NOOP("glossary", "{term} is protected: it is never suggested"),
    VerdictCode.SILENT: QT_TRANSLATE_NOOP("glossary", "{term} is too short or too long to be found by its sound"),
    VerdictCode.FAR: QT_TRANSLATE_NOOP(
        "glossary", "{term} sounds too far from {heard}, the nearest: {figure} off, {limit} at most"
    ),
    VerdictCode.NOT_NEAR: QT_TRANSLATE_NOOP("glossary", "{heard} sounds like {term}, but {other} stands beside it"),
    VerdictCode.INSIDE: QT_TRANSLATE_NOOP(
        "glossary", "{heard} sounds like {term}, but {other} stands there as it should"
    ),
    VerdictCode.BETTER: QT_TRANSLATE_NOOP("glossary", "{heard} sounds like {term}, but {other} is the better reading"),
    VerdictCode.UNLIKELY: QT_TRANSLATE_NOOP(
        "glossary", "{heard} sounds like {term}, but that is improbable: {figure}, it takes {limit}"
    ),
    VerdictCode.MINIMUM: QT_TRANSLATE_NOOP(
        "glossary", "{heard} sounds like {term} ({figure}), but its minimum is {limit}"
    ),
}
_OVER = QT_TRANSLATE_NOOP("glossary", "{layer}, over {earlier}")
_NOTHING = QT_TRANSLATE_NOOP("glossary", "{term} sounds like nothing in the sentence")


def layer_text(layer: Layer) -> str:
    """A layer."""
    return _worded(_LAYERS[layer])


def placed_text(layer: Layer, over: Layer | None) -> str:
    """The layer that a term stands in, and the earlier one that it counts over there."""
    if over is None:
        return layer_text(layer)
    return _worded(_OVER).format(layer=layer_text(layer), earlier=layer_text(over))


def field_text(field: Field) -> str:
    """The name of a column."""
    return _worded(_FIELDS[field])


def meaning_text(field: Field) -> str:
    """What a column is for; empty where its name says it."""
    return _worded(_MEANINGS[field]) if field in _MEANINGS else ""


def fault_text(fault: CellFault) -> str:
    """What is wrong with a cell."""
    return _worded(_FAULTS[fault.code]).format(what=fault.what, other=fault.other)


def verdict_text(verdict: Verdict) -> str:
    """What became of a term, and why nothing more did."""
    nowhere = verdict.code is VerdictCode.FAR and not verdict.heard
    return _worded(_NOTHING if nowhere else _VERDICTS[verdict.code]).format(
        term=verdict.term,
        heard=verdict.heard,
        other=verdict.other,
        figure=share_text(round(verdict.figure, 2)),
        limit=share_text(round(verdict.limit, 2)),
    )


def _worded(words: str) -> str:
    return QCoreApplication.translate("glossary", words)
