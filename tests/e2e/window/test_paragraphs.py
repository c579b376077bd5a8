"""Paragraphs in the window: one key sets and clears them, suggestions are ticked on a page, export obeys them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from annotator.app.jobs import ParagraphsFound, ParagraphsJob
from annotator.app.paragraphs import suggested_paragraphs
from annotator.core.slices import finished
from annotator.gui.lines.line_model import Column
from annotator.gui.paragraphs.paragraph_sign import ParagraphSign

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key

DATA = "我们先收集了一批真实的录音数据，再请同学们逐句听写，这样得到的数据质量很高，但是成本也很高。"
CHIP = "芯片的内存带宽其实一直都不够用，权重每次都要从内存里搬一遍，所以芯片算得再快也没有用。"
ROWS = (DATA * 3, DATA + "另外，我们看看硬件。" + CHIP, CHIP * 3, "最后，我来总结一下。" + DATA, CHIP * 3)


@pytest.fixture
def talk(tmp_path):
    path = tmp_path / "talk.md"
    path.write_text("\n\n".join(("# 讲座：小模型怎么走", *ROWS)) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def user(start, talk, monkeypatch):
    """At the first line of a talk, with a checker that answers about paragraphs when `user.answer` is called."""
    user = start(talk)
    user.accept_start_sheet()
    asked = []
    monkeypatch.setattr(user.page.checking, "ask", lambda job, answered: asked.append((job, answered)))
    user.asked = asked
    user.said = []
    user.desk.said.connect(user.said.append)
    user.go(0)
    return user


def act(user, name):
    next(action for action in user.window.findChildren(QAction) if action.objectName() == name).trigger()


def answer(user):
    """Wait for what is asked, and answer as the checker does."""
    user.qtbot.waitUntil(lambda: any(isinstance(job, ParagraphsJob) for job, _ in user.asked))
    job, answered = next(pair for pair in user.asked if isinstance(pair[0], ParagraphsJob))
    user.asked.remove((job, answered))
    work = suggested_paragraphs(job.stretches, lambda _lines: ())
    answered(ParagraphsFound(job.number, finished(work)))


def suggest(user):
    act(user, "suggest_paragraphs")
    answer(user)
    user.qtbot.waitUntil(lambda: user.page.paragraphs.pages.shown)
    user.qtbot.waitUntil(lambda: QApplication.focusWidget() is user.page.paragraphs.page.list)


def begun(user):
    """The words with which the paragraphs begin that are set."""
    return [line.text[:4] for line in user.page.session.transcript.lines if line.paragraph]


def steps(user):
    return len(user.page.session.history.done)


def spoken(user, row):
    return user.desk.model.index(row, Column.TEXT).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_key_has_a_paragraph_begin_at_the_caret_and_again_no_longer(user):
    user.go(1, len(DATA))
    user.key(Key.Key_P, ALT)
    assert begun(user) == ["另外，我"]
    assert (user.row, user.editor.caret, steps(user)) == (2, 0, 2)
    assert "Alt+P" in user.said[-1]
    user.key(Key.Key_P, ALT)
    assert begun(user) == []
    user.key(Key.Key_Z, CTRL)
    assert begun(user) == ["另外，我"]
    user.key(Key.Key_Z, CTRL)
    assert user.lines == list(ROWS), "the line was split for it alone"


def test_what_is_typed_goes_along(user):
    user.go(1, len(DATA))
    user.type("ok ")
    user.key(Key.Key_P, ALT)
    assert begun(user) == ["另外，我"]
    assert user.lines[1].endswith("ok ")


def test_where_a_turn_begins_there_is_nothing_to_do(user):
    made = steps(user)
    user.key(Key.Key_P, ALT)
    user.go(4, len(ROWS[4]))
    user.key(Key.Key_P, ALT)
    assert (steps(user), begun(user)) == (made, [])
    assert user.said[0] != user.said[1], "each says why"


def test_a_paragraph_is_set_apart_and_told(user):
    view, row = user.desk.view, 2
    plain, told = view.rowHeight(row), spoken(user, row)
    user.go(row)
    user.key(Key.Key_P, ALT)
    current = view.rowHeight(row)
    user.go(0)
    assert view.rowHeight(row) == current > plain
    assert spoken(user, row) != told


def test_a_click_finds_the_words_of_a_paragraph_where_they_are_painted(user):
    view, editor = user.desk.view, user.editor
    user.go(2)
    user.key(Key.Key_P, ALT)
    for caret in (1, len(ROWS[2]) - 2):
        user.go(2, caret)
        where = editor.viewport().mapTo(view.viewport(), editor.cursorRect().bottomLeft() - QPoint(0, 1))
        where -= QPoint(0, view.rowViewportPosition(2))
        user.go(0)
        assert view.position_at(2, where + QPoint(0, view.rowViewportPosition(2))) == caret


def test_joined_to_the_line_above_it_is_none(user):
    user.go(2)
    user.key(Key.Key_P, ALT)
    user.key(Key.Key_Backspace)
    assert begun(user) == []


def test_suggestions_are_ticked_and_set_as_one_step(user):
    made = steps(user)
    suggest(user)
    page = user.page.paragraphs.page
    words = [place.after[:4] for place in page.places]
    assert {"另外，我", "最后，我"} <= set(words)
    assert page.model.ticked == set(page.places)
    user.key(Key.Key_Space)
    user.key(Key.Key_Return)
    assert not user.page.paragraphs.pages.shown
    assert begun(user) == words[1:]
    assert steps(user) == made + 1
    assert QApplication.focusWidget() is user.editor
    user.key(Key.Key_Z, CTRL)
    assert begun(user) == []


def test_what_was_unticked_stays_so(user):
    suggest(user)
    user.key(Key.Key_Space)
    user.key(Key.Key_Escape)
    assert begun(user) == []
    suggest(user)
    page = user.page.paragraphs.page
    assert [place in page.model.ticked for place in page.places] == [False, *[True] * (len(page.places) - 1)]
    user.key(Key.Key_A)
    assert page.model.ticked == set(page.places)
    user.key(Key.Key_A)
    assert page.model.ticked == set()


def test_the_length_of_a_paragraph_follows_the_ticks(user):
    suggest(user)
    page = user.page.paragraphs.page
    first = page.model.rows[1]
    before = page.model.note(first)
    user.key(Key.Key_Down)
    user.key(Key.Key_Space)
    assert page.model.note(first) != before
    assert page.model.note(page.model.rows[2]) == ""


@pytest.fixture
def walking(user):
    """On the walk, at the first suggestion."""
    suggest(user)
    user.places = user.page.paragraphs.page.places
    user.key(Key.Key_G)
    assert not user.page.paragraphs.pages.shown
    return user


def words_at_caret(user):
    return user.editor.text[user.editor.caret :][:4]


def test_suggestions_are_walked_one_by_one(walking):
    user = walking
    words = [place.after[:4] for place in user.places]
    assert words_at_caret(user) == words[0]
    assert user.said[-1] != user.said[0]
    for word in words[:-1]:
        assert words_at_caret(user) == word
        user.key(Key.Key_Return)
    assert begun(user) == words[:-1]
    user.key(Key.Key_Space)
    assert begun(user) == words[:-1], "what is skipped is not set"
    user.type("ok")
    assert "ok" in user.editor.text, "the walk has come to its end"


def test_the_walk_shows_its_place_in_the_text(walking):
    (sign,) = walking.editor.findChildren(ParagraphSign)
    shown = sign.grab().toImage()
    walking.key(Key.Key_Escape)
    ended = sign.grab().toImage()
    assert shown.size() == ended.size()
    assert shown != ended


def test_several_on_one_line_are_walked_too(start, tmp_path, monkeypatch):
    path = tmp_path / "long.md"
    path.write_text("# 讲座\n\n" + "".join(ROWS) + "\n", encoding="utf-8")
    user = start(path, check=True)
    user.accept_start_sheet()
    act(user, "suggest_paragraphs")
    user.qtbot.waitUntil(lambda: user.page.paragraphs.pages.shown, timeout=60_000)
    words = [place.after[:4] for place in user.page.paragraphs.page.places]
    assert len(words) > 1
    user.key(Key.Key_G)
    for _ in words:
        user.key(Key.Key_Return)
    assert begun(user) == words


def test_the_walk_goes_back_and_takes_its_decision_back(walking):
    user, first = walking, walking.places[0].after[:4]
    user.key(Key.Key_Return)
    assert begun(user) == [first]
    user.key(Key.Key_Backspace)
    assert (begun(user), words_at_caret(user)) == ([], first)
    made = steps(user)
    user.key(Key.Key_Backspace)
    assert steps(user) == made


def test_what_is_rejected_on_the_walk_is_unticked_on_the_page(walking):
    user = walking
    user.key(Key.Key_I)
    user.key(Key.Key_A)
    answer(user)
    user.qtbot.waitUntil(lambda: user.page.paragraphs.pages.shown)
    page = user.page.paragraphs.page
    assert set(page.places) - page.model.ticked == {page.places[0]}


def test_no_plain_key_types_on_the_walk_until_it_ends(walking):
    user, before = walking, list(walking.lines)
    user.key(Key.Key_X)
    assert user.lines == before
    user.key(Key.Key_Escape)
    user.type("x")
    assert "x" in user.editor.text


def test_the_walk_ends_where_the_user_moves(walking):
    user = walking
    user.key(Key.Key_Down, ALT)
    assert not user.page.paragraphs.walk.on
    user.key(Key.Key_F7)
    assert user.page.triage.on


def test_only_one_walk_has_the_plain_keys(walking):
    user = walking
    user.key(Key.Key_F7)
    assert (user.page.triage.on, user.page.paragraphs.walk.on) == (True, False)


@pytest.mark.parametrize("goes_on", [lambda user: user.type("ok"), lambda user: user.key(Key.Key_Down, ALT)])
def test_who_goes_on_meanwhile_is_not_taken_away(user, goes_on):
    act(user, "suggest_paragraphs")
    user.qtbot.waitUntil(lambda: bool(user.asked))
    goes_on(user)
    answer(user)
    user.qtbot.wait(50)
    assert not user.page.paragraphs.pages.shown


def test_where_nothing_is_to_be_parted_that_is_said(start, transcript):
    user = start(transcript, check=True)
    user.accept_start_sheet()
    said = []
    user.desk.said.connect(said.append)
    act(user, "suggest_paragraphs")
    user.qtbot.waitUntil(lambda: len(said) == 2, timeout=60_000)
    assert not user.page.paragraphs.pages.shown


def test_the_page_gives_way_to_undo(user):
    user.go(2)
    user.key(Key.Key_P, ALT)
    suggest(user)
    user.key(Key.Key_Z, CTRL)
    assert not user.page.paragraphs.pages.shown
    assert begun(user) == []


def test_from_the_suggestion_to_the_export(start, talk):
    user = start(talk, check=True)
    user.accept_start_sheet()
    act(user, "suggest_paragraphs")
    user.qtbot.waitUntil(lambda: user.page.paragraphs.pages.shown, timeout=60_000)
    page = user.page.paragraphs.page
    at = next(at for at, row in enumerate(page.model.rows) if not row.head and row.places[0].after.startswith("最后"))
    page.stand_on(at)
    user.key(Key.Key_Space)
    user.key(Key.Key_Return)
    kept = begun(user)
    assert kept
    assert "最后，我" not in kept
    user.window.close()
    again = start(talk, check=True)
    assert begun(again) == kept
    act(again, "copy_clean")
    clipboard = QApplication.clipboard()
    again.qtbot.waitUntil(lambda: "讲座" in clipboard.text() or DATA in clipboard.text())
    paragraphs = [row[:4] for row in clipboard.text().split("\n") if row.strip()]
    assert set(kept) <= set(paragraphs)
