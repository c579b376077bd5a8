"""Turns found in talk: who is called, who introduces themselves, who thanks, and where that stands."""

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.app.paths import resource
from annotator.core.model import RosterEntry
from annotator.detect.lines import TextLine
from annotator.detect.title import read_title
from annotator.detect.turns import REASONS, find_turns

ROSTER = (
    RosterEntry("周岚", "host"),
    RosterEntry("林知远", "guest"),
    RosterEntry("何一鸣", "guest"),
    RosterEntry("沈慧", "guest"),
)
OPENING = "各位来宾下午好，今天我们来聊一聊端侧的模型"
TALK = (
    "这个事情要从头讲起，早先的芯片都很慢，一张图要算上半天，后来才慢慢快起来，"
    "大家也就敢用了，用的人多了，毛病也就看得见了"
)


def turns(*texts, roster=ROSTER):
    """The turns as (line, text from there on, speaker, reason)."""
    lines = [TextLine(number, text, runs_on=True) for number, text in enumerate(texts, start=1)]
    report = find_turns(lines, roster)
    return [(t.line_id, texts[t.line_id - 1][t.start :], t.speaker, t.reason) for t in report.turns]


def told(*texts, roster=ROSTER):
    return [(rest[:6], speaker) for _, rest, speaker, _ in turns(*texts, roster=roster)]


def test_the_host_speaks_first():
    assert turns(OPENING + "。") == [(1, OPENING + "。", "周岚", "opening")]


def test_whoever_the_host_calls_answers_next_even_inside_a_line():
    assert told(f"{OPENING}，下面有请林知远老师，呃好的，我先说两句。")[1] == ("呃好的，我先", "林知远")


@pytest.mark.parametrize(
    "call",
    [
        "有请何一鸣老师",
        "那何老师怎么看",
        "何总你先来",
        "好，那何一鸣这边呢",
        "我们从一鸣开始",
        "要不请何博士先说",
        "好的何老师有补充吗",
        "那么有请和一名老师",
        "那合一民怎么看",
    ],
)
def test_calls_come_in_many_wordings_and_names_are_known_by_sound(call):
    assert told(f"{OPENING}，{call}，嗯，我觉得不难。")[-1] == ("嗯，我觉得不", "何一鸣")


def test_an_answer_may_follow_the_name_without_a_mark():
    assert told(f"{OPENING}，好，何老师请对我觉得不难。")[-1] == ("对我觉得不难", "何一鸣")


def test_a_call_may_stand_at_the_end_of_a_line():
    assert turns(f"{OPENING}，那沈慧博士呢。", "对，我们也做过。")[-1][:3] == (2, "对，我们也做过。", "沈慧")


def test_a_question_after_the_name_belongs_to_the_host():
    text = f"{OPENING}，何一鸣老师你们也做芯片，你觉得明年会有人用吗，会，一定会有人用。"
    assert told(text)[-1] == ("会，一定会有", "何一鸣")


@pytest.mark.parametrize(
    "said", ["刚才何老师提到的那个事情，我很同意", "我和何一鸣老师一起做的", "像沈慧老师那样的做法，不多"]
)
def test_a_name_that_is_only_spoken_of_calls_nobody(said):
    assert told(f"{OPENING}，有请林知远老师，好的，{TALK}，{said}，然后我们继续往下看。")[1:] == [
        ("好的，这个事", "林知远")
    ]


@pytest.mark.parametrize(
    "words",
    ["大家好，我是沈会", "呃各位好，我叫沈慧", "大家好，我是来自砚石智能的沈慧", "谢谢主持人，大家好，我是砚石的神慧"],
)
def test_people_introduce_themselves(words):
    found = turns(f"{OPENING}，那我们先认识一下各位。", f"{words}，我做的是芯片。")
    assert found[-1] == (2, f"{words}，我做的是芯片。", "沈慧", "self-introduction")


def test_an_introduction_corrects_who_was_called():
    found = turns(f"{OPENING}，下面请何老师，大家好，我是林知远，我做编译器。")
    assert [(speaker, reason) for *_, speaker, reason in found] == [
        ("周岚", "opening"),
        ("林知远", "self-introduction"),
    ]


def test_after_thanks_the_host_has_the_word_again():
    text = f"{OPENING}，有请林知远老师，好的，{TALK}，谢谢林老师，那我们换一个话题。"
    assert turns(text)[-1] == (1, "谢谢林老师，那我们换一个话题。", "周岚", "thanks")


def test_closing_words_end_a_turn():
    text = f"{OPENING}，有请林知远老师，好的，{TALK}，这是我的一个观点，好的，那我们进入下一个问题，各位怎么看成本。"
    assert told(text)[-1] == ("好的，那我们", "周岚")


def test_the_host_takes_the_word_back_to_call_the_next():
    text = f"{OPENING}，有请林知远老师，好的，{TALK}，好的，这个很清楚，那沈慧博士呢，嗯，我们不一样。"
    assert told(text)[2:] == [("好的，这个很", "周岚"), ("嗯，我们不一", "沈慧")]


@pytest.mark.parametrize(
    ("name", "call"), [("程明明", "陈老师"), ("诸葛知远", "诸葛老师"), ("宋双永", "宋云博士"), ("沈慧", "申老师")]
)
def test_a_surname_that_only_one_has_tells_who_is_called(name, call):
    roster = (RosterEntry("周岚", "host"), RosterEntry(name, "guest"), RosterEntry("何一鸣", "guest"))
    assert told(f"{OPENING}，那{call}怎么看，嗯，我觉得不难。", roster=roster)[-1] == ("嗯，我觉得不", name)


def test_a_surname_that_two_share_calls_nobody_by_name():
    roster = (RosterEntry("周岚", "host"), RosterEntry("何一鸣", "guest"), RosterEntry("何素", "guest"))
    reasons = [reason for *_, reason in turns(f"{OPENING}，那何老师怎么看，嗯，我觉得不难。", roster=roster)]
    assert reasons == ["opening", "answers"]


def test_without_words_of_assent_the_host_begins_with_the_call():
    text = f"{OPENING}，有请林知远老师，好的，{TALK}，那沈慧博士呢，嗯，我们不一样。"
    assert turns(text)[2] == (1, "那沈慧博士呢，嗯，我们不一样。", "周岚", "hands-over")


def test_words_of_assent_shortly_before_a_call_are_the_hosts():
    text = f"{OPENING}，有请林知远老师，好的，{TALK}，是的，这个很清楚，那沈慧博士呢，嗯，我们不一样。"
    assert turns(text)[2] == (1, "是的，这个很清楚，那沈慧博士呢，嗯，我们不一样。", "周岚", "takes-the-word-back")


def test_thanks_at_the_start_of_a_turn_end_nothing():
    assert len(told(f"{OPENING}，有请林知远老师，谢谢主持人，谢谢，{TALK}。")) == 2


def test_questions_from_the_floor_are_asked_by_people_without_a_name():
    question = "各位老师好，我想问一下成本的事情，问题是这样的，去年的价格贵到大家都不敢用，今年会降吗，谢谢"
    text = f"{OPENING}，那位举手的同学，{question}。"
    report = find_turns([TextLine(1, text), TextLine(2, "好，这个问题很好。")], ROSTER)
    assert [turn.speaker for turn in report.turns] == ["周岚", "Speaker 1", "周岚"]
    assert report.roster == (*ROSTER, RosterEntry("Speaker 1", "", "text"))


def test_who_is_addressed_again_and_again_joins_the_roster():
    lines = [
        TextLine(1, f"{OPENING}，要不请赵老师先说，好的，{TALK}。"),
        TextLine(2, f"好的，那曾老师怎么看，嗯，{TALK}。"),
        TextLine(3, f"非常好，那赵老师还有补充吗，有的，{TALK}。"),
        TextLine(4, "好的，曾老师有什么想法，对，我也有一点。"),
    ]
    report = find_turns(lines, ())
    assert [turn.speaker for turn in report.turns] == [
        "Speaker 1", "赵老师", "Speaker 1", "曾老师", "Speaker 1", "赵老师", "Speaker 1", "曾老师",
    ]  # fmt: skip
    assert [(entry.name, entry.role) for entry in report.roster] == [
        ("Speaker 1", "host"),
        ("赵老师", ""),
        ("曾老师", ""),
    ]


def test_the_only_one_whom_nobody_calls_is_the_host():
    roster = [RosterEntry(name) for name in ("林知远", "周岚", "沈慧")]
    text = f"{OPENING}，有请林知远老师，好的，{TALK}，好的，那沈慧博士呢，嗯，我们不一样。"
    assert told(text, roster=roster)[0][1] == "周岚"


def test_one_person_alone_keeps_the_word_through_thanks():
    assert told(f"{OPENING}，{TALK}，感谢我的同事们，谢谢，{TALK}。", roster=ROSTER[1:2]) == [
        ("各位来宾下午", "林知远")
    ]


def test_english_talk_is_followed_too():
    roster = (RosterEntry("Ann Lowell", "host"), RosterEntry("Peter Marsh", "guest"))
    text = "Welcome to this panel, hello, my name is Peter Marsh, and I build compilers."
    assert [turn.speaker for turn in find_turns([TextLine(1, text)], roster).turns] == ["Ann Lowell", "Peter Marsh"]


def test_nothing_said_gives_no_turns():
    assert find_turns([], ROSTER).turns == ()
    assert find_turns([TextLine(1, "。。。")], ROSTER).turns == ()


def test_most_turns_of_the_sample_panel_are_found_and_rightly_named():
    rows = resource("samples", "panel.md").read_text(encoding="utf-8").split("\n")
    labels = resource("samples", "panel.turns.tsv").read_text(encoding="utf-8").split("\n")[1:-1]
    true = [(int(line), rows[int(line) - 1].find(text), who) for line, text, _, who in (r.split("\t") for r in labels)]
    lines = [TextLine(number, row, runs_on=True) for number, row in enumerate(rows[1:], start=2) if row]
    found = find_turns(lines, read_title(rows[0]).roster).turns
    near = [(t, who) for t in found for n, at, who in true if t.line_id == n and abs(t.start - at) <= 12]
    assert len({turn for turn, _ in near}) >= max(0.6 * len(found), 0.5 * len(true))
    assert len({turn for turn, who in near if turn.speaker == who}) >= 0.55 * len(found)


PIECES = [
    "好的",
    "谢谢",
    "何老师",
    "有请",
    "林知远",
    "沈慧",
    "怎么看",
    "大家好",
    "我是",
    "，",
    "。",
    "对",
    "呃",
    "a b",
    "那位同学",
    "吗",
    "主持人",
]


@example(["那位同学我是", "林知远大家好我是林知远"], True)
@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), max_size=8), st.booleans())
def test_turns_stand_in_order_inside_the_text_and_change_the_speaker(texts, with_roster):
    lines = [TextLine(number, text) for number, text in enumerate(texts)]
    report = find_turns(lines, ROSTER if with_roster else ())
    places = [(turn.line_id, turn.start) for turn in report.turns]
    assert places == sorted(set(places))
    assert all(0 <= turn.start < len(texts[turn.line_id]) for turn in report.turns)
    assert all(one.speaker != other.speaker for one, other in pairwise(report.turns))
    assert all(0 < turn.probability < 1 and turn.reason in REASONS for turn in report.turns)
    assert {turn.speaker for turn in report.turns} <= {entry.name for entry in report.roster}


@given(st.lists(st.text(), max_size=4))
def test_any_text_is_read(texts):
    find_turns([TextLine(number, text) for number, text in enumerate(texts)], ROSTER)


def test_a_short_assent_while_another_speaks_on_is_an_interjection():
    asks = "谢谢，好的，所以你的意思是成本要降下来，对不对，是的是的，好的，那么我们请下一位嘉宾谈谈这个问题"
    text = f"{OPENING}，有请林知远老师，好的，{TALK}，{asks}，嗯，{TALK}。"
    report = find_turns([TextLine(1, text)], ROSTER)
    assert [text[turn.start :][:4] for turn in report.interjections] == ["是的是的"]
    assert set(report.interjections) <= set(report.turns)


def test_a_long_answer_is_no_interjection():
    text = f"{OPENING}，有请林知远老师，好的，{TALK}，谢谢林老师，那沈慧博士呢，是的，{TALK}。"
    assert find_turns([TextLine(1, text)], ROSTER).interjections == ()


def test_twice_the_talk_takes_about_twice_the_time():
    def took(times):
        row = f"{OPENING}，有请林知远老师，好的，{TALK}，谢谢林老师，那沈慧博士呢，嗯，{TALK}。"
        lines = [TextLine(number, f"{row}第{number}次。") for number in range(times)]
        before = process_time()
        find_turns(lines, ROSTER)
        return process_time() - before

    assert min(took(200) for _ in range(3)) < 3 * min(took(100) for _ in range(3)) + 0.05
