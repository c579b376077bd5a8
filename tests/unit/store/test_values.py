"""Values through the tables of a real database."""

from contextlib import closing

from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from annotator.core.history import Change
from annotator.core.model import (
    Category,
    Decision,
    DecisionKind,
    Info,
    Line,
    LineKind,
    LineState,
    Piece,
    Scope,
    SessionTerm,
    SourceLine,
    Speaker,
    Term,
)
from annotator.core.transcript import Transcript
from annotator.store.migrations import SESSION
from annotator.store.values import read_transcript, write_changes, write_transcript

SOURCE = (SourceLine(1, "今天讲训练"), SourceLine(2, "然后讲推理"))
ids = st.integers(1, 30)
texts = st.text(max_size=8)
lines = st.builds(
    Line,
    id=ids,
    order=st.text("0123", min_size=1),
    text=texts,
    pieces=st.lists(st.builds(Piece, st.integers(1, 2), st.integers(0, 5), st.integers(0, 5)), max_size=3).map(tuple),
    kind=st.sampled_from(LineKind),
    state=st.sampled_from(LineState),
    start_ms=st.none() | st.integers(0, 10**9),
    end_ms=st.none() | st.integers(0, 10**9),
    soft_end=st.booleans(),
)
speakers = st.builds(Speaker, ids, st.integers(1, 9), texts, texts, texts, st.lists(texts, max_size=2).map(tuple))
decisions = st.builds(
    Decision, ids, st.sampled_from(DecisionKind), texts, texts, st.sampled_from(Scope), st.none() | ids, ids
)
terms = st.builds(SessionTerm, ids, st.builds(Term, texts, st.sampled_from(Category)))


def by_id(values):
    return st.lists(values, max_size=5, unique_by=lambda value: value.id)


def fresh():
    db = Database(memory=True)
    SESSION.apply(db)
    db.table("source_lines").insert_all({"index": line.index, "text": line.text, "kind": line.kind} for line in SOURCE)
    return db


def held(transcript):
    return (
        sorted(transcript.lines, key=lambda line: line.id),
        transcript.info,
        transcript.speakers,
        transcript.decisions,
        transcript.terms,
    )


@given(by_id(lines), by_id(speakers), by_id(decisions), by_id(terms), st.builds(Info, texts, st.booleans()))
def test_what_is_written_is_read_again(lines, speakers, decisions, terms, info):
    with closing(fresh()) as db:
        write_transcript(db, Transcript((), (), info=Info("")))
        values = [*lines, *speakers, *decisions, *terms]
        write_changes(db, [*(Change(None, value) for value in values), Change(Info(""), info)])
        found = read_transcript(db, SOURCE)
    assert held(found) == held(
        Transcript(SOURCE, lines, info=info, speakers=speakers, decisions=decisions, terms=terms)
    )


@given(by_id(lines), st.lists(lines, max_size=6))
def test_the_last_change_of_a_value_is_what_stays(lines, edits):
    expected = {line.id: line for line in lines}
    changes = [Change(None, line) for line in lines]
    for line in edits:
        if line.id in expected and line == expected[line.id]:
            changes.append(Change(expected.pop(line.id), None))
        else:
            changes.append(Change(expected.get(line.id), line))
            expected[line.id] = line
    with closing(fresh()) as db:
        write_transcript(db, Transcript((), (), info=Info("")))
        write_changes(db, changes)
        found = read_transcript(db, SOURCE)
    assert {line.id: line for line in found.lines} == expected


def test_an_edit_leaves_what_other_formats_brought_with_the_line():
    line = Line(1, "1", "今天讲训练", (Piece(1, 0, 5),))
    with closing(fresh()) as db:
        write_changes(db, [Change(None, line)])
        db.execute("""update lines set words = '[["今天", 0, 400]]', comment = '听不清'""")
        write_changes(db, [Change(line, Line(1, "1", "今天讲推理", (Piece(1, 0, 5),)))])
        (row,) = db.query("select * from lines")
    assert (row["text"], row["words"], row["comment"]) == ("今天讲推理", '[["今天", 0, 400]]', "听不清")


def test_ids_of_values_that_went_are_not_given_again():
    with closing(fresh()) as db:
        write_transcript(db, Transcript((), (), info=Info("")))
        gone = Speaker(41, 1, "申琛")
        write_changes(db, [Change(None, gone)])
        write_changes(db, [Change(gone, None)])
        assert read_transcript(db, SOURCE).new_id() == 42
