"""Who speaks, said in a real window on a virtual screen by keyboard alone."""

from __future__ import annotations

import pytest

from tests.e2e.window.screen import look, running, virtual_screen, wait_for

pytestmark = [pytest.mark.xvfb, pytest.mark.timeout(200)]


def spoken() -> list[str]:
    def read(session):
        names = {speaker.id: speaker.name for speaker in session.transcript.roster()}
        return [names.get(line.speaker, "") for line in session.transcript.lines]

    return look(read)


def starts() -> list[str]:
    """Who speaks, once a turn."""
    names = spoken()
    return [name for at, name in enumerate(names) if at == 0 or names[at - 1] != name]


def test_speakers_are_set_found_added_and_taken_in_turns(own_home, transcript):
    with virtual_screen() as env, running(env, transcript) as program:
        program.key("Return")
        wait_for(lambda: look(lambda session: session.transcript.info.started), "the start sheet accepted")
        program.key("alt+1")
        wait_for(lambda: set(spoken()) == {"周岚"}, "a speaker for the whole transcript")
        program.key("alt+Down", "alt+s")
        program.type("2")
        program.key("Return")
        wait_for(lambda: starts() == ["周岚", "林知远"], "a speaker found by number")
        program.key("alt+Down", "Home", *["Right"] * 4, "shift+Return")
        wait_for(lambda: starts() == ["周岚", "林知远", "周岚"], "the other of the last two, inside a line")
        program.key("alt+Down", "alt+q")
        wait_for(lambda: starts()[-1].endswith("1"), "a member of the audience")
        program.key("alt+0")
        wait_for(lambda: len(look(lambda session: session.transcript.roster())) == 5, "somebody unknown")
        assert len(spoken()) == 5
        made = len(look(lambda session: session.history.done))
        program.key(*["ctrl+z"] * 3)
        wait_for(lambda: len(look(lambda session: session.history.done)) == made - 3, "three steps undone")
        assert starts() == ["周岚", "林知远"]
        program.key("ctrl+q")
        assert program.wait_closed() == 0
