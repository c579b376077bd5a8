"""Pairs hold what was corrected, whole, and nothing that was only tidied."""

import json
from dataclasses import replace

import pytest

from annotator.app.change_report import change_report
from annotator.app.earlier import earlier
from annotator.app.pairs import correction_pairs
from annotator.core.build import fresh_transcript
from annotator.core.decisions import take
from annotator.core.edits import change_text, join, set_speaker, split
from annotator.core.history import Change
from annotator.core.model import Band, Category, DecisionKind, Speaker, Suspect, SuspectKind
from annotator.core.pairs import PairKind
from annotator.core.versions import snapshot_of
from annotator.formats.pairs import write_pairs, write_pairs_csv
from annotator.formats.read import parse

CUT_AT = 40


@pytest.fixture
def talk():
    """A talk in lines of one length, each with a full stop at the cut."""
    said = (
        "大家好，今天我们来聊一聊拉马和skin law，请林之远老师先说，他做训练已经很多年了，大家欢迎，"
        "谢谢，我先说一下数据，数据其实很重要，呃，模型也很重要，我们用了很多的拉马来做训练，效果不错，"
    ) * 6
    rows = [said[at : at + CUT_AT] + "。" for at in range(0, len(said), CUT_AT)]
    source = parse("\n\n".join(rows).encode(), "talk.md")
    return source, fresh_transcript(source)


def edit(transcript, line_id, old, new):
    transcript.apply(change_text(transcript, line_id, transcript.line(line_id).text.replace(old, new, 1)).changes)


def pairs(source, transcript, base=None):
    return correction_pairs(earlier(transcript, source, base), transcript)


def told(source, transcript, base=None):
    return [(pair.heard, pair.corrected) for pair in pairs(source, transcript, base)]


def suspect(transcript, line_id, text):
    start = transcript.line(line_id).text.index(text)
    kind, category = SuspectKind.TERM, Category.TERM_EN
    return Suspect(line_id, start, start + len(text), text, kind, category, Band.SURE, 0.9, ())


def test_what_was_not_edited_has_no_pairs(talk):
    source, transcript = talk
    transcript.apply(split(transcript, 1, 8).changes)
    transcript.apply(join(transcript, 2).changes)
    assert pairs(source, transcript) == []


def test_latin_words_are_whole_and_the_talk_stands_on_either_side(talk):
    source, transcript = talk
    edit(transcript, 1, "skin law", "scaling law")
    (pair,) = pairs(source, transcript)
    assert (pair.heard, pair.corrected, pair.kind) == ("skin", "scaling", PairKind.TYPED)
    assert pair.before.endswith("拉马和")
    assert pair.after.startswith(" law，请")
    assert "。" not in pair.after


def test_a_suggestion_taken_gives_the_whole_of_what_was_heard(talk):
    source, transcript = talk
    taken = [suspect(transcript, 1, "skin law")]
    transcript.apply(take(transcript, taken, "scaling law", kind=DecisionKind.TAKEN).changes)
    edit(transcript, 1, "大家", "各位")
    assert [(p.heard, p.corrected, p.kind) for p in pairs(source, transcript)] == [
        ("大家", "各位", PairKind.TYPED),
        ("skin law", "scaling law", PairKind.TAKEN),
    ]


def test_what_was_heard_across_a_cut_is_one_pair(talk):
    source, transcript = talk
    head, tail = transcript.line(1).text[36:40], transcript.line(2).text[:3]
    parts = [suspect(transcript, 1, head), suspect(transcript, 2, tail)]
    transcript.apply(take(transcript, parts, "多模态", kind=DecisionKind.CORRECTED).changes)
    assert [(p.heard, p.corrected, p.kind) for p in pairs(source, transcript)] == [
        (head + tail, "多模态", PairKind.CORRECTED)
    ]


def test_what_was_decided_side_by_side_stays_apart(talk):
    source, transcript = talk
    for old, new in (("今天", "昨天晚上"), ("我们", "咱"), ("来聊", "谈")):
        transcript.apply(take(transcript, [suspect(transcript, 1, old)], new, kind=DecisionKind.TAKEN).changes)
    assert told(source, transcript) == [("今天", "昨天晚上"), ("我们", "咱"), ("来聊", "谈")]


def test_of_one_form_heard_often_each_place_is_a_pair(talk):
    source, transcript = talk
    edit(transcript, 2, transcript.line(2).text[:6], "拉马，拉马，")
    base = snapshot_of(transcript)
    for _ in range(2):
        transcript.apply(take(transcript, [suspect(transcript, 2, "拉马")], "LLaMA", kind=DecisionKind.TAKEN).changes)
    assert [(p.heard, p.kind) for p in pairs(source, transcript, base)] == [("拉马", PairKind.TAKEN)] * 2


def test_a_decision_beside_what_was_typed_stays_apart(talk):
    source, transcript = talk
    transcript.apply(take(transcript, [suspect(transcript, 1, "我们")], "咱", kind=DecisionKind.TAKEN).changes)
    edit(transcript, 1, "今天", "昨晚")
    assert [(p.heard, p.kind) for p in pairs(source, transcript)] == [
        ("今天", PairKind.TYPED),
        ("我们", PairKind.TAKEN),
    ]


def test_what_was_typed_over_a_decision_counts_as_typed(talk):
    source, transcript = talk
    transcript.apply(
        take(transcript, [suspect(transcript, 1, "skin law")], "scan law", kind=DecisionKind.TAKEN).changes
    )
    edit(transcript, 1, "scan law", "scaling law")
    assert [(p.heard, p.corrected, p.kind) for p in pairs(source, transcript)] == [("skin", "scaling", PairKind.TYPED)]


def test_headings_and_figures_are_no_talk_and_a_heading_ends_the_context():
    data = "# 题\n\n## 第一节\n\n甲说支架\n\n![](a.png)\n\n乙说支架\n\n## 第二节\n\n丙说支架\n"
    source = parse(data.encode(), "a.md")
    transcript = fresh_transcript(source)
    for line in list(transcript.lines):
        text = line.text.replace("支架", "智驾").replace("节", "部分").replace("a.png", "b.png")
        transcript.apply(change_text(transcript, line.id, text).changes)
    assert [(p.before, p.heard, p.after) for p in pairs(source, transcript)] == [
        ("甲说", "支架", "乙说智驾"),
        ("甲说智驾乙说", "支架", ""),
        ("丙说", "支架", ""),
    ]


def test_words_typed_anew_are_one_pair(talk):
    source, transcript = talk
    edit(transcript, 1, "skin law", "Scaling-Law Paper")
    assert told(source, transcript) == [("skin law", "Scaling-Law Paper")]


def test_a_name_is_whole_where_it_is_known(talk):
    source, transcript = talk
    edit(transcript, 1, "林之远", "林知远")
    assert told(source, transcript) == [("之", "知")]
    transcript.apply([Change(None, Speaker(900, 1, "林知远"))])
    assert told(source, transcript) == [("林之远", "林知远")]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("数据，数据", "数据"),
        ("，呃，", "，"),
        ("很重要，", "很重要。"),
        ("skin law", "skinlaw"),
        ("数据其实", "数据 其实"),
    ],
)
def test_what_is_only_tidied_is_no_correction(talk, old, new):
    source, transcript = talk
    line = next((line for line in transcript.lines if old in line.text), None)
    assert line, old
    edit(transcript, line.id, old, new)
    assert pairs(source, transcript) == []


def test_words_lost_and_made_up_are_pairs_with_one_side(talk):
    source, transcript = talk
    edit(transcript, 1, "我们来聊", "我们一起来聊")
    edit(transcript, 1, "先说", "")
    assert told(source, transcript) == [("", "一起"), ("先说", "")]


def test_what_is_written_anew_at_length_is_no_pair(talk):
    source, transcript = talk
    edit(transcript, 2, transcript.line(2).text[:-1], "甲乙丙丁" * 60)
    assert pairs(source, transcript) == []


def test_line_speaker_and_turn_are_told():
    data = "1\n00:00:01,000 --> 00:00:04,000\n大家好请支架先说\n\n2\n00:00:05,000 --> 00:00:06,000\n谢谢\n"
    source = parse(data.encode(), "a.srt")
    transcript = fresh_transcript(source)
    transcript.apply([Change(None, Speaker(900, 1, "主持人"))])
    transcript.apply(set_speaker(transcript, 1, 0, 900).changes)
    transcript.apply(set_speaker(transcript, 2, 0, None).changes)
    edit(transcript, 1, "支架", "智驾")
    (pair,) = pairs(source, transcript)
    assert (pair.index, pair.start_ms, pair.end_ms, pair.speaker) == (1, 1000, 4000, "主持人")
    assert (pair.before, pair.after) == ("大家好请", "先说")


def test_since_a_version_only_what_came_later_counts(talk):
    source, transcript = talk
    edit(transcript, 1, "大家", "各位")
    base = snapshot_of(transcript)
    edit(transcript, 1, "skin", "scaling")
    assert told(source, transcript, base) == [("skin", "scaling")]


@pytest.mark.parametrize("since", [False, True])
def test_of_the_beginning_alone_only_what_is_there_counts(talk, since):
    source, transcript = talk
    base = snapshot_of(transcript) if since else None
    edit(transcript, 1, "skin", "scaling")
    edit(transcript, 9, transcript.line(9).text[:3], "新的词")
    transcript.apply(split(transcript, 2, 20).changes)
    head = transcript.snapshot(3)
    assert told(source, head, base) == [("skin", "scaling")]
    report = change_report(head, source, base, title="题")
    assert [passage.number for turn in report.turns for passage in turn.passages] == [1]


def test_json_lines_and_csv_hold_the_same(talk):
    source, transcript = talk
    edit(transcript, 1, "今天", "=1+1，今天\x07")
    edit(transcript, 2, transcript.line(2).text[:4], '"“引”", 号')
    found = pairs(source, transcript)
    records = [json.loads(row) for row in write_pairs(found).decode().splitlines()]
    assert [(r["heard"], r["corrected"]) for r in records] == [
        (p.heard, p.corrected.replace("\x07", "")) for p in found
    ]
    assert [r["line"] for r in records] == [1, 2]
    cells = write_pairs_csv(found).decode("utf-8-sig")
    assert cells.startswith("heard,corrected,before,after,kind,line,start_ms,end_ms,speaker\r\n")
    assert "\x07" not in cells


def test_a_cell_that_looks_like_a_formula_is_harmless(talk):
    source, transcript = talk
    for line_id, text in enumerate(("=cmd|' /C calc'!A0", "+1", "-1", "@SUM(1)", "＝1", "\t=1", " =1"), 1):
        transcript.apply([Change(line := transcript.line(line_id), replace(line, text=text))])
    for row in write_pairs_csv(pairs(source, transcript)).decode("utf-8-sig").splitlines()[1:]:
        for cell in row.replace('"', "").split(","):
            assert not cell.strip(" ").startswith(("=", "+", "-", "@", "\t", "＝")), row
