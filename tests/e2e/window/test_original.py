"""The original of a line beside what stands there now."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument

from annotator.app.export import clean_text
from annotator.app.export_formats import Export
from annotator.core.export_options import ExportOptions
from annotator.core.model import LineState
from annotator.gui.lines.marks import Look

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def user(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    return user


def gone(user):
    """What is struck through in the original."""
    document = QTextDocument()
    document.setHtml(user.desk.row.original.text())
    block = document.begin()
    pieces = []
    fragments = block.begin()
    while not fragments.atEnd():
        fragment = fragments.fragment()
        if fragment.charFormat().fontStrikeOut():
            pieces.append(fragment.text())
        fragments += 1
    return pieces


def new(user):
    """What is marked as new in the text."""
    return [user.editor.text[mark.start : mark.end] for mark in user.editor._marks if mark.look is Look.NEW]


def test_what_differs_is_marked_on_both_sides_while_it_is_typed(user):
    user.key(Qt.Key.Key_F2)
    assert "same" in user.desk.row.original.accessibleName()
    assert not new(user)
    at = user.editor.text.index("open sora")
    user.desk.go(user.desk.line.id, at, at + 9)
    user.type("Lumix")
    assert new(user) == ["Lumix"]
    assert gone(user) == ["open sora"]
    user.key(Qt.Key.Key_F2)
    assert not user.desk.row.original.isVisible()
    assert not new(user)


def test_a_line_goes_back_to_its_original(user):
    before = user.lines[0]
    user.type("changed ")
    user.key(Qt.Key.Key_F2)
    assert before in user.desk.row.original.accessibleName()
    user.key(Qt.Key.Key_F2, CTRL)
    assert user.lines[0] == user.editor.text == before


def test_after_splits_and_joins_the_original_is_that_of_the_pieces(user):
    user.key(Qt.Key.Key_F2)
    before = user.lines[2]
    user.go(2, 4)
    user.key(Qt.Key.Key_Return)
    assert before[4:] in user.desk.row.original.accessibleName()
    assert before not in user.desk.row.original.accessibleName()
    user.key(Qt.Key.Key_Backspace)
    assert before in user.desk.row.original.accessibleName()


def test_a_line_emptied_stays_says_so_exports_as_nothing_and_is_brought_back(user):
    before = user.lines[1]
    user.go(1)
    user.key(Qt.Key.Key_F2)
    user.key(Qt.Key.Key_A, CTRL)
    user.key(Qt.Key.Key_Delete)
    user.go(2)
    line = user.page.session.transcript.lines[1]
    assert (line.text, line.state) == ("", LineState.EDITED)
    assert "empty" in user.page.view.model().index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    plain, _ = clean_text(Export(user.page.session.transcript, user.page.session.source, ExportOptions()))
    assert before[:6] not in plain
    assert "\n\n\n" not in plain
    user.go(1)
    assert "not exported" in user.editor.placeholderText()
    assert gone(user) == [before]
    user.key(Qt.Key.Key_F2, CTRL)
    assert user.lines[1] == before
