"""Marks that are suggested, and where nothing may be."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.app.mark_weights import load_mark_weights
from annotator.core.model import ReasonCode, SuspectKind
from annotator.detect.marks.find import MarkFinder
from annotator.detect.marks.talk import SpokenLine
from annotator.detect.words import Words

DOUBLED = re.compile("[，。、？！,.][，。、？！,.]")


@pytest.fixture(scope="module")
def words(lexicon):
    return Words(lexicon)


@pytest.fixture(scope="module")
def finder(words):
    return MarkFinder(words, load_mark_weights(), ["李明远", "端到端", "GPT"])


def told(finder, *lines):
    """What is suggested, as line, place, what stands there and what may."""
    spoken = [line if isinstance(line, SpokenLine) else SpokenLine(at, line) for at, line in enumerate(lines, 1)]
    return {(s.line_id, s.start, s.text): s.suggestions[0].text for s in finder.find(spoken)}


def test_a_question_is_told_from_a_statement(finder):
    found = finder.find(
        [SpokenLine(1, "那这个模型到底是怎么训练的，我们用了三个月的时间，大概就是这样，", ends_turn=True)]
    )
    asked = next(suspect for suspect in found if suspect.start == 13)
    assert asked.suggestions[0].text == "？"
    assert asked.suggestions[0].reason.code is ReasonCode.QUESTION_WORD
    assert asked.kind is SuspectKind.PUNCTUATION


@pytest.mark.parametrize("begun", ["然后呢", "但是呢", "另一方面呢", "最后呢嗯", "怎么说呢"])
def test_what_only_leads_on_asks_nothing(finder, begun):
    found = told(finder, f"然后再投个票，{begun}，我们内部有一句玩笑话，")
    assert "？" not in found.values()
    assert told(finder, SpokenLine(1, "然后呢，", ends_turn=True), SpokenLine(2, "没有了，"))[1, 3, "，"] == "？"


def test_a_sound_by_itself_asks_nothing(finder):
    lines = SpokenLine(1, "您觉得卡够不够用，", ends_turn=True), SpokenLine(2, "没有没有这个呃，我首先没有答案，")
    assert "？" not in [mark for (line, *_), mark in told(finder, *lines).items() if line == 2]


def test_a_cut_in_the_middle_of_a_clause_runs_on(finder):
    lines = SpokenLine(1, "所以我们的做法就是先把这些数据放到同一个。", runs_on=True), SpokenLine(2, "模型里面去训练，")
    assert told(finder, *lines)[1, 20, "。"] in ("", "，")


def test_what_stands_at_a_cut_may_be_right(finder):
    lines = (
        SpokenLine(1, "那我的分享就到这里，谢谢大家。", runs_on=True),
        SpokenLine(2, "好的，谢谢张老师，那么我们下面进入提问环节，"),
    )
    assert told(finder, *lines)[1, 14, "。"] == "。"


def test_a_settled_end_is_told_of_no_more(finder):
    lines = SpokenLine(1, "所以我们先把数据放到同一个。", settled=True), SpokenLine(2, "模型里面去训练，")
    assert not [place for place in told(finder, *lines) if place[0] == 1 and place[1] > 10]


def test_a_turn_ends_a_sentence(finder):
    lines = SpokenLine(1, "因为这个是我们的，", ends_turn=True), SpokenLine(2, "对，")
    assert told(finder, *lines)[1, 8, "，"] in "。？！"


@pytest.mark.parametrize(
    "text", ["李，明远老师讲得很好", "我们做端到，端的模型", "一共有3，000个用户", "这个是G，PT的能力"]
)
def test_nothing_is_told_within_names_terms_and_numbers(finder, text):
    at = text.index("，")
    assert not [place for place in told(finder, text) if place[1] == at]


def test_marks_of_other_kinds_and_numbers_stand(finder):
    text = "他说：好；我说3.5和1,000都行"
    assert not {start for _, start, _ in told(finder, text)} & {text.index(mark) for mark in "：；.,"}


@pytest.mark.parametrize("text", ["", "，", "。。。", "   ", "😀，😀", "hello, world. yes, we can", "，，，呃，，"])
def test_hostile_lines_do_no_harm(finder, text):
    lines = [SpokenLine(1, text, runs_on=True), SpokenLine(2, text)]
    for suspect in finder.find(lines):
        assert text[suspect.start : suspect.end] == suspect.text


def test_spans_stand_where_they_say_and_never_overlap(finder):
    texts = [
        "大家好 ， 今天我们讲三点，第一点是数据，第二点是模型呢第三点是评测。",
        "谢谢大家我们下面请李明远老师，好不好，",
    ]
    lines = [SpokenLine(1, texts[0], runs_on=True), SpokenLine(2, texts[1])]
    last = {1: 0, 2: 0}
    for suspect in finder.find(lines):
        assert texts[suspect.line_id - 1][suspect.start : suspect.end] == suspect.text
        assert suspect.start >= last[suspect.line_id]
        last[suspect.line_id] = suspect.end
        assert suspect.suggestions
        assert suspect.suggestions[0].probability == suspect.probability


@pytest.mark.parametrize("text", ["吗.1", "吗,1"])
def test_no_mark_is_put_before_what_belongs_to_a_number(finder, text):
    assert finder.find([SpokenLine(0, text)]) == []


TEXTS = st.text(alphabet="我们的是吗什么然后所以GPTabc 12呃，。、？！,.：😀\u3000\u200b（）", max_size=40)
ENDS = st.sampled_from([{}, {"runs_on": True}, {"settled": True}, {"ends_turn": True}])


@settings(max_examples=150, deadline=None)
@given(lines=st.lists(st.tuples(TEXTS, ENDS), max_size=6))
def test_whatever_stands_there_spans_hold_and_taking_all_leaves_no_two_marks_in_a_row(finder, lines):
    spoken = [SpokenLine(at, text, **ends) for at, (text, ends) in enumerate(lines)]
    texts = [line.text for line in spoken]
    last = {}
    for suspect in finder.find(spoken):
        line = spoken[suspect.line_id]
        assert line.text[suspect.start : suspect.end] == suspect.text
        assert suspect.start >= last.get(line.id, 0)
        last[line.id] = suspect.end
        assert not (line.settled and suspect.start >= len(line.text.rstrip(" ，。、？！,.：\u3000")))
    for suspect in reversed(finder.find(spoken)):
        text = texts[suspect.line_id]
        texts[suspect.line_id] = text[: suspect.start] + suspect.suggestions[0].text + text[suspect.end :]
    for before, after in zip(spoken, texts, strict=True):
        assert len(DOUBLED.findall(after)) <= len(DOUBLED.findall(before.text))
