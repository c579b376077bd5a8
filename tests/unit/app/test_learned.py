"""What a session has taught is measured on its own talk; a term that is mostly rejected may be switched off."""

from dataclasses import replace

import pytest

from annotator.app.glossary_file import Shared
from annotator.app.learned import IdleTerm, learned, switched_off
from annotator.core.build import fresh_transcript
from annotator.core.edits import change_text
from annotator.core.glossary import Event, GlossaryTerm, Layer, Lesson
from annotator.core.history import Change
from annotator.core.model import Category, LineKind, Term
from annotator.formats.read import parse

PRODUCT = Category.PRODUCT
IDLE = IdleTerm("Molmo", PRODUCT, 0, 3)


@pytest.fixture
def session():
    """A talk in which one of three places was put right."""
    source = parse("我们用拉马做训练。\n\n然后拉马很好，llama也是。\n\n这里是拉马。".encode(), "talk.md")
    transcript = fresh_transcript(source)
    first = transcript.lines[0]
    transcript.apply(change_text(transcript, first.id, first.text.replace("拉马", "LLaMA")).changes)
    return transcript, source


def test_places_put_right_are_caught_and_those_that_stand_would_be_wrong(session):
    (pair,) = learned(*session, [Lesson("拉马", "LLaMA", PRODUCT, 1)]).pairs
    assert (pair.caught, pair.wrong) == (1, 2)


def test_headings_are_no_talk(session):
    heading = session[0].lines[0]
    session[0].apply([Change(heading, replace(heading, text="拉马", kind=LineKind.HEADING))])
    (pair,) = learned(*session, [Lesson("拉马", "LLaMA", PRODUCT, 1)]).pairs
    assert pair.wrong == 2


def test_a_latin_word_within_another_is_no_place(session):
    (pair,) = learned(*session, [Lesson("lama", "LLaMA", PRODUCT, 1)]).pairs
    assert (pair.caught, pair.wrong) == (0, 0)


def test_what_was_only_rejected_is_no_pair_to_remember(session):
    assert learned(*session, [Lesson("摸摸", "Molmo", PRODUCT, 0, 1)]).pairs == ()


def test_a_term_rejected_more_often_than_accepted_is_idle_by_all_sessions(session):
    own = [Lesson("摸摸", "Molmo", PRODUCT, 0, 1)]
    assert learned(*session, own).idle == ()
    assert learned(*session, own, [Lesson("毛毛", "Molmo", PRODUCT, 0, 2)]).idle == (IDLE,)
    assert learned(*session, own, [Lesson("毛毛", "Molmo", PRODUCT, 4, 2)]).idle == ()
    assert (
        learned(*session, [Lesson("摸摸", "Molmo", PRODUCT, 1, 0)], [Lesson("毛毛", "Molmo", PRODUCT, 0, 3)]).idle == ()
    )


def test_a_term_is_switched_off_where_it_is_known_else_over_what_earlier_layers_know(session, shelves):
    talk, held = session[0], GlossaryTerm(7, Term("Molmo", PRODUCT, aliases=("毛毛",)))
    shared = Shared(Event(3, "论坛"), personal=(held,))
    off = replace(held.term, on=False)
    assert switched_off(shelves(talk, shared, Layer.PERSONAL), IDLE) == Change(held, held.changed(off))
    assert switched_off(shelves(talk, shared, Layer.EVENT), IDLE) == Change(None, GlossaryTerm(40, off, 3))
    assert switched_off(shelves(talk, shared, Layer.SESSION), IDLE).after.term == off
    assert switched_off(shelves(talk, Shared(personal=(held.changed(off),)), Layer.PERSONAL), IDLE) is None
