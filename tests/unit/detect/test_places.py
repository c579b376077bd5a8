from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.detect.engine import Engine
from annotator.detect.lines import TextLine
from annotator.detect.places import sounding_like
from annotator.detect.sound.reader import Reader

TALK = [
    "今天我们请到了抗凡老师来讲一讲。",
    "抗寒老师刚才说的skin law其实很有道理。",
    "康帆之前做过scaling law，也做过saw raw。",
    "后来我们把g p t四o和GPT-4o放在一起比。",
    "西安的天气先不说了，我们先看结果。",
]


@pytest.fixture(scope="module")
def engine(lexicon):
    return Engine([], lexicon=lexicon)


@pytest.fixture(scope="module")
def search(engine, lexicon):
    reader = Reader(lexicon)

    def find(typed, texts=TALK, runs_on=False, **options):
        lines = [TextLine(number, text, runs_on) for number, text in enumerate(texts, 1)]
        return sounding_like(lines, engine.stream(lines), typed, reader, **options)

    return find


def texts(places):
    return [place.text for place in places]


@pytest.mark.parametrize(
    "typed", ["康帆", "kangfan", "KangFan", "kang fan", "kang1 fan1", "kang1fan1", "kāngfān", "kang'fan", "慷凡"]
)
def test_a_name_is_found_however_it_is_typed(search, typed):
    places = search(typed)
    assert sorted(texts(places)[:3]) == sorted(["抗凡", "康帆", "抗寒"])
    assert places[2].text == "抗寒"
    assert [place.share for place in places[:2]] == [0.0, 0.0]
    assert places[2].share > 0


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("scaling law", ["scaling law", "skin law"]),
        ("Scaling-Law", ["scaling law", "skin law"]),
        ("sora", ["saw raw"]),
        ("gpt4o", ["GPT-4o", "g p t四o"]),
        ("xi an", ["西安"]),
        ("GPT", ["g p t", "GPT"]),
        ("傢", []),
        ("了", ["了", "了"]),
    ],
)
def test_places_that_sound_like_it_come_first(search, typed, found):
    assert sorted(texts(search(typed))[: len(found)]) == sorted(found)


def test_what_is_written_so_is_the_same(search):
    assert texts([place for place in search("scaling law") if place.share == 0]) == ["scaling law"]


def test_letters_may_be_pinyin_of_several_cuts(search):
    assert {"先", "西安"} <= {place.text for place in search("xian") if place.share == 0}


def test_letters_may_be_said_one_by_one(search):
    assert texts(search("api", ["这个a屁爱很慢"]))[0] == "a屁爱"


def test_what_is_written_so_keeps_the_ground(search):
    assert texts(search("妈妈", ["他骂妈妈"], wider=0)) == ["妈妈"]


def test_places_come_nearest_first_and_then_in_the_order_of_the_text(search):
    places = search("kangfan")
    assert [(p.share, p.line_id, p.start) for p in places] == sorted((p.share, p.line_id, p.start) for p in places)


def test_places_lie_where_they_say_and_do_not_overlap(search):
    taken = set()
    for place in search("xian", wider=1.5):
        assert TALK[place.line_id - 1][place.start : place.end] == place.text
        own = {(place.line_id, at) for at in range(place.start, place.end)}
        assert not own & taken
        taken |= own


def test_a_place_across_a_soft_cut_has_a_part_in_each_line(search):
    parts = search("kangfan", ["这件事要问抗。", "凡老师才知道。"], runs_on=True)[:2]
    assert [(part.line_id, part.start, part.end, part.text) for part in parts] == [(1, 5, 6, "抗"), (2, 0, 1, "凡")]
    assert [(part.share, part.group) for part in parts] == [(0.0, 1), (0.0, 1)]


def test_the_parts_of_a_place_leave_out_the_gap(search):
    parts = search("kangfan", ["这件事要问抗 。", " 凡老师才知道。"], runs_on=True)[:2]
    assert texts(parts) == ["抗", "凡"]


def test_no_place_runs_across_a_real_end(search):
    assert all(place.share > 0 for place in search("kangfan", ["这件事要问抗。", "凡老师才知道。"]))


def test_a_place_in_one_line_has_no_group(search):
    assert {place.group for place in search("kangfan")} == {None}


def test_hesitations_and_marks_within_are_passed_over(search):
    assert texts(search("kangfan", ["请抗，呃凡来说"]))[0] == "抗，呃凡"


def test_traditional_characters_are_read_as_simplified_ones(search):
    assert texts(search("长安", ["他住在長安"]))[0] == "長安"
    assert texts(search("長安", ["他住在常按"]))[0] == "常按"


def test_wider_finds_more_and_zero_the_same_sound_alone(search):
    none, usual, wide = (search("kangfan", wider=wider) for wider in (0, 1, 1.5))
    assert sorted(texts(none)) == ["康帆", "抗凡"]
    assert len(none) < len(usual) < len(wide)


@pytest.mark.parametrize("typed", ["", "  ", "😀", "，", "\ud83d", "か", "康" * 10_000, "x" * 10_000, "-" * 50])
def test_what_says_nothing_finds_nothing(search, typed):
    assert search(typed) == []


def test_so_long_a_text_is_not_searched_for(search):
    assert len(search("西安" * 50, ["西安" * 60])) == 1
    assert search("西安" * 51, ["西安" * 60]) == []


def test_no_lines_have_no_places(search):
    assert search("kangfan", []) == []
    assert search("kangfan", [""]) == []


@settings(max_examples=60)
@given(st.text(st.sampled_from("康帆天气好看 aknfg4'。，1"), max_size=100))
def test_any_typing_gives_places_of_the_text(search, typed):
    for place in search(typed):
        assert TALK[place.line_id - 1][place.start : place.end] == place.text
        assert place.text


@pytest.mark.parametrize("start", range(0, 10, 3))
def test_any_stretch_of_talk_finds_itself(search, start):
    typed = TALK[0][start : start + 3]
    assert search(typed)[0].share == 0
    assert search(typed)[0].text == typed


def test_all_of_a_long_transcript_is_searched(engine, lexicon):
    lines = [TextLine(number, text) for number, text in enumerate(TALK * 200)]
    stream, reader = engine.stream(lines), Reader(lexicon)
    assert len(sounding_like(lines, stream, "kangfan", reader)) >= 600
