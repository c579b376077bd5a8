"""The sheet of keys on paper: all keys, in order, on as few pages as they take."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction, QFont, QPdfWriter
from PySide6.QtWidgets import QMainWindow

from annotator.gui.keyboard.actions import ACTIONS, build_menus
from annotator.gui.keyboard.key_paper import as_pdf
from annotator.gui.keyboard.key_print import key_document, set_page
from annotator.gui.keyboard.keys import key_rows


def groups_of(*sizes):
    return [(f"Group {at}", [(f"act {at}.{row}", f"F{row}") for row in range(size)]) for at, size in enumerate(sizes)]


def pages(groups, tmp_path):
    """How many pages the sheet takes on A4."""
    document = key_document("Keys", groups, QFont("Noto Sans CJK SC"))
    writer = QPdfWriter(str(tmp_path / "keys.pdf"))
    set_page(writer)
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(writer.pageLayout().paintRectPixels(writer.resolution()).size().toSizeF())
    return document.pageCount()


@pytest.fixture
def program_keys(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    build_menus(window.menuBar(), {spec.name: lambda: None for spec in ACTIONS if spec.name}, window)
    for action in window.findChildren(QAction):
        spec = next((spec for spec in ACTIONS if spec.name and spec.name == action.objectName()), None)
        if spec:
            action.setShortcuts(list(spec.keys))
    return key_rows(window.findChildren(QAction))


def test_the_programs_keys_take_two_pages_at_most(program_keys, tmp_path):
    assert pages(program_keys, tmp_path) <= 2


def test_every_act_stands_there_once_with_its_key(program_keys):
    text = key_document("Keys", program_keys, QFont()).toPlainText()
    for title, keys in program_keys:
        assert title in text
        for words, key in keys:
            assert words in text
            assert key in text


def test_groups_stay_whole_where_there_is_room(tmp_path):
    text = key_document("Keys", groups_of(20, 20, 20, 20), QFont()).toPlainText()
    assert [text.count(f"Group {at}") for at in range(4)] == [1, 1, 1, 1]
    assert pages(groups_of(20, 20, 20, 20), tmp_path) == 1


@pytest.mark.parametrize("sizes", [(0,), (1,), (200,), (3, 150, 3), (1,) * 90])
def test_however_many_keys_there_are_none_is_lost(sizes):
    groups = groups_of(*sizes)
    text = key_document("Keys", groups, QFont()).toPlainText()
    acts = [words for _, keys in groups for words, _ in keys]
    positions = [text.index(f"{words}\n") for words in acts]
    assert positions == sorted(positions)


def test_words_with_marks_of_html_are_shown_as_they_are():
    text = key_document("<Keys>", [("A & B", [("<b>bold</b>", "Ctrl+<")])], QFont()).toPlainText()
    for words in ("<Keys>", "A & B", "<b>bold</b>", "Ctrl+<"):
        assert words in text


def test_it_is_a_pdf(qapp):
    assert as_pdf(key_document("快捷键", groups_of(5), QFont())).startswith(b"%PDF-")
