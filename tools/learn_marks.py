"""Learn which marks belong where, from texts whose marks are trusted; judge by leaving out each text in turn.

usage: learn_marks.py [DATA] [--write] [--at-once N] [--without NAME FILE]

The texts are the program's own (tools/marked_talks, tools/marked_notes, resources/samples/*.edited.md, README.zh-CN.md)
and those of DATA/reference. Each is learned from without any marks, with a comma for each mark, and as a recogniser
writes it.

The table shows how each text scores by weights that never saw it: F1 of sentence ends (。？！ as one and each), of the
comma and of 、, and how often a mark was right that was suggested with 0.85 and more. A: all marks and turns removed,
nothing is known. B: where marks stand is known, not which. C: as a recogniser writes it.
`--at-once` leaves out N texts at a time, which is quicker and scores a little worse. `--write` writes
resources/marks/weights.tsv from all texts. `--without` judges nothing and writes to FILE what is learned from all texts
but one, to measure on that.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir

import numpy as np
import scipy.sparse as sparse
from learn_marks_fit import Figures, chances_of, fit_gaps, fit_kinds, matrix, set_right, signs_of
from learn_marks_texts import ROOT, Heard, Trusted, bare, known_places, recognised, trusted_texts

from annotator.app.lexicon import load_lexicon
from annotator.detect.marks.chain import ASKED, CALLED, COMMA, ENDS, LISTED, MARKS, STOP, KindWeights, beliefs
from annotator.detect.marks.find import LEAST_GAP, SURE, clauses_of, place_signs, with_gaps
from annotator.detect.marks.gap_signs import gap_signs
from annotator.detect.marks.gaps import borders, left_out
from annotator.detect.marks.talk import PlaceKind, Talk, talk_of
from annotator.detect.marks.weights import MarkWeights, read_weights, weight_rows
from annotator.detect.words import Words

OUT = ROOT / "resources" / "marks" / "weights.tsv"
SEEDS = (1, 2)
SLIGHT = 0.06  # weights below are left out of what ships
EVEN = 0.45
CUT = -1
NO_CHANCES = ((0.0, 1.0),) * len(MARKS)
LEARNED_FROM = ("A", *(f"C{seed}" for seed in SEEDS))


@dataclass
class Way:
    """A text as it is heard in one way: its talk, and what is true of its borders."""

    text: str
    way: str
    heard: Heard
    talk: Talk
    gap_signs: list[list[str]]
    gap_truth: Figures

    def truth(self, word: int) -> str:
        """The mark before a word."""
        last = self.talk.words[word - 1]
        return self.heard.truth.get((last.line, last.end), "")

    def kinds(self, gaps: dict[str, float]) -> tuple[list[list[str]], Figures, Figures]:
        """The signs at each place, given the weights of gaps, the mark that belongs there, and the one that stands."""
        places, logits = with_gaps(self.talk, left_out(self.talk, gaps, LEAST_GAP))
        places = [place for place in places if place.word < len(self.talk.words)]
        signs = place_signs(self.talk, places, logits, clauses_of(self.talk, places))
        truth = np.array([MARKS.index(self.truth(place.word)) for place in places])
        marks = [place.mark if place.mark in MARKS else "" for place in places]
        cuts = [place.kind is PlaceKind.CUT for place in places]
        stands = [CUT if cut else MARKS.index(mark) for cut, mark in zip(cuts, marks, strict=True)]
        return [list(each) for each in signs], truth, np.array(stands)

    def missed(self, gaps: dict[str, float]) -> Counter[str]:
        """The marks behind which there is no place."""
        places, _ = with_gaps(self.talk, left_out(self.talk, gaps, LEAST_GAP))
        words = [word for word in range(1, len(self.talk.words)) if self.truth(word)]
        found = {place.word for place in places}
        return Counter(self.truth(word) for word in words if word not in found)


def heard_ways(text: Trusted, words: Words) -> list[Way]:
    """A text in all ways."""
    ways = []
    written = {f"C{seed}": recognised(text, seed, words) for seed in SEEDS}
    for name, heard in {"A": bare(text), "B": known_places(text), **written}.items():
        talk = talk_of(heard.lines, words)
        way = Way(text.name, name, heard, talk, [], np.zeros(0))
        signs = [word.sign for word in talk.words]
        found = list(borders(talk)) if name in LEARNED_FROM else []
        way.gap_signs = [list(gap_signs(signs, *border, bare=talk.bare)) for border in found]
        way.gap_truth = np.array([bool(way.truth(word)) for word, _, _ in found], dtype=np.float64)
        ways.append(way)
    return ways


@dataclass
class Score:
    """What was told of places, set right and raw, what is true there and what stands there.

    Of the marks `missed` nothing was told.
    """

    told: Figures
    raw: Figures
    truth: Figures
    stands: Figures
    missed: Counter[str]

    def f1(self, *marks: int) -> float:
        """F1 of marks, taken as one: sentence ends from an even chance on, others where they are the likeliest."""
        told = np.isin(self._marks(), marks)
        right = np.isin(self.truth, marks)
        all_right = right.sum() + sum(self.missed[MARKS[mark]] for mark in marks)
        return float(2 * (told & right).sum() / max(1, told.sum() + all_right))

    def _marks(self) -> Figures:
        first, *_ = ENDS
        ends = self.raw[:, first:].sum(axis=1) >= EVEN
        return np.where(ends, first + self.raw[:, first:].argmax(axis=1), self.raw[:, :first].argmax(axis=1))

    def sure(self, least: float = SURE) -> tuple[int, int]:
        """How many marks were suggested with so much, and how many of these were right. 。 for ！ is right."""
        best = self.told.argmax(axis=1)
        sure = (self.told.max(axis=1) >= least) & (best != self.stands)
        right = (best == self.truth) | ((best == STOP) & np.isin(self.truth, (STOP, CALLED)))
        return int(sure.sum()), int((sure & right).sum())


def together(scores: Sequence[Score]) -> Score:
    """Many scores as one."""
    missed: Counter[str] = Counter()
    for score in scores:
        missed += score.missed
    parts = zip(*((score.told, score.raw, score.truth, score.stands) for score in scores), strict=True)
    return Score(*map(np.concatenate, parts), missed)


def row(name: str, score: Score) -> str:
    """A row of the table."""
    sure, right = score.sure()
    each = " ".join(f"{score.f1(*marks):.3f}" for marks in (ENDS, (STOP,), (ASKED,), (COMMA,), (LISTED,)))
    return f"{name:24} {each}  sure {sure:4} right {right / max(1, sure):.3f}"


def report(scores: dict[tuple[str, str], Score], texts: Sequence[Trusted]) -> list[tuple[float, float]]:
    """Print the tables, with what is told set right by all other texts. Returns how to set it right by all of them."""
    for text in texts:
        lines = chances_by([score for (name, way), score in scores.items() if name != text.name and way[0] == "C"])
        for (name, _), score in scores.items():
            if name == text.name:
                score.told = set_right(score.told, lines)
    for (name, way), score in scores.items():
        print(row(f"{name} {way}", score))
    for kind in (True, False):
        names = {text.name for text in texts if text.spoken is kind}
        for way in ("A", "B", "C1"):
            some = [score for (name, each), score in scores.items() if name in names and each == way]
            print(row(f"{'spoken' if kind else 'written'} {way}", together(some)))
    for way in ("A", "B", "C1"):
        print(row(f"all {way}", together([score for (_, each), score in scores.items() if each == way])))
    return chances_by([score for (_, way), score in scores.items() if way[0] == "C"])


def chances_by(scores: Sequence[Score]) -> list[tuple[float, float]]:
    """How far to trust what is told, by these scores."""
    every = together(scores)
    return chances_of(every.raw, every.truth)


def main() -> None:
    """Learn, judge, and write if wanted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--at-once", type=int, default=1, metavar="N")
    parser.add_argument("--without", nargs=2, metavar=("NAME", "FILE"))
    asked = parser.parse_args()
    words = Words(load_lexicon(Path(gettempdir()) / "annotator-learn"))
    texts = trusted_texts(asked.data)
    left = [text for text in texts if not asked.without or text.name != asked.without[0]]
    groups = groups_of(left, asked.at_once)
    learning = Learning([way for text in left for way in heard_ways(text, words)], groups)
    if asked.without:
        known = read_weights(OUT.read_text(encoding="utf-8").splitlines())
        write(learning.all(known.chances), Path(asked.without[1]))
        return
    scores = {key: score for names in groups for key, score in learning.left_out(names).items()}
    chances = report(scores, texts)
    print("chances", *(f"{base:.2f} {slope:.2f}" for base, slope in chances), sep="  ")
    if asked.write:
        write(learning.all(chances), OUT)


def groups_of(texts: Sequence[Trusted], size: int) -> list[list[str]]:
    """The names of texts in groups of about that size, of all kinds of texts each."""
    count = -(-len(texts) // size)
    return [[text.name for text in texts[first::count]] for first in range(count)]


def write(weights: MarkWeights, out: Path) -> None:
    """Write weights as `read_weights` reads them."""
    out.write_text("\n".join(weight_rows(weights)) + "\n", encoding="utf-8")


class Learning:
    """Weights learned from many texts, or from all but those of one of the groups.

    The signs of gaps, from which the kinds are learned, are of weights that did not see the text they stand in.
    """

    def __init__(self, ways: Sequence[Way], groups: Sequence[Sequence[str]]) -> None:
        self._ways = ways
        used = [way for way in ways if way.way in LEARNED_FROM]
        self._gap_names = signs_of((signs for way in used for signs in way.gap_signs), least=7)
        self._gap_rows = {(way.text, way.way): matrix(way.gap_signs, self._gap_names) for way in used}
        self._all_gaps = self._gap_weights(())
        self._gaps = {name: self._named(self._all_gaps) for name in dict.fromkeys(way.text for way in ways)}
        for names in groups:
            self._gaps |= dict.fromkeys(names, self._named(self._gap_weights(names, self._all_gaps)))
        found = {(way.text, way.way): way.kinds(self._gaps[way.text]) for way in ways}
        self._names = signs_of((signs for rows, _, _ in found.values() for signs in rows), least=9)
        self._kinds = {key: (matrix(rows, self._names), truth) for key, (rows, truth, _) in found.items()}
        self._stands = {key: stands for key, (_, _, stands) in found.items()}
        self._all_kinds = self._kind_weights(())

    def _gap_weights(self, without: Collection[str], first: Figures | None = None) -> Figures:
        """The weights of gaps learned from all texts but some."""
        used = [way for way in self._ways if way.text not in without and way.way in LEARNED_FROM]
        rows = sparse.vstack([self._gap_rows[way.text, way.way] for way in used]).tocsr()
        return fit_gaps(rows, np.concatenate([way.gap_truth for way in used]), first)

    def _named(self, figures: Figures) -> dict[str, float]:
        return dict(zip(self._gap_names, figures.tolist(), strict=True))

    def _kind_weights(
        self, without: Collection[str], first: tuple[Figures, Figures] | None = None
    ) -> tuple[Figures, Figures]:
        used = [self._kinds[way.text, way.way] for way in self._ways if way.text not in without]
        return fit_kinds([rows for rows, _ in used], [truth for _, truth in used], first)

    def left_out(self, names: Collection[str]) -> dict[tuple[str, str], Score]:
        """How texts score in each way by weights that never saw them."""
        signs, follows = self._kind_weights(names, self._all_kinds)
        scores = {}
        for way in self._ways:
            if way.text in names:
                key = way.text, way.way
                rows, truth = self._kinds[key]
                told, _, _ = beliefs(rows @ signs, follows)
                scores[key] = Score(told, told, truth, self._stands[key], way.missed(self._gaps[way.text]))
        return scores

    def all(self, chances: Sequence[tuple[float, float]] = NO_CHANCES) -> MarkWeights:
        """The weights learned from all texts, without the slight ones."""
        signs, follows = self._all_kinds
        kinds = {name: tuple(map(float, row)) for name, row in zip(self._names, signs, strict=True)}
        weighty = {sign: weights for sign, weights in kinds.items() if max(map(abs, weights)) >= SLIGHT}
        gaps = {sign: weight for sign, weight in self._named(self._all_gaps).items() if abs(weight) >= SLIGHT}
        return MarkWeights(gaps, KindWeights(weighty, follows), chances)


if __name__ == "__main__":
    main()
