"""Prints how fast the engine is on one core and how much memory it takes, beside two plain matchers of the same run.

usage: bench_engine.py [TRANSCRIPT GLOSSARY.csv...]    default: the sample, repeated, and the built-in terms

The terms are those of the glossaries, then the built-in ones in a fixed random order; where there are too few, made-up
ones of halves of real ones follow. The engine's figure is given by the clock, which is what counts, and by processor
time, which leaves out what other programs took of the core. Beside the figure of each plain matcher, by the clock too,
stands the engine's divided by it. A matcher too slow for the whole text reads its beginning; speeds are by character.
"""

from __future__ import annotations

import os

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"  # numpy reads them when it is imported

import argparse
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import numpy as np
from bench_material import characters, choose_terms, lines_of, words
from bench_measure import Make, Times, cut_to, measure, now
from plain_matchers import FuzzyWindows, PinyinScan

from annotator.app.glossary import layered
from annotator.app.lexicon import load_lexicon
from annotator.app.paths import user_paths
from annotator.core.errors import AnnotatorError
from annotator.core.model import Term
from annotator.detect.engine import Engine
from annotator.detect.lines import TextLine
from annotator.formats.glossary_csv import read_glossary

FEW, MANY = 1_000, 5_000
ENGINE = "engine"
SPEEDS = {FEW: 30_000, MANY: 15_000}
PLAIN: Mapping[str, Make] = {"rapidfuzz": FuzzyWindows, "pinyin": PinyinScan}


@dataclass(frozen=True)
class Row:
    """A row of the table; `targets` says by number of terms what a speed is at least to be, another figure at most."""

    name: str
    unit: str
    targets: Mapping[int, float] = field(default_factory=dict)

    def shown(self, figure: float) -> str:
        """The figure in its unit; nothing where it was not measured."""
        return "" if np.isnan(figure) else f"{figure:,.{2 if self.unit in ('s', 'ms') else 0}f}"

    def verdict(self, terms: int, figure: float) -> str:
        """Whether the figure meets its target; nothing where there is none."""
        if terms not in self.targets:
            return ""
        wanted, is_speed = self.targets[terms], self.unit == "chars/s"
        meets = figure >= wanted if is_speed else figure <= wanted
        return f"{'meets' if meets else 'misses'} {'>=' if is_speed else '<='} {wanted:,g}"


ROWS = (
    Row("compile the terms", "s", {MANY: 1.5}),
    Row("whole text, first time", "chars/s", SPEEDS),
    Row("whole text, again", "chars/s", SPEEDS),
    Row("an edited line, median", "ms"),
    Row("an edited line, p99", "ms", {MANY: 10}),
    Row("ask about a word, median", "ms"),
    Row("places of a term, median", "chars/s"),
    Row("memory, peak", "MB", {MANY: 350}),
)


def main() -> None:
    """Measure everything, or, called by itself, the memory of one matcher."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("transcript", nargs="?", type=Path)
    parser.add_argument("glossaries", nargs="*", type=Path, metavar="GLOSSARY.csv")
    parser.add_argument("--rounds", type=positive, default=3, help="how often to compile and check; the median counts")
    parser.add_argument("--edits", type=positive, default=200, help="how many edited lines to check")
    parser.add_argument("--seconds", type=float, default=10, help="how long, about, a plain matcher may read in all")
    parser.add_argument("--memory", choices=(ENGINE, *PLAIN), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    try:
        lines = lines_of(given.transcript)
        terms = choose_terms(layered(map(read_glossary, given.glossaries)), MANY)
    except AnnotatorError as error:
        parser.exit(2, f"{error}\n")
    if not words(lines, 1):
        parser.exit(2, f"{given.transcript}: there is no talk in it. Name a transcript.\n")
    if given.memory:
        print(peak_memory(given.memory, terms, lines))
    else:
        everything(given, terms, lines)


def positive(text: str) -> int:
    """A whole number from 1; argparse tells of others."""
    if int(text) < 1:
        raise ValueError
    return int(text)


def everything(given: argparse.Namespace, terms: Sequence[Term], lines: Sequence[TextLine]) -> None:
    """Measure and print the table, one part for each number of terms."""
    # First, while this process is small: on Linux the peak of a child is never below that of its parent.
    peaks = {name: memory_of_child(name, given) for name in (ENGINE, *PLAIN)}
    began = now()
    makes: Mapping[str, Make] = {ENGINE: partial(Engine, lexicon=load_lexicon(user_paths().cache)), **PLAIN}
    name = given.transcript.name if given.transcript else "the sample, repeated"
    print(f"{name}: {len(lines)} lines, {characters(lines):,} characters; one core")
    for count in (FEW, MANY):
        figures, cuts = {}, []
        for name, make in makes.items():
            cut = lines if name == ENGINE else cut_to(given.seconds / (2 * given.rounds), make(terms[:count]), lines)
            cuts.append(f"{name} {characters(cut):,}")
            figures[name] = measure(make, terms[:count], cut, given.rounds, given.edits)
        if count == MANY:
            figures = {name: [*figures[name], peaks[name]] for name in makes}
        show(count, figures)
        print(f"  characters read: {', '.join(cuts)}")
    clock, processor = now() - began
    print(f"the measuring process had {processor / clock:.0%} of its core; other programs had the rest")


def show(count: int, figures: Mapping[str, Sequence[Times]]) -> None:
    """Print the rows for a number of terms: the engine's figures, then each plain matcher's with the ratio to it."""
    heads = "".join(f"{name:>14}{'ratio':>9}" for name in PLAIN)
    print(f"\n{f'{count:,} terms':30}{'clock':>10} {'':8}{'processor':>10}{heads}")
    for row, engine, *plain in zip(ROWS, *figures.values(), strict=False):
        beside = "".join(f"{row.shown(other[0]):>14}{engine[0] / other[0]:9.2f}" for other in plain)
        told = f"{row.shown(engine[0]):>10} {row.unit:8}{row.shown(engine[1]):>10}{beside}"
        print(f"  {row.name:28}{told}   {row.verdict(count, engine[0])}".rstrip(), flush=True)


def memory_of_child(name: str, given: argparse.Namespace) -> Times:
    """The peak of a process that only reads the text with one matcher: MB, which have no processor time."""
    paths = [str(path) for path in (given.transcript, *given.glossaries) if path]
    command = [sys.executable, __file__, "--memory", name, *paths]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return np.array([float(done.stdout), np.nan])


def peak_memory(name: str, terms: Sequence[Term], lines: Sequence[TextLine]) -> float:
    """Read the text with one matcher, and tell the most memory that this process ever had, in MB."""
    import resource  # not on every system

    matcher = PLAIN[name](terms) if name in PLAIN else Engine(terms, lexicon=load_lexicon(user_paths().cache))
    matcher.check(lines)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    main()
