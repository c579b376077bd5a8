from dataclasses import replace

import pytest

from annotator.app.export_formats import FORMATS, Export, export_bytes, formats_of
from annotator.app.export_preview import export_preview
from annotator.core.build import fresh_transcript
from annotator.core.cleaning import CleanRule
from annotator.core.edits import change_text
from annotator.core.export_options import CleanUp, ExportOptions, Fillers
from annotator.core.page import Author
from annotator.core.versions import snapshot_of
from annotator.formats.read import parse

TALK = "呃我们先看这个模型。\n\n嗯它很小，它很好。\n\n那么最后谢谢大家。\n"
LIGHT = ExportOptions(clean_up=CleanUp(fillers=Fillers.LIGHT))


@pytest.fixture
def export():
    source = parse(TALK.encode(), "talk.txt")
    return Export(fresh_transcript(source), source, LIGHT)


@pytest.mark.parametrize("format", ["txt", "md"])
def test_text_is_shown_as_it_is_written(export, format):
    assert export_preview(export, format).text == export_bytes(export, format).decode()


def test_a_document_is_shown_as_a_page_with_what_is_left_out_in_it(export):
    page = export_preview(export, "docx").page
    runs = [run for turn in page.turns for paragraph in turn.paragraphs for run in paragraph.runs]
    assert "呃" in {run.text for run in runs if run.removed is Author.CLEAN_UP}


@pytest.mark.parametrize("format", ["txt", "docx", "html"])
def test_what_is_cleaned_up_is_counted_by_rule(export, format):
    assert export_preview(export, format).cleaned == {CleanRule.FILLER: 2}


def test_nothing_is_counted_where_nothing_is_cleaned_up(export):
    assert not export_preview(replace(export, options=ExportOptions()), "txt").cleaned


def test_changes_are_shown_since_the_base(export):
    def added(base):
        page = export_preview(replace(export, base=base), "docx-changes").page
        runs = [run for turn in page.turns for paragraph in turn.paragraphs for run in paragraph.runs]
        return [run.text for run in runs if run.added is Author.EDITOR]

    transcript = export.transcript
    transcript.apply(change_text(transcript, 1, "呃我们先看那个模型。").changes)
    base = snapshot_of(transcript)
    transcript.apply(change_text(transcript, 3, "那么最后感谢大家。").changes)
    assert len(added(None)) == 2
    assert len(added(base)) == 1


def test_every_format_has_a_preview(export):
    for format in formats_of(export.transcript):
        shown = export_preview(export, format)
        assert shown.page or shown.text or not FORMATS[format].page
