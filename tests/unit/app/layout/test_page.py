"""Lines run together into turns and paragraphs, without the full stops that cuts by length left."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.app.layout.page import lay_out
from annotator.core import edits, turns
from annotator.core.build import fresh_transcript
from annotator.core.export_options import CleanUp, ExportOptions, Fillers, Paragraphs, Script, Spacing
from annotator.core.model import Band, LineKind, SourceLine, Speaker, TurnStart
from annotator.core.page import Figure, Heading, Paragraph
from annotator.core.paragraphs import start_paragraph
from annotator.formats.read import parse

KEEP = ExportOptions()


def shape(transcript, options=KEEP):
    """The blocks of the page in plain values: headings, and turns with texts and figures."""
    return [
        (block.level, block.text)
        if isinstance(block, Heading)
        else (block.speaker, *(part.text if isinstance(part, Paragraph) else part for part in block.parts))
        for block in lay_out(transcript, options).blocks
    ]


def texts(turn):
    return [paragraph.text for paragraph in turn.paragraphs]


def test_turns_headings_and_figures(panel):
    page = lay_out(panel, KEEP)
    assert page.title == "圆桌：数据从哪里来"
    assert shape(panel) == [
        (1, "第一部分"),
        ("主持人", "欢迎 Ada 来到现场。请先介绍一下自己。", Figure("![](ada.png)")),
        ("Ada", "Hello, nice to be here."),
        ("主持人", "谢谢。"),
    ]
    assert [turn.label for turn in page.turns] == ["主持人：", "Ada: ", "主持人："]


def test_names_can_be_left_out_and_turns_stay_apart(panel):
    page = lay_out(panel, ExportOptions(speaker_names=False))
    assert [(turn.speaker, turn.label) for turn in page.turns] == [("", "")] * 3


def test_a_figure_stands_after_the_paragraph_in_which_it_was_shown(cut):
    (turn,) = lay_out(cut, KEEP).turns
    kinds = [type(part) for part in turn.parts]
    assert kinds.count(Figure) == 1
    assert kinds[kinds.index(Figure) - 1] is Paragraph


def test_soft_marks_stay_only_where_a_paragraph_ends(cut):
    (turn,) = lay_out(cut, KEEP).turns
    assert len(turn.paragraphs) > 1
    for text in texts(turn):
        assert "。" not in text[:-1]
        assert text.endswith("。")
    whole = "".join(texts(turn))
    said = "".join(line.text for line in cut.lines if line.kind is LineKind.TEXT)
    assert re.sub(r"\W", "", whole) == re.sub(r"\W", "", said)


def paragraphs_of_cut(*starts_and_ends):
    """The paragraphs of cut lines of 100 characters that start and end so, each as long as that many lines."""
    rows = [f"{start}{'说' * (99 - len(start) - len(end))}{end}。" for start, end in starts_and_ends]
    transcript = fresh_transcript(parse("\n".join(rows).encode(), "a.txt"))
    assert all(line.soft_end for line in transcript.lines[:-1])
    return [len(text) // 99 for text in texts(lay_out(transcript, KEEP).turns[0])]


def test_a_cut_after_a_word_that_wants_another_ends_no_paragraph():
    assert paragraphs_of_cut(*[("所以", "一个")] * 9) == [9]


def test_a_paragraph_does_not_grow_without_end():
    lengths = paragraphs_of_cut(*[("所以", "了")] * 16)
    assert sum(lengths) == 16
    assert max(lengths) <= 5


def test_without_suggestions_paragraphs_begin_where_the_editor_says(cut):
    marked = replace(KEEP, paragraphs=Paragraphs.MARKED)
    assert len(lay_out(cut, marked).turns[0].paragraphs) == 1
    line = cut.lines[2]
    at = line.text.index("真机的数据")
    cut.apply(start_paragraph(cut, line.id, at).changes)
    first, second = texts(lay_out(cut, marked).turns[0])
    assert first.endswith("而在数据上面。"), "a pause at the end of a paragraph is a full stop"
    assert second.startswith("真机的数据特别贵，")
    assert "".join(texts(lay_out(cut, KEEP).turns[0])).count("而在数据上面。真机") == 1, "suggestions leave it there"


def test_a_mark_that_the_editor_changed_stays(cut):
    line = cut.lines[1]
    cut.apply(edits.change_text(cut, line.id, line.text[:-1] + "？").changes)
    assert "控制？模型" in "".join(texts(lay_out(cut, KEEP).turns[0]))


def test_a_turn_ends_with_the_mark_that_stands_there(cut):
    first, second = cut.lines[:2]
    cut.apply(edits.set_speaker(cut, second.id, second.text.index("我叫"), 1, edits.Reach.FROM_HERE).changes)
    before, after = lay_out(cut, KEEP).turns
    assert texts(before) == [first.text[:-1] + "那我先来吧。"]
    assert texts(after)[-1].endswith("谢谢大家。")
    assert "端到端的控制模型，" in "".join(texts(after))


def test_hard_sentence_ends_break_long_paragraphs(made):
    sentence = "这是一个说得不长也不短的句子，用来凑够一段话的长度，大概有四十个字上下吧，差不多了。"
    (turn,) = lay_out(made(*[sentence] * 12), KEEP).turns
    assert "".join(texts(turn)) == sentence * 12
    assert all(text.endswith("。") for text in texts(turn))
    assert {len(text) // len(sentence) for text in texts(turn)[:-1]} == {200 // len(sentence) + 1}


def test_talk_without_marks_is_not_given_any(made):
    (turn,) = lay_out(made("今天天气不错", "我们出去走走", "so let us", "go out"), KEEP).turns
    assert texts(turn) == ["今天天气不错我们出去走走so let us go out"]


def test_headings_have_a_level_whatever_the_editor_made_of_them(made):
    transcript = made(*(SourceLine(0, text, LineKind.HEADING) for text in ("###\t三", "######## 八", "没有井号")))
    assert shape(transcript) == [(3, "三"), (6, "八"), (1, "没有井号")]


def test_empty_lines_are_left_out(made):
    assert shape(made("一。", "  ", "二。")) == [("", "一。二。")]
    one = made(
        SourceLine(0, "一。", speaker="甲"), SourceLine(0, " ", speaker="乙"), SourceLine(0, "二。", speaker="甲")
    )
    assert shape(one) == [("甲", "一。二。")]
    assert lay_out(made(), KEEP).blocks == ()
    emptied = (SourceLine(0, "", LineKind.HEADING), SourceLine(0, " ", LineKind.FIGURE), SourceLine(0, ""))
    assert lay_out(made(*emptied), KEEP).blocks == ()


def test_options_reach_titles_names_headings_and_talk(made):
    page = lay_out(
        made(
            SourceLine(0, "## 后面", LineKind.HEADING),
            SourceLine(0, "呃，我们用GPT做发现", speaker="发言人"),
            title="头发",
        ),
        ExportOptions(clean_up=CleanUp(fillers=Fillers.LIGHT, script=Script.TRADITIONAL, spacing=Spacing.SPACE)),
    )
    assert (page.title, page.blocks[0]) == ("頭髮", Heading(2, "後面"))
    assert (page.turns[0].speaker, texts(page.turns[0])) == ("發言人", ["我們用 GPT 做發現"])


@given(st.lists(st.text(alphabet="大家好，。？ab .", min_size=1).filter(str.strip), min_size=1, max_size=60))
def test_no_text_is_lost_and_only_gaps_between_latin_come_in(rows):
    transcript = fresh_transcript(parse("\n".join(rows).encode(), "a.txt"))
    whole = "".join(text for turn in lay_out(transcript, KEEP).turns for text in texts(turn))
    if not any(line.soft_end for line in transcript.lines):
        assert re.sub(r"\W", "", whole) == re.sub(r"\W", "", "".join(rows))
        inner = whole.strip(" ，。.").replace(" ", "")
        assert inner in "".join(rows).replace(" ", ""), "pauses at its ends alone are made good"


@pytest.fixture
def interjected(make_transcript):
    """A guest's talk in which the host says something, given as the host's words."""

    def make(words):
        people = (Speaker(91, 1, "周岚"), Speaker(92, 2, "林知远"))
        transcript = make_transcript(f"灯要一盏一盏点，{words}，急不得。", "饭也一样。", speakers=people)
        transcript.apply(turns.accept(transcript, [TurnStart(1, 0, "林知远", 0.9, "answers", Band.SURE)], str).changes)
        transcript.apply(turns.interject(transcript, 1, 8, 8 + len(words), 91).changes)
        return transcript

    return make


def paragraphs(transcript, options=KEEP):
    return [(turn.speaker, *texts(turn)) for turn in lay_out(transcript, options).turns]


def test_an_interjection_stands_in_brackets_in_the_talk_that_goes_on(interjected):
    talk = interjected("是的是的")
    assert paragraphs(talk) == [("林知远", "灯要一盏一盏点，（周岚：是的是的）急不得。饭也一样。")]
    assert paragraphs(talk, ExportOptions(speaker_names=False)) == [
        ("", "灯要一盏一盏点，（是的是的）急不得。饭也一样。")
    ]
    assert paragraphs(interjected("yeah")) == [("林知远", "灯要一盏一盏点，(周岚: yeah)急不得。饭也一样。")]


def test_an_interjection_of_fillers_alone_goes_with_them(interjected):
    talk = interjected("嗯嗯")
    assert paragraphs(talk) == [("林知远", "灯要一盏一盏点，（周岚：嗯嗯）急不得。饭也一样。")]
    light = ExportOptions(clean_up=CleanUp(fillers=Fillers.LIGHT))
    assert paragraphs(talk, light) == [("林知远", "灯要一盏一盏点，急不得。饭也一样。")]


def test_where_nobody_else_talks_an_interjection_is_a_turn(make_transcript):
    transcript = make_transcript("是的是的。", speakers=(Speaker(91, 1, "周岚"),))
    transcript.apply(turns.interject(transcript, 1, 0, 4, 91).changes)
    assert paragraphs(transcript) == [("周岚", "是的是的。")]


def test_an_interjection_at_the_end_of_a_turn_is_kept(make_transcript):
    people = (Speaker(91, 1, "周岚"), Speaker(92, 2, "林知远"))
    transcript = make_transcript("灯要一盏一盏点。", "对。", "谢谢。", speakers=people)
    told = [TurnStart(line, 0, name, 0.9, "answers", Band.SURE) for line, name in ((1, "林知远"), (3, "周岚"))]
    transcript.apply(turns.accept(transcript, told, str).changes)
    transcript.apply(turns.interject(transcript, 2, 0, 2, 91).changes)
    assert paragraphs(transcript) == [("林知远", "灯要一盏一盏点。（周岚：对）"), ("周岚", "谢谢。")]


def test_marks_that_others_left_behind_are_no_talk(made):
    said = (("大家好。", "周岚"), ("，", "林知远"), ("，谢谢。", "周岚"), ("……", "林知远"), ("。再见。", "周岚"))
    talk = made(*(SourceLine(0, text, speaker=speaker) for text, speaker in said))
    page = lay_out(talk, KEEP).handed_over()
    assert [(turn.speaker, *texts(turn)) for turn in page.turns] == [
        ("周岚", "大家好。"),
        ("周岚", "谢谢。"),
        ("林知远", "……"),
        ("周岚", "再见。"),
    ]


def test_a_paragraph_that_begins_with_an_emptied_line_begins_with_the_next(made):
    talk = made("灯要一盏一盏点。", "饭也一样。", "急不得。")
    talk.apply(start_paragraph(talk, 2, 0).changes)
    talk.apply(edits.change_text(talk, 2, "").changes)
    assert paragraphs(talk) == [("", "灯要一盏一盏点。", "急不得。")]
    (turn,) = lay_out(talk, KEEP, talk.original).handed_over().turns
    assert texts(turn) == ["灯要一盏一盏点。", "急不得。"], "as in the document with changes"


def test_what_the_glossary_knows_is_left_whole(made):
    everything = CleanUp(fillers=Fillers.MEDIUM, stutters=True, repeats=True, false_starts=True)
    page = lay_out(made("呃我们用李飞飞来做示范。"), ExportOptions(clean_up=everything))
    assert texts(page.turns[0]) == ["我们用李飞飞来做示范。"], "its name is a built-in term"
