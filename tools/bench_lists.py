"""Prints how long the Qt thread is held up by the list of suspects and by finding equal places, on 10,000 lines.

usage: python tools/bench_lists.py
The list is made anew after a change, as after a key; the longest turn of the event loop meanwhile is what a key may
have to wait for. Figures are medians of processor time, which leaves out what other programs take.
"""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from annotator.app.equal_places import equal_places
from annotator.app.found import Found
from annotator.app.suspect_list import Listing, SortBy, listing
from annotator.core.model import (
    Band,
    Category,
    Info,
    Line,
    Piece,
    Reason,
    ReasonCode,
    SourceLine,
    Suggestion,
    Suspect,
    SuspectKind,
)
from annotator.core.order import initial
from annotator.core.transcript import Transcript
from annotator.gui.kit.slices import Slices
from annotator.gui.kit.theme import LIGHT
from annotator.gui.panels.suspect_panel import SuspectPanel
from annotator.gui.panels.suspect_table import Column

LINES, EVERY, TIMES = 10_000, 50, 9
TALK = "今天我们讲这个方法的训练，其实大家都知道它是怎么来的，数据和算力一起增长，" * 3
RARE = "还有墨珩说的 Moheng，"
WANTED = ("墨珩", "Moheng", "没有的词")


def main() -> None:
    """Measure both."""
    app = QApplication([])
    transcript = long_transcript()
    found = Found(transcript)
    found.keep({line.id: [suspect(line)] for line in transcript.lines})
    for text in WANTED:
        places = len(equal_places(transcript, found, text))
        took = median(partial(equal_places, transcript, found, text))
        print(f"  equal places of {text}, {places:4}: {took:6.1f} ms")
    panel = SuspectPanel(LIGHT, QFont())
    panel.show()
    for by in (SortBy.LINE, SortBy.HEARD):
        panel.model.sort(Column.LINE if by is SortBy.LINE else Column.HEARD)
        turns = [longest_turn(app, panel, transcript, found, at) for at in range(TIMES)]
        print(f"  list by {by:6}: longest turn {statistics.median(turns):6.1f} ms")


def long_transcript() -> Transcript:
    """Lines of 90 characters; in every fiftieth stands what is looked for."""
    texts = [(RARE if at % EVERY == 0 else "")[:20] + TALK for at in range(LINES)]
    texts = [text[:90] for text in texts]
    source = [SourceLine(at, text) for at, text in enumerate(texts, 1)]
    lines = [Line(x.index, initial(x.index), x.text, (Piece(x.index, 0, len(x.text)),)) for x in source]
    return Transcript(source, lines, info=Info("bench"), speakers=())


def suspect(line: Line, at: int = 20) -> Suspect:
    """A suspect on a line."""
    band = list(Band)[line.id % 3]
    offers = (Suggestion("term", 0.5, Reason(ReasonCode.SOUND)),)
    heard = line.text[at : at + 2]
    return Suspect(line.id, at, at + 2, heard, SuspectKind.TERM, Category.TERM_ZH, band, 0.5, offers)


def longest_turn(app: QApplication, panel: SuspectPanel, transcript: Transcript, found: Found, at: int) -> float:
    """Change one line and make the list anew; the longest turn of the event loop until it is shown, in ms."""
    line = transcript.lines[at * 1_000]
    found.keep({line.id: [suspect(line, 30 + at)]})
    done: list[bool] = []
    parent = QObject()

    def shown(listing: Listing) -> None:
        panel.put(listing, [])
        done.append(True)

    slices: Slices[Listing] = Slices(parent, shown)
    slices.begin(listing(transcript, found, panel.model.order))
    turns = []
    while not done:
        turns.append(timed(app.processEvents))
    turns += [timed(app.processEvents) for _ in range(3)]
    return max(turns)


def median(act: Callable[[], object]) -> float:
    """What something takes, in ms."""
    return statistics.median(timed(act) for _ in range(TIMES))


def timed(act: Callable[[], object]) -> float:
    """What it takes this time, in ms."""
    begun = time.thread_time()
    act()
    return (time.thread_time() - begun) * 1000


if __name__ == "__main__":
    main()
