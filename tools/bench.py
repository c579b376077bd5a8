"""Prints how fast annotator starts, checks and answers keys, each beside a baseline of the same run.

usage: python tools/bench.py [TRANSCRIPT...]      default: the sample, and the real transcripts beside the project
Figures are of this machine at this moment: compare within one run, not across machines.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "samples" / "panel.md"
SHARED = ROOT.parent / "shared" / "data" / "transcripts"


def main() -> None:
    """Run every measurement, or, called by itself, the part of one that needs a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("transcripts", nargs="*", type=Path)
    parser.add_argument("--first-paint", type=float, help=argparse.SUPPRESS)
    args = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if args.first_paint is not None:
        first_paint(args.transcripts[0], args.first_paint)
    else:
        everything(args.transcripts or default_transcripts())


def default_transcripts() -> list[Path]:
    """The transcripts to measure on."""
    real = [SHARED / "d1-panel-vision.md", SHARED / "forum-2023.md"]
    return [path for path in real if path.exists()] or [SAMPLE]


def everything(transcripts: Sequence[Path]) -> None:
    """All measurements, one after another."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["ANNOTATOR_HOME"] = home
        print(f"start to first paint, {transcripts[0].name}:")
        bare = seconds_of(lambda: subprocess.run([sys.executable, "-c", "import PySide6.QtWidgets"], check=True))
        print(f"  python and Qt alone (baseline)      {bare * 1000:8.0f} ms")
        for name in ("first time, start sheet", "again, warm", "again, warm", "again, warm"):
            start_window(name, transcripts[0])
        for path in transcripts:
            checks(path)
        subprocess.run([sys.executable, ROOT / "tools" / "bench_desk"], check=True)


def start_window(label: str, path: Path) -> None:
    """Start the window in a process of its own; it prints its figure."""
    print(f"  {label:36}", end="", flush=True)
    subprocess.run([sys.executable, __file__, "--first-paint", str(time.time()), str(path)], check=True)


def seconds_of(act: Callable[[], object]) -> float:
    """How long something takes."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def first_paint(path: Path, started: float) -> None:
    """Open the window on a file and print the time from the start of the process to the first paint."""
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication

    from annotator.gui.app import make_application, run
    from annotator.gui.main_window import MainWindow

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            window = next((w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)), None)
            if event.type() == QEvent.Type.Paint and window and window.page:
                app.removeEventFilter(self)
                QTimer.singleShot(0, lambda: self.painted(window))
            return False

        def painted(self, window: MainWindow) -> None:
            print(f"{(time.time() - started) * 1000:8.0f} ms", flush=True)
            if not window.page.session.transcript.info.started:
                window._start("", [])
            window.page.checking.stop()
            window.close()

    app = make_application()
    watch = Watch()
    app.installEventFilter(watch)
    run(path)


def checks(path: Path) -> None:
    """Print how long reading and checking a file takes."""
    from annotator.app.analysis import checkable
    from annotator.app.glossary import builtin_terms, roster_terms
    from annotator.app.lexicon import load_lexicon
    from annotator.app.paths import user_paths
    from annotator.core.build import fresh_transcript
    from annotator.detect.engine import Engine
    from annotator.detect.lines import TextLine
    from annotator.detect.title import read_title
    from annotator.formats.read import read_source

    cache = user_paths().cache
    cache.mkdir(parents=True, exist_ok=True)
    print(f"load and check, {path.name}:")
    loaded = seconds_of(lambda: fresh_transcript(read_source(path)))
    print(f"  read and build                      {loaded * 1000:8.0f} ms")
    load_lexicon(cache)
    source = read_source(path)
    lexicon = load_lexicon(cache)
    roster = roster_terms(read_title(source.title).roster)
    start = time.perf_counter()
    engine = Engine(builtin_terms(), roster=roster, lexicon=lexicon)
    print(f"  engine for the built-in glossary    {(time.perf_counter() - start) * 1000:8.0f} ms")
    lines = [TextLine(x.id, x.text, x.soft_end) for x in fresh_transcript(source).lines if checkable(x, x.text)]
    characters = sum(len(line.text) for line in lines)
    took = seconds_of(lambda: engine.check(lines))
    speed = f"{characters / took:,.0f} characters/s"
    print(f"  full check, {characters:7} characters      {took * 1000:8.0f} ms  ({speed})")
    scan = seconds_of(lambda: plain_scan([line.text for line in lines]))
    print(f"  rapidfuzz ratio over windows        {scan * 1000:8.0f} ms  (baseline; ratio {took / scan:.2f})")


def plain_scan(texts: Sequence[str]) -> None:
    """The baseline: every window of two to four characters against every term, by letters."""
    from rapidfuzz import fuzz, process

    from annotator.app.glossary import builtin_terms

    terms = [term.text for term in builtin_terms()]
    for text in texts:
        windows = [text[at : at + size] for size in (2, 3, 4) for at in range(0, len(text), size)]
        process.cdist(windows, terms, scorer=fuzz.ratio, score_cutoff=80)


if __name__ == "__main__":
    main()
