"""The main job in a real window on a virtual screen, by keyboard alone."""

from __future__ import annotations

import shutil
import time
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest

from annotator.app.export import clean_text
from annotator.app.export_formats import Export
from annotator.app.export_names import proposed_name
from annotator.app.layout.front import facts_of
from annotator.app.paths import user_paths
from annotator.app.settings import load_settings
from annotator.core.export_options import ExportOptions
from annotator.core.history import StepKind
from tests.e2e.window.screen import Program, look, running, session_file, virtual_screen, wait_for

pytestmark = [pytest.mark.xvfb, pytest.mark.timeout(400)]
RETYPED = "retyped here"


def texts() -> list[str]:
    return look(lambda session: [line.text for line in session.transcript.lines])


def state() -> list[tuple[str, str]]:
    def read(session):
        names = {speaker.id: speaker.name for speaker in session.transcript.roster()}
        return [(names.get(line.speaker, ""), line.text) for line in session.transcript.lines]

    return look(read)


def steps() -> list[StepKind]:
    return look(lambda session: [step.kind for step in session.history.done])


def place():
    return look(lambda session: session.place())


def walk_to_first_suspect(program: Program) -> None:
    """Press F8 until the checker has found something to go to."""
    for _ in range(60):
        program.key("F8")
        time.sleep(1)
        here = place()
        if here and (here.line_id, here.caret) != (1, 0):
            return
    pytest.fail("F8 never moved")


def test_a_panel_is_corrected_attributed_undone_reopened_and_exported(own_home, sample):
    drive(copied(sample, own_home))


@pytest.mark.shared
def test_a_real_panel_is_corrected_attributed_undone_reopened_and_exported(own_home, shared_data):
    drive(copied(shared_data / "transcripts" / "d1-panel-vision.md", own_home))


def copied(file: Path, folder: Path) -> Path:
    """The transcript in a folder of the test's own: exports are put beside it."""
    return Path(shutil.copyfile(file, folder / file.name))


def drive(file: Path) -> None:
    with virtual_screen() as env:
        with running(env, file) as program:
            accept_start_sheet(program)
            take_and_retype(program)
            attribute_and_join(program)
            undo_and_redo(program)
            before = state()
            program.key("ctrl+q")
            assert program.wait_closed() == 0
            stood = place()
        with running(env, file) as program:
            wait_for(lambda: state() == before, "all that was edited, after a restart")
            assert place() == stood
            program.key("ctrl+z", "ctrl+y")
            assert state() == before
            export(program, file)
            program.key("ctrl+q")
            assert program.wait_closed() == 0


def accept_start_sheet(program: Program) -> None:
    program.key("Return")
    wait_for(lambda: look(lambda session: session.transcript.info.started), "the start sheet accepted")
    assert len(look(lambda session: session.transcript.roster())) >= 3


def take_and_retype(program: Program) -> None:
    walk_to_first_suspect(program)
    program.key("ctrl+1")
    wait_for(lambda: steps()[-1:] == [StepKind.TAKE], "a suggestion taken")
    program.key("F8")
    program.type(RETYPED)
    program.key("alt+Down")
    wait_for(lambda: any(RETYPED in text for text in texts()), "the word retyped")


def attribute_and_join(program: Program) -> None:
    for slot in (1, 2, 3):
        lines = len(texts())
        program.key("alt+Down", "Home", *["Right"] * 8, f"alt+{slot}")
        wait_for(lambda lines=lines: len(texts()) == lines + 1, f"speaker {slot} begins inside a line")
    names = [name for name, _ in state() if name]
    assert len(dict.fromkeys(names)) == 3
    lines = len(texts())
    program.key("alt+Down", "Home", "BackSpace")
    wait_for(lambda: len(texts()) == lines - 1, "two lines joined")


def undo_and_redo(program: Program) -> None:
    after, made = state(), len(steps())
    program.key(*["ctrl+z"] * 5)
    wait_for(lambda: len(steps()) == made - 5, "five steps undone")
    assert state() != after
    program.key(*["ctrl+y"] * 5)
    wait_for(lambda: len(steps()) == made, "five steps redone")
    assert state() == after


def export(program: Program, file: Path) -> None:
    plain, _ = look(lambda session: clean_text(Export(session.transcript, session.source, ExportOptions())))
    title = look(lambda session: facts_of(session.transcript, ExportOptions()).title)
    assert RETYPED in plain
    for downs, format in ((0, "docx"), (2, "md"), (1, "txt")):  # each begins with the format that was last chosen
        out = file.parent / proposed_name(title, file.name, format, f".{format}")
        program.key("ctrl+e")
        time.sleep(1.5)
        program.key(*["Down"] * downs, "Return")
        wait_for(out.exists, f"the export {out.name}")
        assert letters(read_export(out)) == letters(plain), format
    assert session_file().exists()


def read_export(path: Path) -> str:
    if path.suffix != ".docx":
        return path.read_text(encoding="utf-8")
    with zipfile.ZipFile(path) as archive:
        root = ElementTree.fromstring(archive.read("word/document.xml"))
    return "".join(node.text or "" for node in root.iter() if node.tag.endswith("}t"))


def letters(text: str) -> str:
    """What was said, without how a format sets it."""
    return "".join(char for char in text if char.isalnum() or char in "，。？！")


def test_without_a_file_actions_keys_and_the_sample_are_reached_by_keyboard(own_home):
    def settings():
        return load_settings(user_paths().settings)[0]

    with virtual_screen() as env, running(env, None) as program:
        program.key("ctrl+shift+p")
        program.type("theme dark")
        program.key("Return")
        wait_for(lambda: settings().theme == "dark", "the theme chosen in the palette")
        program.key("ctrl+shift+p")
        program.type("change keys")
        program.key("Return")
        time.sleep(0.5)
        program.type("larger")
        program.key("Return", "F10", "Return", "Escape")
        wait_for(lambda: settings().keys == {"larger": ["F10"]}, "the key chosen in the dialog")
        size = settings().font_size
        program.key("F10")
        wait_for(lambda: settings().font_size == size + 1, "larger text by its new key")
        program.key("Tab", "Tab", "space")
        wait_for(lambda: any(user_paths().sessions.glob("*.db")), "the sample opened")
        accept_start_sheet(program)
        program.key("ctrl+q")
        assert program.wait_closed() == 0
