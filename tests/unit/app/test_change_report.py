"""The change report holds what changed, by turn, with what it comes to; the query sheet what is unclear."""

from dataclasses import replace

import pytest

from annotator.app.change_report import change_report
from annotator.app.query_sheet import query_sheet
from annotator.app.sheet_language import sheet_words
from annotator.core.build import fresh_transcript
from annotator.core.decisions import take
from annotator.core.edits import change_text, join, set_speaker, split
from annotator.core.export_options import Language
from annotator.core.history import Change
from annotator.core.model import Band, Category, Decision, DecisionKind, Speaker, Suspect, SuspectKind
from annotator.core.pairs import PairKind
from annotator.core.unclear import mark_unclear, note_unclear
from annotator.core.versions import snapshot_of
from annotator.formats.read import parse

ROWS = (
    "大家好，今天谈支架，大家都很熟悉的题目，我们请两位老师来说",
    "支架这个词，其实我们说了很多年了，一直没有说得很清楚，对吧",
    "我觉得支架要看数据，没有数据什么都做不了，这个是最重要的了",
    "谢谢，我再补充一点，用skin law来看的话，数据还是远远不够的",
    "那我们先谈到这里，后面有时间再说，谢谢两位老师，谢谢大家来",
)
HOST, ADA = 901, 902


@pytest.fixture
def talk():
    source = parse("\n\n".join(row + "。" for row in ROWS * 2).encode(), "talk.md")
    transcript = fresh_transcript(source)
    transcript.apply([Change(None, Speaker(HOST, 1, "主持人")), Change(None, Speaker(ADA, 2, "Ada"))])
    return source, transcript


def edit(transcript, line_id, old, new):
    transcript.apply(change_text(transcript, line_id, transcript.line(line_id).text.replace(old, new, 1)).changes)


def speak(transcript, line_id, at, speaker):
    transcript.apply(set_speaker(transcript, line_id, at, speaker).changes)


def taken(transcript, line_id, old, new):
    start = transcript.line(line_id).text.index(old)
    kind, category = SuspectKind.TERM, Category.TERM_ZH
    suspect = Suspect(line_id, start, start + len(old), old, kind, category, Band.SURE, 0.9, ())
    transcript.apply(take(transcript, [suspect], new, kind=DecisionKind.TAKEN).changes)


def differing(stretches):
    return [stretch.text for stretch in stretches if stretch.differs]


def passages(report):
    return [passage for turn in report.turns for passage in turn.passages]


def test_nothing_changed_is_told_as_nothing(talk):
    source, transcript = talk
    transcript.apply(split(transcript, 1, 4).changes)
    transcript.apply(join(transcript, 3).changes)
    speak(transcript, 5, 6, ADA)
    report = change_report(transcript, source, title="题目")
    assert (report.touched, report.turns, report.terms) == (0, (), ())


def test_changes_stand_by_turn_with_what_differs_on_either_side(talk):
    source, transcript = talk
    speak(transcript, 1, 0, HOST)
    speak(transcript, 3, 0, ADA)
    edit(transcript, 1, "支架", "智驾")
    edit(transcript, 4, "skin law", "scaling law")
    report = change_report(transcript, source, title="题目")
    assert [(turn.number, turn.speaker) for turn in report.turns] == [(1, "主持人"), (2, "Ada")]
    first, second = passages(report)
    assert (first.number, differing(first.before), differing(first.after)) == (1, ["支架"], ["智驾"])
    assert "".join(stretch.text for stretch in second.before) == ROWS[3] + "。"
    assert "".join(stretch.text for stretch in second.after) == transcript.line(4).text
    assert (differing(second.before), differing(second.after)) == (["skin"], ["scaling"])
    assert (report.lines, report.touched) == (10, 2)


def test_a_correction_in_a_line_that_was_split_is_one_passage(talk):
    source, transcript = talk
    transcript.apply(split(transcript, 1, 7).changes)
    edit(transcript, transcript.lines[1].id, "支架", "智驾")
    report = change_report(transcript, source, title="题目")
    (passage,) = passages(report)
    assert (passage.number, differing(passage.after), report.touched) == (1, ["智驾"], 2)
    assert "\n" not in "".join(stretch.text for stretch in passage.after)


def test_terms_are_those_taken_or_corrected_more_than_once(talk):
    source, transcript = talk
    for line_id in (1, 2, 3):
        taken(transcript, line_id, "支架", "智驾")
    edit(transcript, 4, "skin law", "scaling law")
    edit(transcript, 9, "skin law", "scaling law")
    edit(transcript, 5, "后面", "后来")
    report = change_report(transcript, source, title="题目")
    assert [(term.text, term.heard, term.places) for term in report.terms] == [
        ("智驾", (("支架", 3),), 3),
        ("scaling", (("skin", 2),), 2),
    ]
    assert report.kinds == {PairKind.TAKEN: 3, PairKind.TYPED: 3}


def test_since_a_version_the_report_tells_who_spoke_before(talk):
    source, transcript = talk
    speak(transcript, 1, 0, HOST)
    edit(transcript, 1, "支架", "智驾")
    base = snapshot_of(transcript)
    speak(transcript, 3, 0, ADA)
    edit(transcript, 4, "skin law", "scaling law")
    report = change_report(transcript, source, base, title="题目", base_name="初稿")
    assert report.base == "初稿"
    assert {(p.number, p.speaker_before) for p in passages(report)} == {(n, "主持人") for n in range(3, 11)}
    assert [differing(p.after) for p in passages(report)][:2] == [[], ["scaling"]]


def test_the_query_sheet_holds_the_place_with_its_turn_around_it(talk):
    source, transcript = talk
    speak(transcript, 1, 0, HOST)
    speak(transcript, 2, 0, ADA)
    step = mark_unclear(transcript, 2, 0, 2)
    transcript.apply(step.changes)
    mark = next(change.after for change in step.changes if isinstance(change.after, Decision))
    transcript.apply(note_unclear(transcript, mark.id, "问 Ada", ("智驾", "智家")).changes)
    (place,) = query_sheet(transcript, "题目").places
    assert (place.query.heard, place.query.note, place.query.guesses) == ("支架", "问 Ada", ("智驾", "智家"))
    assert (place.number, place.speaker, place.start_ms, place.before) == (2, "Ada", None, "")
    assert place.after.startswith("这个词，其实")
    assert len(place.after) == 61
    assert ROWS[2][:8] in place.after
    assert place.after.endswith("…")
    assert change_report(transcript, source, title="题目").open_places == (place,)


@pytest.mark.parametrize(
    ("text", "unclear", "before", "after"),
    [
        ("一", "一", "", ""),
        ("说" * 60 + "一" + "说" * 60, "一", "说" * 60, "说" * 60),
        ("说" * 61 + "一" + "说" * 61, "一", "…" + "说" * 60, "说" * 60 + "…"),
        ("Transformer" + "说" * 56 + "一" + "说" * 56 + "Transformer", "一", "…" + "说" * 56, "说" * 56 + "…"),
        ("说，" + "说" * 59 + "一" + "说" * 59 + "，说", "一", "…" + "说" * 59, "说" * 59 + "…"),
    ],
)
def test_what_stands_around_a_query_is_cut_at_words(text, unclear, before, after):
    transcript = fresh_transcript(parse(text.encode(), "a.txt"))
    start = text.index(unclear)
    transcript.apply(mark_unclear(transcript, 1, start, start + len(unclear)).changes)
    (place,) = query_sheet(transcript, "题").places
    assert (place.before, place.after) == (before, after)


def test_a_passage_whose_marks_alone_differ_says_so(talk):
    source, transcript = talk
    edit(transcript, 1, "，", "。")
    edit(transcript, 2, "支架", "智驾")
    assert [p.marks_alone for p in passages(change_report(transcript, source, title="题"))] == [True, False]


def test_a_mark_of_which_nothing_is_left_is_no_query(talk):
    _, transcript = talk
    mark = Decision(990, DecisionKind.UNCLEAR, "不在", line_id=2, start=99)
    transcript.apply([Change(None, mark)])
    assert query_sheet(transcript, "题目").places == ()


def test_changed_headings_stand_by_themselves_and_begin_turns():
    source = parse("# 题\n\n甲说支架\n\n## 第二节\n\n乙说支架\n\n![](a.png)\n".encode(), "a.md")
    transcript = fresh_transcript(source)
    for line_id, old, new in ((1, "支架", "智驾"), (2, "第二节", "第二部分"), (3, "支架", "智驾")):
        edit(transcript, line_id, old, new)
    report = change_report(transcript, source, title="题")
    assert [(turn.number, len(turn.passages)) for turn in report.turns] == [(1, 1), (0, 1), (2, 1)]
    assert (report.lines, report.touched) == (2, 2)


def test_an_interjection_is_told_with_the_turn_it_comes_in(talk):
    source, transcript = talk
    speak(transcript, 1, 0, HOST)
    transcript.apply([Change(line := transcript.line(2), replace(line, speaker=ADA, interjection=True))])
    edit(transcript, 2, "支架", "智驾")
    edit(transcript, 3, "支架", "智驾")
    report = change_report(transcript, source, title="题")
    assert [(turn.number, turn.speaker, len(turn.passages)) for turn in report.turns] == [(1, "主持人", 2)]


def test_the_words_are_those_of_the_talk_or_as_asked(talk):
    _, transcript = talk
    assert sheet_words(transcript, Language.TALK).report == "修改报告"
    assert sheet_words(transcript, Language.ENGLISH).report == "Change report"
    for line in list(transcript.lines):
        transcript.apply([Change(line, replace(line, text="We talk about data, 数据, and models."))])
    assert sheet_words(transcript, Language.TALK).report == "Change report"
    assert sheet_words(transcript, Language.CHINESE).report == "修改报告"
