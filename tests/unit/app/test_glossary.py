from dataclasses import replace

import pytest

from annotator.app.caution import with_taught
from annotator.app.glossary import builtin_terms, known_terms, load_terms, roster_terms
from annotator.app.jobs import Caution
from annotator.core.errors import BadGlossary
from annotator.core.model import TAUGHT, Category, RosterEntry, Term


@pytest.fixture
def written(tmp_path):
    def write(name, *rows):
        path = tmp_path / name
        path.write_text("\n".join(("term,category,note", *rows)), encoding="utf-8")
        return path

    return write


def notes(terms):
    return {term.text: term.note for term in terms}


def test_the_built_in_layer_holds_terms_once():
    texts = [term.text for term in builtin_terms()]
    assert len(texts) == len(set(texts)) > 100


def test_a_later_layer_counts_over_an_earlier_one(written):
    personal = [Term("Sora", Category.PRODUCT, note="mine"), Term("Nerf", Category.PRODUCT, note="mine")]
    given = [written("one.csv", "Sora,product,one"), written("two.csv", "Sora,product,two")]
    found = notes(load_terms(given, shared=personal))
    assert (found["Sora"], found["Nerf"]) == ("two", "mine")
    assert len(found) > 100


def test_a_term_may_be_switched_off_and_on_again_by_later_layers():
    sora = Term("Sora", Category.PRODUCT)
    known = {term.text for term in known_terms([replace(sora, on=False)])}
    assert "Sora" not in known
    assert len(known) == len(builtin_terms()) - 1
    assert "Sora" in {term.text for term in known_terms([replace(sora, on=False), sora])}


def test_the_built_in_layer_can_be_left_out(written):
    assert notes(load_terms([written("one.csv", "Sora,product,one")], builtin=False)) == {"Sora": "one"}


def test_a_broken_layer_is_told(written):
    with pytest.raises(BadGlossary):
        load_terms([written("bad.csv", "Sora,film,")])


def test_people_become_terms_with_where_they_come_from():
    (term,) = roster_terms([RosterEntry("周岚", "host", "title")])
    assert (term.text, term.category, term.source) == ("周岚", Category.PERSON, "title")


def test_a_taught_alias_joins_what_was_known_of_the_term():
    known = Term("scaling law", Category.TERM_EN, aliases=("skill in law",), pronunciations=("skey ling lo",))
    taught = Term("scaling law", Category.TERM_EN, aliases=("sky law",), source=TAUGHT)
    (merged,) = with_taught([known], [taught], lambda _heard: None)
    assert merged.aliases == ("skill in law", "sky law")
    assert merged.pronunciations == known.pronunciations
    assert merged.source == TAUGHT


@pytest.mark.parametrize("known", [[], [Term("智驾", Category.TERM_ZH, source="field")]])
def test_a_word_that_was_taught_counts_no_more_than_any_known_wrong_form(known):
    taught = Term("智驾", Category.TERM_ZH, aliases=("支架",), source=TAUGHT)
    (merged,) = with_taught(known, [taught], {"支架": Caution.WORD}.get)
    assert merged.aliases == ("支架",)
    assert merged.source != TAUGHT


@pytest.mark.parametrize("caution", [Caution.TERM, Caution.SHORT])
def test_a_term_or_a_syllable_that_was_taught_is_not_listened_for(caution):
    taught = Term("智驾", Category.TERM_ZH, aliases=("致嫁", "穿"), source=TAUGHT)
    (merged,) = with_taught([], [taught], {"穿": caution}.get)
    assert merged.aliases == ("致嫁",)


def test_what_the_session_switches_off_is_out():
    known = [Term("智驾", Category.TERM_ZH), Term("Sora", Category.PRODUCT)]
    assert with_taught(known, [replace(known[0], on=False)], lambda _heard: None) == known[1:]
