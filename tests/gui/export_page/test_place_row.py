from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from annotator.gui.export_page.place_row import PlaceRow

ENDINGS = {"docx": ".docx", "md": ".md", "docx-changes": ".changes.docx"}


@pytest.fixture
def row(qtbot, tmp_path):
    row = PlaceRow(lambda format: tmp_path / f"talk{ENDINGS[format]}")
    qtbot.addWidget(row)
    row.follow("docx")
    return row


def typed(row, text):
    row.field.setText(text)
    row.field.textEdited.emit(text)


def test_what_is_proposed_follows_the_format(row, tmp_path):
    assert row.path == tmp_path / "talk.docx"
    row.follow("docx-changes")
    assert row.path == tmp_path / "talk.changes.docx"


def test_a_name_of_ones_own_gets_the_ending_alone(row, tmp_path):
    typed(row, str(tmp_path / "mine.docx"))
    row.follow("md")
    assert row.path == tmp_path / "mine.md"


def test_a_name_alone_lies_where_was_proposed(row, tmp_path):
    typed(row, "mine.docx")
    assert row.path == tmp_path / "mine.docx"
    assert row.usable


@pytest.mark.parametrize("text", ["", "  ", "/", "nowhere/mine.docx", "x" * 5000, "a\0b"])
def test_where_nothing_can_be_written_is_told(row, text):
    typed(row, text)
    assert not row.usable
    row.follow("md")


def test_an_emptied_field_is_proposed_for_anew(row, tmp_path):
    typed(row, "mine.docx")
    typed(row, "")
    row.follow("md")
    assert row.path == tmp_path / "talk.md"


@pytest.mark.parametrize(("answer", "expected"), [("/elsewhere/a.docx", "/elsewhere/a.docx"), ("", None)])
def test_browsing_names_the_file(row, monkeypatch, answer, expected):
    before = row.path
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (answer, ""))
    row.browse.click()
    assert row.path == (Path(expected) if expected else before)
