"""A speaker's tics go where they only fill, once the user says so; which words are tics is told by counting."""

import pytest

from annotator.app.tics import talk_by_speaker
from annotator.core.cleaning import CleanRule
from annotator.core.edits import set_speaker_of
from annotator.core.export_options import CleanUp
from annotator.core.roster import add_speaker
from annotator.detect.clean_up.cleanings import cleanings
from annotator.detect.clean_up.tics import tics_of


@pytest.mark.parametrize(
    ("tics", "text", "left"),
    [
        (["其实"], "其实我觉得，这其实很难，其实，对", "我觉得，这其实很难，对"),
        (["对"], "对，对我来说，是对的。对。", "对我来说，是对的。对。"),
        (["这个"], "这个，我们这个模型，他的这个应用", "我们这个模型，他的应用"),
        (["哈"], "很难哈，我们试哈，哈哈", "很难，我们试，哈哈"),
        (["对不对"], "很难对不对，你说对不对？", "很难，你说对不对？"),
        (["right"], "so it works, right, and the right one", "so it works, and the right one"),
        (["actually"], "Actually, we actually tried", "We actually tried"),
        (["", "其实"], "其实我", "我"),
    ],
)
def test_tics_go_where_they_only_fill(cleaned, tics, text, left):
    assert cleaned(text, tics=tics) == left
    assert cleaned(text, tics=tics, tics_on=False) == text


def test_a_tic_is_told_as_one():
    (found,) = cleanings("其实我们", CleanUp(), protected=(), tics=["其实"])
    assert found.rule is CleanRule.TIC


def test_names_are_no_tics(cleaned):
    assert cleaned("其实啊强来了", {"其实啊强"}, tics=["其实"]) == "其实啊强来了"


def test_tics_are_what_one_says_far_more_often_than_the_others():
    one = ["其实我觉得这件事情很难，其实我们也试过很多办法，都没有什么用。"] * 10
    other = ["我们做了很多实验，结果都很好，后来就上线了，用户也很喜欢。其实还行。"] * 10
    found = tics_of({1: one, 2: other})
    assert [(tic.word, tic.count) for tic in found[1]] == [("其实", 20)]
    assert found[1][0].times > 1.5
    assert found[2] == ()


def test_somebody_who_says_nothing_has_none():
    assert tics_of({}) == {}
    assert tics_of({1: [""]}) == {1: ()}


def test_tics_of_a_transcript_are_by_speaker(make_transcript, made):
    transcript = make_transcript(*["其实我们也试过很多办法，其实都没有用。"] * 12, "我们试过。")
    speaker, step = add_speaker(transcript, "程明明")
    made(transcript, step)
    assert talk_by_speaker(transcript) == ()
    made(transcript, set_speaker_of(transcript, range(1, 13), speaker.id))
    assert [tic.word for tic in tics_of(dict(talk_by_speaker(transcript)))[speaker.id]] == ["其实"]
