"""The figures of a transcript against cases that can be counted by hand."""

from dataclasses import replace

import pytest

from annotator.app.statistics import Share, UnifiedTerm, statistics
from annotator.core import edits
from annotator.core.build import fresh_transcript
from annotator.core.history import Change
from annotator.core.model import (
    Category,
    Decision,
    DecisionKind,
    LineKind,
    LineState,
    SessionTerm,
    SourceLine,
    Speaker,
    Term,
)
from annotator.core.tally import Tally

HEADING = SourceLine(1, "第一场", LineKind.HEADING)
TALK = ("大家好，我是爆凡。", "先聊 skin law。", "谢谢各位。")
GUEST, HOST = Speaker(90, 1, "鲍凡"), Speaker(91, 2, "周岚")


@pytest.fixture
def source(make_source):
    return make_source(HEADING, *(SourceLine(at, text) for at, text in enumerate(TALK, 2)))


@pytest.fixture
def transcript(source):
    transcript = fresh_transcript(source)
    transcript.speakers |= {GUEST.id: GUEST, HOST.id: HOST}
    return transcript


def figures(source, transcript):
    return statistics(source, transcript)


def change(transcript, line_id, text):
    transcript.apply(edits.change_text(transcript, line_id, text).changes)


def test_untouched_text_has_no_edits_and_no_errors(source, transcript):
    found = figures(source, transcript)
    assert (found.lines, found.read, found.edits, found.distance) == (3, 0, 0, 0)
    assert found.original == found.current == len("大家好，我是爆凡。先聊skinlaw。谢谢各位。")
    assert (found.edits_per_thousand, found.error_rate) == (0, 0)


def test_edits_and_error_rate_are_counted_by_stretches_and_characters(source, transcript):
    change(transcript, 2, "大家好，我是鲍凡。")
    change(transcript, 3, "先聊 scaling law。")
    transcript.apply(edits.split(transcript, 2, 4).changes)
    found = figures(source, transcript)
    assert found.edits == 2
    assert found.distance == 1 + 4  # 爆 → 鲍; k → c, and a, l, g put in
    assert found.edits_per_thousand == pytest.approx(1000 * 2 / found.original)
    assert found.error_rate == pytest.approx(5 / found.current)


def test_white_space_alone_is_no_error(source, transcript):
    change(transcript, 3, "先聊skin law。")
    assert figures(source, transcript).distance == 0


def test_a_text_emptied_is_all_error(source, transcript):
    for line_id in (2, 3, 4):
        change(transcript, line_id, "")
    found = figures(source, transcript)
    assert (found.current, found.distance, found.error_rate) == (0, found.original, 1)


def test_lines_read_are_counted_among_the_talk(source, transcript):
    transcript.apply(edits.set_state(transcript, [1, 2], LineState.READ).changes)
    found = figures(source, transcript)
    assert (found.read, found.lines) == (1, 3)


def test_terms_are_told_with_the_variants_that_were_brought_to_them(source, transcript):
    decisions = [
        (DecisionKind.TAKEN, "爆凡", "鲍凡"),
        (DecisionKind.TAKEN, "爆凡", "鲍凡"),
        (DecisionKind.CORRECTED, "包凡", "鲍凡"),
        (DecisionKind.CORRECTED, "skin law", "缩放定律"),
        (DecisionKind.IGNORED, "大家", "打架"),
        (DecisionKind.CORRECTED, "好的", "号的"),
        (DecisionKind.TAKEN, "，", "。"),
        (DecisionKind.TAKEN, "。", ""),
    ]
    for at, (kind, heard, meant) in enumerate(decisions, 100):
        transcript.decisions[at] = Decision(at, kind, heard, meant, line_id=2)
    transcript.terms[80] = SessionTerm(80, Term("缩放定律", Category.TERM_ZH))
    found = figures(source, transcript)
    assert found.unified == (
        UnifiedTerm("鲍凡", Category.PERSON, (("爆凡", 2), ("包凡", 1))),
        UnifiedTerm("号的", None, (("好的", 1),)),
        UnifiedTerm("缩放定律", Category.TERM_ZH, (("skin law", 1),)),
    )
    assert found.corrected == {Category.PERSON: 3, None: 1, Category.TERM_ZH: 1}


def test_talk_is_shared_out_by_characters_and_turns(source, transcript):
    transcript.apply(edits.set_speaker(transcript, 2, 0, GUEST.id, edits.Reach.LINE).changes)
    transcript.apply(edits.set_speaker(transcript, 4, 0, GUEST.id, edits.Reach.LINE).changes)
    assert figures(source, transcript).shares == (
        Share(1, "鲍凡", len(TALK[0]) + len(TALK[2]), 2),
        Share(2, "周岚", 0, 0),
        Share(0, "", len("先聊skinlaw。"), 1),
    )


def test_an_interjection_ends_no_turn(source, transcript):
    for line_id, speaker, interjection in ((2, GUEST, False), (3, HOST, True), (4, GUEST, False)):
        line = transcript.line(line_id)
        transcript.apply([Change(line, replace(line, speaker=speaker.id, interjection=interjection))])
    found = figures(source, transcript).shares
    assert [share.turns for share in found] == [1, 1]
    assert sum(share.turns for share in found) == Tally(transcript).turns
