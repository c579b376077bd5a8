"""Prints how fast the desk answers on 10,000 lines with its panels open, and how much memory it takes.

usage: python tools/bench_desk
Figures are of this machine at this moment; the baseline is a repaint of all that is in sight. It is a folder, so that
the processes that the window starts do not load all this again, which would count as their memory.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app.paths import user_paths
from annotator.app.settings import Settings
from annotator.core.clean_levels import CleanLevel, at_level
from annotator.core.export_options import CleanUp
from annotator.gui.app import make_application, make_window
from annotator.gui.main_window import MainWindow
from annotator.gui.panels.preview_panel import PreviewPanel
from annotator.gui.session_page import SessionPage

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "samples" / "panel.md"
LINES, CHARACTERS = 10_000, 900_000
WORD = "模型"  # in the sample once in 150 characters
KEYS, FRAMES, JUMPS = 300, 300, 100
PATIENCE_S = 300.0


def main() -> None:
    """Open a long session, open the panels, and measure."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["ANNOTATOR_HOME"] = home
        path = Path(home) / "long.md"
        path.write_text(long_transcript(), encoding="utf-8")
        app = make_application()
        window = make_window(app, user_paths(), Settings(theme="light"))
        window.resize(1400, 900)
        window.show()
        page = opened(app, window, path)
        measure_keys(app, page, "while lines are being checked")
        checked(app, page)
        page.suspect_list.toggle()
        measure_keys(app, page, "list of suspects open, all checked")
        measure_scrolling(app, page)
        measure_jumps(page)
        measure_preview(app, page)
        measure_replacing(app, page)
        print(f"  memory of all processes (PSS)       {memory_mb():8.0f} MB")
        page.close_session()
        window.close()


def long_transcript() -> str:
    """A transcript of 10,000 lines and 900,000 characters, made of the sample's own."""
    rows = [row for row in SAMPLE.read_text(encoding="utf-8").splitlines() if row and not row.startswith("#")]
    talk = "".join(rows)
    size = CHARACTERS // LINES
    text = talk * (CHARACTERS // len(talk) + 1)
    return "\n\n".join(["# 一万行", *(text[at : at + size - 1] + "。" for at in range(0, CHARACTERS, size))]) + "\n"


def opened(app: QApplication, window: MainWindow, path: Path) -> SessionPage:
    """Open the transcript and print how long that takes."""
    start = time.perf_counter()
    window.open(path)
    wait(app, lambda: window.page is not None)
    print(f"a session of {LINES:,} lines, {CHARACTERS:,} characters:")
    print(f"  made and opened                     {(time.perf_counter() - start) * 1000:8.0f} ms")
    page = window.page
    assert page is not None
    window._start("", [])
    wait(app, lambda: page.checking.analysis.left < LINES - 200)
    return page


def checked(app: QApplication, page: SessionPage) -> None:
    """Wait until every line is checked and print how long that takes."""
    start = time.perf_counter()
    wait(app, lambda: page.checking.analysis.left == 0)
    print(f"  checked the rest in                 {time.perf_counter() - start:8.1f} s")


def measure_keys(app: QApplication, page: SessionPage, when: str) -> None:
    """Type; print key press to paint of all that is in sight, and what is done between the keys."""
    page.desk.go(page.session.transcript.lines[LINES // 2].id, 20)
    app.processEvents()
    keys, others = [], []
    for at in range(KEYS):
        keys.append(seconds_of(lambda at=at: typed(page, "abcde "[at % 6])))
        others.append(seconds_of(app.processEvents))
        time.sleep(0.02)
    idle = [seconds_of(page.view.viewport().repaint) for _ in range(50)]
    print(f"typing, {when} ({page.checking.analysis.left} lines left to check):")
    tell("  key to paint of all in sight", keys)
    tell("  other events between keys", others)
    tell("  repaint alone (baseline)", idle)
    print(f"  median key to median repaint        {statistics.median(keys) / statistics.median(idle):8.2f} x")


def typed(page: SessionPage, char: str) -> None:
    """Press a key and paint what it changes."""
    QTest.keyClicks(page.desk.editor, char)
    page.view.viewport().repaint()
    page.desk.editor.viewport().repaint()


def measure_scrolling(app: QApplication, page: SessionPage) -> None:
    """Scroll by a third of the page; print how long a frame takes."""
    bar, view = page.view.verticalScrollBar(), page.view.viewport()

    def frame() -> None:
        bar.setValue(bar.value() + view.height() // 3)
        view.repaint()

    tell("  scroll frame", [seconds_of(frame) for _ in range(FRAMES)])
    app.processEvents()


def measure_jumps(page: SessionPage) -> None:
    """Walk through the suspects; print how long the way to the next one takes, painted."""

    def jump() -> None:
        QTest.keyClick(page.desk.editor, Qt.Key.Key_F8)
        page.view.viewport().repaint()

    page.desk.editor.setFocus()
    tell("  F8 to paint", [seconds_of(jump) for _ in range(JUMPS)])


def measure_preview(app: QApplication, page: SessionPage) -> None:
    """Open the client text beside the lines; print how long that takes, typing beside it, and showing it anew."""
    page.options.choose(replace(page.options.now, clean_up=at_level(CleanUp(), CleanLevel.MEDIUM)))
    preview, panel = page.client_text.previewing, page.client_text.panel
    start = time.perf_counter()
    preview.toggle()
    wait(app, lambda: bool(preview.places))
    print(f"  client text laid out                {(time.perf_counter() - start) * 1000:8.0f} ms")
    measure_keys(app, page, "client text open")
    tell("  client text shown anew, painted", [seconds_of(lambda: repaint_preview(panel)) for _ in range(50)])
    preview.toggle()


def repaint_preview(panel: PreviewPanel) -> None:
    """Write what the preview shows once more, and paint it."""
    panel.text.set_font(panel.text.font())
    panel.text.viewport().repaint()


def measure_replacing(app: QApplication, page: SessionPage) -> None:
    """Find and replace a word that stands in thousands of places; print how long that and its undo take."""
    page.replacing.find()
    panel, search = page.replacing.panel, page.replacing._search
    wait(app, lambda: search.settled)
    start = time.perf_counter()
    panel.wanted.setText(WORD)
    panel.instead.setText(WORD * 2)
    wait(app, lambda: search.settled)
    found = time.perf_counter() - start
    places = search.hits.ticked
    measure_keys(app, page, f"list of {places:,} places found open")
    page.desk.flush()
    wait(app, lambda: search.settled)
    print(f"  found {places:,} places in             {found * 1000:8.0f} ms")
    print(f"  replaced in them                    {seconds_of(page.replacing._replace_ticked) * 1000:8.0f} ms")
    wait(app, lambda: search.settled)
    print(f"  undone                              {seconds_of(page.lines.undo) * 1000:8.0f} ms")
    wait(app, lambda: search.settled)


def memory_mb() -> float:
    """The proportional set size of this process and its children, in MB."""
    own = os.getpid()
    children = Path(f"/proc/{own}/task/{own}/children").read_text().split()
    sizes = (Path(f"/proc/{process}/smaps_rollup").read_text() for process in (str(own), *children))
    return sum(int(line.split()[1]) for size in sizes for line in size.splitlines() if line.startswith("Pss:")) / 1024


def seconds_of(act: Callable[[], object]) -> float:
    """How long something takes."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def tell(label: str, times: Sequence[float]) -> None:
    """Print median, 99th percentile and the longest."""
    ordered = sorted(times)
    p99 = ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]
    median, longest = statistics.median(times), ordered[-1]
    print(f"{label:38}median {median * 1000:6.2f} ms   p99 {p99 * 1000:6.2f} ms   longest {longest * 1000:6.2f} ms")


def wait(app: QCoreApplication, ready: Callable[[], bool]) -> None:
    """Work through events until something is so."""
    end = time.monotonic() + PATIENCE_S
    while not ready():
        if time.monotonic() > end:
            raise TimeoutError("the window did not come to rest")
        app.processEvents()
        time.sleep(0.01)


if __name__ == "__main__":
    main()
