import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.core.model import Speaker
from annotator.gui.panels.roster_panel import RosterPanel
from annotator.gui.panels.roster_rows import BAR_ROLE, CURRENT_ROLE
from annotator.gui.theme import LIGHT

ZHOU, LIN = Speaker(11, 1, "周岚", "host"), Speaker(12, 2, "林知远", "guest")


@pytest.fixture
def panel(qtbot):
    panel = RosterPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(400, 500)
    panel.show_roster([ZHOU, LIN], {11: 0.2, 12: 0.4}, current=12)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def click(panel, qtbot, row, act="mouseClick"):
    at = panel.list.visualRect(panel.model.index(row)).center()
    getattr(qtbot, act)(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_click_wishes_that_speaker(panel, qtbot):
    with qtbot.waitSignal(panel.speaker_chosen) as wish:
        click(panel, qtbot, 1)
    assert wish.args == [LIN.id]


def test_a_double_click_renames_and_does_not_choose(panel, qtbot):
    with qtbot.assertNotEmitted(panel.speaker_chosen, wait=600):
        click(panel, qtbot, 1)
        click(panel, qtbot, 1, "mouseDClick")
        editor = panel.list.viewport().findChild(QLineEdit)
        qtbot.keyClicks(editor, "Lin")
        with qtbot.waitSignal(panel.rename_requested) as wish, qtbot.waitSignal(panel.editing_ended):
            qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert wish.args == [LIN.id, "Lin"]


def test_the_name_shown_stays_until_the_roster_says_otherwise(panel):
    panel.model.setData(panel.model.index(0), "Zhou")
    assert panel.model.index(0).data() == ZHOU.name


@pytest.mark.parametrize("name", ["", "  ", ZHOU.name])
def test_a_name_that_changes_nothing_is_no_wish(panel, qtbot, name):
    with qtbot.assertNotEmitted(panel.rename_requested):
        panel.model.setData(panel.model.index(0), name)


def test_a_click_leaves_the_keyboard_with_the_editor(qtbot, panel):
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    editor = QPlainTextEdit()
    column.addWidget(editor)
    column.addWidget(panel)
    window.show()
    qtbot.waitExposed(window)
    editor.setFocus()
    click(panel, qtbot, 1)
    assert window.focusWidget() is editor
    panel.setParent(None)


def test_a_new_person_is_a_wish_with_a_name(panel, qtbot):
    qtbot.keyClicks(panel.new_name, " Wei ")
    with qtbot.waitSignal(panel.add_requested) as wish:
        qtbot.keyClick(panel.new_name, Qt.Key.Key_Return)
    assert wish.args == ["Wei"]
    assert panel.new_name.text() == ""
    with qtbot.assertNotEmitted(panel.add_requested):
        panel.add_button.click()


def test_removing_asks_first_in_its_place(panel, qtbot):
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(1))
    with qtbot.assertNotEmitted(panel.remove_requested):
        qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
        assert LIN.name in panel.question.text.text()
        panel.question.no.click()
    assert panel.question.isHidden()
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    with qtbot.waitSignal(panel.remove_requested) as wish:
        panel.question.yes.click()
    assert wish.args == [LIN.id]


def test_the_menu_of_a_row_edits_that_person(panel, qtbot):
    menu = panel.menu_for(panel.model.index(0))
    with qtbot.waitSignal(panel.edit_requested) as wish:
        menu.actions()[2].trigger()
    assert wish.args == [ZHOU.id]


def test_bars_compare_the_speakers_and_the_current_one_is_marked(panel):
    rows = [panel.model.index(row) for row in range(2)]
    assert [row.data(BAR_ROLE) for row in rows] == [0.5, 1.0]
    assert [row.data(CURRENT_ROLE) for row in rows] == [False, True]


def test_a_screen_reader_hears_key_name_and_share(panel):
    assert panel.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "2 林知远, 40 % of the talk"


def test_every_row_is_painted_in_its_speakers_colour(panel):
    picture = panel.list.viewport().grab().toImage()
    middles = [panel.list.visualRect(panel.model.index(row)).center().y() for row in range(2)]
    seen = {picture.pixelColor(x, y).name() for x in range(picture.width()) for y in middles}
    assert {LIGHT.speaker(1).name(), LIGHT.speaker(2).name(), LIGHT.accent_soft} <= seen


def test_nobody_talks_yet(panel):
    panel.show_roster([ZHOU], {}, None)
    assert panel.model.index(0).data(BAR_ROLE) == 0


def test_the_model_keeps_qts_rules(panel, qtmodeltester):
    qtmodeltester.check(panel.model)
