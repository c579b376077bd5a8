"""Which event a transcript belongs to: titles of many shapes, years, series, folders."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.glossary import Event
from annotator.detect.event_match import (
    PROPOSED,
    KnownEvent,
    MatchReason,
    Talk,
    alike,
    match_events,
    proposed_name,
)

CHENGJIANG = (
    "2026澄江智能大会-端侧智能 - P5：圆桌论坛：小模型能走多远？-主持人：周 岚-嘉宾：林知远 - 澄江社区 - BV1Ab4y1C7dE"
)


def known(number, name, *titles, folder=""):
    return KnownEvent(Event(number, name), tuple(Talk(title, folder) for title in titles))


EVENTS = (
    known(1, "2026澄江智能大会", CHENGJIANG, folder="/home/zhou/澄江2026"),
    known(2, "ALVEO 2023", "ALVEO 2023 | Keynote: Seeing Further", "Efficient Tuning - ALVEO 2023"),
    known(3, "夜谈", "夜谈 第3期：开源的路"),
    known(4, "Deep Waters", "Deep Waters Ep. 41 – Agents at work"),
)


def proposed(title, folder=""):
    found = match_events(Talk(title, folder), EVENTS)
    return found[0].event.name if found and found[0].score >= PROPOSED else None


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("2026澄江智能大会-端侧智能 - P2：存算一体：林知远 - 澄江社区 - BV1Ab4y1C7dF", "2026澄江智能大会"),
        ("2026澄江智能大会-具身智能 - P1：机器人的手：何一鸣", "2026澄江智能大会"),
        ("2026 澄江智能大会 主题报告", "2026澄江智能大会"),
        ("机器人的手 - 2026澄江智能大会", "2026澄江智能大会"),
        ("ALVEO 2023 | Tutorial: Prompting", "ALVEO 2023"),
        ("Prompting - ALVEO 2023", "ALVEO 2023"),
        ("夜谈 第4期：数据的价值", "夜谈"),
        ("Deep Waters Ep. 42 – Evaluation", "Deep Waters"),
        ("deep waters ep. 7 – evaluation", "Deep Waters"),
    ],
)
def test_a_title_of_the_same_event_is_matched(title, event):
    assert proposed(title) == event


@pytest.mark.parametrize(
    "title",
    [
        "2025澄江智能大会-芯片 - P1：机器人的手",  # another year's
        "ALVEO 2022 | Tutorial: Prompting",
        "Seeing Further with robots",  # the subject of a talk
        "圆桌论坛：小模型能走多远",  # nothing but what many events have
        "Keynote: A new hope",
        "大模型时代的数据",
        "Deepfakes",  # half of a word
        "",
        "？！",
    ],
)
def test_another_event_is_not_proposed(title):
    assert proposed(title) is None


def test_the_same_event_of_another_year_is_offered_all_the_same():
    found = match_events(Talk("ALVEO 2022 | Tutorial: Prompting"), EVENTS)
    assert [match.event.name for match in found] == ["ALVEO 2023"]


def test_the_reason_says_what_is_shared():
    first = match_events(Talk("2026澄江智能大会-具身智能 - P1：机器人的手"), EVENTS[:1])[0]
    assert first.shared == "2026澄江智能大会"
    alone = match_events(Talk("随便聊聊", "/home/zhou/澄江2026"), EVENTS)[0]
    assert (alone.reason, alone.shared) == (MatchReason.FOLDER, "澄江2026")


def test_a_folder_tells_only_where_the_event_has_it_for_itself():
    talk = Talk("随便聊聊", "/home/zhou/澄江2026")
    assert match_events(talk, EVENTS)[0].score >= PROPOSED
    others = [Talk("买菜", "/home/zhou/澄江2026"), Talk("做饭", "/home/zhou/澄江2026")]
    assert all(match.score < PROPOSED for match in match_events(talk, EVENTS, others))


def test_a_folder_that_everybody_has_tells_nothing():
    assert match_events(Talk("买菜", "/srv"), [known(1, "夜谈", "开源的路", folder="/srv")]) == []


def test_words_that_many_titles_have_make_no_two_alike():
    for one, other in [
        ("圆桌论坛：甲", "圆桌论坛：乙"),
        ("Keynote Talk: First", "Keynote Talk: Second"),
    ]:
        assert alike(Talk(one), [Talk(other)]) == []


def test_a_folder_alone_makes_no_two_alike():
    folder = "/home/zhou/澄江2026"
    assert alike(Talk("买菜", folder), [Talk("开源的路", folder)]) == []


def test_talks_that_end_alike_name_their_event_with_its_year():
    talk, others = Talk("Prompting ALVEO 2023"), [Talk("Pruning ALVEO 2023")]
    assert proposed_name(talk, others) == "ALVEO 2023"
    assert proposed_name(Talk("买菜" * 50)) == "买菜" * 20


def test_a_folder_for_everything_tells_nothing():
    everything = (known(1, "夜谈", "开源的路", folder="/home/zhou/Downloads"),)
    assert match_events(Talk("买菜", "/home/zhou/Downloads"), everything) == []


@pytest.mark.parametrize(
    ("title", "folder", "name"),
    [
        (CHENGJIANG, "", "2026澄江智能大会-端侧智能"),
        ("Prompting - ALVEO 2023", "", "ALVEO 2023"),
        ("夜谈 第4期：数据的价值", "", "夜谈"),
        ("Deep Waters Ep. 42 – Evaluation", "", "Deep Waters"),
        ("随便聊聊", "/home/zhou/澄江2026", "澄江2026"),
        ("随便聊聊", "/home/zhou/Downloads", "随便聊聊"),
    ],
)
def test_a_new_event_gets_a_name_that_its_talks_may_share(title, folder, name):
    assert proposed_name(Talk(title, folder)) == name


def test_a_new_event_is_named_by_what_several_titles_share():
    talk = Talk("2026澄江智能大会-具身智能 - P1：机器人的手：何一鸣")
    others = [Talk(CHENGJIANG), Talk("买菜"), Talk("2025澄江智能大会-芯片 - P3：存算一体")]
    assert alike(talk, others) == [0]
    assert proposed_name(talk, others[:1]) == "2026澄江智能大会"


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=20))
def test_any_titles_can_be_compared(title, other, folder):
    for match in match_events(Talk(title, folder), [known(1, other or "x", other, folder=folder)]):
        assert 0 < match.score <= 1
    assert len(proposed_name(Talk(title, folder), [Talk(other)])) <= 80
