"""The client text beside the lines: what can be seen, clicked and chosen in it."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from annotator.app.preview.preview import Block, CleanedPlace, Fate, Preview, Stretch
from annotator.core.clean_levels import CleanLevel, at_level
from annotator.core.cleaning import CleanRule
from annotator.core.export_options import CleanUp, Numbers, Script
from annotator.core.history import Caret
from annotator.gui.kit.theme import DARK, LIGHT
from annotator.gui.panels.preview_panel import PreviewPanel
from annotator.gui.panels.tics_menu import TicRow

FILLER = CleanedPlace(7, 0, "嗯，", CleanRule.FILLER)
KEPT = CleanedPlace(7, 8, "呃，", kept=40)
NUMBER = CleanedPlace(8, 0, "二十", CleanRule.NUMBER)
PREVIEW = Preview(
    (
        Block((Stretch("第一部分"),), level=1),
        Block((Stretch("周岚"),), slot=1),
        Block(
            (
                Stretch("嗯，", Fate.LEFT_OUT, Caret(7, 0), 0),
                Stretch("今天😀聊，", at=Caret(7, 2)),
                Stretch("呃，", Fate.KEPT, Caret(7, 8), 1),
                Stretch("二十", Fate.LEFT_OUT, Caret(8, 0), 2),
                Stretch("20", Fate.ADDED, Caret(8, 0), 2),
                Stretch("赫兹。", at=Caret(8, 2)),
            )
        ),
    ),
    (FILLER, KEPT, NUMBER),
)


def long_preview(lines):
    blocks = (Block((Stretch(f"第{at}行" + "话" * 60, at=Caret(at, 0)),)) for at in range(1, lines + 1))
    return Preview(tuple(blocks), ())


@pytest.fixture
def panel(qtbot):
    panel = PreviewPanel(LIGHT, QFont())
    qtbot.addWidget(panel)
    panel.resize(420, 600)
    panel.show_preview(PREVIEW, above=False, below=False, cleaning=True)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def position(panel, words) -> int:
    at = panel.text.toPlainText().index(words)
    return at + sum(ord(char) > 0xFFFF for char in panel.text.toPlainText()[:at])  # Qt counts UTF-16 units


def point(panel, at, share=0.5) -> QPoint:
    """A point in the character at a position, by how far from its left."""
    cursor = QTextCursor(panel.text.document())
    cursor.setPosition(at)
    left = panel.text.cursorRect(cursor)
    cursor.setPosition(at + 1)
    width = panel.text.cursorRect(cursor).left() - left.left()
    return QPoint(left.left() + round(width * share), left.center().y())


def look(panel, words) -> QTextCharFormat:
    cursor = QTextCursor(panel.text.document())
    cursor.setPosition(position(panel, words) + 1)
    return cursor.charFormat()


def test_every_fate_is_told_by_a_line_of_its_own(panel):
    line = QTextCharFormat.UnderlineStyle
    assert look(panel, "嗯，").fontStrikeOut()
    assert look(panel, "二十").fontStrikeOut()
    assert look(panel, "20").underlineStyle() is line.SingleUnderline
    assert look(panel, "呃，").underlineStyle() is line.DotLine
    plain = look(panel, "赫兹")
    assert (plain.fontStrikeOut(), plain.underlineStyle()) == (False, line.NoUnderline)


@pytest.mark.parametrize("share", [0.2, 0.8])
@pytest.mark.parametrize(("words", "place"), [("嗯，", FILLER), ("，今天", FILLER), ("呃", KEPT), ("20", NUMBER)])
def test_a_click_on_a_place_tells_which(panel, qtbot, words, place, share):
    where = point(panel, position(panel, words), share)
    with qtbot.waitSignal(panel.text.place_clicked) as clicked:
        qtbot.mouseClick(panel.text.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert clicked.args == [place]


def test_a_click_on_the_text_tells_where_it_stands_in_its_line(panel, qtbot):
    with qtbot.waitSignal(panel.text.text_clicked) as clicked:
        qtbot.mouseClick(panel.text.viewport(), Qt.MouseButton.LeftButton, pos=point(panel, position(panel, "聊，")))
    assert clicked.args == [Caret(7, 5)]


def test_a_right_click_on_a_place_wants_its_menu_and_beside_it_nothing(panel, qtbot):
    asked = []
    panel.text.menu_wanted.connect(lambda place, _point: asked.append(place))
    for words in ("呃", "赫兹"):
        qtbot.mouseClick(panel.text.viewport(), Qt.MouseButton.RightButton, pos=point(panel, position(panel, words)))
    assert asked == [KEPT]


def test_the_current_line_and_place_are_marked(panel):
    panel.text.stand(7, KEPT)
    grounds = [(x.cursor.selectedText(), x.format.background().color().name()) for x in panel.text.extraSelections()]
    assert grounds == [("嗯，今天😀聊，呃，", LIGHT.accent_soft), ("呃，", LIGHT.selection)]
    panel.text.stand(99, None)
    assert panel.text.extraSelections() == []


def test_the_current_line_is_brought_in_sight(panel):
    panel.show_preview(long_preview(100), above=True, below=True, cleaning=True)
    panel.text.stand(80, None)
    assert 0 < top_of(panel, 80) < panel.text.viewport().height()


def test_what_is_shown_anew_stays_where_the_eye_is(panel):
    panel.show_preview(long_preview(100), above=True, below=True, cleaning=True)
    panel.text.stand(50, None)
    before = top_of(panel, 50)
    longer = long_preview(100)
    panel.show_preview(Preview((PREVIEW.blocks[0],) * 9 + longer.blocks, ()), above=True, below=True, cleaning=True)
    assert abs(top_of(panel, 50) - before) <= 1


def top_of(panel, line_id) -> int:
    text: QTextEdit = panel.text
    cursor = QTextCursor(text.document())
    cursor.setPosition(position(panel, f"第{line_id}行"))
    return text.cursorRect(cursor).top()


def test_who_scrolls_to_the_edge_is_given_more(panel, qtbot):
    panel.show_preview(long_preview(60), above=False, below=True, cleaning=True)
    reached = []
    panel.text.edge_reached.connect(reached.append)
    bar = panel.text.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderToMaximum)
    assert reached == [1]
    bar.triggerAction(bar.SliderAction.SliderToMinimum)
    assert reached == [1]
    panel.show_preview(long_preview(60), above=True, below=False, cleaning=True)
    bar.triggerAction(bar.SliderAction.SliderToMaximum)
    bar.triggerAction(bar.SliderAction.SliderToMinimum)
    assert reached == [1, -1]


def test_the_note_says_what_there_is_to_do(panel):
    assert panel.note.text().startswith("2 places")
    panel.show_preview(Preview((), ()), above=False, below=False, cleaning=True)
    assert "nothing" in panel.note.text()
    panel.show_preview(PREVIEW, above=False, below=False, cleaning=False)
    assert "Choose" in panel.note.text()


def test_the_level_in_force_is_pressed_and_another_can_be_chosen(panel, qtbot):
    clean_up = at_level(CleanUp(script=Script.TAIWAN), CleanLevel.LIGHT)
    panel.show_clean_up(clean_up)
    pressed = [level for level, button in panel.levels.buttons.items() if button.isChecked()]
    assert pressed == [CleanLevel.LIGHT]
    with qtbot.waitSignal(panel.levels.chosen) as chosen:
        qtbot.mouseClick(panel.levels.buttons[CleanLevel.MEDIUM], Qt.MouseButton.LeftButton)
    assert chosen.args == [CleanLevel.MEDIUM]
    panel.show_clean_up(CleanUp(repeats=True))
    assert not any(button.isChecked() for button in panel.levels.buttons.values())


def test_the_rest_is_chosen_from_a_menu(panel, qtbot):
    panel.show_clean_up(CleanUp(stutters=True))
    menu = panel.more_menu
    menu.aboutToShow.emit()
    stutters, repeats, *_ = menu.actions()
    assert (stutters.isChecked(), repeats.isChecked()) == (True, False)
    with qtbot.waitSignal(menu.chosen) as chosen:
        repeats.trigger()
    assert chosen.args == [CleanUp(stutters=True, repeats=True)]
    numbers = next(action.menu() for action in menu.actions() if action.text() == "Numbers")
    with qtbot.waitSignal(menu.chosen) as chosen:
        numbers.actions()[1].trigger()
    assert chosen.args == [CleanUp(stutters=True, numbers=Numbers.DIGITS)]


def test_tics_are_switched_one_by_one(panel, qtbot):
    menu = panel.tics_menu
    menu.show_rows("周岚", [TicRow("其实", 14, on=False), TicRow("R&D", 0, on=True)])
    _, first, second = menu.actions()
    assert "14" in first.text()
    assert (first.isChecked(), second.isChecked(), second.text()) == (False, True, "R&&D")
    with qtbot.waitSignal(menu.switched) as switched:
        first.trigger()
    assert switched.args == ["其实", True]
    with qtbot.waitSignal(menu.switched) as switched:
        second.trigger()
    assert switched.args == ["R&D", False]


def test_where_nobody_speaks_the_menu_says_so(panel):
    panel.tics_menu.show_rows("", ())
    (note,) = panel.tics_menu.actions()
    assert not note.isEnabled()
    assert "Nobody" in note.text()


def test_escape_gives_the_keyboard_back(panel, qtbot):
    with qtbot.waitSignal(panel.left):
        qtbot.keyClick(panel.text, Qt.Key.Key_Escape)


def test_theme_and_font_are_taken_over(panel):
    panel.set_theme(DARK)
    panel.set_font(QFont("Sans", 20))
    assert look(panel, "赫兹").foreground().color().name() == DARK.text
    assert panel.text.document().defaultFont().pointSize() == 20


@pytest.mark.parametrize("odd", ["\u202e反", "a\u2029b", "\ufdd0", "\x00", "👩‍💻", "\ud800", "<b>x</b>", "一" * 20_000])
def test_odd_text_is_shown_and_what_follows_it_found(panel, odd):
    stretches = (Stretch(odd, at=Caret(7, 0)), Stretch("嗯，", Fate.LEFT_OUT, Caret(7, len(odd)), 0))
    place = CleanedPlace(7, len(odd), "嗯，", CleanRule.FILLER)
    panel.show_preview(Preview((Block(stretches),), (place,)), above=False, below=False, cleaning=True)
    start, end = panel.text._written.places[place]
    assert end - start == 2
    assert panel.text._written.place_at(start) == place
    assert panel.text._written.place_at(end) is None
    assert panel.text._written.caret_at(start) == Caret(7, len(odd))
