"""Learn which marks belong where, from texts whose marks are trusted; judge by leaving out some texts in turn.

usage: learn_marks.py READER [DATA] [--first FILE]... [--at-once N] [--write] [--without NAME FILE]

The texts are the program's own (tools/marked_talks and resources/samples/*.edited.md, client text in house style;
tools/marked_interviews, client text with longer sentences; tools/marked_records, word by word; tools/marked_notes,
README.zh-CN.md) and those of DATA/reference. Each is learned from without any marks, as a recogniser writes it, and as
one that puts sentence ends itself. READER is a folder with a checkpoint of BERT that has read Chinese
(`bert_model.ckpt`, `vocab.txt`). `--first` names files of any punctuated Chinese, a text a row, to begin with: what is
learned of them is kept beside the machine's temporary files, as it takes a while. PyTorch must be installed.

The table shows how each text scores by weights that never saw it: F1 of sentence ends (。？！ as one and each), of the
comma and of 、, and how often a mark was right that is suggested as sure. A: all marks and turns removed, nothing is
known. B: where marks stand is known, not which. C: as a recogniser writes it.
`--at-once` leaves out N texts at a time, which is quicker and scores a little worse. `--write` writes
resources/marks/net.npz from all texts. `--without` judges nothing and writes to FILE what is learned from all texts
but one, to measure on that.
"""

from __future__ import annotations

import argparse
import copy
import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import gettempdir

import numpy as np
import torch
from learn_marks_chances import chances_of, set_right
from learn_marks_net import Example, Net, arrays_of, taught
from learn_marks_reader import pretrained
from learn_marks_texts import ROOT, Heard, Trusted, bare, known_places, plain_texts, recognised, trusted_texts

from annotator.app.lexicon import load_lexicon
from annotator.detect.marks.find import SURE, clauses_of, weighed, with_left_out
from annotator.detect.marks.kinds import ASKED, CALLED, COMMA, ENDS, LISTED, MARKS, NONE, STOP, Figures
from annotator.detect.marks.talk import PlaceKind, Talk, talk_of
from annotator.detect.marks.tokens import tokens_of
from annotator.detect.marks.weights import weights_of
from annotator.detect.words import Words

OUT = ROOT / "resources" / "marks" / "net.npz"
KEPT = Path(gettempdir()) / "annotator-learn"
LEAST_END = 0.3  # about half of the best F1, where F1 is best (Lipton et al., 2014)
CUT = -1
NO_CHANCES = ((0.0, 1.0),) * len(MARKS)
ENDS_HEARD = 0.75
FIRST_TIMES, FIRST_RATE = 1, 2e-3
TIMES, RATE = 2, 1e-3
READING = 1e-4  # the rate at which the reader learns


@dataclass(frozen=True)
class Way:
    """A text as it is heard in one way: its talk, and the mark behind each of its words."""

    text: str
    way: str
    talk: Talk
    marks: Figures

    def example(self, vocabulary: Mapping[str, int]) -> Example:
        """The way as the net learns from it."""
        tokens = tokens_of(self.talk, vocabulary)
        truth = np.zeros(len(tokens.numbers), dtype=np.int64)
        truth[tokens.lasts] = self.marks
        return Example(tokens, truth)


def way_of(text: Trusted, name: str, heard: Heard, words: Words) -> Way:
    """A text in one way."""
    talk = talk_of(heard.lines, words)
    marks = [MARKS.index(heard.truth.get((word.line, word.end), "")) for word in talk.words]
    return Way(text.name, name, talk, np.array(marks, dtype=np.int64))


def judged_ways(text: Trusted, words: Words) -> list[Way]:
    """A text in the ways that are judged."""
    heard = {"A": bare(text), "B": known_places(text), "C": recognised(text, 1, words)}
    return [way_of(text, name, each, words) for name, each in heard.items()]


def learned_ways(text: Trusted, words: Words, seeds: Sequence[int] = (2, 3)) -> list[Way]:
    """A text in the ways that are learned from."""
    heard = [bare(text), known_places(text), recognised(text, 9, words, ENDS_HEARD)]
    for seed in seeds:
        heard += [recognised(text, seed, words), bare(text, seed)]
    return [way_of(text, "learned", each, words) for each in heard]


@dataclass
class Score:
    """What was told of the borders of words, set right and raw, what is true there and what stands there."""

    told: Figures
    raw: Figures
    truth: Figures
    stands: Figures

    def f1(self, *marks: int) -> float:
        """F1 of marks, taken as one: sentence ends from `LEAST_END` on, others where they are the likeliest."""
        told = np.isin(self._marks(), marks)
        right = np.isin(self.truth, marks)
        return float(2 * (told & right).sum() / max(1, told.sum() + right.sum()))

    def _marks(self) -> Figures:
        first, *_ = ENDS
        ends = self.raw[:, first:].sum(axis=1) >= LEAST_END
        return np.where(ends, first + self.raw[:, first:].argmax(axis=1), self.raw[:, :first].argmax(axis=1))

    def sure(self, least: float = SURE) -> tuple[int, int]:
        """How many marks were suggested with so much, and how many of these were right. 。 for ！ is right."""
        best = self.told.argmax(axis=1)
        sure = (self.told.max(axis=1) >= least) & (best != self.stands)
        right = (best == self.truth) | ((best == STOP) & np.isin(self.truth, (STOP, CALLED)))
        return int(sure.sum()), int((sure & right).sum())


def score(way: Way, net: Net, vocabulary: Mapping[str, int]) -> Score:
    """How a net scores on a way, as the program weighs what it tells."""
    weights = weights_of(arrays_of(net, vocabulary, NO_CHANCES))
    told = weights.net.chances(tokens_of(way.talk, vocabulary))
    places = with_left_out(way.talk, told)
    raw = told.copy()
    raw[[place.word - 1 for place in places]] = weighed(way.talk, places, clauses_of(way.talk, places), told)
    stands = np.zeros(len(raw), dtype=np.int64)
    for place in places:
        mark = MARKS.index(place.mark) if place.mark in MARKS else NONE
        stands[place.word - 1] = CUT if place.kind is PlaceKind.CUT else mark
    return Score(raw[:-1], raw[:-1], way.marks[:-1], stands[:-1])  # the end of the text is no border


def together(scores: Sequence[Score]) -> Score:
    """Many scores as one."""
    parts = zip(*((score.told, score.raw, score.truth, score.stands) for score in scores), strict=True)
    return Score(*map(np.concatenate, parts))


def row(name: str, score: Score) -> str:
    """A row of the table."""
    sure, right = score.sure()
    each = " ".join(f"{score.f1(*marks):.3f}" for marks in (ENDS, (STOP,), (ASKED,), (COMMA,), (LISTED,)))
    return f"{name:32} {each}  sure {sure:4} right {right / max(1, sure):.3f}"


def report(
    scores: dict[tuple[str, str], Score], texts: Sequence[Trusted], groups: Sequence[Collection[str]]
) -> list[tuple[float, float]]:
    """Print the tables, with what is told of each group set right by the others. Returns how to set it right by all."""
    for names in groups:
        lines = chances_by([score for (name, _), score in scores.items() if name not in names])
        for (name, _), score in scores.items():
            if name in names:
                score.told = set_right(score.told, lines)
    for (name, way), score in scores.items():
        print(row(f"{name} {way}", score))
    house = {text.name for text in texts if text.house}
    client = {text.name for text in texts if text.spoken and not text.record}
    records = {text.name for text in texts if text.record}
    kinds = {
        "house style": house,
        "client text": client,
        "records": records,
        "written": {text.name for text in texts} - client - records,
    }
    for kind, names in (*kinds.items(), ("all", {text.name for text in texts})):
        for way in "ABC":
            some = [score for (name, each), score in scores.items() if name in names and each == way]
            print(row(f"{kind} {way}", together(some)))
    return chances_by(list(scores.values()))


def chances_by(scores: Sequence[Score]) -> list[tuple[float, float]]:
    """How far to trust what is told, by these scores."""
    every = together(scores)
    return chances_of(every.raw, every.truth)


class Learning:
    """Nets that learned from all texts, or from all but some, each from the one that read other texts first."""

    def __init__(self, texts: Sequence[Trusted], reader: Path, first: Sequence[Path], words: Words) -> None:
        self._words = words
        self.vocabulary, knowing = pretrained(reader)
        self._ways = {text.name: learned_ways(text, words) for text in texts}
        torch.manual_seed(1)
        self._base = Net(knowing)
        before = [text for path in first for text in plain_texts(path)]
        if before:
            self._base = self._begun(before)

    def _begun(self, before: Sequence[Trusted]) -> Net:
        """The net that has read `before`; kept, as it takes a while."""
        read = "".join(turn for text in before for turn in text.turns)
        kept = KEPT / f"marks-reader-{hashlib.sha256(read.encode()).hexdigest()[:12]}.pt"
        if not kept.exists():
            ways = [
                way_of(text, "first", heard, self._words)
                for seed, text in enumerate(before)
                for heard in (bare(text), recognised(text, seed, self._words))
            ]
            examples = [way.example(self.vocabulary) for way in ways]
            net = taught(self._base, examples, times=FIRST_TIMES, rate=FIRST_RATE, reading=READING)
            torch.save(net.state_dict(), kept)
        net = copy.deepcopy(self._base)
        net.load_state_dict(torch.load(kept))
        return net.eval()

    def without(self, names: Collection[str]) -> Net:
        """The net that learned from all texts but these."""
        ways = [way for name, ways in self._ways.items() if name not in names for way in ways]
        examples = [way.example(self.vocabulary) for way in ways]
        return taught(self._base, examples, times=TIMES, rate=RATE, reading=READING)


def groups_of(texts: Sequence[Trusted], size: int) -> list[list[str]]:
    """The names of texts in groups of about that size, of all kinds of texts each."""
    count = -(-len(texts) // size)
    return [[text.name for text in texts[first::count]] for first in range(count)]


def main() -> None:
    """Learn, judge, and write if wanted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reader", type=Path)
    parser.add_argument("data", nargs="?", type=Path)
    parser.add_argument("--first", action="append", default=[], type=Path, metavar="FILE")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--at-once", type=int, default=1, metavar="N")
    parser.add_argument("--without", nargs=2, metavar=("NAME", "FILE"))
    asked = parser.parse_args()
    words = Words(load_lexicon(KEPT))
    texts = trusted_texts(asked.data)
    learning = Learning(texts, asked.reader, asked.first, words)
    vocabulary = learning.vocabulary
    if asked.without:
        with np.load(OUT) as known:
            chances = [tuple(line) for line in known["chances"].tolist()]
        np.savez_compressed(asked.without[1], **arrays_of(learning.without([asked.without[0]]), vocabulary, chances))
        return
    scores: dict[tuple[str, str], Score] = {}
    groups = groups_of(texts, asked.at_once)
    for names in groups:
        net = learning.without(names)
        left_out = [way for text in texts if text.name in names for way in judged_ways(text, words)]
        scores |= {(way.text, way.way): score(way, net, vocabulary) for way in left_out}
        print(row("so far, A", together([each for (_, way), each in scores.items() if way == "A"])), flush=True)
    chances = report(scores, texts, groups)
    print("chances", *(f"{base:.2f} {slope:.2f}" for base, slope in chances), sep="  ")
    if asked.write:
        np.savez_compressed(OUT, **arrays_of(learning.without(()), vocabulary, chances))


if __name__ == "__main__":
    main()
