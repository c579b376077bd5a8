import sqlite3
from contextlib import closing
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.draft import Draft
from annotator.core.glossary import GlossaryTerm
from annotator.core.history import Caret, Change
from annotator.core.model import (
    Category,
    Decision,
    DecisionKind,
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
from annotator.store.codec import (
    VALUE_KINDS,
    changes_from_json,
    changes_to_json,
    from_json,
    from_row,
    key_of,
    to_json,
    to_row,
)

numbers = st.integers(-(2**63), 2**63 - 1)
maybe_numbers = st.none() | numbers
words = st.lists(st.text(), max_size=3).map(tuple)
kinds = st.sampled_from(LineKind)
pieces = st.lists(st.builds(Piece, numbers, numbers, numbers), max_size=3).map(tuple)
shares = st.floats(0, 1)
flags = st.booleans()
terms = st.builds(
    Term, st.text(), st.sampled_from(Category), words, words, words, st.text(), st.text(), flags, shares, flags
)
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
    "glossary": st.builds(GlossaryTerm, numbers, terms, maybe_numbers, numbers),
}
others = st.one_of(
    st.builds(
        SourceLine, numbers, st.text(), kinds, maybe_numbers, maybe_numbers, maybe_numbers, st.none() | st.text()
    ),
    st.builds(Draft, numbers, st.text(), st.text(), numbers),
    st.builds(Place, numbers, numbers, st.text()),
    st.builds(Caret, numbers, numbers),
)


@st.composite
def histories(draw):
    """What stands at first by key, and a row of changes made to it."""
    fresh = {key_of(value): value for value in draw(st.lists(st.one_of(*values.values()), max_size=3))}
    standing, changes = dict(fresh), []
    for value in draw(st.lists(st.one_of(*values.values()), max_size=5)):
        before = standing.get(key_of(value))
        after = draw(st.sampled_from([None, value])) if before else value
        changes.append(Change(before, after))
        standing[key_of(value)] = after
    for key, before in sorted(standing.items(), key=str):
        if before is not None:
            after = draw(st.none() | values[key[0]])
            after = after and replace(after, **({} if key[0] == "info" else {"id": before.id}))
            changes.append(Change(before, after or before))
            standing[key] = after or before
    return fresh, tuple(changes), standing


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


def there(standing):
    return {key: value for key, value in standing.items() if value is not None}


@given(histories())
def test_changes_are_read_from_either_side(history):
    before, changes, after = history
    text = changes_to_json(changes)
    standing = dict(after)
    assert changes_from_json(text, standing, back=True) == changes
    assert there(standing) == before
    assert changes_from_json(text, standing, back=False) == changes
    assert there(standing) == there(after)


def test_a_change_keeps_only_the_fields_that_differ():
    before = Line(7, "00007", "很长的一行")
    text = changes_to_json((Change(before, replace(before, state=LineState.READ, speaker=2)),))
    assert text == '[["line",7,{"state":"todo","speaker":null},{"state":"read","speaker":2}]]'


def test_changes_that_the_first_programs_wrote_are_read():
    before = Line(7, "00007", "一行")
    text = '[["line",{"id":7,"order":"00007","text":"一行"},{"state":"read"}]]'
    after = replace(before, state=LineState.READ)
    for back, standing in ((True, after), (False, before)):
        assert changes_from_json(text, {("line", 7): standing}, back=back) == (Change(before, after),)


@pytest.mark.parametrize("standing", [{}, {("line", 7): None}])
def test_a_change_of_what_is_not_there_is_refused(standing):
    with pytest.raises(ValueError, match="line 7"):
        changes_from_json('[["line",7,{"state":"todo"},{"state":"read"}]]', standing, back=True)


def test_fields_that_an_older_program_did_not_write_get_their_default():
    assert from_json(Speaker, '{"id":1,"slot":2,"name":"申琛"}') == Speaker(1, 2, "申琛")


@pytest.mark.parametrize("text", ["", "[", "3", '{"id":1}', '{"id":1,"slot":1,"name":"x","height":3}'])
def test_damaged_json_is_refused(text):
    with pytest.raises((ValueError, TypeError, KeyError, AttributeError)):
        from_json(Speaker, text)
