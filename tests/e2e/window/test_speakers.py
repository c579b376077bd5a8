"""Who speaks: from the caret on, in a turn, in picked lines; somebody new, somebody unknown; two people made one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from annotator.gui.dialogs.person import PersonDialog

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
ZHOU, LIN, HE = "周岚", "林知远", "何一鸣"


@pytest.fixture
def user(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    return user


def spoken(user) -> list[str | None]:
    """Who speaks each line, by name."""
    talk = user.page.session.transcript
    return [talk.speakers[line.speaker].name if line.speaker else None for line in talk.lines]


def roster(user) -> list[tuple[int, str]]:
    return [(speaker.slot, speaker.name) for speaker in user.page.session.transcript.roster()]


def row_of(user, name):
    model = user.page.roster.model
    return next(model.index(row) for row in range(model.rowCount()) if model.speaker(model.index(row)).name == name)


def choose(menu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def undone(user, before) -> bool:
    """Whether one undo brings back what was there before."""
    user.key(Qt.Key.Key_Z, CTRL)
    return (spoken(user), roster(user), user.lines) == before


def state(user):
    return spoken(user), roster(user), user.lines


def test_a_speaker_holds_until_the_next_turn_that_is_set(user):
    user.go(2)
    user.key(Qt.Key.Key_3, ALT)
    user.go(0)
    user.key(Qt.Key.Key_1, ALT)
    assert spoken(user) == [ZHOU, ZHOU, HE, HE]
    user.go(1)
    user.key(Qt.Key.Key_2, ALT)
    assert spoken(user) == [ZHOU, LIN, HE, HE]


def test_the_other_of_the_last_two_is_shown_before_the_key_is_pressed(user):
    user.go(0)
    user.key(Qt.Key.Key_1, ALT)
    assert user.page.people.speakers.other is None
    user.go(1)
    user.key(Qt.Key.Key_2, ALT)
    assert user.page.people.speakers.other.name == ZHOU
    assert user.page._delegate._other == f"⇧⏎ {ZHOU}"
    user.go(2, 7)
    user.key(Qt.Key.Key_Return, SHIFT)
    assert spoken(user) == [ZHOU, LIN, LIN, ZHOU, ZHOU]
    assert user.page.people.speakers.other.name == LIN


def test_nothing_is_done_twice(user):
    user.go(0)
    user.key(Qt.Key.Key_1, ALT)
    steps = len(user.page.session.history.done)
    user.go(1, 3)
    user.key(Qt.Key.Key_1, ALT)
    assert len(user.page.session.history.done) == steps
    assert "already" in user.page.strip.message.text()


def test_each_new_member_of_the_audience_has_a_number_and_speaks_at_once(user):
    user.go(0)
    user.key(Qt.Key.Key_1, ALT)
    before = state(user)
    user.go(1, 3)
    user.key(Qt.Key.Key_Q, ALT)
    assert roster(user)[3:] == [(4, "Audience 1")]
    assert spoken(user) == [ZHOU, ZHOU, *["Audience 1"] * 3]
    user.go(4)
    user.key(Qt.Key.Key_Q, ALT)
    assert roster(user)[3:] == [(4, "Audience 1"), (5, "Audience 2")]
    assert spoken(user)[-1] == "Audience 2"
    user.key(Qt.Key.Key_Z, CTRL)
    assert undone(user, before)


def test_all_that_nobody_knows_who_said_is_one_unknown_speakers(user):
    for row in (1, 3):
        user.go(row)
        user.key(Qt.Key.Key_0, ALT)
        user.key(Qt.Key.Key_Down, ALT)
        user.key(Qt.Key.Key_2, ALT)
    user.go(3)
    user.key(Qt.Key.Key_0, ALT)
    assert roster(user)[3:] == [(4, "Unknown")]
    assert spoken(user) == [None, "Unknown", LIN, "Unknown"]


def test_a_speaker_is_found_by_name_from_the_keyboard_alone(user):
    user.go(2, 3)
    user.key(Qt.Key.Key_S, ALT)
    user.type("何")
    user.key(Qt.Key.Key_Return)
    assert spoken(user) == [None, None, None, HE, HE]
    assert QApplication.focusWidget() is user.editor
    assert user.page.roster.finder.isHidden()


def test_somebody_found_speaks_as_far_as_tab_says(user):
    user.go(0)
    user.key(Qt.Key.Key_1, ALT)
    user.go(2, 4)
    user.key(Qt.Key.Key_S, ALT)
    user.type("2")
    user.key(Qt.Key.Key_Tab)
    user.key(Qt.Key.Key_Tab)
    user.key(Qt.Key.Key_Return)
    assert spoken(user) == [ZHOU, ZHOU, LIN, ZHOU]


@pytest.mark.parametrize(
    ("action", "expected"), [("turn_speaker", [HE, HE, HE, HE]), ("line_speaker", [ZHOU, ZHOU, HE, ZHOU])]
)
def test_other_reaches_are_in_the_menu(user, action, expected):
    user.go(0)
    user.key(Qt.Key.Key_1, ALT)
    user.go(2, 4)
    user.window.findChild(object, action).trigger()
    user.type("3")
    user.key(Qt.Key.Key_Return)
    assert spoken(user) == expected


def test_somebody_who_is_not_on_the_roster_is_added_and_speaks(user):
    before = state(user)
    user.go(1)
    user.key(Qt.Key.Key_S, ALT)
    user.type("Ada Lee")
    user.key(Qt.Key.Key_Return)
    assert roster(user)[-1] == (4, "Ada Lee")
    assert spoken(user) == [None, "Ada Lee", "Ada Lee", "Ada Lee"]
    assert undone(user, before)


def test_nobody_speaks_from_here_on(user):
    user.go(0)
    user.key(Qt.Key.Key_1, ALT)
    user.go(2)
    user.key(Qt.Key.Key_S, ALT)
    user.type("nobody")
    user.key(Qt.Key.Key_Return)
    assert spoken(user) == [ZHOU, ZHOU, None, None]


def test_while_a_name_is_composed_keys_are_the_input_methods(user):
    user.go(1)
    user.key(Qt.Key.Key_S, ALT)
    QApplication.sendEvent(QApplication.focusWidget(), QInputMethodEvent("he", []))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape):
        user.key(key)
    assert spoken(user) == [None] * 4
    assert not user.page.roster.finder.isHidden()
    user.type("何")
    user.key(Qt.Key.Key_Return)
    assert spoken(user)[1] == HE


def test_names_are_found_by_pinyin_once_the_checker_runs(start, transcript):
    user = start(transcript, check=True)
    user.accept_start_sheet()
    user.qtbot.waitUntil(lambda: HE in user.page.roster.finder.ways, timeout=60_000)
    user.go(1)
    user.key(Qt.Key.Key_S, ALT)
    user.type("hym")
    user.key(Qt.Key.Key_Return)
    assert spoken(user)[1] == HE


def test_the_lines_that_a_selection_picks_get_a_speaker_and_no_others(user):
    user.go(0)
    user.key(Qt.Key.Key_1, ALT)
    user.go(1, len(user.lines[1]) - 1)
    user.key(Qt.Key.Key_Down, SHIFT)
    assert user.page.people.speakers.picked == [line.id for line in user.page.session.transcript.lines[1:3]]
    before = state(user)
    user.key(Qt.Key.Key_2, ALT)
    assert spoken(user) == [ZHOU, LIN, LIN, ZHOU]
    assert undone(user, before)


def test_somebody_found_speaks_in_the_picked_lines(user):
    user.go(1, len(user.lines[1]) - 1)
    user.key(Qt.Key.Key_Down, SHIFT)
    user.key(Qt.Key.Key_S, ALT)
    assert user.page.roster.finder.picked.isVisible()
    user.type("3")
    user.key(Qt.Key.Key_Return)
    assert spoken(user) == [None, HE, HE, None]


def test_a_line_at_whose_start_a_selection_ends_is_not_picked(user):
    user.go(1)
    user.page.across.selection.extend(user.page.session.transcript.lines[3].id, 0)
    assert user.page.people.speakers.picked == [line.id for line in user.page.session.transcript.lines[1:3]]


def test_the_menu_of_a_row_sets_the_whole_turn(user):
    user.go(0)
    user.key(Qt.Key.Key_1, ALT)
    user.go(2, 4)
    choose(user.page.roster.menu_for(row_of(user, HE)), "Speaks in the whole turn")
    assert spoken(user) == [HE] * 4


def test_two_people_are_merged_after_a_question_and_undone_in_one(user):
    for row, key in ((0, Qt.Key.Key_1), (1, Qt.Key.Key_2), (2, Qt.Key.Key_3)):
        user.go(row)
        user.key(key, ALT)
    before = state(user)
    merge = next(a for a in user.page.roster.menu_for(row_of(user, HE)).actions() if a.text() == "Merge into").menu()
    choose(merge, f"2  {LIN}")
    assert spoken(user)[2] == HE
    assert "2 line" in user.page.roster.merge_question.text.text()
    user.page.roster.merge_question.yes.click()
    assert spoken(user) == [ZHOU, LIN, LIN, LIN]
    assert roster(user) == [(1, ZHOU), (2, LIN)]
    assert user.page.session.transcript.roster()[1].aliases == (HE,)
    assert undone(user, before)


def test_giving_somebody_anothers_name_offers_to_merge_the_two(user):
    user.go(2)
    user.key(Qt.Key.Key_3, ALT)
    user.page.roster.model.setData(row_of(user, HE), LIN)
    assert roster(user)[2] == (3, HE)
    user.page.roster.merge_question.yes.click()
    assert spoken(user) == [None, None, LIN, LIN]


def test_details_with_anothers_name_are_kept_without_it_and_the_merge_is_asked_about(user):
    choose(user.page.roster.menu_for(row_of(user, LIN)), "Role, affiliation, other names…")
    dialog = user.page.findChild(PersonDialog)
    dialog.name.setText(HE)
    dialog.affiliation.setText("北语科技")
    dialog.accept()
    person = user.page.session.transcript.roster()[1]
    assert (person.name, person.affiliation) == (LIN, "北语科技")
    assert user.page.roster.merge_question.isVisible()


def test_a_key_bound_otherwise_is_shown_at_once(user):
    user.go(0)
    user.key(Qt.Key.Key_1, ALT)
    user.go(1)
    user.key(Qt.Key.Key_2, ALT)
    user.window.keymap.bind("other_speaker", ("Alt+X",))
    assert user.page._delegate._other == f"Alt+X {ZHOU}"


def test_a_name_that_is_on_the_roster_is_not_added_twice(user):
    panel = user.page.roster
    panel.new_name.setText(LIN)
    panel.add_button.click()
    assert len(roster(user)) == 3
    assert LIN in user.page.strip.message.text()


def test_what_is_known_of_a_person_is_put_right_in_one_step(user):
    choose(user.page.roster.menu_for(row_of(user, LIN)), "Role, affiliation, other names…")
    dialog = user.page.findChild(PersonDialog)
    dialog.affiliation.setText("北语科技")
    dialog.aliases.setText("林志远")
    dialog.accept()
    person = user.page.session.transcript.roster()[1]
    assert (person.affiliation, person.aliases) == ("北语科技", ("林志远",))
    user.key(Qt.Key.Key_Z, CTRL)
    assert user.page.session.transcript.roster()[1].aliases == ()


def test_lines_of_who_is_pointed_at_are_shown_and_lead_there(user):
    user.go(0)
    user.key(Qt.Key.Key_1, ALT)
    user.go(2)
    user.key(Qt.Key.Key_2, ALT)
    panel = user.page.roster
    panel.list.entered.emit(row_of(user, ZHOU))
    assert panel.samples.heading.text().startswith(ZHOU)
    panel.samples.buttons[0].click()
    assert user.row == 0
    assert panel.samples.isHidden()


def test_a_roster_of_forty_stays_within_reach(user):
    for number in range(4, 41):
        user.page.roster.add_requested.emit(f"嘉宾{number}")
    panel = user.page.roster
    assert panel.model.rowCount() == 40
    assert panel.list.verticalScrollBar().maximum() > 0
    assert panel.new_name.isVisible()
    user.go(1)
    user.key(Qt.Key.Key_S, ALT)
    user.type("37")
    user.key(Qt.Key.Key_Return)
    assert spoken(user)[1] == "嘉宾37"
    assert user.page._delegate.theme.repeats(37)
