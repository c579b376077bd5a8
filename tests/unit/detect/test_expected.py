"""Names suggested anew by who speaks next."""

from dataclasses import replace

import pytest

from annotator.core.expected import Expected
from annotator.core.model import Band, Category, Reason, ReasonCode, Suggestion, Suspect, SuspectKind
from annotator.core.turns import BY_TURN
from annotator.detect.expected import weigh_expected


def suspect(*meant, at=8, category=Category.PERSON, group=None):
    suggestions = tuple(Suggestion(text, chance, Reason(ReasonCode.SOUND)) for text, chance in meant)
    band = Band.LIKELY
    return Suspect(1, at, at + 2, "之缘", SuspectKind.TERM, category, band, meant[0][1], suggestions, group)


def meant(found):
    return [suggestion.text for suggestion in found.suggestions]


def test_who_speaks_next_goes_first():
    before = suspect(("何一鸣", 0.5), ("林知远", 0.4))
    after = weigh_expected(before, [Expected(1, 0, 20, "林知远")])
    assert meant(after) == ["林知远", "何一鸣"]
    assert (after.band, after.probability) == (Band.SURE, after.suggestions[0].probability)
    assert after.suggestions[0].reason.source == BY_TURN
    assert after.suggestions[1] == before.suggestions[0]


@pytest.mark.parametrize("form", ["林知远", "知远", "林老师", "林总"])
def test_every_form_of_a_name_counts(form):
    after = weigh_expected(suspect((form, 0.2)), [Expected(1, 0, 20, "林知远")])
    assert after.probability > 0.85


def test_what_is_no_persons_name_keeps_its_odds():
    after = weigh_expected(suspect(("知乎", 0.5), ("知远", 0.1)), [Expected(1, 0, 20, "林知远")])
    assert {s.text: s.probability for s in after.suggestions}["知乎"] == 0.5


@pytest.mark.parametrize(
    "other",
    [
        suspect(("林知远", 0.4), at=30),
        replace(suspect(("林知远", 0.4)), line_id=2),
        suspect(("林知远", 0.4), category=Category.ORG),
        suspect(("林知远", 0.4), group=1),
    ],
)
def test_elsewhere_nothing_changes(other):
    assert weigh_expected(other, [Expected(1, 0, 20, "林知远")]) == other
