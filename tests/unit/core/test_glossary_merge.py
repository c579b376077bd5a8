"""A file's terms beside those of the glossary: new, changed, in conflict, as before; nothing is taken silently."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.glossary_merge import ClashKind, Known, Outcome, merge
from annotator.core.interchange import Field, TermRow
from annotator.core.model import Category, Term

ALL = frozenset(Field)
SORA = Term("Sora", Category.PRODUCT, aliases=("sorrow",), note="a model", source="slides")


def rows(*terms, told=ALL):
    return [TermRow(number, term, told) for number, term in enumerate(terms, 2)]


def known(*terms):
    return {term.text: term for term in terms}


def one(term, *known_terms, how=Known.MERGE, told=ALL):
    (merged,) = merge(rows(term, told=told), known(*known_terms), how)
    return merged


def clashes(merged):
    return [(clash.kind, clash.what) for clash in merged.clashes]


def test_a_new_term_comes_in_as_it_is():
    merged = one(SORA)
    assert (merged.outcome, merged.before, merged.after, merged.rows) == (Outcome.NEW, None, SORA, (2,))
    assert merged.writes


def test_a_new_term_tells_its_file_where_the_file_has_no_place_for_a_source():
    (plain,) = merge(rows(Term("RAG", Category.ABBR), told=frozenset((Field.TERM,))), {}, Known.MERGE, source="hot.txt")
    assert plain.after.source == "hot.txt"
    (full,) = merge(rows(Term("RAG", Category.ABBR)), {}, Known.MERGE, source="hot.txt")
    assert full.after.source == ""


@pytest.mark.parametrize("how", Known)
def test_a_term_that_is_known_so_is_the_same(how):
    merged = one(SORA, SORA, how=how)
    assert (merged.outcome, merged.writes, merged.fields()) == (Outcome.SAME, False, ())


@pytest.mark.parametrize("how", Known)
def test_a_plain_word_takes_nothing_from_a_term_that_is_known(how):
    merged = one(Term("Sora", Category.TERM_EN), SORA, how=how, told=frozenset((Field.TERM,)))
    assert (merged.outcome, merged.after) == (Outcome.SAME, SORA)


@pytest.mark.parametrize(
    ("how", "aliases", "outcome"),
    [
        (Known.MERGE, ("sorrow", "solar"), Outcome.CHANGED),
        (Known.KEEP, ("sorrow",), Outcome.CHANGED),
        (Known.REPLACE, ("solar",), Outcome.CHANGED),
    ],
)
def test_what_the_file_knows_more(how, aliases, outcome):
    merged = one(Term("Sora", Category.PRODUCT, aliases=("solar",), note="a model"), SORA, how=how)
    assert (merged.outcome, merged.after.aliases, merged.clashes) == (outcome, aliases, ())
    assert merged.writes == (how is not Known.KEEP)


@pytest.mark.parametrize(("how", "note"), [(Known.MERGE, "a model"), (Known.KEEP, "a model"), (Known.REPLACE, "film")])
def test_two_notes_are_a_conflict(how, note):
    merged = one(Term("Sora", Category.PRODUCT, note="film"), SORA, how=how)
    assert merged.outcome is Outcome.CONFLICT
    assert clashes(merged) == [(ClashKind.DIFFERS, "note")]
    assert merged.after.note == note
    assert "film" in merged.clashes[0].words()


def test_categories_are_in_conflict_only_where_the_file_tells_one():
    assert clashes(one(Term("Sora", Category.ORG), SORA)) == [(ClashKind.DIFFERS, "category")]
    assert clashes(one(Term("Sora", Category.ORG), SORA, told=ALL - {Field.CATEGORY})) == []


def test_a_term_switched_off_here_and_on_there():
    off = Term("Sora", Category.PRODUCT, on=False)
    assert clashes(one(off, SORA)) == [(ClashKind.DIFFERS, "on")]
    assert one(off, SORA).after.on
    assert not one(off, SORA, how=Known.REPLACE).after.on


@pytest.mark.parametrize("how", [Known.MERGE, Known.KEEP])
def test_an_alias_of_another_term_is_left_to_it(how):
    merged = one(Term("Zora", Category.PERSON, aliases=("sorrow", "zorro")), SORA, how=how)
    assert (merged.outcome, merged.after.aliases) == (Outcome.CONFLICT, ("zorro",))
    assert clashes(merged) == [(ClashKind.ALIAS_TAKEN, "sorrow")]
    assert merged.clashes[0].ours == "Sora"


def test_an_alias_that_is_a_term_is_left_out():
    merged = one(Term("Zora", Category.PERSON, aliases=("Sora",)), SORA)
    assert (clashes(merged), merged.after.aliases) == ([(ClashKind.ALIAS_IS_TERM, "Sora")], ())


def test_replacing_takes_aliases_that_clash_too():
    merged = one(Term("Zora", Category.PERSON, aliases=("Sora", "sorrow")), SORA, how=Known.REPLACE)
    assert (merged.outcome, merged.after.aliases) == (Outcome.CONFLICT, ("Sora", "sorrow"))


def test_two_terms_of_the_file_with_one_alias():
    first, second = merge(rows(SORA, Term("Zora", Category.PERSON, aliases=("sorrow",))), {}, Known.MERGE)
    assert (first.outcome, first.after.aliases) == (Outcome.NEW, ("sorrow",))
    assert (second.outcome, second.after.aliases) == (Outcome.CONFLICT, ())


def test_an_alias_that_is_a_later_term_of_the_file():
    first, second = merge(
        rows(Term("RAG", Category.ABBR, aliases=("rack",)), Term("rack", Category.WORD)), {}, Known.MERGE
    )
    assert clashes(first) == [(ClashKind.ALIAS_IS_TERM, "rack")]
    assert second.outcome is Outcome.NEW


@pytest.mark.parametrize(
    ("text", "kind"), [("sorrow", ClashKind.TERM_IS_ALIAS), ("SORA", ClashKind.OTHER_CASE), ("Mamba", None)]
)
def test_a_new_term_that_is_known_otherwise_is_held_back(text, kind):
    merged = one(Term(text, Category.PRODUCT), SORA)
    assert [clash.kind for clash in merged.clashes] == ([kind] if kind else [])
    assert (merged.outcome, merged.writes) == (Outcome.CONFLICT if kind else Outcome.NEW, kind is None)
    assert one(Term(text, Category.PRODUCT), SORA, how=Known.REPLACE).writes


def test_an_alias_that_was_there_before_is_no_conflict():
    assert one(SORA, SORA, Term("sorrow", Category.WORD)).outcome is Outcome.SAME


def test_rows_of_one_term_come_together():
    (merged,) = merge(rows(SORA, Term("Sora", Category.PRODUCT, aliases=("solar",))), {}, Known.MERGE)
    assert (merged.rows, merged.after.aliases, merged.outcome) == ((2, 3), ("sorrow", "solar"), Outcome.NEW)


def test_rows_of_one_term_that_disagree():
    (merged,) = merge(rows(SORA, Term("Sora", Category.ORG, note="film")), {}, Known.MERGE)
    assert clashes(merged) == [(ClashKind.ROWS, "category"), (ClashKind.ROWS, "note")]
    assert (merged.after.category, merged.after.note) == (Category.PRODUCT, "a model")


text = st.sampled_from(["a", "b", "c", "d", "e"])
texts = st.lists(text, max_size=3, unique=True).map(tuple)
term = st.builds(Term, text, st.sampled_from(Category), texts, texts, texts, text, text, st.booleans())
some = st.lists(term, max_size=6)


@given(some, some, st.sampled_from(Known))
def test_merging_twice_changes_nothing_more(ours, theirs, how):
    before = known(*ours)
    made = merge(rows(*theirs), before, how)
    after = before | {merged.after.text: merged.after for merged in made if merged.writes}
    if how is not Known.REPLACE:
        assert not any(merged.writes for merged in merge(rows(*theirs), after, how))
    assert [merged.rows for merged in made] == sorted(merged.rows for merged in made)
    assert sum(len(merged.rows) for merged in made) == len(theirs)


@given(some, some)
def test_merging_loses_nothing_that_was_known(ours, theirs):
    for merged in merge(rows(*theirs), known(*ours), Known.MERGE):
        if merged.before:
            assert set(merged.before.aliases) <= set(merged.after.aliases)
            assert set(merged.before.not_near) <= set(merged.after.not_near)
            assert merged.after.note == merged.before.note
            assert merged.after.category == merged.before.category


def test_a_hundred_thousand_rows_are_quick():
    theirs = rows(*(Term(f"t{n}", Category.WORD, aliases=(f"a{n}", f"b{n // 2}")) for n in range(100_000)))
    ours = known(*(Term(f"t{n}", Category.WORD, aliases=(f"a{n}",)) for n in range(0, 100_000, 2)))
    began = time.process_time()
    assert len(merge(theirs, ours, Known.MERGE)) == 100_000
    assert time.process_time() - began < 10
