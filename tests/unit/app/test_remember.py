"""Where a wrong form is remembered, and what the layer holds then."""

from dataclasses import replace

import pytest

from annotator.app.glossary import builtin_terms
from annotator.app.glossary_file import Shared
from annotator.app.remember import Pair, is_remembered, remembered
from annotator.core.glossary import Event, GlossaryTerm, Layer
from annotator.core.model import TAUGHT, Category, SessionTerm, Term

EVENT = Event(3, "圆桌论坛")
PAIR = Pair(("最虚", "归须"), "归墟", Category.TERM_ZH)
TAUGHT_TERM = Term("归墟", Category.TERM_ZH, ("最虚", "归须"), source=TAUGHT)


@pytest.fixture
def talk(make_transcript):
    return make_transcript("先聊最虚。")


@pytest.fixture
def remember(shelves):
    def remember(talk, shared, layer, pair=PAIR):
        return remembered(talk, shelves(talk, shared, layer), pair)

    return remember


def test_a_new_term_is_made_in_the_layer_that_is_wanted(talk, remember):
    shared = Shared(EVENT)
    (change,) = remember(talk, shared, Layer.PERSONAL)
    assert (change.before, change.after) == (None, GlossaryTerm(40, TAUGHT_TERM))
    (change,) = remember(talk, shared, Layer.EVENT)
    assert (change.before, change.after) == (None, GlossaryTerm(40, TAUGHT_TERM, 3))
    (change,) = remember(talk, shared, Layer.SESSION)
    assert (change.before, change.after.term) == (None, TAUGHT_TERM)


def test_a_term_that_stands_there_gets_the_form_as_its_next_revision(talk, remember):
    held = GlossaryTerm(7, Term("归墟", Category.ORG, ("最虚",), note="ours", minimum=0.3, on=False), None, 2)
    (change,) = remember(talk, Shared(EVENT, (held,)), Layer.PERSONAL)
    expected = Term("归墟", Category.ORG, ("最虚", "归须"), note="ours", minimum=0.3, source=TAUGHT)
    assert (change.before, change.after) == (held, GlossaryTerm(7, expected, None, 3))


def test_what_is_known_there_changes_nothing(talk, remember):
    held = GlossaryTerm(7, TAUGHT_TERM)
    assert remember(talk, Shared(EVENT, (held,)), Layer.PERSONAL) == ()


def test_a_term_of_an_earlier_layer_is_taken_over_with_all_it_has(talk, remember):
    known = next(term for term in builtin_terms() if term.pronunciations)
    pair = Pair(("某某",), known.text, Category.WORD)
    (change,) = remember(talk, Shared(EVENT), Layer.PERSONAL, pair)
    assert change.after.term.pronunciations == known.pronunciations
    assert change.after.term.category == known.category
    assert change.after.term.aliases == (*known.aliases, "某某")
    mine = Term(known.text, Category.ORG, ("甲",), note="mine")
    (change,) = remember(talk, Shared(EVENT, (GlossaryTerm(7, mine),)), Layer.EVENT, pair)
    assert change.after == GlossaryTerm(
        40, Term(known.text, Category.ORG, ("甲", "某某"), note="mine", source=TAUGHT), 3
    )


def test_a_term_is_no_wrong_form_of_itself(talk, remember):
    (change,) = remember(talk, Shared(), Layer.PERSONAL, Pair(("归墟", "最虚"), "归墟", Category.TERM_ZH))
    assert change.after.term.aliases == ("最虚",)


def test_what_is_remembered_anywhere_is_known(talk):
    held = GlossaryTerm(7, TAUGHT_TERM)
    assert is_remembered(talk, Shared(EVENT, (held,)), PAIR)
    assert is_remembered(talk, Shared(EVENT, (), (held,)), PAIR)
    assert not is_remembered(talk, Shared(EVENT), PAIR)
    assert not is_remembered(talk, Shared(EVENT, (held.changed(replace(TAUGHT_TERM, on=False)),)), PAIR)
    talk.terms[5] = SessionTerm(5, TAUGHT_TERM)
    assert is_remembered(talk, Shared(), PAIR)
    assert not is_remembered(talk, Shared(), Pair(("最须",), "归墟", Category.TERM_ZH))
