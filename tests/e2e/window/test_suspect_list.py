"""The list of suspects: filtered, sorted, kept up to date, and a way to each place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.app.jobs import CheckResult
from annotator.core.model import Band, Category, Reason, ReasonCode, Suggestion, Suspect, SuspectKind
from annotator.gui.panels.suspect_table import Column

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


def suspect(line, heard: str, meant: str, band: Band, category: Category = Category.TERM_EN) -> Suspect:
    start = line.text.index(heard)
    suggestions = (Suggestion(meant, 0.9, Reason(ReasonCode.SOUND)),)
    return Suspect(line.id, start, start + len(heard), heard, SuspectKind.TERM, category, band, 0.9, suggestions)


@pytest.fixture
def user(start, transcript):
    """The window on four lines in which three suspects were found, as by the checker."""
    user = start(transcript)
    user.accept_start_sheet()
    find(user)
    return user


def find(user) -> None:
    """Have what the checker would find found, on the lines as they stand."""
    wanted = [
        ("open sora", "Open-Sora", Band.SURE, Category.PRODUCT),
        ("林志远", "林知远", Band.LIKELY, Category.PERSON),
        ("规模", "scaling", Band.MAYBE, Category.TERM_EN),
    ]
    analysis = user.page.checking.analysis
    while job := analysis.next_job():
        lines = user.page.session.transcript.lines
        found = tuple(suspect(line, *rest) for rest in wanted for line in lines if rest[0] in line.text)
        user.page.checking.marks_changed.emit(analysis.accept(CheckResult(job.revisions, found)))


@pytest.fixture
def panel(user):
    user.key(Qt.Key.Key_F8, CTRL)
    assert QApplication.focusWidget() is user.page.suspect_panel.table
    return user.page.suspect_panel


def column(panel, which: Column) -> list[str]:
    return [panel.model.index(row, which).data() for row in range(panel.model.rowCount())]


def choose(box, words: str) -> None:
    box.setCurrentIndex(box.findText(words))


def test_the_list_tells_of_each_suspect_what_it_is(user, panel):
    rows = [[panel.model.index(row, at).data() for at in Column] for row in range(panel.model.rowCount())]
    assert rows == [
        ["1", "Sure", "open sora", "Open-Sora", "Product", "", ""],
        ["2", "Likely", "林志远", "林知远", "Person", "", ""],
        ["2", "Maybe", "规模", "scaling", "English term", "", ""],
    ]
    assert panel.count.text() == "3 of 3"


def test_enter_goes_to_the_place_and_gives_the_keyboard_to_the_text(user, panel):
    user.key(Qt.Key.Key_Down)
    user.key(Qt.Key.Key_Return)
    start, end = user.editor.selection
    assert (user.row, user.editor.text[start:end]) == (1, "林志远")
    assert QApplication.focusWidget() is user.editor
    assert panel.isVisible()


def test_the_list_opens_at_the_suspect_nearest_to_the_caret(user):
    user.go(1, user.lines[1].index("规模") + 1)
    user.key(Qt.Key.Key_F8, CTRL)
    panel = user.page.suspect_panel
    assert panel.model.index(panel.table.currentIndex().row(), Column.HEARD).data() == "规模"


def test_a_double_click_goes_to_the_place(user, panel):
    spot = panel.table.visualRect(panel.model.index(2, Column.HEARD)).center()
    user.qtbot.mouseClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    user.qtbot.mouseDClick(panel.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    start, end = user.editor.selection
    assert (user.row, user.editor.text[start:end]) == (1, "规模")


def test_filters_by_band_category_and_speaker(user, panel):
    choose(panel.band, "Likely")
    assert column(panel, Column.HEARD) == ["林志远"]
    assert panel.count.text() == "1 of 3"
    choose(panel.category, "Product")
    assert column(panel, Column.HEARD) == []
    choose(panel.band, "All bands")
    assert column(panel, Column.HEARD) == ["open sora"]
    choose(panel.category, "All categories")
    choose(panel.speaker, "林知远")
    assert column(panel, Column.HEARD) == []
    user.go(1)
    user.key(Qt.Key.Key_2, ALT)
    user.qtbot.waitUntil(lambda: column(panel, Column.HEARD) == ["林志远", "规模"])
    choose(panel.speaker, "nobody")
    assert column(panel, Column.HEARD) == ["open sora"]


def test_a_click_on_a_heading_sorts_and_another_turns_it_round(user, panel):
    header = panel.table.horizontalHeader()
    middle = header.sectionViewportPosition(Column.MEANT) + 10
    for expected in (["Open-Sora", "scaling", "林知远"], ["林知远", "scaling", "Open-Sora"]):
        spot = header.viewport().rect().center()
        spot.setX(middle)
        user.qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert column(panel, Column.MEANT) == expected


def test_what_is_settled_leaves_the_list_and_is_shown_on_wish(user, panel):
    user.go(1, user.lines[1].index("林志远"))
    user.key(Qt.Key.Key_I, ALT)
    user.qtbot.waitUntil(lambda: column(panel, Column.HEARD) == ["open sora", "规模"])
    panel.undecided.setChecked(False)
    assert column(panel, Column.DECISION) == ["", "ignored", ""]
    assert not panel.table.isColumnHidden(Column.DECISION)
    user.key(Qt.Key.Key_Z, CTRL)
    user.qtbot.waitUntil(lambda: column(panel, Column.DECISION) == ["", "", ""])


def test_the_row_stays_the_current_one_while_others_go(user, panel):
    panel.table.setCurrentIndex(panel.model.index(1, 0))
    user.go(0, user.lines[0].index("open sora"))
    user.key(Qt.Key.Key_1, CTRL)
    find(user)
    user.qtbot.waitUntil(lambda: panel.model.rowCount() == 2)
    assert panel.model.index(panel.table.currentIndex().row(), Column.HEARD).data() == "林志远"


def test_the_row_stays_the_current_one_while_the_list_is_sorted(user, panel):
    panel.table.setCurrentIndex(panel.model.index(1, 0))
    panel.table.sortByColumn(Column.HEARD, Qt.SortOrder.DescendingOrder)
    assert column(panel, Column.HEARD) == ["规模", "林志远", "open sora"]
    panel.table.sortByColumn(Column.LINE, Qt.SortOrder.DescendingOrder)
    assert panel.model.index(panel.table.currentIndex().row(), Column.HEARD).data() == "林志远"


def test_the_current_line_stays_in_sight_over_the_list(start, tmp_path):
    path = tmp_path / "long.md"
    path.write_text("\n\n".join(f"第{number}行，没有别的。" for number in range(60)) + "\n", encoding="utf-8")
    user = start(path)
    user.accept_start_sheet()
    user.window.resize(1400, 800)  # with room for both at the side of the speakers
    user.qtbot.wait(200)
    view = user.page.view
    user.go(view.rowAt(view.viewport().height() - 1) - 1)
    user.qtbot.wait(100)
    user.key(Qt.Key.Key_F8, CTRL)
    user.qtbot.wait(100)
    row = view.visualRect(view.model().index(user.row, 2))
    assert row.bottom() <= view.viewport().height()


def test_a_place_that_has_changed_meanwhile_is_not_gone_to(user, panel):
    row = panel.model.shown[0]
    user.go(3)
    panel.chosen.emit(replace(row, suspect=replace(row.suspect, text="closed sora")))
    assert user.row == 3
    assert "changed" in user.page.strip.message.text()


def test_escape_or_the_same_key_closes_the_list(user, panel):
    user.key(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert QApplication.focusWidget() is user.editor
    user.key(Qt.Key.Key_F8, CTRL)
    assert panel.isVisible()
    user.key(Qt.Key.Key_F8, CTRL)
    assert not panel.isVisible()
    assert QApplication.focusWidget() is user.editor


def test_the_model_keeps_qts_rules(user, panel, qtmodeltester):
    qtmodeltester.check(panel.model)
