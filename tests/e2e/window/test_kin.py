"""In triage, after the clusters: what sounds alike and recurs without a term, settled in one act."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.core.model import DecisionKind
from annotator.gui.kit.notice_bar import NoticeBar

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.timeout(180)

ROWS = [
    "大家好，我是墨珩，今天我来主持。",
    "刚才莫横讲得很好，我们请下一位。",
    "那么墨衡老师怎么看这个问题呢？",
    "我同意墨珩的说法，其实还有xorvana这个系统。",
    "对，zorvana和它一样，zorvana也开源了。",
]


@pytest.fixture
def talk(tmp_path):
    path = tmp_path / "talk.md"
    path.write_text("\n\n".join(ROWS) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def user(start, talk):
    """The window on the talk, everything checked and the kin known."""
    user = start(talk, check=True)
    user.accept_start_sheet()
    user.checked()
    user.qtbot.waitUntil(lambda: bool(user.page.triage_pages._kin._heard.kin), timeout=60_000)
    return user


def page_of(user):
    return user.page.tick_page


def variants(user) -> list[str]:
    return [heard for heard, _ in page_of(user).current.variants()]


def tick_all(user) -> None:
    if not set(page_of(user).model.rows[0].proposals) <= page_of(user).model.ticked:
        user.key(Qt.Key.Key_Space)


def say(user, text: str) -> None:
    """Say what the cluster should be."""
    user.key(Qt.Key.Key_E)
    user.type(text)
    user.key(Qt.Key.Key_Return)
    user.qtbot.waitUntil(lambda: QApplication.focusWidget() is page_of(user).list, timeout=20_000)


def offer(user) -> str:
    return " ".join(bar.accessibleName() for bar in user.page.findChildren(NoticeBar) if bar.isVisible())


def test_f7_shows_what_sounds_alike_and_enter_makes_it_one_name_as_one_step(user):
    user.key(Qt.Key.Key_F7)
    assert QApplication.focusWidget() is page_of(user).list
    assert sorted(variants(user)) == ["墨珩", "墨衡", "莫横"]
    say(user, "莫珩")
    assert page_of(user).meant.picker.field.text() == "莫珩"
    tick_all(user)
    made = len(user.page.session.history.done)
    user.key(Qt.Key.Key_Return)
    assert [row.count("莫珩") for row in user.lines] == [1, 1, 1, 1, 0]
    assert len(user.page.session.history.done) == made + 1
    assert {d.kind for d in user.page.session.transcript.decisions.values()} == {DecisionKind.CORRECTED}
    assert sorted(variants(user)) == ["xorvana", "zorvana"]


def test_what_was_put_right_is_offered_to_be_remembered(user):
    user.key(Qt.Key.Key_F7)
    say(user, "莫珩")
    tick_all(user)
    user.key(Qt.Key.Key_Return)
    assert "莫珩" in offer(user)
    user.key(Qt.Key.Key_S)
    assert "莫珩" in offer(user)
    user.key(Qt.Key.Key_G, ALT)
    (held,) = user.page.session.transcript.terms.values()
    assert (held.term.text, sorted(held.term.aliases)) == ("莫珩", ["墨珩", "墨衡", "莫横"])


def test_what_is_unticked_stays_and_is_not_asked_again(user):
    user.key(Qt.Key.Key_F7)
    tick_all(user)
    while page_of(user).model.rows[page_of(user).list.currentIndex().row()].words != "莫横":
        if page_of(user).list.currentIndex().data(Qt.ItemDataRole.UserRole).proposals[0].heard == "莫横":
            break
        user.key(Qt.Key.Key_Down)
    user.key(Qt.Key.Key_Space)
    user.key(Qt.Key.Key_Return)
    assert "莫横" in user.lines[1]
    assert "墨珩老师" in user.lines[2]
    assert sorted(variants(user)) == ["xorvana", "zorvana"]
    user.key(Qt.Key.Key_Escape)
    user.key(Qt.Key.Key_F7)
    assert sorted(variants(user)) == ["xorvana", "zorvana"]


def test_o_lets_all_of_it_stand_in_this_session_and_backspace_takes_that_back(user):
    user.key(Qt.Key.Key_F7)
    user.key(Qt.Key.Key_O)
    assert sorted(variants(user)) == ["xorvana", "zorvana"]
    assert {d.heard for d in user.page.session.transcript.decisions.values()} == {"墨珩", "墨衡", "莫横"}
    assert user.lines == ROWS
    user.key(Qt.Key.Key_Backspace)
    assert not user.page.session.transcript.decisions
    assert sorted(variants(user)) == ["墨珩", "墨衡", "莫横"]


def test_s_passes_one_after_another_and_then_triage_walks_on(user):
    user.key(Qt.Key.Key_F7)
    user.key(Qt.Key.Key_S)
    assert sorted(variants(user)) == ["xorvana", "zorvana"]
    user.key(Qt.Key.Key_S)
    assert not user.page.triage_pages.shown
    assert user.page.triage.on
    user.key(Qt.Key.Key_Backspace)
    assert sorted(variants(user)) == ["xorvana", "zorvana"]
    user.key(Qt.Key.Key_Backspace)
    assert sorted(variants(user)) == ["墨珩", "墨衡", "莫横"]


def test_the_line_is_answered_from_the_glossary_by_sound_and_escape_leaves_it(user):
    user.key(Qt.Key.Key_F7)
    bar = page_of(user).meant
    user.key(Qt.Key.Key_E)
    user.qtbot.waitUntil(lambda: bar.picker.list.model().rowCount() > 0, timeout=20_000)
    assert bar.picker.list.isVisible()
    user.type("ab")
    user.key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page_of(user).list
    assert not bar.picker.list.isVisible()
    assert bar.picker.field.text() == page_of(user).current.meant == "墨珩"
    assert user.page.triage.on


def test_what_is_typed_stays_where_the_mouse_goes_elsewhere(user):
    user.key(Qt.Key.Key_F7)
    user.key(Qt.Key.Key_E)
    user.type("莫珩")
    user.qtbot.mouseClick(page_of(user).list.viewport(), Qt.MouseButton.LeftButton)
    assert page_of(user).current.meant == page_of(user).meant.picker.field.text() == "莫珩"


def test_a_page_of_sure_fixes_has_no_line_to_type_in(user):
    page_of(user).show_clusters([], [], by_variant=False, words=("", ""))
    assert page_of(user).meant.isHidden()


def test_text_that_changed_since_is_not_touched(user):
    user.go(0, 0)
    user.type("哦")
    user.go(1, 0)
    user.key(Qt.Key.Key_F7)
    if page_of(user).isVisible():
        tick_all(user)
        say(user, "莫珩")
        user.key(Qt.Key.Key_Return)
    assert user.lines[0].startswith("哦大家好，我是")
