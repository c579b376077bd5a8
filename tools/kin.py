"""Prints how good the kin are that are found in labelled transcripts: forms that sound alike and recur.

usage: kin.py DATA [GLOSSARY.csv ...] [--show]

DATA holds transcripts/NAME.md and labels/NAME.tsv. Without a glossary every labelled term is an unknown one. With some,
kin are sought as the window does: no form that the terms know, no place where the engine has a suspect.

Kin are `right` when all their places should read the same and one of them is labelled at least, `mostly` right when
that holds for more than half of the places. `terms` are the labelled names and terms that stand in two spellings and
three places or more, `found` those of them that kin which are mostly right are about.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.app.analysis import talk_of
from annotator.app.lexicon import load_lexicon
from annotator.app.paths import user_paths
from annotator.core.build import fresh_transcript
from annotator.core.model import Category, Term
from annotator.core.slices import finished
from annotator.core.text import bare
from annotator.detect.engine import Engine
from annotator.detect.kin import Kin, KinPlace, find_kin
from annotator.detect.lines import TextLine
from annotator.detect.sound.lexicon import Lexicon
from annotator.formats.glossary_csv import read_glossary
from annotator.formats.labels import Label, read_labels
from annotator.formats.read import read_source

FIRST = 10
ROW = "{:24} {:>5} {:>6} {:>7} {:>13} {:>6} {:>6}"


@dataclass(frozen=True)
class Judged:
    """Kin with what most of their places should read ("" where no label says), and at how many of them."""

    kin: Kin
    meant: str
    places: int

    @property
    def right(self) -> bool:
        """Whether all places should read the same."""
        return self.places == len(self.kin)

    @property
    def mostly(self) -> bool:
        """Whether more than half of the places should."""
        return 2 * self.places > len(self.kin)


class Judge:
    """Judges kin by labels. `rows` are those of the source, `lines` the talk with the row of each."""

    def __init__(self, labels: Iterable[Label], lines: Sequence[tuple[TextLine, int]]) -> None:
        self._labels = [label for label in labels if label.rights]
        self._texts = {line.id: (line.text, row) for line, row in lines}

    def judged(self, kin: Kin) -> Judged:
        """What kin are about."""
        forms: dict[str, set[str]] = defaultdict(set)
        count: Counter[str] = Counter()
        labelled = set()
        for place in kin:
            meant, touched = self._meant(place)
            forms[meant].add(bare(place.text))
            count[meant] += 1
            labelled |= {meant} if touched else set()
        meant = max((x for x in labelled if len(forms[x]) > 1), key=lambda x: (count[x], x), default="")
        return Judged(kin, meant, count[meant] if meant else 0)

    def _meant(self, place: KinPlace) -> tuple[str, bool]:
        """What should stand at a place, drawn out to the labels that it touches, and whether it touches any."""
        text, row = self._texts[place.line_id]
        touched = [x for x in self._labels if x.line == row and x.start < place.end and place.start < x.end]
        at = min([place.start, *(label.start for label in touched)])
        end = max([place.end, *(label.end for label in touched)])
        said = ""
        for label in sorted(touched, key=lambda label: label.start):
            said += text[at : label.start] + label.rights[0]
            at = label.end
        return bare(said + text[at:end]), bool(touched)

    def recurring(self) -> list[frozenset[str]]:
        """The spellings of the names and terms that kin might be about."""
        heard: dict[tuple[str, ...], list[str]] = defaultdict(list)
        for label in self._labels:
            if label.category is not Category.WORD:
                heard[label.rights].append(bare(label.wrong))
        whole = [bare(text) for text, _ in self._texts.values()]
        wanted = []
        for rights, wrong in heard.items():
            written = sum(text.count(bare(right)) for text in whole for right in rights)
            spellings = set(wrong) | ({bare(rights[0])} if written else set())
            if len(wrong) > 1 and len(wrong) + written > 2 and len(spellings) > 1:
                wanted.append(frozenset(map(bare, rights)))
        return wanted


def all_kin(lines: Sequence[TextLine], lexicon: Lexicon, terms: Sequence[Term]) -> list[Kin]:
    """The kin that the window would show with these terms."""
    found = finished(find_kin(lines, lexicon, {bare(text) for term in terms for text in (term.text, *term.aliases)}))
    suspects = Engine(terms, lexicon=lexicon).check(lines) if terms else []
    taken = {(suspect.line_id, at) for suspect in suspects for at in range(suspect.start, suspect.end)}
    left = [tuple(x for x in kin if not any((x.line_id, at) in taken for at in range(x.start, x.end))) for kin in found]
    return [kin for kin in left if len({bare(place.text) for place in kin}) > 1]


def measure(path: Path, labels: Path, lexicon: Lexicon, terms: Sequence[Term], *, show: bool) -> list[int]:
    """The figures of one transcript, in the order of the columns."""
    source = read_source(path)
    lines = talk_of(fresh_transcript(source))
    rows = {line.index: line.row or 0 for line in source.lines}
    judge = Judge(read_labels(labels, source.data.decode().split("\n")), [(line, rows[line.id]) for line in lines])
    judged = [judge.judged(kin) for kin in all_kin(lines, lexicon, terms)]
    if show:
        for one in judged:
            forms = ", ".join(f"{form} {n}" for form, n in Counter(place.text for place in one.kin).most_common())
            print(f"  {'right ' if one.right else 'mostly' if one.mostly else '-     '} {one.meant}: {forms}")
    wanted = judge.recurring()
    found = [any(one.mostly and any(x in one.meant for x in spellings) for one in judged) for spellings in wanted]
    first = sum(one.mostly for one in judged[:FIRST])
    return [len(judged), sum(x.right for x in judged), sum(x.mostly for x in judged), first, len(wanted), sum(found)]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("glossaries", type=Path, nargs="*")
    parser.add_argument("--show", action="store_true", help="every kin with its forms")
    options = parser.parse_args()
    terms = [term for path in options.glossaries for term in read_glossary(path)]
    lexicon = load_lexicon(user_paths().cache)
    print(ROW.format("", "kin", "right", "mostly", "of first 10", "terms", "found"))
    sums = [0] * 6
    for path in sorted((options.data / "transcripts").glob("*.md")):
        labels = options.data / "labels" / f"{path.stem}.tsv"
        if labels.exists():
            figures = measure(path, labels, lexicon, terms, show=options.show)
            sums = [one + other for one, other in zip(sums, figures, strict=True)]
            print(ROW.format(path.stem, *figures))
    print(ROW.format("all", *sums))


if __name__ == "__main__":
    main()
