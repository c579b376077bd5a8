"""Walking suggested turns: one key settles each, and what is settled is kept."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from annotator.app.jobs import TurnsFound
from annotator.core.model import Band, DecisionKind, TurnStart
from annotator.detect.turns import REASONS
from annotator.gui.lines.turn_words import turn_reason_text

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def test_every_reason_has_words():
    assert all(turn_reason_text(reason) for reason in REASONS)


@pytest.fixture
def user(start, transcript, monkeypatch):
    """At the first line of a panel, with turns suggested as if the checker had found them."""
    user = start(transcript)
    user.accept_start_sheet()
    user.asked = []
    monkeypatch.setattr(user.page.checking, "ask_turns", user.asked.append)
    ids = [line.id for line in user.page.session.transcript.lines]
    user.page.turns.finder.look()
    found(
        user,
        TurnStart(ids[0], 0, "周岚", 0.95, "opening", Band.SURE),
        TurnStart(ids[1], 2, "林知远", 0.9, "answers", Band.SURE),
        TurnStart(ids[2], 0, "周岚", 0.6, "takes-the-word-back", Band.LIKELY),
        TurnStart(ids[2], 10, "何一鸣", 0.9, "called-by-name", Band.SURE),
        TurnStart(ids[3], 0, "周岚", 0.2, "closes", Band.MAYBE),
    )
    user.go(0)
    return user


def found(user, *turns):
    user.page.checking.turns_found.emit(TurnsFound(turns, user.asked[-1].number))


def said(user):
    """Each line with the name of who speaks it."""
    transcript = user.page.session.transcript
    names = {speaker.id: speaker.name for speaker in transcript.speakers.values()}
    return [(names.get(line.speaker, ""), line.text[:4]) for line in transcript.lines]


def steps(user):
    return len(user.page.session.history.done)


def test_enter_takes_a_turn_and_goes_on_to_the_next(user):
    user.key(Qt.Key.Key_F9)
    assert user.desk.row.turn_card.isVisible()
    for _ in range(4):
        user.key(Qt.Key.Key_Return)
    assert said(user) == [
        ("周岚", "大家好，"),
        ("周岚", "好的"),
        ("林知远", "谢谢主持"),
        ("周岚", "那么一鸣"),
        ("何一鸣", "我觉得数"),
        ("何一鸣", "最后谢谢"),
    ]
    user.qtbot.waitUntil(lambda: len(user.asked) == 2)
    assert [known.speaker for known in user.asked[-1].known] == ["周岚", "林知远", "周岚", "何一鸣"]
    found(user)
    assert not user.page.turns.walk.on
    assert "No suggested turns" in user.page.strip.message.text()


def test_each_taken_turn_is_one_step_and_backspace_goes_back(user):
    made = steps(user)
    user.key(Qt.Key.Key_F9)
    user.key(Qt.Key.Key_Return)
    user.key(Qt.Key.Key_Return)
    assert steps(user) == made + 2
    user.key(Qt.Key.Key_Backspace)
    assert steps(user) == made + 1
    assert user.page.turns.walk.turn.speaker == "林知远"
    assert (user.row, user.editor.caret) == (1, 2)


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, ALT])
def test_a_digit_says_that_another_speaks_and_goes_on(user, modifier):
    user.key(Qt.Key.Key_F9)
    user.key(Qt.Key.Key_3, modifier)
    assert said(user)[0][0] == "何一鸣"
    assert (user.row, user.editor.caret) == (1, 2)


def test_a_digit_that_nobody_has_changes_nothing(user):
    user.key(Qt.Key.Key_F9)
    user.key(Qt.Key.Key_9)
    assert (user.row, user.editor.caret) == (0, 0)
    assert user.page.turns.walk.on


def test_shift_enter_is_the_other_of_the_last_two(user):
    user.key(Qt.Key.Key_F9)
    user.key(Qt.Key.Key_Return)
    user.key(Qt.Key.Key_Return)
    user.key(Qt.Key.Key_Return, SHIFT)
    assert said(user)[3][0] == "周岚"


def test_what_is_skipped_stays_and_who_speaks_already_is_passed(user):
    user.key(Qt.Key.Key_F9)
    user.key(Qt.Key.Key_Return)
    user.key(Qt.Key.Key_Space)
    assert (user.row, user.editor.caret) == (2, 10)  # between, nobody else has begun
    user.key(Qt.Key.Key_F9, SHIFT)
    assert (user.row, user.editor.caret) == (1, 2)


def test_a_rejected_turn_stays_rejected(user):
    user.key(Qt.Key.Key_F9)
    user.key(Qt.Key.Key_Space)
    user.key(Qt.Key.Key_I)
    (decision,) = user.page.session.transcript.decisions.values()
    assert decision.kind is DecisionKind.NO_TURN
    user.qtbot.waitUntil(lambda: len(user.asked) == 2)
    assert user.asked[-1].rejected == ((decision.line_id, 2),)
    user.key(Qt.Key.Key_Escape)
    user.key(Qt.Key.Key_Z, CTRL)
    assert not user.page.session.transcript.decisions


def test_plain_keys_type_nothing_until_the_walk_ends(user):
    before = user.lines
    user.key(Qt.Key.Key_F9)
    user.type("xyz")
    assert user.lines == before
    assert not user.editor.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    user.key(Qt.Key.Key_Escape)
    assert user.editor.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert not user.desk.row.turn_card.isVisible()
    user.type("xyz")
    assert user.editor.text.startswith("xyz")


def test_the_walk_ends_where_the_user_moves_elsewhere(user):
    user.key(Qt.Key.Key_F9)
    user.key(Qt.Key.Key_Right)
    assert not user.page.turns.walk.on
    assert user.editor.caret == 1


def test_triage_and_the_walk_take_the_keys_from_each_other(user):
    user.key(Qt.Key.Key_F9)
    user.key(Qt.Key.Key_F7)
    assert user.page.triage.on
    assert not user.page.turns.walk.on
    assert not user.editor.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    user.key(Qt.Key.Key_F9)
    assert user.page.turns.walk.on
    assert not user.page.triage.on
    user.key(Qt.Key.Key_I)
    assert len(user.page.session.transcript.decisions) == 1


def test_what_is_found_meanwhile_leaves_the_one_at_the_caret_alone(user):
    user.key(Qt.Key.Key_F9)
    user.key(Qt.Key.Key_Return)
    user.qtbot.waitUntil(lambda: len(user.asked) == 2)
    line = user.page.session.transcript.lines[1].id
    found(user, TurnStart(line, 2, "何一鸣", 0.9, "answers", Band.SURE))
    assert user.page.turns.walk.turn.speaker == "林知远"
    user.key(Qt.Key.Key_Return)
    assert said(user)[2][0] == "林知远"


def test_all_that_is_ticked_on_the_page_is_one_step(user):
    made = steps(user)
    user.key(Qt.Key.Key_F9, CTRL | SHIFT)
    page = user.page.turns.page
    assert [place.turn.probability for place in page.ticked] == [0.95, 0.9, 0.9]
    page.list.setCurrentIndex(page.model.index(2))
    user.key(Qt.Key.Key_Space)
    user.key(Qt.Key.Key_Return)
    assert [name for name, _ in said(user)] == ["周岚", "周岚", "周岚", "何一鸣", "何一鸣"]
    assert steps(user) == made + 1
    user.key(Qt.Key.Key_Z, CTRL)
    assert {name for name, _ in said(user)} == {""}


def test_the_page_opens_from_the_walk_and_escape_leaves_it(user):
    user.key(Qt.Key.Key_F9)
    user.key(Qt.Key.Key_A)
    assert user.page.turns.pages.shown
    user.key(Qt.Key.Key_Escape)
    assert not user.page.turns.pages.shown
    user.type("x")
    assert user.editor.text.startswith("x")


def test_somebody_unknown_joins_the_roster_with_the_turn(user):
    user.page.turns.finder.look()
    line = user.page.session.transcript.lines[3].id
    found(user, TurnStart(line, 2, "Speaker 2", 0.9, "from-the-floor", Band.SURE))
    user.key(Qt.Key.Key_F9)
    user.key(Qt.Key.Key_Return)
    assert said(user)[4] == ("Speaker 4", "谢谢各位")
    assert user.page.session.transcript.roster()[-1].slot == 4


def test_the_strip_counts_what_is_set_and_what_is_suggested(user):
    user.qtbot.waitUntil(lambda: user.page.strip.parts["turns"].number == "0/4")
    user.key(Qt.Key.Key_F9)
    user.key(Qt.Key.Key_Return)
    user.qtbot.waitUntil(lambda: user.page.strip.parts["turns"].number == "1/4")


def test_what_is_selected_is_marked_as_an_interjection_and_taken_back(user):
    user.go(1)
    user.editor.place_caret(0, 2)
    user.key(Qt.Key.Key_J, ALT)
    line = user.page.session.transcript.lines[1]
    assert (line.text, line.interjection) == ("好的", True)
    user.key(Qt.Key.Key_J, ALT)
    assert not user.page.session.transcript.line(line.id).interjection
    user.go(2)
    user.key(Qt.Key.Key_J, ALT)
    assert "Select the words" in user.page.strip.message.text()


def test_enter_marks_a_suggested_interjection_and_t_makes_it_a_turn(user):
    user.page.turns.finder.look()
    line = user.page.session.transcript.lines[1].id
    found(user, TurnStart(line, 0, "何一鸣", 0.9, "answers", Band.SURE, until=2))
    user.key(Qt.Key.Key_F9)
    user.key(Qt.Key.Key_Return)
    first = user.page.session.transcript.lines[1]
    assert (first.text, first.interjection, said(user)[1][0], said(user)[2][0]) == ("好的", True, "何一鸣", "")
    user.key(Qt.Key.Key_Z, CTRL)
    user.go(0)
    user.key(Qt.Key.Key_F9)
    user.key(Qt.Key.Key_T)
    assert [name for name, _ in said(user)] == ["", "何一鸣", "何一鸣", "何一鸣"]


@pytest.mark.timeout(180)
def test_the_checker_finds_turns_and_learns_from_what_is_taken(start, sample):
    user = start(sample, check=True)
    user.accept_start_sheet()
    user.key(Qt.Key.Key_F9)
    user.qtbot.waitUntil(lambda: user.page.turns.walk.on, timeout=60_000)
    looked = user.page.turns.finder.looked
    for _ in range(3):
        user.key(Qt.Key.Key_Return)
    with user.qtbot.waitSignal(looked, timeout=60_000):
        pass
    assert len({name for name, _ in said(user)} - {""}) >= 2
    places = [(turn.line_id, turn.start) for turn in user.page.turns.finder.suggested]
    assert len(places) > 20
    assert user.page.turns.walk.on


def test_what_is_hardly_probable_is_walked_only_where_the_user_wants_that(user):
    user.key(Qt.Key.Key_F9, SHIFT)
    assert (user.row, user.editor.caret) == (2, 10)
    user.key(Qt.Key.Key_Escape)
    next(action for action in user.window.actions() if action.objectName() == "walk_maybe").trigger()
    user.go(3, 2)
    user.key(Qt.Key.Key_F9, SHIFT)
    assert (user.row, user.editor.caret) == (3, 0)
    user.qtbot.waitUntil(lambda: user.page.strip.parts["turns"].number == "0/5")


def test_where_the_checker_has_stopped_looking_for_turns_says_so(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.page.checking._deaths = 9
    for _ in range(2):
        user.desk.said.emit("")
        user.key(Qt.Key.Key_F9)
        assert "stopped" in user.page.strip.message.text()


def test_what_was_rejected_or_marked_is_there_again(user, start, transcript):
    user.key(Qt.Key.Key_F9)
    user.key(Qt.Key.Key_I)
    user.key(Qt.Key.Key_Escape)
    user.go(1)
    user.editor.place_caret(0, 2)
    user.key(Qt.Key.Key_J, ALT)
    user.window.close()
    again = start(transcript).page.session.transcript
    assert [decision.kind for decision in again.decisions.values()] == [DecisionKind.NO_TURN]
    assert [line.text for line in again.lines if line.interjection] == ["好的"]
