"""Walking the suspects and settling them, with the checker's process running."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from annotator.gui.dialogs.places import PlacesDialog
from annotator.gui.dialogs.remember import RememberDialog

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.timeout(180)


@pytest.fixture
def user(start, transcript):
    user = start(transcript, check=True)
    user.accept_start_sheet()
    user.checked()
    return user


def go_to(user, heard: str) -> None:
    for _ in range(20):
        user.key(Qt.Key.Key_F8)
        if user.desk.at_caret.suspect and user.desk.at_caret.suspect.text == heard:
            return
    pytest.fail(f"F8 never came to {heard}")


def test_f8_shows_the_card_and_control_1_takes_its_first_suggestion(user):
    go_to(user, "open sora")
    card = user.desk.row.card
    assert card.isVisible()
    assert card.suspect.suggestions[0].text == "Open-Sora"
    user.key(Qt.Key.Key_1, CTRL)
    assert "聊Open-Sora这样的模型" in user.lines[0]
    user.key(Qt.Key.Key_Z, CTRL)
    assert "open sora这样的模型" in user.lines[0]


def test_typing_over_the_marked_word_replaces_it(user):
    go_to(user, "林志远")
    user.type("Lin Zhiyuan")
    user.key(Qt.Key.Key_Down, ALT)
    assert "我是Lin Zhiyuan，其实" in user.lines[1]


def test_ignored_suspects_are_passed_over_until_that_is_undone(user):
    go_to(user, "open sora")
    user.key(Qt.Key.Key_I, ALT)
    line_id = user.page.session.transcript.lines[0].id
    assert "open sora" not in [s.text for s in user.page.checking.analysis.suspects(line_id)]
    user.key(Qt.Key.Key_Z, CTRL)
    assert "open sora" in [s.text for s in user.page.checking.analysis.suspects(line_id)]


def test_unclear_places_are_counted(user):
    go_to(user, "open sora")
    user.key(Qt.Key.Key_U, ALT)
    assert [d.kind.value for d in user.page.session.transcript.decisions.values()] == ["unclear"]


def test_triage_settles_by_plain_keys_and_types_nothing(user):
    before = "".join(user.lines)
    user.key(Qt.Key.Key_F7)
    while user.page.triage_pages.shown:
        user.key(Qt.Key.Key_S)
    assert user.page.triage.on
    user.type("xyz")
    assert "".join(user.lines) == before
    first = user.desk.at_caret.suspect
    user.key(Qt.Key.Key_Return)
    decisions = list(user.page.session.transcript.decisions.values())
    assert [(d.heard, d.meant) for d in decisions] == [(first.text, first.suggestions[0].text)]
    user.key(Qt.Key.Key_Backspace)
    assert "".join(user.lines) == before
    user.key(Qt.Key.Key_Escape)
    assert not user.page.triage.on
    user.type("xyz")
    assert "xyz" in user.editor.text


def test_a_batch_is_previewed_and_is_one_step(start, tmp_path, monkeypatch):
    path = tmp_path / "twice.md"
    path.write_text("今天讲open sora的进展。\n\n明天还讲open sora的进展。\n\n后天不讲。\n", encoding="utf-8")
    user = start(path, check=True)
    user.accept_start_sheet()
    user.checked()
    go_to(user, "open sora")
    seen = []
    monkeypatch.setattr(PlacesDialog, "exec", lambda dialog: seen.append(dialog.list.count()) or True)
    user.key(Qt.Key.Key_A, ALT)
    assert seen == [2]
    assert [line.count("Open-Sora") for line in user.lines] == [1, 1, 0]
    user.key(Qt.Key.Key_Z, CTRL)
    assert [line.count("open sora") for line in user.lines] == [1, 1, 0]


def test_what_is_remembered_is_found_again(user, monkeypatch):
    go_to(user, "林志远")
    monkeypatch.setattr(RememberDialog, "exec", lambda dialog: dialog.field.setText("林致远") or True)
    user.key(Qt.Key.Key_G, ALT)
    assert "林致远" in user.lines[1]
    user.go(3, 0)
    user.type("林志远")
    user.key(Qt.Key.Key_Up, ALT)
    user.checked()
    line_id = user.page.session.transcript.lines[3].id
    (suspect,) = [s for s in user.page.checking.analysis.suspects(line_id) if s.text == "林志远"]
    assert suspect.suggestions[0].text == "林致远"


def test_marks_follow_what_is_typed_and_the_line_is_checked_again_while_typing(user):
    user.go(3, 0)
    user.type("open sora ")
    user.go(3, 0)
    user.checked()
    line_id = user.page.session.transcript.lines[3].id
    assert [s.text for s in user.page.checking.analysis.suspects(line_id)][:1] == ["open sora"]


def test_a_checker_that_died_is_started_anew(user):
    user.page.checking._checker._process.kill()
    user.qtbot.waitUntil(lambda: user.page.checking._deaths == 1, timeout=10_000)
    user.go(3, 0)
    user.type("open sora ")
    user.go(0, 0)
    user.checked()
    line_id = user.page.session.transcript.lines[3].id
    assert [s.text for s in user.page.checking.analysis.suspects(line_id)] == ["open sora"]


def test_walking_before_anything_was_checked_says_that_checking_goes_on(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.key(Qt.Key.Key_F8)
    assert "4 lines" in user.page.strip.message.text()
