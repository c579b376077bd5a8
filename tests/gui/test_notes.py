"""The strip of notes, and the panel in which they are written."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from annotator.gui.kit.theme import DARK, LIGHT
from annotator.gui.lines.note_panel import NotePanel
from annotator.gui.lines.note_strip import Note, NoteKind, NoteStrip

COMMENT, UNCLEAR = Note(NoteKind.COMMENT, "问一下周岚", "Alt+C"), Note(NoteKind.UNCLEAR, "听不清", "Alt+U")


@pytest.fixture
def strip(qtbot):
    strip = NoteStrip(LIGHT, QFont())
    qtbot.addWidget(strip)
    strip.resize(400, 100)
    return strip


@pytest.fixture
def page(qtbot):
    """A panel on a page with another field beside it."""
    page = QWidget()
    page.panel, page.other = NotePanel(LIGHT, QFont()), QLineEdit()
    column = QVBoxLayout(page)
    column.addWidget(page.panel)
    column.addWidget(page.other)
    qtbot.addWidget(page)
    page.resize(400, 300)
    page.show()
    page.activateWindow()
    qtbot.waitExposed(page)
    page.panel.open([("Perhaps", "", "a"), ("Note", "", "b")], [("Enter", "keep")])
    qtbot.waitUntil(page.panel.fields[0].hasFocus)
    return page


def test_the_strip_is_there_while_there_are_notes_and_grows_with_their_words(strip):
    strip.show_notes([COMMENT])
    assert not strip.isHidden()
    low = strip.height_for(400)
    strip.show_notes([Note(NoteKind.COMMENT, "问一下周岚" * 40, "Alt+C"), UNCLEAR])
    assert strip.height_for(400) > 3 * low
    assert strip.height_for(200) > strip.height_for(400)
    strip.show_notes([])
    assert strip.isHidden()


def test_a_very_long_note_is_shown_in_part(strip):
    strip.show_notes([Note(NoteKind.COMMENT, "嗯" * 100_000, "Alt+C")])
    assert strip.height_for(400) < 60 * strip.fontMetrics().height()


def test_a_click_tells_which_note_it_was_on(qtbot, strip):
    strip.show_notes([COMMENT, UNCLEAR])
    strip.show()
    told = []
    strip.clicked.connect(told.append)
    for y in (3, strip.height_for(400) - 3):
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(60, y))
    assert told == [NoteKind.COMMENT, NoteKind.UNCLEAR]


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_signs_are_painted_in_both_themes(strip, theme):
    strip.set_theme(theme)
    strip.show_notes([COMMENT, UNCLEAR])
    picture = strip.grab().toImage()
    assert len({picture.pixel(x, y) for x in range(0, 20) for y in range(0, 40)}) > 1


def test_tab_goes_to_the_other_field_and_does_not_leave(qtbot, page):
    panel = page.panel
    left = []
    panel.left.connect(lambda: left.append(panel.words))
    qtbot.keyClick(panel.fields[0], Qt.Key.Key_Tab)
    assert panel.fields[1].hasFocus()
    assert left == []
    page.other.setFocus()
    assert left == [["a", "b"]]


@pytest.mark.parametrize("at", [0, 1])
def test_enter_keeps_and_escape_drops_in_either_field(qtbot, page, at):
    panel = page.panel
    with qtbot.waitSignal(panel.kept):
        qtbot.keyClick(panel.fields[at], Qt.Key.Key_Return)
    with qtbot.waitSignal(panel.dropped):
        qtbot.keyClick(panel.fields[at], Qt.Key.Key_Escape)


def test_a_field_grows_with_what_is_typed(qtbot, page):
    low = page.panel.height_for(400)
    qtbot.keyClicks(page.panel.fields[0], "some words " * 20)
    qtbot.waitUntil(lambda: page.panel.height_for(400) > low)


def test_with_one_row_there_is_one_field(page):
    page.panel.open([("Comment", "", "")], [("Enter", "keep")])
    assert [field.isVisible() for field in page.panel.fields] == [True, False]
