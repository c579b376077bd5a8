from dataclasses import replace

import pytest

from annotator.core.history import Change
from annotator.core.model import LineKind, Speaker
from annotator.core.speaking import other_speaker, samples

PEOPLE = [Speaker(11, 1, "陈遥"), Speaker(12, 2, "程明明"), Speaker(13, 3, "鲁辰")]


@pytest.fixture
def talk(make_transcript):
    def make(*said):
        transcript = make_transcript(*(text for _, text in said), speakers=PEOPLE)
        for line, (speaker, _) in zip(list(transcript.lines), said, strict=True):
            transcript.apply([Change(line, replace(line, speaker=speaker))])
        return transcript

    return make


@pytest.mark.parametrize(
    ("speakers", "other"),
    [
        ((11, 12), 11),
        ((11, 12, 13), 12),
        ((11, 12, 12), 11),
        ((11, 12, None), 12),
        ((11, None, 12), 11),
        ((11, 11), None),
        ((None,), None),
    ],
)
def test_the_other_of_the_last_two_is_who_spoke_before(talk, speakers, other):
    transcript = talk(*((speaker, "好。") for speaker in speakers))
    found = other_speaker(transcript, len(speakers))
    assert (found and found.id) == other


def test_samples_are_the_first_turn_and_the_longest(talk):
    transcript = talk(
        (11, "我是陈遥。"), (12, "好。"), (11, "嗯。"), (12, "好。"), (11, "那么"), (11, "我们开始。"), (12, "好。"),
        (11, "谢谢。"), (12, "好。"), (11, "下面请各位提问。"),
    )  # fmt: skip
    assert [line.id for line in samples(transcript, 11)] == [1, 6, 10]
    assert [line.id for line in samples(transcript, 12)] == [2, 4, 7]


def test_a_sample_says_something(talk):
    transcript = talk(
        (11, "好的，"), (11, "我是今天的主持人陈遥，先说一说规矩。"), (11, "然后我们再开始，请第一位嘉宾上台来讲一讲。")
    )
    assert [line.id for line in samples(transcript, 11)] == [2]


def test_a_figure_does_not_cut_a_turn_in_two(talk):
    transcript = talk((11, "看图。"), (None, "![](a.png)"), (11, "这里。"), (12, "好。"), (11, "再来。"))
    transcript.apply([Change(transcript.line(2), replace(transcript.line(2), kind=LineKind.FIGURE))])
    assert [line.id for line in samples(transcript, 11)] == [1, 5]


def test_who_never_speaks_has_no_samples(talk):
    assert samples(talk((11, "好。")), 13) == []


def test_what_another_interjected_ends_no_turn(talk):
    transcript = talk((13, "好。"), (11, "我先说。"), (12, "对。"), (11, "再说一句。"), (13, "嗯。"))
    transcript.apply([Change(transcript.line(3), replace(transcript.line(3), interjection=True))])
    assert [line.id for line in samples(transcript, 11)] == [4]
    assert [line.id for line in samples(transcript, 12)] == [3]
    assert other_speaker(transcript, 4) == PEOPLE[2]
