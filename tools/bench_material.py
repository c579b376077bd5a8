"""What bench_engine.py measures on: lines of talk, terms by the thousand, edited lines, words to ask about."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

from annotator.app.analysis import CONTEXT, talk_of
from annotator.app.glossary import builtin_terms, layered
from annotator.core.build import fresh_transcript
from annotator.core.model import Term
from annotator.core.text import is_han
from annotator.detect.lines import TextLine
from annotator.detect.tokens import units
from annotator.formats.read import read_source

SAMPLE = Path(__file__).resolve().parents[1] / "resources" / "samples" / "panel.md"
SAMPLE_CHARACTERS, LINE_CHARACTERS = 18_000, 100
LINES, WORD_UNITS, TYPED = 50, 3, "不的在是了有我这"
SEED = 1


def characters(lines: Sequence[TextLine]) -> int:
    """How many characters (code points) the lines have."""
    return sum(len(line.text) for line in lines)


def lines_of(path: Path | None) -> list[TextLine]:
    """The lines of talk of a transcript; without one those of the sample, repeated. Raises what reading raises."""
    lines = talk_of(fresh_transcript(read_source(path or SAMPLE)))
    if path:
        return list(lines)
    wanted = round(len(lines) * SAMPLE_CHARACTERS / characters(lines))
    return [replace(line, id=number) for number, line in enumerate(islice(cycle(lines), wanted), 1)]


def choose_terms(given: Sequence[Term], size: int) -> list[Term]:
    """That many terms, the same each time: first the given ones, then built-in ones, then made-up ones."""
    dice = random.Random(SEED)
    builtin = list(builtin_terms())
    dice.shuffle(builtin)
    terms = {term.text: term for term in layered([given, builtin, given])}
    others = made_up(list(terms.values()), dice)
    while len(terms) < size:
        other = next(others)
        terms.setdefault(other.text, other)
    return list(terms.values())[:size]


def made_up(terms: Sequence[Term], dice: random.Random) -> Iterator[Term]:
    """Without end: half of one term with half of another of its category and script."""
    alike: dict[tuple[str, bool], list[str]] = {}
    for term in terms:
        alike.setdefault((term.category, is_han(term.text[0])), []).append(term.text)
    while True:
        term = dice.choice(terms)
        other = dice.choice(alike[term.category, is_han(term.text[0])])
        yield Term((term.text[: (len(term.text) + 1) // 2] + other[len(other) // 2 :]).strip(), term.category)


def edited(lines: Sequence[TextLine], count: int) -> Iterator[tuple[list[TextLine], set[int]]]:
    """That many checks of one line with a character put in, as the window asks for them: lines around it, its id.

    The lines are those nearest to 100 characters, in turn.
    """
    likest = sorted(range(len(lines)), key=lambda at: abs(len(lines[at].text) - LINE_CHARACTERS))[:LINES]
    for nth, at in enumerate(islice(cycle(likest), count)):
        text, typed = lines[at].text, TYPED[nth // len(likest) % len(TYPED)]
        middle, start = len(text) // 2, max(0, at - CONTEXT // 2)
        line = replace(lines[at], text=text[:middle] + typed + text[middle:])
        yield [*lines[start:at], line, *lines[at + 1 : start + CONTEXT]], {line.id}


def words(lines: Sequence[TextLine], count: int) -> list[str]:
    """Up to that many stretches of three hanzi or words from the middle of lines."""
    found = []
    for line in lines:
        said = [unit for unit in units(line.text) if unit.sounds]
        part = said[len(said) // 2 :][:WORD_UNITS]
        if part:
            found.append(line.text[part[0].start : part[-1].end])
    return list(dict.fromkeys(found))[:count]
