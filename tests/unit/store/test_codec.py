import sqlite3
from contextlib import closing
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.history import Caret, Change
from annotator.core.model import (
    Category,
    Decision,
    DecisionKind,
    Draft,
    Info,
    Line,
    LineKind,
    LineState,
    Piece,
    Place,
    Scope,
    SessionTerm,
    SourceLine,
    Speaker,
    Term,
)
from annotator.store.codec import VALUE_KINDS, changes_from_json, changes_to_json, from_json, from_row, to_json, to_row

numbers = st.integers(-(2**63), 2**63 - 1)
maybe_numbers = st.none() | numbers
words = st.lists(st.text(), max_size=3).map(tuple)
kinds = st.sampled_from(LineKind)
pieces = st.lists(st.builds(Piece, numbers, numbers, numbers), max_size=3).map(tuple)
terms = st.builds(Term, st.text(), st.sampled_from(Category), words, words, words, st.text(), st.text(), st.booleans())
lines = st.builds(
    Line,
    id=numbers,
    order=st.text(),
    text=st.text(),
    pieces=pieces,
    kind=kinds,
    state=st.sampled_from(LineState),
    speaker=maybe_numbers,
    start_ms=maybe_numbers,
    end_ms=maybe_numbers,
    soft_end=st.booleans(),
    flagged=st.booleans(),
    comment=st.text(),
)
speakers = st.builds(Speaker, numbers, numbers, st.text(), st.text(), st.text(), words)
decisions = st.builds(
    Decision,
    numbers,
    st.sampled_from(DecisionKind),
    st.text(),
    st.text(),
    st.sampled_from(Scope),
    maybe_numbers,
    numbers,
    st.text(),
    words,
)
infos = st.builds(Info, st.text(), st.booleans())
values = {
    "line": lines,
    "speaker": speakers,
    "decision": decisions,
    "term": st.builds(SessionTerm, numbers, terms),
    "info": infos,
}
others = st.one_of(
    st.builds(
        SourceLine, numbers, st.text(), kinds, maybe_numbers, maybe_numbers, maybe_numbers, st.none() | st.text()
    ),
    st.builds(Draft, numbers, st.text(), st.text(), numbers),
    st.builds(Place, numbers, numbers, st.text()),
    st.builds(Caret, numbers, numbers),
)


def changes_of(kind):
    value = values[kind]
    made = st.builds(Change, st.none(), value)
    return st.one_of(made, made.map(Change.inverse), st.builds(Change, value, value))


def same(one, other):
    """Equal in value and in type, field by field: a flag is not a number, a state not its name."""
    assert type(one) is type(other)
    assert one == other
    for field in fields(one):
        assert type(getattr(one, field.name)) is type(getattr(other, field.name))


def test_every_kind_of_value_of_the_history_has_a_strategy_here():
    assert values.keys() == VALUE_KINDS.keys()


@given(st.one_of(*values.values(), others))
def test_json_gives_back_what_was_put_in(value):
    same(from_json(type(value), to_json(value)), value)


@given(st.one_of(*values.values(), others))
def test_a_row_gives_back_what_was_put_in(value):
    row = to_row(value)
    with closing(sqlite3.connect(":memory:")) as connection:
        cells = connection.execute(f"select {', '.join('?' * len(row))}", list(row.values())).fetchone()
    same(from_row(type(value), dict(zip(row, cells, strict=True))), value)


@given(st.lists(st.sampled_from(sorted(values)).flatmap(changes_of), max_size=4).map(tuple))
def test_changes_come_back_whole(changes):
    assert changes_from_json(changes_to_json(changes)) == changes


def test_a_change_keeps_only_the_fields_that_differ():
    before = Line(7, "00007", "很长的一行")
    text = changes_to_json((Change(before, replace(before, state=LineState.READ)),))
    assert text == '[["line",{"id":7,"order":"00007","text":"很长的一行"},{"state":"read"}]]'


def test_fields_that_an_older_program_did_not_write_get_their_default():
    assert from_json(Speaker, '{"id":1,"slot":2,"name":"申琛"}') == Speaker(1, 2, "申琛")


@pytest.mark.parametrize("text", ["", "[", "3", '{"id":1}', '{"id":1,"slot":1,"name":"x","height":3}'])
def test_damaged_json_is_refused(text):
    with pytest.raises((ValueError, TypeError, KeyError, AttributeError)):
        from_json(Speaker, text)
