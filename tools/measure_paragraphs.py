"""How well suggested paragraphs agree with those that an editor made, against plainer ways to make them.

usage: measure_paragraphs.py TEXT.md [TEXT.md ...]

A text is Markdown with `**Name**：` before each turn and an empty row between paragraphs. The paragraphs of a turn are
run together and sought again at the ends of its sentences. Printed are Pk (Beeferman et al. 1999) and WindowDiff
(Pevzner and Hearst 2002), which count the borders of turns as found: the lower the better.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate, pairwise
from pathlib import Path

from annotator.detect.paragraphs import SHORTEST, paragraph_starts, sentence_ends

Starts = Callable[[str], list[int]]
_NAME = re.compile(r"\*\*[^*]+\*\*[：:]\s*")


def main() -> None:
    """Print a table for each text."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("texts", nargs="+", type=Path)
    for path in parser.parse_args().texts:
        turns = list(turns_of(path.read_text(encoding="utf-8")))
        print(f"{path.name}: {sum(len(turn) - 1 for turn in turns)} paragraphs begin within turns")
        for name, starts in WAYS.items():
            print(f"  {name:18}", report(turns, starts))


def turns_of(markdown: str) -> Iterator[list[str]]:
    """The paragraphs of each turn."""
    turn: list[str] = []
    for paragraph in (row.strip() for row in markdown.split("\n\n")):
        if not paragraph or paragraph.startswith("#"):
            continue
        name = _NAME.match(paragraph)
        if name and turn:
            yield turn
            turn = []
        turn.append(paragraph[name.end() :] if name else paragraph)
    yield turn


def suggested(text: str) -> list[int]:
    """Where the program suggests paragraphs."""
    return [idea.at for idea in paragraph_starts(text, sentence_ends(text))]


def every(length: int) -> Starts:
    """Paragraphs at the first end of a sentence behind so many characters."""

    def starts(text: str) -> list[int]:
        found = [0]
        for end in sentence_ends(text):
            if end - found[-1] >= length and len(text) - end >= SHORTEST:
                found.append(end)
        return found[1:]

    return starts


WAYS: dict[str, Starts] = {
    "suggested": suggested,
    "every 150": every(150),
    "every 200": every(200),
    "every 250": every(250),
    "none": lambda _text: [],
}


def report(turns: Sequence[Sequence[str]], starts: Starts) -> str:
    """The figures of one way to make paragraphs."""
    truth: list[int] = []
    found: list[int] = []
    right = own = wanted = offset = 0
    for turn in turns:
        text = "".join(turn)
        begun, ideas = list(accumulate(map(len, turn)))[:-1], starts(text)
        right, own, wanted = right + len({*begun} & {*ideas}), own + len(ideas), wanted + len(begun)
        truth += (offset + at for at in begun)
        found += (offset + at for at in ideas)
        offset += len(text)
        truth.append(offset)
        found.append(offset)
    window = max(2, offset // len(truth) // 2)
    lengths = sorted(after - before for before, after in pairwise([0, *found]))
    errors = f"Pk {pk(truth, found, offset, window):.3f}  WindowDiff {window_diff(truth, found, offset, window):.3f}"
    return f"{errors}  right {right} of {own}, wanted {wanted}; longest {lengths[-1]}"


def pk(truth: Sequence[int], found: Sequence[int], length: int, window: int) -> float:
    """How often two places a window apart are wrongly told to stand, or not to stand, in one paragraph."""
    return _share(lambda one, other: (one > 0) != (other > 0), truth, found, length, window)


def window_diff(truth: Sequence[int], found: Sequence[int], length: int, window: int) -> float:
    """How often another number of paragraphs begins between two places a window apart."""
    return _share(lambda one, other: one != other, truth, found, length, window)


def _share(
    wrong: Callable[[int, int], bool], truth: Sequence[int], found: Sequence[int], length: int, window: int
) -> float:
    one, other = _counts(truth, length), _counts(found, length)
    places = range(length - window)
    return sum(wrong(one[at + window] - one[at], other[at + window] - other[at]) for at in places) / len(places)


def _counts(starts: Sequence[int], length: int) -> list[int]:
    """How many paragraphs have begun up to each code point."""
    begun = set(starts)
    return list(accumulate(int(at in begun) for at in range(length + 1)))


if __name__ == "__main__":
    main()
