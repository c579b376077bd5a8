"""Suspects of the lowest band are neither marked, counted nor walked until the user wants them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from annotator.app.jobs import CheckResult
from annotator.app.paths import user_paths
from annotator.app.settings import load_settings
from annotator.core.model import Band, Category, Reason, ReasonCode, Suggestion, Suspect, SuspectKind

SHIFT = Qt.KeyboardModifier.ShiftModifier
HEARD = {"蒸榴": (Band.LIKELY, "蒸馏"), "一名": (Band.MAYBE, "一鸣"), "怡鸣": (Band.MAYBE, "一鸣")}


@pytest.fixture
def user(start, tmp_path):
    path = tmp_path / "talk.md"
    path.write_text("今天说到蒸榴。\n\n有一名同学问怡鸣。\n\n好的，谢谢大家。\n", encoding="utf-8")
    user = start(path)
    user.accept_start_sheet()
    find(user)
    return user


def find(user) -> None:
    analysis = user.page.checking.analysis
    while job := analysis.next_job():
        found = tuple(
            Suspect(line.id, at, at + 2, heard, SuspectKind.TERM, Category.TERM_ZH, band, 0.2, (suggestion,))
            for line in user.page.session.transcript.lines
            for heard, (band, meant) in HEARD.items()
            if (at := line.text.find(heard)) >= 0
            for suggestion in [Suggestion(meant, 0.2, Reason(ReasonCode.SOUND))]
        )
        user.page.checking.marks_changed.emit(analysis.accept(CheckResult(job.revisions, found)))


def switch(user) -> QAction:
    return user.window.findChild(QAction, "walk_maybe")


def marked(user) -> list[str]:
    lines = user.page.session.transcript.lines
    return [suspect.text for line in lines for suspect in user.page._model.suspects(line.id)]


def at_caret(user) -> str:
    start, end = user.editor.selection
    return user.editor.text[start:end]


def test_they_are_not_marked_counted_or_walked_unless_asked_for(user):
    assert marked(user) == ["蒸榴"]
    user.key(Qt.Key.Key_F8)
    user.key(Qt.Key.Key_F8)
    assert at_caret(user) == "蒸榴"
    assert user.page.strip.parts["maybe"].isHidden()


def test_the_switch_marks_counts_and_walks_them_and_is_kept(user):
    switch(user).trigger()
    assert switch(user).isChecked()
    assert marked(user) == ["蒸榴", "一名", "怡鸣"]
    user.go(0, 0)
    walked = []
    for _ in range(3):
        user.key(Qt.Key.Key_F8)
        walked.append(at_caret(user))
    assert walked == ["蒸榴", "一名", "怡鸣"]
    user.qtbot.waitUntil(lambda: not user.page.strip.parts["maybe"].isHidden(), timeout=5_000)
    assert "2" in user.page.strip.parts["maybe"].accessibleName()
    assert load_settings(user_paths().settings)[0].walk_maybe
    switch(user).trigger()
    assert marked(user) == ["蒸榴"]
    assert not load_settings(user_paths().settings)[0].walk_maybe


def test_triage_gathers_them_unticked_once_they_are_wanted(user):
    switch(user).trigger()
    user.key(Qt.Key.Key_F7)
    page = user.page.tick_page
    assert [place.heard for place in page.current.proposals] == ["一名", "怡鸣"]
    assert not page.model.ticked


def test_one_that_is_chosen_in_the_list_has_its_card(user):
    line = user.page.session.transcript.lines[1]
    user.desk.go(line.id, 1, 3)
    assert user.desk.row.card.suspect.text == "一名"
    user.desk.go(line.id, 1)
    assert user.desk.row.card.suspect is None
