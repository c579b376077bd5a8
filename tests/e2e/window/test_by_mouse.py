"""The mouse on the lines, and what the window paints and fits as the user moves about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.model import Band, Category, LineState, Reason, ReasonCode, Suggestion, Suspect, SuspectKind
from annotator.gui.lines.line_delegate import LineDelegate


@pytest.fixture
def user(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    return user


def spot(user, row: int, at: int) -> QPoint:
    """Where a character of a row stands in the viewport."""
    view = user.desk.view
    layout = view._layout(row)
    line = layout.lineForTextPosition(at)
    x = view.columnViewportPosition(2) + round(line.cursorToX(at)[0]) + 1
    return QPoint(x, view.rowViewportPosition(row) + view._delegate.pad + round(line.y() + line.height() / 2))


def test_drawing_the_mouse_over_another_line_selects_there(user):
    viewport = user.desk.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=spot(user, 2, 4))
    QTest.mouseMove(viewport, spot(user, 2, 7))
    assert (user.row, user.editor.selection) == (2, (4, 7))
    QTest.mouseMove(viewport, spot(user, 2, 1))
    assert (user.editor.selection, user.editor.caret) == ((1, 4), 1)
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=spot(user, 2, 1))


def test_the_number_of_the_line_left_and_of_the_line_entered_are_painted_again(user, monkeypatch):
    QApplication.processEvents()
    painted = set()
    paint = LineDelegate._paint_number

    def noted(delegate, painter, top, row, *, current):
        painted.add((row, current))
        paint(delegate, painter, top, row, current=current)

    monkeypatch.setattr(LineDelegate, "_paint_number", noted)
    user.go(2)
    user.qtbot.waitUntil(lambda: painted >= {(0, False), (2, True)}, timeout=2000)


def test_the_first_window_fits_the_screen(user):
    room = user.window.screen().availableSize()
    assert user.window.width() < room.width()
    assert user.window.height() < room.height()


def test_the_keys_of_the_card_take_another_line_where_it_is_narrow(user):
    card = user.desk.row.card
    meant = Suggestion("Open-Sora", 0.9, Reason(ReasonCode.SPELLING))
    heard = Suspect(1, 19, 28, "open sora", SuspectKind.TERM, Category.PRODUCT, Band.SURE, 0.9, (meant,))
    card.show_suspect(heard, places=2)
    card.show_plain_keys(True)
    assert card.height_for(260) > card.height_for(2000)


def test_undoing_a_word_typed_over_puts_the_caret_behind_what_came_back(user):
    user.editor.place_caret(19, 28)
    user.type("x")
    user.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert user.lines[0][19:28] == "open sora"
    assert user.editor.caret == 28


def test_the_text_never_stands_aside(user):
    bar = user.editor.horizontalScrollBar()
    bar.setRange(0, 100)
    bar.setValue(8)
    assert bar.value() == 0


def test_editing_out_of_triage_has_the_suspect_selected(start, transcript):
    user = start(transcript, check=True)
    user.accept_start_sheet()
    user.checked()
    user.key(Qt.Key.Key_F7)
    while user.page.triage_pages.shown:
        user.key(Qt.Key.Key_S)
    suspect = user.desk.at_caret.suspect
    user.editor.place_caret(suspect.start)
    user.key(Qt.Key.Key_E)
    assert user.editor.selection == (suspect.start, suspect.end)


def test_page_down_on_the_last_page_goes_to_the_last_line(user):
    user.key(Qt.Key.Key_PageDown)
    assert user.row == len(user.lines) - 1
    user.key(Qt.Key.Key_PageUp)
    assert user.row == 0


def test_the_caret_of_a_line_taller_than_the_window_is_followed(start, tmp_path):
    path = tmp_path / "long.txt"
    path.write_text("这是很长的一行文字" * 900, encoding="utf-8")
    user = start(path)
    user.accept_start_sheet()
    bar = user.desk.view.verticalScrollBar()
    assert bar.value() == 0
    user.editor.place_caret(len(user.editor.text))
    user.qtbot.waitUntil(lambda: bar.value() > 0)
    bottom = user.editor.viewport().mapTo(user.desk.view.viewport(), user.editor.cursorRect().bottomLeft()).y()
    assert 0 < bottom <= user.desk.view.viewport().height()
    user.key(Qt.Key.Key_PageUp)
    user.qtbot.wait(50)
    assert 0 < user.editor.caret < len(user.editor.text)


def test_the_current_line_stays_in_sight_when_the_text_is_made_larger(start, tmp_path):
    path = tmp_path / "many.txt"
    path.write_text("".join(f"{'很长的一行文字' * (3 + at % 3)}第{at}行。\n" for at in range(60)), encoding="utf-8")
    user = start(path)
    user.accept_start_sheet()
    view = user.desk.view
    user.go(40)
    for _ in range(6):
        user.key(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
        user.qtbot.wait(20)
    top, height = view.rowViewportPosition(40), view.rowHeight(40)
    assert top >= 0
    assert top + height <= view.viewport().height() + 1


def test_the_current_line_can_be_read_in_each_theme(user):
    appearance = user.window._appearance
    for name in ("dark", "light", "dark"):
        appearance.set_theme(name)
        user.qtbot.wait(20)
        shown = user.editor.grab().toImage()
        ground = shown.pixelColor(shown.width() - 2, shown.height() - 2)
        assert ground.name() == QColor(appearance.theme.accent_soft).name()


@pytest.fixture
def many(start, tmp_path):
    path = tmp_path / "many.txt"
    path.write_text("".join(f"这是第{at}行。\n" for at in range(200)), encoding="utf-8")
    user = start(path)
    user.accept_start_sheet()
    return user


def bottom_in_sight(user, row: int) -> bool:
    view = user.desk.view
    top = view.rowViewportPosition(row)
    return top >= 0 and top + view.rowHeight(row) <= view.viewport().height() + 1


def test_the_current_line_is_in_sight_when_a_filter_ends(many):
    many.go(190)
    many.page.filter.choose("suspects")
    many.qtbot.wait(50)
    many.page.filter.choose("")
    many.qtbot.wait(50)
    assert bottom_in_sight(many, 190)


def test_typing_brings_back_the_line_with_its_original_after_scrolling_away(many):
    many.go(100)
    many.key(Qt.Key.Key_F2)
    many.desk.view.verticalScrollBar().setValue(0)
    many.type("嗯")
    many.qtbot.waitUntil(lambda: bottom_in_sight(many, 100), timeout=2000)


def test_reading_the_last_turn_leaves_the_caret_where_it_is(user):
    user.go(1)
    user.key(Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    user.go(3, 2)
    user.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert all(line.state is LineState.READ for line in user.page.session.transcript.lines[1:])
    assert (user.row, user.editor.caret) == (3, 2)
