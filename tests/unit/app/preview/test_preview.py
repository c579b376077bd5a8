"""What the preview shows: what is left out, what is kept, and which places can be."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.app.preview.preview import CleanedPlace, Fate, cleans, preview_of
from annotator.core.clean_levels import CleanLevel, at_level
from annotator.core.cleaning import CleanRule
from annotator.core.cleaning_acts import keep_place
from annotator.core.export_options import CleanUp, ExportOptions, Fillers, Interjections, Numbers, Script
from annotator.core.history import Change
from annotator.core.model import Info, Line, LineKind, SourceLine
from annotator.core.template import Template
from annotator.core.text import writable
from annotator.core.transcript import Transcript

LIGHT = ExportOptions(clean_up=CleanUp(fillers=Fillers.LIGHT))
TALK = "嗯，我们今天聊模型，呃，也聊数据。"


@pytest.fixture
def talk(made):
    """Two people; the second only assents."""
    return made(
        SourceLine(0, "# 第一部分", LineKind.HEADING),
        SourceLine(0, TALK, speaker="周岚"),
        SourceLine(0, "对的。", speaker="林知远"),
    )


def shown(preview):
    """The blocks as text, what is left out in square brackets, what is kept in braces, what is added in angles."""
    marks = {Fate.STAYS: "{}", Fate.LEFT_OUT: "[{}]", Fate.KEPT: "{{{}}}", Fate.ADDED: "<{}>"}
    return ["".join(marks[x.fate].format(x.text) for x in block.stretches) for block in preview.blocks]


def keep(transcript, heard, start, line=1):
    transcript.apply(keep_place(transcript, transcript.lines[line].id, start, heard).changes)
    return max(transcript.decisions)


def test_what_fillers_are_left_out(talk):
    preview = preview_of(talk, LIGHT)
    heading, name, said, other, answer = shown(preview)
    assert (heading, name, other, answer) == ("第一部分", "周岚", "林知远", "对的。")
    assert said.startswith("[嗯，]我们今天聊模型")
    assert said.count("[") == 2
    assert said.translate(str.maketrans("", "", "[]")) == TALK
    assert [block.level for block in preview.blocks] == [1, 0, 0, 0, 0]
    assert [block.slot for block in preview.blocks] == [0, 1, 0, 2, 0]
    first, second = preview.places
    assert first == CleanedPlace(talk.lines[1].id, 0, "嗯，", CleanRule.FILLER)
    assert "呃" in second.heard
    assert TALK[second.start : second.end] == second.heard


def test_every_stretch_tells_where_it_stands(talk):
    said = preview_of(talk, LIGHT).blocks[2].stretches
    assert [x.place for x in said] == [0, None, 1, None]
    for stretch in said:
        assert stretch.at.line_id == talk.lines[1].id
        assert TALK.startswith(stretch.text, stretch.at.offset)


def test_a_place_that_is_kept_stays_and_can_be_given_back(talk):
    _, place = preview_of(talk, LIGHT).places
    kept = keep(talk, place.heard, place.start)
    preview = preview_of(talk, LIGHT)
    said = shown(preview)[2]
    assert f"{{{place.heard}}}" in said
    assert said.startswith("[嗯，]")
    assert preview.places[1] == CleanedPlace(place.line_id, place.start, place.heard, kept=kept)


def test_without_clean_up_nothing_is_marked(talk):
    keep(talk, "呃，", 10)
    preview = preview_of(talk, ExportOptions())
    assert shown(preview)[2] == TALK
    assert not preview.places


def test_a_script_is_shown_and_not_marked(talk):
    preview = preview_of(talk, ExportOptions(clean_up=CleanUp(script=Script.TRADITIONAL)))
    assert shown(preview)[2] == "嗯，我們今天聊模型，呃，也聊數據。"
    assert not preview.places


def test_an_interjection_that_is_left_out_cannot_be_kept(talk):
    assent = talk.lines[2]
    talk.apply([Change(assent, replace(assent, interjection=True))])
    options = replace(LIGHT, interjections=Interjections.DROP)
    preview = preview_of(talk, options)
    assert shown(preview)[-1].endswith("[对的。]")
    assert all(place.line_id == talk.lines[1].id for place in preview.places)


@pytest.mark.parametrize(
    ("clean_up", "expected"),
    [
        (CleanUp(), False),
        (CleanUp(script=Script.TAIWAN), False),
        (CleanUp(fillers=Fillers.LIGHT), True),
        (CleanUp(stutters=True), True),
        (CleanUp(repeats=True), True),
        (CleanUp(false_starts=True), True),
    ],
)
def test_what_cleans_places(clean_up, expected):
    assert cleans(clean_up) is expected


def test_no_template_is_asked_what_people_are_called(talk):
    options = replace(LIGHT, template=Template(first="{no such field}", front="{neither}"))
    assert shown(preview_of(talk, options))[1] == "周岚"


ODD = st.text(alphabet="嗯呃我这个，。？ab 一二十%“”\n\u202e\u2029👩\u200d💻\ud800\x00", max_size=40)


@settings(deadline=None)  # the words are loaded at the first
@given(st.lists(ODD, min_size=1, max_size=4), st.booleans(), st.sampled_from(CleanLevel))
def test_whatever_is_said_every_stretch_tells_where_it_stands(texts, cut, level):
    lines = [Line(at, f"{at:05}", text, soft_end=cut) for at, text in enumerate(texts, 1)]
    part = Transcript([], lines, info=Info("圆桌"))
    clean_up = replace(at_level(CleanUp(), level), numbers=Numbers.DIGITS)
    preview = preview_of(part, ExportOptions(clean_up=clean_up))
    for block in preview.blocks:
        for stretch in block.stretches:
            if stretch.at and stretch.fate is not Fate.ADDED:
                there = writable(part.line(stretch.at.line_id).text[stretch.at.offset :])
                assert there.startswith(stretch.text)
    for place in preview.places:
        assert part.line(place.line_id).text[place.start : place.end] == place.heard
        assert keep_place(part, place.line_id, place.start, place.heard)
