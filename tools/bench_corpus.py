"""Prints how much faster many transcripts are checked in several processes than in one, and whether to the same end.

usage: bench_corpus.py [FOLDER] [--jobs N] [--rounds N]    default: the sample, sixteen times; 2 processes; 2 rounds

Both are told by the clock, the best of their rounds, which take turns; starting the processes and loading the language
data in each counts, as it does for the user. Whatever else runs on the machine spoils the figure: the load before and
after stands beside it.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from pathlib import Path

from annotator.app.check import Checked, CheckSettings
from annotator.app.corpus.check import Outcome, checking, given
from annotator.app.corpus.files import find_corpus
from annotator.app.corpus.pool import Pool, cores
from annotator.app.corpus.run import run
from annotator.app.corpus.work import Workers, in_order, one_by_one
from annotator.app.glossary import builtin_terms
from annotator.core.errors import AnnotatorError

SAMPLE = Path(__file__).resolve().parents[1] / "resources" / "samples" / "panel.md"
COPIES = 16


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=2)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        try:
            files = find_corpus([asked.folder or copies(Path(scratch))]).files
        except AnnotatorError as error:
            parser.exit(2, f"{error}\n")
        measure(files, asked.jobs, asked.rounds)


def copies(folder: Path) -> Path:
    """The sample, so often that it is worth dealing out."""
    text = SAMPLE.read_text(encoding="utf-8")
    for number in range(COPIES):
        (folder / f"{number}.md").write_text(f"{text}\n第{number}份。\n", encoding="utf-8")
    return folder


def measure(files: tuple[Path, ...], jobs: int, rounds: int) -> None:
    """Check the files by turns in one process and in several."""
    size = sum(path.stat().st_size for path in files)
    print(f"{len(files)} files, {size / 1e6:.1f} MB, {cores()} cores; load before {load()}")
    one, several, same = [], [], True
    for _ in range(rounds):
        (seconds, found), (fewer_seconds, found_by_several) = timed(files, one_by_one), timed(files, Pool(jobs))
        one.append(seconds)
        several.append(fewer_seconds)
        same &= found == found_by_several
    for outcome in found:
        if outcome.fault:
            print(outcome.fault)
    ratio = min(one) / min(several)
    print(
        f"one process {min(one):.1f} s, {jobs} processes {min(several):.1f} s: {ratio:.2f} times as fast; "
        f"{'the same' if same else 'OTHER'} results; load {load()}"
    )


def timed(files: tuple[Path, ...], workers: Workers) -> tuple[float, list[Outcome[Checked]]]:
    """How long a whole run takes, and what comes of it."""
    start = time.perf_counter()
    found = list(in_order(run(map(given, files), checking(CheckSettings(builtin_terms())), workers)))
    return time.perf_counter() - start, found


def load() -> str:
    """How many programs wanted to run in the last minute, where the system tells."""
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


if __name__ == "__main__":
    main()
