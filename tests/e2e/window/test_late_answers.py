"""Answers that come while the user goes on: nothing is replaced or shown where the text has moved away."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from annotator.app.jobs import CheckResult, TurnsFound
from annotator.core.model import (
    Band,
    Category,
    Reason,
    ReasonCode,
    Suggestion,
    Suspect,
    SuspectKind,
    TurnStart,
)
from annotator.gui.dialogs.places import PlacesDialog

ALT = Qt.KeyboardModifier.AltModifier


def suspect(line, heard: str, meant: str, group: int | None = None) -> Suspect:
    start = line.text.index(heard)
    suggestions = (Suggestion(meant, 0.9, Reason(ReasonCode.SOUND)),)
    kind, category = SuspectKind.TERM, Category.TERM_EN
    return Suspect(line.id, start, start + len(heard), heard, kind, category, Band.SURE, 0.9, suggestions, group)


@pytest.fixture
def user(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    return user


def find(user, *suspects: Suspect) -> None:
    """Have these suspects found, as by the checker."""
    analysis = user.page.checking.analysis
    while job := analysis.next_job():
        user.page.checking.marks_changed.emit(analysis.accept(CheckResult(job.revisions, suspects)))


def test_a_click_on_the_card_while_composing_replaces_the_suspect_where_it_then_stands(user, monkeypatch):
    line = user.page.session.transcript.lines[0]
    marked = suspect(line, "open sora", "Open-Sora")
    find(user, marked)
    user.go(0, marked.start)
    QApplication.sendEvent(user.editor, QInputMethodEvent("ni", []))

    def commit(_method) -> None:
        event = QInputMethodEvent("", [])
        event.setCommitString("你")
        QApplication.sendEvent(user.editor, event)

    monkeypatch.setattr(type(QApplication.inputMethod()), "commit", commit)
    user.desk.row.card.taken.emit(0)
    assert user.lines[0] == line.text.replace("open sora", "你Open-Sora")


def test_a_place_across_a_cut_is_taken_though_a_new_result_came_while_it_was_previewed(user, monkeypatch):
    upper, lower = user.page.session.transcript.lines[:2]
    parts = [suspect(upper, "模型。", "模型", upper.id), suspect(lower, "好的", "", upper.id)]
    find(user, *parts)
    user.go(0, parts[0].start)

    def confirm(_dialog) -> bool:
        user.page.checking.analysis.all_stale()
        find(user)
        return True

    monkeypatch.setattr(PlacesDialog, "exec", confirm)
    user.key(Qt.Key.Key_A, ALT)
    assert user.lines[0] == upper.text.replace("模型。", "模型")
    assert user.lines[1] == lower.text.removeprefix("好的")


def test_turns_found_in_a_text_that_has_changed_since_are_asked_for_anew(user, monkeypatch):
    asked = []
    monkeypatch.setattr(user.page.checking, "ask_turns", asked.append)
    line, found = user.page.session.transcript.lines[2], user.page.checking.turns_found
    turn = TurnStart(line.id, 2, "何一鸣", 0.8, "answers", Band.LIKELY)
    user.key(Qt.Key.Key_F9)
    user.type("x")
    assert user.desk.flush()
    found.emit(TurnsFound((turn,), asked[0].number))
    assert not list(user.page.turns.finder.suggested)
    user.qtbot.waitUntil(lambda: len(asked) == 2)
    found.emit(TurnsFound((turn,), asked[1].number))
    assert list(user.page.turns.finder.suggested) == [turn]
    assert (user.row, user.editor.caret) == (0, 1)


def test_a_mark_found_under_the_caret_waits_until_the_typing_rests(user):
    line = user.page.session.transcript.lines[0]
    user.go(0, line.text.index("open sora"))
    user.type("an ")
    typed = replace(line, text=user.editor.text)
    find(user, suspect(typed, "an open sora", "Open-Sora"), suspect(typed, "模型", "磨型"))
    assert [mark.start for mark in user.editor._marks] == [typed.text.index("模型")]
    assert not user.desk.row.card.isVisible()
    user.qtbot.waitUntil(lambda: len(user.editor._marks) == 2)
    assert user.desk.row.card.isVisible()
