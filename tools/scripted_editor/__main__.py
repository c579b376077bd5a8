"""Corrects a labelled transcript by the window's own keys, and prints how many it takes.

usage: python tools/scripted_editor TRANSCRIPT LABELS [TURNS]
The labels are what the editor knows. Errors are compared with finding each by Ctrl+F and typing over it, turns with
clicking, splitting and choosing the speaker from a menu.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from errors import ErrorWork
from hands import Hands, presses_for
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from truth import Truth
from turns import TurnWork, read_turns

from annotator.app.paths import user_paths
from annotator.app.settings import Settings
from annotator.formats.labels import read_labels
from annotator.gui.app import make_application, make_window
from annotator.gui.kit.i18n import install_language


def main() -> None:
    """Open the window on the transcript and do the work."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("transcript", type=Path)
    parser.add_argument("labels", type=Path)
    parser.add_argument("turns", type=Path, nargs="?")
    args = parser.parse_args()
    app = make_application()
    with tempfile.TemporaryDirectory() as home:
        os.environ["ANNOTATOR_HOME"] = home
        install_language(app, "en")
        hands = begin(app, args.transcript)
        errors(hands, args.transcript, args.labels)
        if args.turns:
            turns(hands, args.transcript, args.turns)
        hands.page.close_session()


def begin(app: QApplication, transcript: Path) -> Hands:
    """Open the window and accept the start sheet with Enter."""
    window = make_window(app, user_paths(), Settings())
    window.resize(1440, 900)
    window.show()
    window.open(transcript)
    while window.page is None or not window._sheet.isVisible():
        app.processEvents()
    window.activateWindow()
    hands = Hands(app, window)
    hands.wait(lambda: QApplication.focusWidget() is not None)
    hands.key(Qt.Key.Key_Return)
    hands.wait(lambda: QApplication.focusWidget() is hands.page.desk.editor)
    hands.rest()
    return hands


def errors(hands: Hands, transcript: Path, labels: Path) -> None:
    """Put the errors right and print the ratio."""
    session = hands.page.session
    rows = transcript.read_text(encoding="utf-8").split("\n")
    truth = Truth(session.source, session.transcript, read_labels(labels, rows))
    session.subscribe(truth.follow)
    baseline = sum(len("FES") + presses_for(heard) + presses_for(right) for heard, right in truth.errors())
    count = len(truth.wrong)
    hands.presses = 0
    work = ErrorWork(hands, truth)
    work.work()
    for text in truth.misfits():
        print(f"  not what was said: {text}")
    print(f"errors: {count} put right: {dict(work.done)}; passed {work.passed} wrong suspects")
    print(f"  key presses {hands.presses}, find and retype {baseline}: {hands.presses / baseline:.1%}")


def turns(hands: Hands, transcript: Path, labels: Path) -> None:
    """Set the turns and print the ratio to splitting each line and choosing the speaker from a menu."""
    sources = {line.row: line.index for line in hands.page.session.source.lines if line.row is not None}
    real = read_turns(labels, transcript.read_text(encoding="utf-8").split("\n"), sources)
    hands.presses = 0
    work = TurnWork(hands, real)
    work.work()
    for words in work.misfits():
        print(f"  another speaks: {words}")
    print(f"turns: {len(real)} set: {dict(work.done)}; passed {work.passed} wrong suggestions")
    print(f"  key presses {hands.presses}, split and menu {work.menu_presses}: {hands.presses / work.menu_presses:.1%}")


if __name__ == "__main__":
    main()
