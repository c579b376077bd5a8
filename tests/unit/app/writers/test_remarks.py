"""Unclear places and notes, as each document shows them."""

import io
from dataclasses import replace

import docx
import pytest
from docx.oxml.ns import qn

from annotator.core.edits import change_text
from annotator.core.export_options import CleanUp, ExportOptions, Fillers, Spacing, Unclear
from annotator.core.history import Change
from annotator.core.model import SourceLine
from annotator.core.unclear import mark_unclear, note_unclear

COMMENT, BRACKET = ExportOptions(unclear=Unclear.COMMENT), ExportOptions(unclear=Unclear.BRACKET)
NOTED = ExportOptions(unclear=Unclear.COMMENT, notes=True)


@pytest.fixture
def talk(made):
    """Two unclear places, one with a note and guesses, and a line that was commented on."""
    transcript = made(
        SourceLine(0, "我们用云飞来部署，", speaker="甲"),
        SourceLine(0, "效果比去年好。", speaker="甲"),
        SourceLine(0, "嗯，那个普莱也上线了。", speaker="乙"),
    )
    transcript.apply(mark_unclear(transcript, 1, 3, 5).changes)
    (mark,) = transcript.decisions.values()
    transcript.apply(note_unclear(transcript, mark.id, "像是产品名", ["云帆", "云非"]).changes)
    transcript.apply(mark_unclear(transcript, 3, 4, 6).changes)
    line = transcript.line(2)
    transcript.apply([Change(line, replace(line, comment="和讲者核对"))])
    return transcript


def text(written, talk, options, format="txt"):
    return written(talk, format, options).decode().partition("\n\n")[2]


def test_as_heard_nothing_of_it_is_told(talk, written):
    assert (
        text(written, talk, ExportOptions()) == "甲：我们用云飞来部署，效果比去年好。\n\n乙：嗯，那个普莱也上线了。\n"
    )


def test_in_brackets_what_nobody_could_make_out_is_not_written(talk, written):
    said = "甲：我们用〔？〕来部署，效果比去年好。\n\n乙：嗯，那个〔？〕也上线了。\n"
    assert text(written, talk, BRACKET) == said
    noted = text(written, talk, replace(BRACKET, notes=True))
    assert noted.startswith("甲：我们用〔？〕〔1〕来部署，效果比去年好。〔2〕\n")
    assert noted.endswith("\n\n注释\n\n〔1〕像是产品名; 云帆 / 云非？\n〔2〕和讲者核对\n")


def test_text_has_a_sign_behind_it_and_numbers_where_notes_are_wanted(talk, written):
    assert text(written, talk, COMMENT).startswith(
        "甲：我们用云飞〔？〕来部署，效果比去年好。\n\n乙：嗯，那个普莱〔？〕也"
    )
    noted = text(written, talk, NOTED)
    assert noted.startswith("甲：我们用云飞〔？1〕来部署，效果比去年好。〔2〕\n\n乙：嗯，那个普莱〔？〕也")
    assert noted.endswith("\n\n注释\n\n〔1〕像是产品名; 云帆 / 云非？\n〔2〕和讲者核对\n")


def test_a_note_stands_behind_the_mark_that_ends_the_paragraph(made, written):
    transcript = made("我们用云飞来部署，")
    line = transcript.line(1)
    transcript.apply([Change(line, replace(line, comment="核对"))])
    assert text(written, transcript, NOTED).startswith("我们用云飞来部署。〔1〕\n")


def test_comments_have_no_time_as_the_same_talk_gives_the_same_file(talk, written):
    for format in ("docx", "docx-changes"):
        document = docx.Document(io.BytesIO(written(talk, format, NOTED)))
        assert [comment.timestamp for comment in document.comments] == [None] * 3


def test_markdown_lists_the_notes_by_number(talk, written):
    noted = text(written, talk, NOTED, "md")
    assert noted.startswith("**甲**：我们用云飞〔？1〕来部署，")
    assert noted.endswith("\n\n## 注释\n\n1. 像是产品名; 云帆 / 云非？\n2. 和讲者核对\n")


def test_html_marks_it_and_the_note_stands_at_the_end(talk, written):
    page = written(talk, "html", COMMENT).decode()
    assert (
        '<mark title="像是产品名; 云帆 / 云非？">云飞</mark><sup><a href="#note-1" id="place-1">1</a></sup>来' in page
    )
    assert "<mark>普莱</mark>也" in page
    assert '<li id="note-1">像是产品名; 云帆 / 云非？' in page
    assert "和讲者核对" not in page
    assert "和讲者核对" in written(talk, "html", NOTED).decode()


def test_word_highlights_it_with_a_comment(talk, written):
    document = docx.Document(io.BytesIO(written(talk, "docx", COMMENT)))
    assert [comment.text for comment in document.comments] == ["像是产品名\n云帆 / 云非？", "〔？〕"]
    marked = [run.text for p in document.paragraphs for run in p.runs if run.style.name == "Unclear"]
    assert marked == ["云飞", "普莱"]
    body = document.element.body
    for tag in ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"):
        assert [mark.get(qn("w:id")) for mark in body.iter(qn(tag))] == ["0", "1"]


@pytest.mark.parametrize("format", ["docx", "docx-changes"])
def test_word_has_notes_on_lines_as_comments(talk, written, format):
    document = docx.Document(io.BytesIO(written(talk, format, NOTED)))
    assert "和讲者核对" in [comment.text for comment in document.comments]
    assert [p.text for p in docx.Document(io.BytesIO(written(talk, "docx", NOTED))).paragraphs[1:]] == [
        "甲：我们用云飞来部署，效果比去年好。",
        "乙：嗯，那个普莱也上线了。",
    ]


def test_tracked_changes_ask_wherever_the_text_is_unclear(talk, written):
    for options, asked in ((ExportOptions(), "云飞"), (COMMENT, "云飞"), (BRACKET, "〔？〕")):
        document = docx.Document(io.BytesIO(written(talk, "docx-changes", options)))
        assert "像是产品名\n云帆 / 云非？" in [comment.text for comment in document.comments]
        body = document.element.body
        assert asked in [t.text for t in body.iter(qn("w:t"))]
        assert ("云飞" in [t.text for t in body.iter(qn("w:delText"))]) is (options is BRACKET)


def test_a_place_that_was_edited_and_cleaned_up_is_one_comment(made, written):
    transcript = made("我们用嗯云飞pro来部署。")
    transcript.apply(change_text(transcript, 1, "我们用嗯云非pro来部署。").changes)
    transcript.apply(mark_unclear(transcript, 1, 3, 9).changes)
    options = replace(COMMENT, clean_up=CleanUp(fillers=Fillers.LIGHT, spacing=Spacing.SPACE))
    for format in ("docx", "docx-changes"):
        document = docx.Document(io.BytesIO(written(transcript, format, options)))
        assert len(list(document.comments)) == 1
    page = written(transcript, "html", options).decode()
    assert "<mark>云非 pro</mark>" in page


def test_english_documents_have_english_words(made, written):
    transcript = made("We deploy it with Cloud Fly.")
    line = transcript.line(1)
    transcript.apply([Change(line, replace(line, comment="check this"))])
    assert text(written, transcript, NOTED).endswith("\n\nNotes\n\n〔1〕check this\n")
    document = docx.Document(io.BytesIO(written(transcript, "docx", NOTED)))
    assert [comment.author for comment in document.comments] == ["Editor"]
