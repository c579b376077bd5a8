"""Selecting over lines and typing over them in a real window on a virtual screen."""

from __future__ import annotations

import time

import pytest

from tests.e2e.window.screen import look, running, virtual_screen, wait_for

pytestmark = [pytest.mark.xvfb, pytest.mark.timeout(200)]
LINES = ["first line here", "second line here", "third line here", "fourth line here"]


def texts() -> list[str]:
    return look(lambda session: [line.text for line in session.transcript.lines])


def test_lines_are_selected_typed_over_and_brought_back(own_home, tmp_path):
    path = tmp_path / "lines.md"
    path.write_text("\n\n".join(LINES) + "\n", encoding="utf-8")
    with virtual_screen() as env, running(env, path) as program:
        program.key("Return")
        wait_for(lambda: look(lambda session: session.transcript.info.started), "the start sheet accepted")
        time.sleep(0.5)
        program.key("ctrl+Home", "ctrl+Right", "shift+Down", "shift+Down", "shift+Home", "shift+ctrl+Right")
        program.type("so ")
        replaced = ["first so line here", LINES[3]]
        wait_for(lambda: texts() == replaced, "three lines typed over")
        program.key("ctrl+z")
        wait_for(lambda: texts() == LINES, "all of it undone in one step")
        program.key("ctrl+y", "ctrl+End", "ctrl+a", "ctrl+a", "ctrl+x")
        wait_for(lambda: texts() == [""], "the whole transcript cut")
        program.key("ctrl+v")
        wait_for(lambda: texts() == [" ".join(replaced)], "what was cut pasted as one line")
        program.key("ctrl+z", "ctrl+z", "ctrl+z")
        wait_for(lambda: texts() == LINES, "undone step by step")
        program.key("ctrl+q")
        assert program.wait_closed() == 0
