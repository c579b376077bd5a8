"""Checking another session again: what counts is found with what the event knows, and not without it."""

import pytest

from annotator.app.event_check import EventCheck, OtherSession
from annotator.app.glossary_file import Shared
from annotator.app.jobs import CheckResult
from annotator.core import decisions
from annotator.core.glossary import Event, EventSession, GlossaryTerm, Lesson
from annotator.core.model import Band, Category, Scope, Term


@pytest.fixture
def talk(make_transcript):
    return make_transcript("先看之远架构。", "再看之远架构和文声图，还是之远架构。")


@pytest.fixture
def other(talk, tmp_path):
    def make(*terms, lessons=()):
        event = Event(1, "澄江")
        held = tuple(GlossaryTerm(at, Term(text, Category.TERM_ZH), 1) for at, text in enumerate(terms, 1))
        return OtherSession(EventSession("0", 1, tmp_path), talk, Shared(event, of_event=held, lessons=lessons))

    return make


def run(check, with_event, without):
    """Have a check find these suspects in its two stages. Returns how often it was taught anew."""
    taught = 0
    while job := check.next_job():
        suspects = with_event if check.teach.shared or check.teach.lessons else without
        here = [suspect for suspect in suspects if suspect.line_id in job.only]
        taught += check.accept(CheckResult(job.revisions, tuple(here)))
    return taught


def test_what_only_the_event_knows_is_new(other, talk, make_suspect):
    first, second = talk.lines
    places = [make_suspect(line, "之远架构", "知远架构") for line in (first, second)]
    known = make_suspect(second, "文声图", "文生图")
    check = EventCheck(other("知远架构", "文生图"))
    assert run(check, [*places, known], [known]) == 1
    new = check.new_places()
    assert (new.terms, new.count, new.line_id, new.start) == ((("知远架构", 2),), 2, first.id, 2)


def test_of_two_places_in_a_line_only_the_one_not_known_before_is_new(other, talk, make_suspect):
    line = talk.lines[1]
    places = [make_suspect(line, "之远架构", "知远架构", start=start) for start in (0, 6)]
    check = EventCheck(other("知远架构"))
    run(check, places, places[:1])
    assert check.new_places().terms == (("知远架构", 1),)


def test_what_is_hardly_probable_is_not_told(other, talk, make_suspect):
    check = EventCheck(other("知远架构"))
    run(check, [make_suspect(talk.lines[0], "之远架构", "知远架构", band=Band.MAYBE)], [])
    assert check.new_places().count == 0


def test_what_a_lesson_finds_counts_too(other, talk, make_suspect):
    lessons = (Lesson("之远架构", "知远架构", Category.TERM_ZH, 2),)
    check = EventCheck(other(lessons=lessons))
    run(check, [make_suspect(talk.lines[0], "之远架构", "知远架构")], [])
    assert check.new_places().count == 1


def test_what_another_layer_suggests_is_not_asked_about_twice(other, talk, make_suspect):
    check = EventCheck(other("知远架构"))
    assert run(check, [make_suspect(talk.lines[1], "文声图", "文生图")], []) == 0
    assert check.new_places().count == 0


def test_what_was_ignored_there_stays_so(other, talk, make_suspect):
    place = make_suspect(talk.lines[0], "之远架构", "知远架构")
    talk.apply(decisions.ignore(talk, [place], Scope.HERE).changes)
    check = EventCheck(other("知远架构"))
    run(check, [place], [])
    assert check.new_places().count == 0


def test_an_event_that_knows_nothing_needs_no_checking(other):
    check = EventCheck(other())
    assert check.next_job() is None
    assert check.new_places().count == 0
