"""The glossary in the place of the lines: found, edited, tried, taken back, all by keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from annotator.app.glossary_file import read_shared
from annotator.app.glossary_rows import Field
from annotator.app.paths import user_paths
from annotator.core.glossary import Layer, Lesson
from annotator.core.model import Category
from annotator.core.papers import MinedTerm
from annotator.gui.glossary_page.cell_field import CellField

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def user(start, transcript):
    """The window with the glossary open."""
    user = start(transcript)
    user.accept_start_sheet()
    user.key(Qt.Key.Key_F9, CTRL)
    page = user.page.glossary.page
    user.qtbot.waitUntil(lambda: len(page.model.shown) > 2_000 and QApplication.focusWidget() is page.table)
    return user


@pytest.fixture
def page(user):
    return user.page.glossary.page


@pytest.fixture
def said(user):
    words = []
    user.desk.said.connect(words.append)
    return words


def row_of(page, text):
    return next((row for row in page.model.shown if row.term.text == text), None)


def door_of(page, words):
    """The further act that is offered with these words."""
    return next(act for act in page.more.menu().actions() if words in act.text())


def personal():
    return [held.term for held in read_shared(user_paths()).personal]


def find(user, page, typed: str, first: str) -> None:
    """Look for a term and stand on it in the table."""
    page.filter.clear()
    page.filter.field.setFocus()
    user.type(typed)
    user.qtbot.waitUntil(lambda: bool(page.model.shown) and page.model.order.wanted.typed == typed)
    user.qtbot.waitUntil(lambda: len(page.model.shown) < 200 and page.model.place_of(first) >= 0)
    user.key(Qt.Key.Key_Down)
    page.table.stand_on(first)


def type_into(user, page, field: Field, typed: str) -> None:
    page.table.stand_on(page.table.current.term.text, field)
    user.key(Qt.Key.Key_Return)
    assert isinstance(QApplication.focusWidget(), CellField)
    QApplication.focusWidget().selectAll()
    user.type(typed)
    user.key(Qt.Key.Key_Return)


def test_the_key_opens_the_glossary_and_escape_leads_back_to_the_caret(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.go(2, 5)
    user.key(Qt.Key.Key_F9, CTRL)
    assert user.page.glossary.shown
    user.qtbot.waitUntil(lambda: QApplication.focusWidget() is user.page.glossary.page.table)
    user.key(Qt.Key.Key_Escape)
    assert not user.page.glossary.shown
    assert QApplication.focusWidget() is user.editor
    assert (user.row, user.editor.caret) == (2, 5)


def test_a_built_in_term_that_is_edited_is_kept_over_it_and_goes_back(user, page):
    find(user, page, "LLaMA", "LLaMA")
    type_into(user, page, Field.ALIASES, "辣妈|拉玛")
    user.qtbot.waitUntil(lambda: row_of(page, "LLaMA").layer is Layer.PERSONAL)
    assert row_of(page, "LLaMA").over is Layer.BUILTIN
    assert [(term.text, term.aliases) for term in personal()] == [("LLaMA", ("辣妈", "拉玛"))]
    user.qtbot.waitUntil(lambda: page.details.back.isVisible())
    page.details.back.click()
    user.qtbot.waitUntil(lambda: row_of(page, "LLaMA").layer is Layer.BUILTIN)
    assert personal() == []


def test_undo_takes_back_steps_of_the_glossary_and_no_others(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.type("x")
    user.key(Qt.Key.Key_F9, CTRL)
    page = user.page.glossary.page
    user.qtbot.waitUntil(lambda: len(page.model.shown) > 2_000)
    typed = user.lines
    find(user, page, "LLaMA", "LLaMA")
    user.key(Qt.Key.Key_Space)
    user.qtbot.waitUntil(lambda: not row_of(page, "LLaMA").term.on)
    user.key(Qt.Key.Key_Z, CTRL)
    user.qtbot.waitUntil(lambda: row_of(page, "LLaMA").term.on)
    user.key(Qt.Key.Key_Z, CTRL)
    assert user.lines == typed
    user.key(Qt.Key.Key_Y, CTRL)
    user.qtbot.waitUntil(lambda: not row_of(page, "LLaMA").term.on)
    assert [term.on for term in personal()] == [False]


def test_a_new_term_takes_the_words_looked_for_in_vain(user, page):
    page.filter.field.setFocus()
    user.type("Zyxwv")
    user.qtbot.waitUntil(lambda: page.model.shown == [])
    page.add.click()
    user.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), CellField))
    assert QApplication.focusWidget().text() == "Zyxwv"
    user.key(Qt.Key.Key_Return)
    assert [term.text for term in personal()] == ["Zyxwv"]


def test_a_removed_term_is_gone_and_a_built_in_one_stays(user, page, said):
    find(user, page, "LLaMA", "LLaMA")
    user.key(Qt.Key.Key_Delete)
    assert "built-in" in said[-1]
    user.key(Qt.Key.Key_D, CTRL)
    user.qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), CellField))
    user.key(Qt.Key.Key_Return)
    assert page.table.current.term.text == "LLaMA 2" or page.table.current.term.text.startswith("LLaMA")
    made = page.table.current.term.text
    user.key(Qt.Key.Key_Delete)
    user.qtbot.waitUntil(lambda: row_of(page, made) is None)
    assert personal() == []


def test_many_terms_are_changed_in_one_step(user, page):
    find(user, page, "llama", "LLaMA")
    user.key(Qt.Key.Key_A, CTRL)
    chosen = [row.term.text for row in page.table.chosen]
    assert len(chosen) > 1
    page.batch.on.setCurrentText("Switch off")
    page.batch.minimum.setText("30")
    page.batch.apply.click()
    user.qtbot.waitUntil(lambda: not any(row_of(page, text).term.on for text in chosen))
    assert {term.minimum for term in personal()} == {0.3}
    page.table.setFocus()
    user.key(Qt.Key.Key_Z, CTRL)
    user.qtbot.waitUntil(lambda: all(row_of(page, text).term.on for text in chosen))
    assert personal() == []


def test_rows_of_a_spreadsheet_are_pasted_as_one_step(user, page, said, told):
    QApplication.clipboard().setText("term\tcategory\taliases\n林知远\tperson\t林志远\nZyxwv\tproduct\t\n")
    page.table.setFocus()
    user.key(Qt.Key.Key_V, CTRL)
    user.qtbot.waitUntil(lambda: row_of(page, "Zyxwv") is not None)
    assert [(term.text, term.aliases) for term in personal()] == [("林知远", ("林志远",)), ("Zyxwv", ())]
    QApplication.clipboard().setText("Abcde\tZyxwv\n")
    user.key(Qt.Key.Key_V, CTRL)
    assert "Zyxwv" in told[-1]
    assert len(personal()) == 2
    user.key(Qt.Key.Key_Z, CTRL)
    user.qtbot.waitUntil(lambda: row_of(page, "Zyxwv") is None)


def test_copied_rows_can_be_pasted_elsewhere(user, page):
    find(user, page, "LLaMA", "LLaMA")
    user.key(Qt.Key.Key_C, CTRL)
    rows = QApplication.clipboard().text().splitlines()
    assert rows[0].startswith("term\tcategory")
    assert rows[1].startswith("LLaMA\t")


def test_keys_of_the_lines_do_nothing_behind_the_glossary(user, page):
    lines = user.lines
    for key in (Qt.Key.Key_1, Qt.Key.Key_Return):
        user.key(key, CTRL)
    user.key(Qt.Key.Key_F8)
    user.key(Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier)
    assert user.lines == lines
    assert user.page.glossary.shown


def test_with_a_preedit_open_the_key_of_the_glossary_does_not_fire(user, page):
    page.filter.field.setFocus()
    QApplication.sendEvent(page.filter.field, QInputMethodEvent("baof", []))
    user.key(Qt.Key.Key_F9, CTRL)
    user.key(Qt.Key.Key_Escape)
    assert user.page.glossary.shown


def test_every_part_is_reached_by_tab(user, page):
    page.table.setFocus()
    user.qtbot.waitUntil(page.details.new_alias.isVisible)
    reached = set()
    for _ in range(40):
        user.key(Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    wanted = {page.filter.field, page.filter.category, page.add, page.into, page.tester.field, page.details.new_alias}
    assert wanted <= reached


@pytest.mark.timeout(240)
def test_a_sentence_is_tried_against_the_terms_as_they_are(start, transcript):
    user = start(transcript, check=True)
    user.accept_start_sheet()
    user.checked()
    user.key(Qt.Key.Key_F9, CTRL)
    page = user.page.glossary.page
    user.qtbot.waitUntil(lambda: len(page.model.shown) > 2_000)
    assert page.tester.sentence == user.desk.line.text
    find(user, page, "Open-Sora", "Open-Sora")
    page.tester.field.setFocus()
    page.tester.field.selectAll()
    user.type("we use open sora")
    user.qtbot.waitUntil(lambda: "Open-Sora is suggested for open sora" in page.tester.why.text(), timeout=30_000)
    user.qtbot.waitUntil(lambda: page.details.sounds.text().startswith("/"), timeout=30_000)
    page.table.setFocus()
    user.key(Qt.Key.Key_Space)
    user.qtbot.waitUntil(lambda: "is switched off" in page.tester.why.text(), timeout=30_000)
    page.filter.clear()
    page.filter.field.setFocus()
    user.type("jushenzhineng")
    user.qtbot.waitUntil(lambda: page.model.place_of("具身智能") >= 0, timeout=30_000)


@pytest.mark.timeout(240)
def test_what_was_heard_for_a_term_is_counted_and_leads_to_its_place(start, transcript):
    user = start(transcript, check=True)
    user.accept_start_sheet()
    user.checked()
    user.key(Qt.Key.Key_F9, CTRL)
    page = user.page.glossary.page
    user.qtbot.waitUntil(lambda: len(page.model.shown) > 2_000)
    find(user, page, "Open-Sora", "Open-Sora")
    user.qtbot.waitUntil(
        lambda: [part.text() for part in page.details.heard.parts] == ["open sora × 1"], timeout=30_000
    )
    page.details.heard_wanted.emit("open sora")
    assert not user.page.glossary.shown
    assert user.editor.textCursor().selectedText() == "open sora"


def test_what_goes_to_a_place_in_the_text_shows_the_lines(user):
    line = user.page.session.transcript.lines[2]
    user.desk.go(line.id, 3)
    assert not user.page.glossary.shown
    assert user.row == 2


def test_papers_are_mined_from_the_glossary_and_what_is_kept_shows_there(user, page):
    door_of(page, "papers").trigger()
    dialog = user.page.mining.dialog
    user.qtbot.waitUntil(dialog.isVisible)
    found = MinedTerm("Zyxwv", Category.PRODUCT, 0.9, 1, (), ())
    dialog.kept.emit([found], Layer.PERSONAL)
    user.qtbot.waitUntil(lambda: row_of(page, "Zyxwv") is not None)
    assert user.page.glossary.shown
    assert [term.text for term in personal()] == ["Zyxwv"]


def test_what_was_learned_is_looked_for_beside_the_lines(user, page, said):
    door_of(page, "learned").trigger()
    assert not user.page.glossary.shown
    assert "what was learned" in said[-1]


def test_what_the_editor_made_of_a_term_is_counted(start, transcript, monkeypatch):
    user = start(transcript)
    user.accept_start_sheet()
    taught = [Lesson("拉马", "LLaMA", Category.PRODUCT, 1, 4)]
    monkeypatch.setattr(user.page.glossary, "_own_lessons", lambda: taught)
    user.key(Qt.Key.Key_F9, CTRL)
    page = user.page.glossary.page
    user.qtbot.waitUntil(lambda: len(page.model.shown) > 2_000)
    page.filter.rejected.setChecked(True)
    user.qtbot.waitUntil(lambda: [row.term.text for row in page.model.shown] == ["LLaMA"])
    assert (page.model.shown[0].accepted, page.model.shown[0].rejected) == (1, 4)
