"""Makes the pictures of the window for the readmes, from the sample panel.

usage: python tools/screenshots.py      writes docs/window.png, docs/window-dark.png and docs/window-en.png
"""

from __future__ import annotations

import csv
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from annotator.app.paths import resource, user_paths
from annotator.app.settings import Settings
from annotator.core import edits
from annotator.core.model import LineState
from annotator.gui.app import make_application, make_window
from annotator.gui.kit.i18n import install_language
from annotator.gui.session_page import SessionPage

DOCS = Path(__file__).resolve().parents[1] / "docs"
PICTURES = {"window": ("zh_CN", "light"), "window-dark": ("zh_CN", "dark"), "window-en": ("en", "light")}
SIZE = (1440, 900)
TURNS, READ, SHOWN_LINE = 14, 9, 11


def main() -> None:
    """Make every picture."""
    app = make_application()
    DOCS.mkdir(exist_ok=True)
    for name, (language, theme) in PICTURES.items():
        with tempfile.TemporaryDirectory() as home:
            os.environ["ANNOTATOR_HOME"] = home
            install_language(app, language)
            picture(app, Settings(theme=theme), DOCS / f"{name}.png")


def picture(app: QApplication, settings: Settings, out: Path) -> None:
    """Open the sample, do the beginning of the work, and take a picture."""
    paths = user_paths()
    window = make_window(app, paths, settings)
    window.resize(*SIZE)
    window.show()
    window.open(resource("samples", "panel.md"))
    wait(app, lambda: window.page is not None)
    window._sheet.accept()
    page = window.page
    assert page is not None
    attribute(page)
    wait(app, lambda: page.checking.analysis.left == 0)
    lines = [line.id for line in page.session.transcript.lines]
    page.desk.perform(lambda t: edits.set_state(t, lines[:READ], LineState.READ))
    page.desk.go(lines[SHOWN_LINE])
    page.suspects.next()
    end = time.monotonic() + 6
    wait(app, lambda: time.monotonic() > end)
    window.grab().save(str(out))
    print(out.name)
    page.close_session()
    window.hide()
    window.deleteLater()


def attribute(page: SessionPage) -> None:
    """Say who speaks in the first turns, as the sample's own list of turns has it."""
    with resource("samples", "panel.turns.tsv").open(encoding="utf-8", newline="") as file:
        turns = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[:TURNS]
    people = {speaker.name: speaker.id for speaker in page.session.transcript.roster()}
    for turn in turns:
        words = next(value for key, value in turn.items() if key not in ("line", "nth", "speaker"))
        line = next((x for x in page.session.transcript.lines if words in x.text), None)
        if line and turn["speaker"] in people:
            at = line.text.index(words)
            speaker = people[turn["speaker"]]
            page.desk.perform(lambda t, i=line.id, a=at, s=speaker: edits.set_speaker(t, i, a, s))


def wait(app: QApplication, done: Callable[[], bool], seconds: float = 90) -> None:
    """Let the window work until something holds."""
    end = time.monotonic() + seconds
    while not done() and time.monotonic() < end:
        app.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    main()
