import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from annotator.core.edits import Reach
from annotator.core.model import Speaker
from annotator.core.roster import LONGEST_NAME
from annotator.gui.kit.theme import LIGHT
from annotator.gui.panels.roster_panel import RosterPanel, RosterView
from annotator.gui.panels.roster_rows import BAR_ROLE, CURRENT_ROLE, NEW, NOBODY, OTHER_ROLE
from annotator.gui.panels.sample_lines import SampleLine

ZHOU, LIN = Speaker(11, 1, "周岚", "host"), Speaker(12, 2, "林知远", "guest", aliases=("林志远",))
VIEW = RosterView((ZHOU, LIN), {11: 0.2, 12: 0.4}, current=12, other=11)
WAYS = {"周岚": (("周", "zhou"), ("岚", "lan")), "林知远": (("林", "lin"), ("知", "zhi"), ("远", "yuan"))}


@pytest.fixture
def panel(qtbot):
    panel = RosterPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(400, 500)
    panel.show_roster(VIEW)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def click(panel, qtbot, row, act="mouseClick"):
    at = panel.list.visualRect(panel.model.index(row)).center()
    getattr(qtbot, act)(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def entry(menu, words):
    return next(action for action in menu.actions() if action.text() == words)


def shown(panel):
    return [panel.model.index(row).data() for row in range(panel.model.rowCount())]


def test_a_click_wishes_that_speaker(panel, qtbot):
    with qtbot.waitSignal(panel.taken) as wish:
        click(panel, qtbot, 1)
    assert wish.args == [LIN, Reach.FROM_HERE]


def test_a_double_click_renames_and_does_not_choose(panel, qtbot):
    with qtbot.assertNotEmitted(panel.taken, wait=600):
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
        entry(menu, "Role, affiliation, other names…").trigger()
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
    panel.show_roster(RosterView((ZHOU,)))
    assert panel.model.index(0).data(BAR_ROLE) == 0


def test_the_model_keeps_qts_rules(panel, qtmodeltester):
    qtmodeltester.check(panel.model)


@pytest.mark.parametrize(
    ("words", "reach"),
    [
        ("Speaks from the caret on", Reach.FROM_HERE),
        ("Speaks in the whole turn", Reach.TURN),
        ("Speaks in this line only", Reach.LINE),
    ],
)
def test_the_menu_of_a_row_sets_that_speaker_as_far_as_asked(panel, qtbot, words, reach):
    with qtbot.waitSignal(panel.taken) as wish:
        entry(panel.menu_for(panel.model.index(1)), words).trigger()
    assert wish.args == [LIN, reach]


def test_while_lines_are_picked_the_menu_speaks_of_those(panel):
    panel.show_roster(RosterView((ZHOU, LIN), picked=True))
    words = [action.text() for action in panel.menu_for(panel.model.index(1)).actions()]
    assert words[0] == "Speaks in the selected lines"
    assert not any("turn" in word for word in words)


def test_the_menu_of_a_row_merges_into_somebody_else(panel, qtbot):
    merge = entry(panel.menu_for(panel.model.index(1)), "Merge into").menu()
    assert [action.text() for action in merge.actions()] == ["1  周岚"]
    with qtbot.waitSignal(panel.merge_wanted) as wish:
        merge.actions()[0].trigger()
    assert wish.args == [LIN.id, ZHOU.id]


def test_merging_is_asked_about_and_the_question_goes_with_either(panel, qtbot):
    panel.ask_to_merge(LIN.id, ZHOU.id, "Merge?")
    with qtbot.waitSignal(panel.merge_requested) as wish:
        panel.merge_question.yes.click()
    assert wish.args == [LIN.id, ZHOU.id]
    panel.ask_to_merge(LIN.id, ZHOU.id, "Merge?")
    panel.show_roster(RosterView((ZHOU,)))
    assert panel.merge_question.isHidden()


def test_who_would_speak_by_one_key_is_marked(panel):
    assert [panel.model.index(row).data(OTHER_ROLE) for row in range(2)] == [True, False]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("lzy", ["林知远"]),
        ("zhoul", ["周岚"]),
        ("远", ["林知远", "Add 远"]),
        ("林志远", ["林知远", "Add 林志远"]),
        ("2", ["林知远"]),
        ("", ["周岚", "林知远", "Nobody"]),
        ("no", ["Nobody"]),
        ("Kim", ["Add Kim"]),
        ("周", ["周岚", "Add 周"]),
        ("周岚", ["周岚"]),
    ],
)
def test_typing_narrows_the_roster_by_name_pinyin_and_number(panel, qtbot, typed, found):
    panel.finder.ways = WAYS
    panel.look_for(Reach.FROM_HERE)
    panel.finder.field.setText(typed)
    panel.finder.field.textEdited.emit(typed)
    assert shown(panel) == found
    assert panel.list.currentIndex().row() == 0


def test_before_names_were_read_they_are_found_by_their_own_characters(panel):
    panel.look_for(Reach.FROM_HERE)
    panel.finder.field.setText("岚")
    panel.finder.field.textEdited.emit("岚")
    assert shown(panel)[0] == "周岚"


def test_who_has_just_that_number_comes_first(panel):
    people = [Speaker(at, at, f"嘉宾{at}") for at in range(1, 41)]
    panel.show_roster(RosterView(tuple(people)))
    panel.look_for(Reach.FROM_HERE)
    panel.finder.field.setText("4")
    panel.finder.field.textEdited.emit("4")
    assert shown(panel)[:3] == ["嘉宾4", "嘉宾14", "嘉宾24"]
    assert "嘉宾40" in shown(panel)


def test_a_name_is_taken_by_enter_as_far_as_tab_says(panel, qtbot):
    panel.look_for(Reach.FROM_HERE)
    qtbot.keyClick(panel.finder.field, Qt.Key.Key_Down)
    qtbot.keyClick(panel.finder.field, Qt.Key.Key_Tab)
    with qtbot.waitSignal(panel.taken) as wish, qtbot.waitSignal(panel.editing_ended):
        qtbot.keyClick(panel.finder.field, Qt.Key.Key_Return)
    assert wish.args == [LIN, Reach.TURN]
    assert panel.finder.isHidden()
    assert shown(panel) == ["周岚", "林知远"]


@pytest.mark.parametrize(("typed", "who"), [("nobody", NOBODY), ("Kim Lee", NEW)])
def test_nobody_and_somebody_new_are_taken_like_others(panel, qtbot, typed, who):
    panel.look_for(Reach.LINE)
    qtbot.keyClicks(panel.finder.field, typed)
    with qtbot.waitSignal(panel.taken) as wish:
        qtbot.keyClick(panel.finder.field, Qt.Key.Key_Return)
    assert (wish.args[0].id, wish.args[1]) == (who, Reach.LINE)
    assert who == NOBODY or wish.args[0].name == "Kim Lee"


def test_where_nobody_fits_enter_does_nothing(panel, qtbot):
    panel.look_for(Reach.FROM_HERE)
    qtbot.keyClicks(panel.finder.field, "77")
    with qtbot.assertNotEmitted(panel.taken):
        qtbot.keyClick(panel.finder.field, Qt.Key.Key_Return)


def test_where_nobody_fits_nobodys_lines_are_shown(panel, qtbot):
    panel.look_for(Reach.FROM_HERE)
    with qtbot.waitSignal(panel.looked_at, check_params_cb=lambda who: who == NOBODY):
        qtbot.keyClicks(panel.finder.field, "77")
    assert panel.list.isHidden()


def test_a_text_pasted_for_a_name_is_cut(panel, qtbot):
    for field in (panel.new_name, panel.finder.field):
        field.setText("长" * 100_000)
        assert len(field.text()) == LONGEST_NAME


def test_escape_leaves_everything_as_it_was(panel, qtbot):
    panel.look_for(Reach.FROM_HERE)
    qtbot.keyClicks(panel.finder.field, "lin")
    with qtbot.assertNotEmitted(panel.taken), qtbot.waitSignal(panel.editing_ended):
        qtbot.keyClick(panel.finder.field, Qt.Key.Key_Escape)
    assert shown(panel) == ["周岚", "林知远"]


def test_in_a_section_its_people_come_first_and_the_others_are_folded_away(panel, qtbot):
    panel.show_roster(RosterView((ZHOU, LIN), here=frozenset({LIN.id})))
    assert shown(panel) == ["林知远"]
    assert panel.others.text().startswith("1 other")
    panel.others.click()
    assert shown(panel) == ["林知远", "周岚"]
    panel.others.click()
    panel.look_for(Reach.FROM_HERE)
    assert shown(panel) == ["林知远", "周岚", "Nobody"]


def test_in_a_section_where_nobody_speaks_yet_everybody_is_shown(panel):
    panel.show_roster(RosterView((ZHOU, LIN), here=frozenset()))
    assert shown(panel) == ["周岚", "林知远"]
    assert panel.others.isHidden()


def test_a_row_pointed_at_asks_for_its_lines_until_the_mouse_leaves(panel, qtbot):
    at = panel.list.visualRect(panel.model.index(1)).center()
    with qtbot.waitSignal(panel.looked_at) as asked:
        panel.list.entered.emit(panel.list.indexAt(at))
    assert asked.args == [LIN.id]
    panel.new_name.setFocus()
    panel.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    with qtbot.waitSignal(panel.looked_at) as asked:
        panel.rest()
    assert asked.args == [NOBODY]


def test_while_the_keyboard_is_in_the_panel_it_does_not_rest(panel, qtbot):
    panel.list.setFocus()
    qtbot.waitUntil(panel.list.hasFocus)
    panel.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False)
    with qtbot.assertNotEmitted(panel.looked_at):
        panel.rest()


def test_a_sample_line_goes_to_its_place(panel, qtbot):
    panel.samples.show_lines("周岚", [SampleLine(7, 12, "大家好"), SampleLine(9, 30, "谢谢各位")])
    assert [button.isVisible() for button in panel.samples.buttons] == [True, True, False]
    with qtbot.waitSignal(panel.samples.chosen) as wish:
        panel.samples.buttons[1].click()
    assert wish.args == [9]
    panel.samples.show_lines("周岚", [])
    assert panel.samples.isHidden()
