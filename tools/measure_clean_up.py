"""How well the clean-up agrees with an editor: what both leave out of the same talk, by level and by rule.

usage: measure_clean_up.py HEARD.md EDITED.md [--show]

HEARD is talk without mishearings but with all that was said, EDITED the same as an editor hands it over, with
`**Name**：` before each turn. Marks and spaces do not count. A place is right where the editor left out the greater
part of its words.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from annotator.core.build import fresh_transcript
from annotator.core.clean_levels import CleanLevel, at_level
from annotator.core.cleaning import Cleaning
from annotator.core.export_options import CleanUp
from annotator.core.model import LineKind
from annotator.core.text import run_together
from annotator.detect.clean_up.cleanings import cleanings
from annotator.formats.read import read_source

_NAME = re.compile(r"^\*\*[^*]+\*\*[：:]\s*|^#.*$", re.MULTILINE)
_WORD = re.compile(r"\w")
_AROUND = 12


def main() -> None:
    """Print a row for each level, and one for each rule below it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("heard", type=Path)
    parser.add_argument("edited", type=Path)
    parser.add_argument("--show", action="store_true", help="print the places where the editor left the words")
    asked = parser.parse_args()
    text = talk_of(asked.heard)
    gone = left_out(text, _NAME.sub("", asked.edited.read_text(encoding="utf-8")))
    for level in (CleanLevel.LIGHT, CleanLevel.MEDIUM):
        found = cleanings(text, at_level(CleanUp(), level), protected=())
        print(level, report(text, found, gone))
        for rule, count in Counter(cleaning.rule for cleaning in found).items():
            right = sum(is_right(text, cleaning, gone) for cleaning in found if cleaning.rule is rule)
            print(f"  {rule:12} {right} of {count} right")
        if asked.show:
            show(text, [cleaning for cleaning in found if not is_right(text, cleaning, gone)])


def talk_of(path: Path) -> str:
    """The talk of a transcript run together, without the marks of cuts by length."""
    transcript = fresh_transcript(read_source(path))
    lines = [line for line in transcript.lines if line.kind is LineKind.TEXT]
    return run_together(line.text.removesuffix(transcript.soft_mark(line)) for line in lines)


def left_out(text: str, edited: str) -> Mapping[int, bool]:
    """For each place of a word's character, whether the editor left it out."""
    places = [found.start() for found in _WORD.finditer(text)]
    heard, written = (_WORD.findall(words.lower()) for words in (text, edited))
    gone = dict.fromkeys(places, False)
    for code in Levenshtein.opcodes(heard, written):
        if code.tag == "delete":
            gone.update((places[at], True) for at in range(code.src_start, code.src_end))
    return gone


def is_right(text: str, cleaning: Cleaning, gone: Mapping[int, bool]) -> bool:
    """Whether the editor left out the greater part of a place. What stands twice may have gone at its other half."""
    words = [at for at in range(cleaning.start, cleaning.end) if at in gone]
    others = [at + len(words) for at in words]
    return any(2 * sum(gone.get(at, False) for at in side) >= len(words) for side in (words, others))


def report(text: str, found: Sequence[Cleaning], gone: Mapping[int, bool]) -> str:
    """How many places are right, and how much of what the editor left out is left out."""
    right = sum(is_right(text, cleaning, gone) for cleaning in found)
    ours = {at for cleaning in found for at in range(cleaning.start, cleaning.end)}
    theirs = [at for at, is_gone in gone.items() if is_gone]
    met = sum(at in ours for at in theirs)
    share = right / max(1, len(found))
    return f"{right} of {len(found)} places right ({share:.3f}); {met} of the editor's {len(theirs)} characters"


def show(text: str, found: Sequence[Cleaning]) -> None:
    """Print places with what stands around them."""
    for cleaning in found:
        before, after = text[max(0, cleaning.start - _AROUND) : cleaning.start], text[cleaning.end :][:_AROUND]
        print(f"    {cleaning.rule:12} {before}[{text[cleaning.start : cleaning.end]}]{after}")


if __name__ == "__main__":
    main()
