"""Changes to the glossary: every one is a step that leaves earlier layers as they are."""

from itertools import count

import pytest

from annotator.core.batch import Batch
from annotator.core.glossary import GlossaryTerm, Layer
from annotator.core.history import Change, StepKind
from annotator.core.model import Category, SessionTerm, Term
from annotator.core.term_acts import Shelves, change_all, edit, put_all, remove

LLAMA = Term("LLaMA", Category.PRODUCT)
OWN = Term("林知远", Category.PERSON)
TALK = Term("翻炒", Category.WORD)


@pytest.fixture
def shelves():
    """One personal term, one of the session, none of the event."""
    held = {
        Layer.PERSONAL: {OWN.text: GlossaryTerm(1, OWN)},
        Layer.SESSION: {TALK.text: SessionTerm(2, TALK)},
        Layer.EVENT: {},
    }
    numbers = count(10)
    return Shelves(held, 7, Layer.PERSONAL, lambda _layer: next(numbers))


def after(step):
    """What each change leaves: the text, whether it is on, and the event; what it takes away."""
    return [(c.after.term if c.after else None, getattr(c.value, "event", "session")) for c in step.changes]


def test_a_built_in_term_that_is_edited_gets_one_over_it(shelves):
    better = Term("LLaMA", Category.PRODUCT, aliases=("拉马",))
    step = edit(shelves, (LLAMA, Layer.BUILTIN), better)
    assert step.kind is StepKind.GLOSSARY
    assert after(step) == [(better, None)]
    assert step.changes[0].before is None


def test_a_built_in_term_that_is_renamed_is_switched_off_and_the_new_one_stands_beside_it(shelves):
    renamed = Term("Llama", Category.PRODUCT)
    off = Term("LLaMA", Category.PRODUCT, on=False)
    assert after(edit(shelves, (LLAMA, Layer.BUILTIN), renamed)) == [(renamed, None), (off, None)]


def test_a_personal_term_is_changed_where_it_stands_as_its_next_revision(shelves):
    renamed = Term("林志远", Category.PERSON)
    (change,) = edit(shelves, (OWN, Layer.PERSONAL), renamed).changes
    assert change == Change(GlossaryTerm(1, OWN), GlossaryTerm(1, renamed, None, 1))


def test_what_changes_nothing_is_no_step(shelves):
    assert edit(shelves, (OWN, Layer.PERSONAL), OWN) is None
    assert put_all(shelves, [OWN]) is None
    assert remove(shelves, [(LLAMA, Layer.BUILTIN)]) is None
    assert change_all(shelves, [(OWN, Layer.PERSONAL)], Batch(category=Category.PERSON)) is None


def test_terms_put_go_over_those_with_their_texts(shelves):
    again = Term("林知远", Category.PERSON, note="host")
    new = Term("何一鸣", Category.PERSON)
    step = put_all(shelves, [again, new, new])
    assert [(change.before is None, change.after.term) for change in step.changes] == [(False, again), (True, new)]


def test_removed_terms_go_and_built_in_ones_stay(shelves):
    step = remove(shelves, [(LLAMA, Layer.BUILTIN), (OWN, Layer.PERSONAL), (TALK, Layer.SESSION)])
    assert [change.before.term for change in step.changes] == [OWN, TALK]
    assert all(change.after is None for change in step.changes)


def test_a_batch_changes_each_in_its_layer_and_built_in_ones_by_one_over_them(shelves):
    step = change_all(shelves, [(LLAMA, Layer.BUILTIN), (TALK, Layer.SESSION)], Batch(on=False, minimum=0.5))
    assert after(step) == [
        (Term("LLaMA", Category.PRODUCT, minimum=0.5, on=False), None),
        (Term("翻炒", Category.WORD, minimum=0.5, on=False), "session"),
    ]


def test_terms_move_to_another_layer_and_copies_stay(shelves):
    chosen = [(OWN, Layer.PERSONAL), (LLAMA, Layer.BUILTIN)]
    moved = change_all(shelves, chosen, Batch(layer=Layer.EVENT))
    assert after(moved) == [(OWN, 7), (None, None), (LLAMA, 7)]
    copied = change_all(shelves, chosen, Batch(layer=Layer.EVENT, copies=True))
    assert after(copied) == [(OWN, 7), (LLAMA, 7)]


def test_a_term_of_the_session_that_moves_becomes_one_of_the_glossary_file(shelves):
    made, gone = change_all(shelves, [(TALK, Layer.SESSION)], Batch(layer=Layer.PERSONAL)).changes
    assert isinstance(made.after, GlossaryTerm)
    assert gone == Change(SessionTerm(2, TALK), None)


def test_a_step_taken_back_leaves_what_was_there(shelves):
    step = edit(shelves, (OWN, Layer.PERSONAL), Term("林志远", Category.PERSON))
    assert step.inverse().changes[0].after == GlossaryTerm(1, OWN)
