"""The program killed in the middle of work: what was committed is there, what was being typed is offered."""

from __future__ import annotations

import time

import pytest

from tests.e2e.window.screen import look, running, virtual_screen, wait_for

pytestmark = [pytest.mark.xvfb, pytest.mark.timeout(240)]


def first_text() -> str:
    return look(lambda session: session.transcript.lines[0].text)


def first_comment() -> str:
    return look(lambda session: session.transcript.lines[0].comment)


def drafts() -> list[str]:
    return look(lambda session: [draft.text for draft in session.drafts()])


def test_a_committed_edit_survives_sigkill(own_home, transcript):
    with virtual_screen() as env:
        with running(env, transcript) as program:
            program.key("Return")
            program.type("committed")
            program.key("alt+Down")
            wait_for(lambda: "committed" in first_text(), "the edit on disk")
            program.kill()
        assert first_text().startswith("committed")


def test_typing_survives_sigkill_as_a_draft_up_to_the_last_second_and_can_be_restored(own_home, transcript):
    with virtual_screen() as env:
        with running(env, transcript) as program:
            program.key("Return")
            program.type("abcdefghijklmnopqrstuvwxyz")
            typed = time.monotonic()
            while not drafts() or not drafts()[0].startswith("abcdefghijklmnopqrst"):
                assert time.monotonic() - typed < 1, "no draft within a second"
            program.kill()
        assert not first_text().startswith("a")
        (offered,) = drafts()
        assert offered.startswith("abcdefghijklmnopqrst")
        with running(env, transcript) as program:
            program.xdotool("mousemove", "--sync", "10", "10")
            assert drafts() == [offered], "opening alone settles nothing"
            program.key("ctrl+q")
            program.wait_closed()
        assert drafts() == [offered]


def test_a_comment_being_written_survives_sigkill(own_home, transcript):
    with virtual_screen() as env:
        with running(env, transcript) as program:
            program.key("Return", "ctrl+shift+b", "alt+c")
            program.type("look again")
            wait_for(lambda: first_comment().startswith("look ag"), "the comment on disk")
            program.kill()
        assert first_comment().startswith("look ag")
        assert look(lambda session: session.transcript.lines[0].flagged)
        assert "look" not in first_text()
