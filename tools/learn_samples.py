"""Labelled transcripts to learn from, and clean text, each against a glossary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

import confusions
import numpy as np

from annotator.app.analysis import talk_of
from annotator.app.evaluate import Score, mends, score
from annotator.app.glossary import roster_terms
from annotator.core.build import fresh_transcript
from annotator.core.model import Term
from annotator.detect.engine import Engine
from annotator.detect.sound.lexicon import Lexicon
from annotator.detect.sound.phones import swap_costs_with
from annotator.detect.sound.reader import Reader
from annotator.detect.title import read_title
from annotator.detect.tokens import Unit, units
from annotator.detect.weigh import Weights
from annotator.formats.labels import Label, read_labels
from annotator.formats.read import read_source

ONE = "one"


@dataclass(frozen=True)
class Learned:
    """What texts teach: the weights of figures, and the cost of each two phones that the hand-set costs have wrong."""

    weights: Weights
    costs: Mapping[str, float]


Evidence = tuple[np.ndarray, np.ndarray, np.ndarray]


@dataclass(eq=False)
class Sample:
    """One transcript against one glossary."""

    path: Path
    labels: Path | None
    terms: Sequence[Term]
    lexicon: Lexicon

    def __post_init__(self) -> None:
        self.source = read_source(self.path)
        self.rows = self.path.read_text(encoding="utf-8").split("\n")
        self.lines = talk_of(fresh_transcript(self.source))
        self.errors = read_labels(self.labels, self.rows) if self.labels else []
        self.by_row: dict[int, list[Label]] = {}
        for label in self.errors:
            if not label.style and label.rights:
                self.by_row.setdefault(label.line, []).append(label)
        self.evidence = lru_cache(maxsize=1)(self._evidence)

    def engine(self, learned: Learned) -> Engine:
        facts = read_title(self.source.title)
        people = roster_terms(facts.roster)
        swaps = swap_costs_with(learned.costs)
        given = {"roster": people, "title": facts.title, "lexicon": self.lexicon}
        return Engine(self.terms, **given, weights=learned.weights, swaps=swaps)

    def _evidence(self, costs: frozenset[tuple[str, float]]) -> Evidence:
        """A row of figures a match, which model weighs it, and whether its term is what was said."""
        engine = self.engine(Learned({}, dict(costs)))
        stream = engine.stream(self.lines)
        found = engine.evidence(stream)
        self.names = [name for name in sorted(found.figures) if name != ONE]
        right = np.zeros(len(found.matches), dtype=bool)
        columns = (found.matches.terms, found.matches.firsts, found.matches.lasts)
        for at, (term, first, last) in enumerate(zip(*(column.tolist() for column in columns), strict=True)):
            line = self.lines[stream.lines[first]]
            row = self.source.lines[line.id - 1].row
            end = stream.units[last].end if stream.lines[first] == stream.lines[last] else len(line.text)
            meant = engine.terms[term].text
            right[at] = any(
                mends(line.text, label, stream.units[first].start, end, meant)
                for label in self.by_row.get(row or 0, ())
            )
        return np.stack([found.figures[name] for name in self.names], axis=1), found.crossings, right

    @cached_property
    def misheard(self) -> Counter[tuple[str, str]]:
        """The sounds heard and meant at labelled places, and how often."""
        reader, known = Reader(self.lexicon), {term.text: term for term in self.terms}
        stream = self.engine(Learned({}, {})).stream(self.lines)
        rows = [self.source.lines[self.lines[number].id - 1].row for number in stream.lines]
        said: Counter[tuple[str, str]] = Counter()
        for label in (label for labels in self.by_row.values() for label in labels):
            places = [at for at, unit in enumerate(stream.units) if rows[at] == label.line and _touches(label, unit)]
            likely = [stream.said[at] for at in places if not stream.hesitates[at]]
            other = [stream.others[at] or stream.said[at] for at in places if not stream.hesitates[at]]
            given = [text for right in label.rights if right in known for text in known[right].pronunciations]
            meant = [reader.pronunciation(text) for text in given]
            meant += [read for right in label.rights for read in reader.term_readings(units(right))]
            pair = confusions.nearest(("".join(likely), "".join(other)), meant)
            said.update([pair] if pair else [])
        return said

    def scored(self, learned: Learned) -> Score:
        suspects = self.engine(learned).check(self.lines)
        on_rows = [(self.source.lines[suspect.line_id - 1].row or 0, suspect) for suspect in suspects]
        return score(self.rows, self.errors, on_rows)


def _touches(label: Label, unit: Unit) -> bool:
    return unit.start < label.end and label.start < unit.end
