"""Places that the clean-up leaves alone go along with their text; tics are words of one speaker."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core import edits
from annotator.core.cleaning_acts import keep_place, keep_places, kept_on, kept_places, set_tics, unkeep, unkeep_all
from annotator.core.decisions import take
from annotator.core.following import followed
from annotator.core.history import Caret, StepKind
from annotator.core.model import Band, Category, DecisionKind, Suspect, SuspectKind
from annotator.core.replacing import replace_many
from annotator.core.roster import add_speaker, merge
from annotator.core.stretches import replace_stretch
from annotator.core.unclear import mark_unclear


@pytest.fixture
def talk(make_transcript):
    return make_transcript("那个呃，那个模型呃好。", "呃，对。")


@pytest.fixture
def make(made):
    """Makes a step with all that it does to marks."""
    return lambda transcript, step: made(transcript, followed(transcript, step))


def kept(transcript):
    """What is kept, line by line, with where it stands."""
    return [
        (line_id, start, transcript.line(line_id).text[start:end])
        for line_id, places in sorted(kept_places(transcript).items())
        for _, (start, end) in places
    ]


def test_a_place_is_kept_once(talk, make):
    step = make(talk, keep_place(talk, 1, 8, "呃"))
    assert (step.kind, step.before, step.after) == (StepKind.KEEP, Caret(1, 8), Caret(1, 9))
    assert kept(talk) == [(1, 8, "呃")]
    assert keep_place(talk, 1, 8, "呃") is None
    make(talk, keep_place(talk, 1, 2, "呃，"))
    assert kept(talk) == [(1, 2, "呃，"), (1, 8, "呃")]
    assert [decision.start for decision, _ in kept_on(talk, 1)] == [2, 8]
    assert kept_on(talk, 2) == []


def test_many_places_are_kept_and_left_again_each_as_one_step(talk, make):
    make(talk, keep_place(talk, 1, 2, "呃，"))
    places = [(1, 2, "呃，"), (1, 8, "呃"), (1, 0, "呃"), (2, 0, "呃，"), (99, 0, "呃")]
    step = make(talk, keep_places(talk, places))
    assert (step.kind, len(step.changes)) == (StepKind.KEEP, 2)
    assert kept(talk) == [(1, 2, "呃，"), (1, 8, "呃"), (2, 0, "呃，")]
    assert keep_places(talk, places) is None
    step = make(talk, unkeep_all(talk, list(talk.decisions)))
    assert kept(talk) == []
    make(talk, step.inverse())
    assert len(kept(talk)) == 3


def test_what_does_not_stand_there_is_not_kept(talk):
    assert keep_place(talk, 1, 0, "呃") is None
    assert keep_place(talk, 1, 0, "") is None


def test_a_place_is_left_to_the_clean_up_again(talk, make):
    make(talk, keep_place(talk, 1, 2, "呃，"))
    ((decision, _),) = kept_on(talk, 1)
    step = make(talk, unkeep(talk, decision.id))
    assert kept(talk) == []
    make(talk, step.inverse())
    assert kept(talk) == [(1, 2, "呃，")]


def test_it_goes_along_with_edits_splits_and_joins(talk, make):
    make(talk, keep_place(talk, 1, 8, "呃"))
    make(talk, edits.change_text(talk, 1, "我说那个呃，那个大模型呃好。"))
    assert kept(talk) == [(1, 11, "呃")]
    make(talk, edits.split(talk, 1, 6))
    (right,) = [line.id for line in talk.lines if line.text.startswith("那个大")]
    assert kept(talk) == [(right, 5, "呃")]
    make(talk, edits.join(talk, 1))
    assert kept(talk) == [(1, 11, "呃")]
    make(talk, replace_many(talk, {1: [(0, 2, "")]}))
    assert kept(talk) == [(1, 9, "呃")]
    make(talk, replace_stretch(talk, Caret(1, 0), Caret(1, 4), ""))
    assert [text for _, _, text in kept(talk)] == ["呃"]


def test_one_across_a_split_is_two_and_one_again(talk, make):
    make(talk, keep_place(talk, 1, 2, "呃，那个"))
    make(talk, edits.split(talk, 1, 4))
    assert sorted(text for _, _, text in kept(talk)) == ["呃，", "那个"]
    make(talk, edits.join(talk, 1))
    assert kept(talk) == [(1, 2, "呃，那个")]


def test_one_within_another_is_split_and_joined_as_well(talk, make):
    make(talk, keep_place(talk, 1, 4, "那个模型"))
    make(talk, keep_place(talk, 1, 5, "个模"))
    before = kept(talk)
    make(talk, edits.split(talk, 1, 6))
    assert len(kept(talk)) == 4
    make(talk, edits.join(talk, 1))
    assert kept(talk) == before


def test_it_is_no_unclear_place_and_never_becomes_one_with_it(talk, make):
    make(talk, keep_place(talk, 1, 2, "呃，"))
    make(talk, mark_unclear(talk, 1, 4, 8))
    make(talk, edits.split(talk, 1, 4))
    make(talk, edits.join(talk, 1))
    kinds = {(decision.kind, decision.heard) for decision in talk.decisions.values()}
    assert kinds == {(DecisionKind.KEPT, "呃，"), (DecisionKind.UNCLEAR, "那个模型")}


def test_what_was_put_right_is_kept_no_more(talk, make):
    make(talk, keep_place(talk, 1, 6, "模型呃"))
    suspect = Suspect(1, 4, 9, "那个模型呃", SuspectKind.TERM, Category.TERM_ZH, Band.SURE, 1.0, ())
    make(talk, take(talk, [suspect], "GPT", kind=DecisionKind.TAKEN))
    assert kept(talk) == []


@given(st.integers(0, 10), st.text(alphabet="呃那个，", max_size=4))
def test_what_is_kept_stands_in_its_line(make_transcript, made, at, put):
    talk = make_transcript("那个呃，那个模型呃好。")
    made(talk, keep_place(talk, 1, 8, "呃"))
    text = talk.line(1).text
    step = edits.change_text(talk, 1, text[:at] + put + text[at:])
    if step:
        made(talk, followed(talk, step))
    assert [text for _, _, text in kept(talk)] == ["呃"]


def test_tics_are_words_without_doubles(talk, make):
    speaker, step = add_speaker(talk, "程明明")
    make(talk, step)
    step = make(talk, set_tics(talk, speaker.id, ["其实", " 就是 ", "", "其实"]))
    assert (step.kind, talk.speakers[speaker.id].tics) == (StepKind.TICS, ("其实", "就是"))
    assert set_tics(talk, speaker.id, ["其实", "就是"]) is None
    make(talk, step.inverse())
    assert talk.speakers[speaker.id].tics == ()


def test_who_is_made_one_with_another_brings_their_tics(talk, make):
    one, first = add_speaker(talk, "一")
    make(talk, first)
    other, second = add_speaker(talk, "二")
    make(talk, second)
    make(talk, set_tics(talk, one.id, ["其实"]))
    make(talk, set_tics(talk, other.id, ["就是", "其实"]))
    make(talk, merge(talk, gone=other.id, kept=one.id))
    assert talk.speakers[one.id].tics == ("其实", "就是")
