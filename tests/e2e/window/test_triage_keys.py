"""In the walk of triage every plain key settles the suspect at the caret and goes on to the next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from annotator.app.jobs import CheckResult
from annotator.core.model import (
    Band,
    Category,
    DecisionKind,
    Reason,
    ReasonCode,
    Scope,
    Suggestion,
    Suspect,
    SuspectKind,
)
from annotator.gui.dialogs.remember import RememberDialog

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
ROWS = ["先讲skin law的故事。", "再讲蒸榴的做法。", "又讲skin law的故事。", "谢谢大家。"]
HEARD = {"skin law": ("scaling law", "skin love"), "蒸榴": ("蒸馏", "争流")}


@pytest.fixture
def user(start, tmp_path):
    """In the walk, on the first of three suspects."""
    path = tmp_path / "talk.md"
    path.write_text("\n\n".join(ROWS) + "\n", encoding="utf-8")
    user = start(path)
    user.accept_start_sheet()
    find(user)
    user.key(Key.Key_F7)
    user.key(Key.Key_S)
    assert place(user) == (0, "skin law")
    return user


def find(user) -> None:
    analysis = user.page.checking.analysis
    reason = Reason(ReasonCode.SOUND)
    while job := analysis.next_job():
        found = [
            Suspect(line.id, at, at + len(heard), heard, SuspectKind.TERM, Category.TERM_EN, Band.LIKELY, 0.7, offers)
            for line in user.page.session.transcript.lines
            for heard, meant in HEARD.items()
            if (at := line.text.find(heard)) >= 0
            for offers in [tuple(Suggestion(text, 0.7, reason) for text in meant)]
        ]
        user.page.checking.marks_changed.emit(analysis.accept(CheckResult(job.revisions, tuple(found))))


def place(user) -> tuple[int, str]:
    start, end = user.editor.selection
    return user.row, user.editor.text[start:end]


def decided(user) -> list[tuple[DecisionKind, str, Scope]]:
    return [(x.kind, x.heard, x.scope) for x in user.page.session.transcript.decisions.values()]


@pytest.mark.parametrize(
    ("key", "becomes"), [(Key.Key_Return, "scaling law"), (Key.Key_1, "scaling law"), (Key.Key_2, "skin love")]
)
def test_enter_and_digits_take_a_suggestion(user, key, becomes):
    user.key(key)
    assert user.lines[0] == f"先讲{becomes}的故事。"
    assert place(user) == (1, "蒸榴")


def test_space_skips_and_leaves_it_undecided(user):
    user.key(Key.Key_Space)
    assert place(user) == (1, "蒸榴")
    assert decided(user) == []


def test_i_ignores_here_alone(user):
    user.key(Key.Key_I)
    assert decided(user) == [(DecisionKind.IGNORED, "skin law", Scope.HERE)]
    assert place(user) == (1, "蒸榴")
    user.key(Key.Key_Space)
    assert place(user) == (2, "skin law")


def test_o_ignores_in_the_whole_session(user):
    user.key(Key.Key_O)
    assert decided(user) == [(DecisionKind.IGNORED, "skin law", Scope.SESSION)]
    assert place(user) == (1, "蒸榴")
    user.key(Key.Key_Space)
    assert place(user) == (1, "蒸榴")


def test_u_notes_that_it_is_unclear(user):
    user.key(Key.Key_U)
    assert decided(user) == [(DecisionKind.UNCLEAR, "skin law", Scope.HERE)]
    assert place(user) == (1, "蒸榴")


def test_e_ends_triage_with_the_suspect_to_be_typed_over(user):
    user.key(Key.Key_E)
    assert not user.page.triage.on
    user.type("some law")
    assert user.editor.text == "先讲some law的故事。"


def test_g_corrects_and_remembers(user, monkeypatch):
    monkeypatch.setattr(RememberDialog, "exec", lambda dialog: dialog.field.setText("scaling laws") or True)
    user.key(Key.Key_G)
    assert user.lines[0] == "先讲scaling laws的故事。"
    (held,) = user.page.session.transcript.terms.values()
    assert (held.term.text, held.term.aliases) == ("scaling laws", ("skin law",))
    assert place(user) == (1, "蒸榴")


def test_a_gathers_all_that_was_heard_for_the_term(user):
    user.key(Key.Key_A)
    assert [x.number for x in user.page.tick_page.current.proposals] == [1, 3]
    user.key(Key.Key_Return)
    assert [user.lines[row].count("scaling law") for row in (0, 2)] == [1, 1]
    assert place(user) == (1, "蒸榴")


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_2, Key.Key_I, Key.Key_O, Key.Key_U, Key.Key_G])
def test_backspace_goes_back_and_undoes_each_of_them(user, monkeypatch, key):
    monkeypatch.setattr(RememberDialog, "exec", lambda dialog: True)
    user.key(key)
    assert place(user) == (1, "蒸榴")
    user.key(Key.Key_Backspace)
    assert place(user) == (0, "skin law")
    assert user.lines == ROWS
    assert decided(user) == []
    assert not user.page.session.transcript.terms


def test_f8_walks_on_from_the_caret_and_says_where_it_begins_anew(user):
    user.key(Key.Key_F7)
    user.go(1, 6)
    user.key(Key.Key_F8)
    assert place(user) == (2, "skin law")
    user.key(Key.Key_F8)
    assert place(user) == (0, "skin law")
    assert user.page.strip.message.text() == "Went on from the start"
    user.go(1, 0)
    user.key(Key.Key_F8, SHIFT)
    assert place(user) == (0, "skin law")
    user.key(Key.Key_F8, SHIFT)
    assert place(user) == (2, "skin law")
    assert user.page.strip.message.text() == "Went on from the end"
