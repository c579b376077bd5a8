import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit

from annotator.core.roster import Person
from annotator.gui.kit.theme import DARK, LIGHT
from annotator.gui.panels.people_table import AFFILIATION, NAME, ROLE
from annotator.gui.panels.start_sheet import StartFacts, StartSheet

ZHOU = Person("周岚", "host", "某某大学", 7)
LIN = Person("林知远", "guest")


@pytest.fixture
def sheet(qtbot):
    sheet = StartSheet(LIGHT)
    qtbot.addWidget(sheet)
    sheet.show_facts(StartFacts("talk.md", "markdown", "utf-8", "视频生成圆桌", 120, cuts=90, people=(ZHOU, LIN)))
    sheet.show()
    qtbot.waitExposed(sheet)
    return sheet


def cell_editor(table):
    return table.viewport().findChild(QLineEdit)


def accepted(sheet, qtbot, act):
    with qtbot.waitSignal(sheet.accepted) as blocker:
        act()
    return tuple(blocker.args)


def test_accepting_an_untouched_sheet_gives_back_what_was_understood(sheet, qtbot):
    assert accepted(sheet, qtbot, sheet.start.click) == ("视频生成圆桌", [ZHOU, LIN])


@pytest.mark.parametrize("place", ["title", "people", "start"])
def test_enter_accepts_from_anywhere(sheet, qtbot, place):
    widget = getattr(sheet, place)
    widget.setFocus()
    assert accepted(sheet, qtbot, lambda: qtbot.keyClick(widget, Qt.Key.Key_Return))


def test_return_in_a_cell_ends_the_edit_before_it_accepts(sheet, qtbot):
    table = sheet.people
    table.setCurrentIndex(table.people_model.index(1, AFFILIATION))
    table.edit(table.currentIndex())
    editor = cell_editor(table)
    qtbot.keyClicks(editor, "Far Hill")
    with qtbot.assertNotEmitted(sheet.accepted, wait=50):
        qtbot.keyClick(editor, Qt.Key.Key_Return)
    people = accepted(sheet, qtbot, lambda: qtbot.keyClick(table, Qt.Key.Key_Return))[1]
    assert people[1] == Person("林知远", "guest", "Far Hill")


def test_the_button_takes_a_cell_that_is_still_being_edited(sheet, qtbot):
    table = sheet.people
    table.setCurrentIndex(table.people_model.index(1, NAME))
    table.edit(table.currentIndex())
    qtbot.keyClicks(cell_editor(table), "Lin")
    assert accepted(sheet, qtbot, sheet.start.click)[1][1].name == "Lin"


def test_escape_dismisses(sheet, qtbot):
    with qtbot.waitSignal(sheet.dismissed), qtbot.assertNotEmitted(sheet.accepted):
        qtbot.keyClick(sheet.title, Qt.Key.Key_Escape)


def test_people_are_added_moved_and_removed_by_keyboard(sheet, qtbot):
    table = sheet.people
    table.setFocus()
    table.setCurrentIndex(table.people_model.index(1, NAME))
    qtbot.keyClick(table, Qt.Key.Key_Insert)
    editor = cell_editor(table)
    qtbot.keyClicks(editor, "Wei")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [p.name for p in table.people_model.people()] == ["周岚", "林知远", "Wei"])
    qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [person.name for person in table.people_model.people()] == ["周岚", "Wei", "林知远"]
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert [person.name for person in table.people_model.people()] == ["周岚", "林知远"]


def test_moving_past_the_ends_changes_nothing(sheet, qtbot):
    table = sheet.people
    table.setCurrentIndex(table.people_model.index(0, NAME))
    table.move_person(-1)
    assert table.people_model.people() == [ZHOU, LIN]


def test_a_row_without_a_name_is_nobody(sheet, qtbot):
    sheet.people.people_model.add(0)
    assert accepted(sheet, qtbot, sheet.start.click)[1] == [ZHOU, LIN]


def test_a_role_is_chosen_from_the_known_ones_and_stored_as_its_code(sheet, qtbot):
    table = sheet.people
    index = table.people_model.index(1, ROLE)
    table.setCurrentIndex(index)
    table.edit(index)
    editor = table.findChild(QComboBox)
    assert [editor.itemData(at) for at in range(editor.count())] == ["host", "guest", "speaker", "audience", "other"]
    editor.hidePopup()
    editor.setCurrentIndex(3)
    editor.activated.emit(3)
    assert table.people_model.people()[1].role == "audience"
    assert sheet.focusWidget() is table, "the keyboard works on after the choice"


def test_the_facts_are_told_in_words(sheet):
    told = " | ".join(label.text() for label in sheet.findChildren(QLabel))
    assert all(words in told for words in ("talk.md", "Markdown · UTF-8", "120", "90 are cuts by length"))


def test_an_empty_table_tells_why_names_help(sheet):
    sheet.show_facts(StartFacts("talk.md", "text", "gb18030", "", 1))
    empty = sheet.people.viewport().grab().toImage()
    middle = range(empty.height() // 4, empty.height() * 3 // 4)
    assert {empty.pixelColor(x, y).name() for x in range(100, 200) for y in middle} != {LIGHT.field}


def test_the_model_keeps_qts_rules(sheet, qtmodeltester):
    qtmodeltester.check(sheet.people.people_model)


def test_a_shortcut_of_the_window_does_not_take_the_keys_of_the_table(sheet, qtbot):
    fired = []
    QShortcut("Alt+Up", sheet).activated.connect(lambda: fired.append(1))
    table = sheet.people
    table.setFocus()
    table.setCurrentIndex(table.people_model.index(1, NAME))
    qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert not fired
    assert table.people_model.people() == [LIN, ZHOU]


def test_the_colours_follow_the_theme(sheet):
    sheet.set_theme(DARK)
    assert DARK.accent in sheet.styleSheet()
    assert LIGHT.accent not in sheet.styleSheet()
