"""Prints how fast annotator starts, checks and answers keys, each beside a baseline of the same run.

usage: python tools/bench.py [TRANSCRIPT...]      default: the sample, and the real transcripts beside the project
Figures are of this machine at this moment: compare within one run, not across machines.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "samples" / "panel.md"
SHARED = ROOT.parent / "shared" / "data" / "transcripts"
LINES, KEYS = 10_000, 300


def main() -> None:
    """Run every measurement, or, called by itself, the part of one that needs a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("transcripts", nargs="*", type=Path)
    parser.add_argument("--first-paint", type=float, help=argparse.SUPPRESS)
    parser.add_argument("--keys", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if args.first_paint is not None:
        first_paint(args.transcripts[0], args.first_paint)
    elif args.keys:
        keys(args.transcripts[0])
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
            call_self(name, "--first-paint", str(time.time()), str(transcripts[0]))
        for path in transcripts:
            checks(path)
        long = Path(home) / "long.md"
        long.write_text(long_transcript(), encoding="utf-8")
        call_self("", "--keys", str(long))


def call_self(label: str, *arguments: str) -> None:
    """Run a part in a process of its own; it prints its figures."""
    if label:
        print(f"  {label:36}", end="", flush=True)
    if "--first-paint" in arguments:
        arguments = ("--first-paint", str(time.time()), arguments[-1])
    subprocess.run([sys.executable, __file__, *arguments], check=True)


def seconds_of(act: Callable[[], object]) -> float:
    """How long something takes."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def long_transcript() -> str:
    """A transcript of 10,000 lines, made of the sample's own."""
    rows = [row for row in SAMPLE.read_text(encoding="utf-8").splitlines() if row and not row.startswith("#")]
    talk = [rows[at % len(rows)] for at in range(LINES)]
    return "\n\n".join(["# 一万行", *talk]) + "\n"


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


def keys(path: Path) -> None:
    """Type into a session of 10,000 lines while a check runs; print key press to paint of all visible rows."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from annotator.app.paths import user_paths
    from annotator.app.settings import Settings
    from annotator.gui.app import make_application
    from annotator.gui.appearance import Appearance
    from annotator.gui.keymap import Keymap
    from annotator.gui.main_window import MainWindow
    from annotator.gui.preferences import Preferences

    app = make_application()
    paths = user_paths()
    preferences = Preferences(Settings(theme="light"), paths.settings)
    window = MainWindow(paths, Appearance(app, preferences), Keymap(preferences))
    window.resize(1400, 900)
    window.show()
    start = time.perf_counter()
    window.open(path)
    for _ in until(lambda: window.page is not None, 60):
        app.processEvents()
    opened = time.perf_counter() - start
    print(f"a session of {LINES:,} lines:")
    print(f"  made and opened                     {opened * 1000:8.0f} ms")
    window._start("", [])
    for _ in until(lambda: window.page.checking.analysis.left < LINES - 200, 60):
        app.processEvents()
    page = window.page
    page.desk.go(page.session.transcript.lines[LINES // 2].id, 20)
    app.processEvents()
    times, others = [], []
    for at in range(KEYS):
        start = time.perf_counter()
        QTest.keyClicks(page.desk.editor, "abcde "[at % 6])
        page.view.viewport().repaint()
        page.desk.editor.viewport().repaint()
        times.append(time.perf_counter() - start)
        start = time.perf_counter()
        QApplication.processEvents()
        others.append(time.perf_counter() - start)
        time.sleep(0.02)
    idle = [seconds_of(page.view.viewport().repaint) for _ in range(50)]
    print(f"  lines still unchecked meanwhile     {page.checking.analysis.left:8}")
    tell("  key to paint of all visible rows", times)
    tell("  other events between keys", others)
    tell("  repaint alone (baseline)", idle)
    print(f"  median key to median repaint        {statistics.median(times) / statistics.median(idle):8.2f} x")
    page.checking.stop()
    window.close()


def tell(label: str, times: Sequence[float]) -> None:
    """Print median and 99th percentile."""
    ordered = sorted(times)
    p99 = ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]
    print(f"{label:38}median {statistics.median(times) * 1000:6.2f} ms   p99 {p99 * 1000:6.2f} ms")


def until(done: Callable[[], bool], seconds: float) -> Iterator[None]:
    """Step until something holds or the time is over."""
    end = time.monotonic() + seconds
    while not done() and time.monotonic() < end:
        yield
        time.sleep(0.01)


if __name__ == "__main__":
    main()
