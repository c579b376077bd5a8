"""Weighs the names suggested for a suspect anew, by who is expected to be named there."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from annotator.core.expected import Expected
from annotator.core.model import Category, Suggestion, Suspect
from annotator.core.turns import BY_TURN
from annotator.detect.forms import ADDRESSES
from annotator.detect.weigh import band_of

_ODDS = 32.0


def weigh_expected(suspect: Suspect, expected: Iterable[Expected]) -> Suspect:
    """The suspect with the odds of an expected name raised. A name across a cut is left as it is.

    Other names keep theirs: people are named far from their own turns as well.
    """
    if suspect.category is not Category.PERSON or suspect.group is not None:
        return suspect
    names = {place.name for place in expected if _holds(place, suspect)}
    if not any(_is_named(suggestion, names) for suggestion in suspect.suggestions):
        return suspect
    weighed = [
        _raised(suggestion) if _is_named(suggestion, names) else suggestion for suggestion in suspect.suggestions
    ]
    weighed.sort(key=lambda suggestion: -suggestion.probability)
    best = weighed[0].probability
    return replace(suspect, suggestions=tuple(weighed), probability=best, band=band_of(best))


def _holds(place: Expected, suspect: Suspect) -> bool:
    return place.line_id == suspect.line_id and place.start <= suspect.start < place.end


def _is_named(suggestion: Suggestion, names: Collection[str]) -> bool:
    """Whether it is somebody's whole name, the given name, or the surname with a form of address."""
    text = suggestion.text
    return any(
        (name.endswith(text) and len(text) > 1) or (text[:1] == name[:1] and text[1:] in ADDRESSES) for name in names
    )


def _raised(suggestion: Suggestion) -> Suggestion:
    odds = _ODDS * suggestion.probability / max(1 - suggestion.probability, 1e-6)
    return replace(suggestion, probability=odds / (1 + odds), reason=replace(suggestion.reason, source=BY_TURN))
