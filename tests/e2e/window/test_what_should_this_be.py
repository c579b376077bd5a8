"""Alt+Enter on anything: the glossary by sound at the caret, here or everywhere, and the offer to remember."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.core.model import (
    Band,
    Category,
    DecisionKind,
    Reason,
    ReasonCode,
    Suggestion,
    Suspect,
    SuspectKind,
)
from annotator.gui.dialogs.places import PlacesDialog
from annotator.gui.dialogs.remember import RememberDialog
from annotator.gui.kit.notice_bar import NoticeBar
from annotator.gui.panels.answer_rows import ROW_ROLE

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
pytestmark = pytest.mark.timeout(180)


@pytest.fixture
def talk(tmp_path):
    rows = [
        "# 圆桌论坛：小模型怎么走-主持人：周岚-嘉宾：林知远",
        "今天我们聊一聊skating law到底行不行。",
        "刚才说的支架方案，还有skating law，我觉得都可以。",
        "那么这个支架以后怎么走，skating law呢。",
        "最后谢谢各位，今天就到这里。",
    ]
    path = tmp_path / "talk.md"
    path.write_text("\n\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def user(start, talk):
    user = start(talk, check=True)
    user.accept_start_sheet()
    user.checked()
    return user


def panel(user):
    return user.page._ask_panel


def ask(user) -> None:
    """Press Alt+Enter and wait for the answers."""
    user.key(Qt.Key.Key_Return, ALT)
    answered(user)


def answered(user) -> None:
    user.qtbot.waitUntil(lambda: not panel(user).picker.waits, timeout=20_000)


def rows(user) -> list[str]:
    model = panel(user).list.model()
    return [model.index(at, 0).data(ROW_ROLE).text for at in range(model.rowCount())]


def chosen(user) -> str:
    return panel(user).list.currentIndex().data(ROW_ROLE).text


def select(user, row: int, text: str) -> None:
    at = user.lines[row].index(text)
    user.desk.go(user.page.session.transcript.lines[row].id, at, at + len(text))


def offer(user) -> str:
    return " ".join(bar.accessibleName() for bar in user.page.findChildren(NoticeBar) if bar.isVisible())


def decisions(user):
    return [(d.kind, d.heard, d.meant) for d in user.page.session.transcript.decisions.values()]


def test_a_selection_is_answered_by_sound_and_enter_puts_the_first_there(user):
    select(user, 0, "skating law")
    ask(user)
    assert panel(user).heard.text() == "skating law"
    assert panel(user).reading.text().startswith("/sk")
    assert chosen(user) == "scaling law"
    user.key(Qt.Key.Key_Return)
    assert "聊一聊scaling law到底" in user.lines[0]
    assert decisions(user) == [(DecisionKind.CORRECTED, "skating law", "scaling law")]
    assert not panel(user).isVisible()
    assert QApplication.focusWidget() is user.editor
    user.key(Qt.Key.Key_Z, CTRL)
    assert "聊一聊skating law到底" in user.lines[0]
    assert decisions(user) == []


def test_the_word_at_the_caret_is_asked_about_where_nothing_is_marked(user):
    user.go(3, user.lines[3].index("各位") + 1)
    ask(user)
    assert panel(user).heard.text() == "各位"


def test_words_that_only_may_be_misheard_are_asked_about_together(user):
    line = user.page.session.transcript.lines[3]
    at = line.text.index("谢谢各位")
    offers = (Suggestion("谢各位", 0.1, Reason(ReasonCode.SOUND)),)
    term, word = SuspectKind.TERM, Category.WORD
    maybe = Suspect(line.id, at, at + 4, "谢谢各位", term, word, Band.MAYBE, 0.1, offers)
    user.page.checking.analysis.found.keep({line.id: [maybe]})
    user.go(3, at + 1)
    ask(user)
    assert panel(user).heard.text() == "谢谢各位"


def test_pinyin_initials_narrow_the_list_and_a_digit_takes(user):
    select(user, 1, "支架")
    ask(user)
    assert panel(user).reading.text() == "zhī jià"
    everything = rows(user)
    user.type("jszn")
    answered(user)
    assert "jszn" in rows(user)
    assert set(rows(user)) - {"jszn"} < set(everything) | {"具身智能"}
    assert chosen(user) == "具身智能"
    user.key(Qt.Key.Key_1)
    assert "说的具身智能方案" in user.lines[1]


def test_enter_before_the_answers_are_there_waits_for_them(user):
    select(user, 1, "支架")
    ask(user)
    user.type("jszn")
    user.key(Qt.Key.Key_Return)
    user.qtbot.waitUntil(lambda: "说的具身智能方案" in user.lines[1], timeout=20_000)


def test_what_is_typed_is_taken_where_it_is_no_pinyin(user):
    select(user, 0, "skating law")
    ask(user)
    user.type("Neural 定律 2")
    user.key(Qt.Key.Key_Return)
    assert "聊一聊Neural 定律 2到底" in user.lines[0]


def test_what_is_typed_can_be_chosen_over_the_answers_with_the_arrows(user):
    select(user, 1, "支架")
    ask(user)
    user.type("jszn")
    answered(user)
    user.key(Qt.Key.Key_Up)
    assert chosen(user) == "jszn"
    user.key(Qt.Key.Key_Return)
    assert "说的jszn方案" in user.lines[1]


def test_alt_a_takes_all_equal_places_after_a_look_as_one_step(user, monkeypatch):
    select(user, 1, "skating law")
    ask(user)
    seen = []
    monkeypatch.setattr(PlacesDialog, "exec", lambda dialog: seen.append(dialog.list.count()) or True)
    user.key(Qt.Key.Key_A, ALT)
    assert seen == [3]
    assert [line.count("scaling law") for line in user.lines] == [1, 1, 1, 0]
    assert user.row == 1
    user.key(Qt.Key.Key_Z, CTRL)
    assert [line.count("skating law") for line in user.lines] == [1, 1, 1, 0]


def test_a_preview_put_aside_changes_nothing(user, monkeypatch):
    before = user.lines
    select(user, 1, "skating law")
    ask(user)
    monkeypatch.setattr(PlacesDialog, "exec", lambda dialog: False)
    user.key(Qt.Key.Key_A, ALT)
    assert user.lines == before
    assert offer(user) == ""


def test_escape_and_a_click_elsewhere_close_the_panel_and_change_nothing(user):
    before = user.lines
    select(user, 0, "skating law")
    ask(user)
    user.key(Qt.Key.Key_Escape)
    assert not panel(user).isVisible()
    assert QApplication.focusWidget() is user.editor
    ask(user)
    user.page.find_bar.open()
    assert not panel(user).isVisible()
    assert QApplication.focusWidget() is user.page.find_bar.field
    assert user.lines == before


def test_a_place_without_a_word_is_told(user):
    user.go(3, 0)
    user.type("。。")
    user.go(3, 1)
    user.key(Qt.Key.Key_Return, ALT)
    user.qtbot.waitUntil(lambda: not panel(user).isVisible(), timeout=20_000)
    assert "No word" in user.page.strip.message.text()


def test_what_was_put_right_is_remembered_after_telling_how_many_places_that_touches(user):
    select(user, 0, "skating law")
    ask(user)
    user.key(Qt.Key.Key_Return)
    assert "2 other places will be marked as sure" in offer(user)
    assert not user.page.session.transcript.terms
    user.key(Qt.Key.Key_G, ALT)
    (held,) = user.page.session.transcript.terms.values()
    assert (held.term.text, held.term.aliases) == ("scaling law", ("skating law",))
    assert offer(user) == ""
    user.checked()
    marked = list(user.page.checking.analysis.found)
    assert [x.band.value for x in marked if x.text == "skating law"] == ["sure", "sure"]
    user.key(Qt.Key.Key_Z, CTRL)
    assert not user.page.session.transcript.terms
    assert "scaling law" in user.lines[0]


def test_a_word_of_the_dictionary_is_remembered_with_care(user):
    select(user, 1, "支架")
    ask(user)
    user.type("智驾")
    user.key(Qt.Key.Key_Return)
    assert "1 other place will be marked as likely at most" in offer(user)
    user.key(Qt.Key.Key_G, ALT)
    user.checked()
    line_id = user.page.session.transcript.lines[2].id
    (suspect,) = [s for s in user.page.checking.analysis.suspects(line_id) if s.text == "支架"]
    assert (suspect.suggestions[0].text, suspect.band.value) == ("智驾", "likely")


def test_a_single_syllable_is_remembered_without_marking_others(user):
    select(user, 3, "谢")
    ask(user)
    user.type("解")
    user.key(Qt.Key.Key_Return)
    assert "1 other place stays unmarked" in offer(user)
    user.key(Qt.Key.Key_G, ALT)
    user.checked()
    line_id = user.page.session.transcript.lines[3].id
    assert "谢" not in [s.text for s in user.page.checking.analysis.suspects(line_id)]


def test_what_is_heard_nowhere_else_is_told_so(user):
    select(user, 3, "各位")
    ask(user)
    user.type("诸位")
    user.key(Qt.Key.Key_Return)
    assert "heard nowhere else" in offer(user)


def over(user, widget):
    """The place of a widget on the page."""
    return widget.rect().translated(widget.mapTo(user.page, widget.rect().topLeft()))


@pytest.mark.parametrize("height", [800, 520])
def test_the_panel_stays_over_the_lines_and_leaves_in_sight_what_it_is_about(user, height):
    user.window.resize(1000, height)
    user.qtbot.wait(200)
    for row in (0, 3):
        select(user, row, "今天")
        ask(user)
        shown, lines = panel(user).geometry(), over(user, user.page.view)
        assert user.page.rect().contains(shown)
        assert (shown.left() >= lines.left(), shown.right() <= lines.right()) == (True, True)
        assert not shown.intersects(over(user, user.editor))
        user.key(Qt.Key.Key_Escape)


@pytest.mark.parametrize("leave", [lambda user: user.key(Qt.Key.Key_Z, CTRL), lambda user: user.go(3)])
def test_an_offer_goes_when_its_line_is_left_or_what_it_came_from_is_undone(user, leave):
    select(user, 0, "skating law")
    ask(user)
    user.key(Qt.Key.Key_Return)
    assert offer(user)
    leave(user)
    assert offer(user) == ""
    assert not user.page.remembering.offered


def test_correct_and_remember_tells_first_how_many_places_it_touches(user, monkeypatch):
    user.go(1, user.lines[1].index("skating"))
    assert user.desk.at_caret.suspect.text == "skating law"
    seen = []

    def read(dialog):
        user.qtbot.wait(300)
        return seen.append(dialog.touched.text())

    monkeypatch.setattr(RememberDialog, "exec", read)
    user.key(Qt.Key.Key_G, ALT)
    assert seen == ["2 other places will be marked as sure."]


def test_nothing_is_taken_while_an_input_method_composes(user):
    from PySide6.QtGui import QInputMethodEvent

    before = user.lines
    select(user, 1, "支架")
    ask(user)
    QApplication.sendEvent(panel(user).field, QInputMethodEvent("zhi", []))
    user.key(Qt.Key.Key_Return)
    user.key(Qt.Key.Key_1)
    assert panel(user).isVisible()
    assert user.lines == before


def test_what_is_typed_before_it_is_known_what_it_is_for_waits_for_that(start, talk):
    user = start(talk)
    user.accept_start_sheet()
    before = user.lines
    user.go(3, user.lines[3].index("各位"))
    user.key(Qt.Key.Key_Return, ALT)
    user.type("诸位")
    user.key(Qt.Key.Key_Return)
    assert panel(user).isVisible()
    user.page.checking.stopped.emit()
    assert not panel(user).isVisible()
    assert user.lines == before


def test_without_a_checker_what_is_typed_still_counts(start, talk):
    user = start(talk)
    user.accept_start_sheet()
    select(user, 0, "skating law")
    user.key(Qt.Key.Key_Return, ALT)
    user.page.checking.stopped.emit()
    user.type("Scaling")
    user.key(Qt.Key.Key_Return)
    assert "聊一聊Scaling到底" in user.lines[0]
