"""What confirmed turns tell of the names that are said around them: labelled names put right, before and after.

usage: names_by_turns.py DATA GLOSSARY.csv

DATA holds `transcripts/NAME.md`, `labels/NAME.tsv` and `labels/NAME.turns.tsv`. All labelled turns count as confirmed,
and all who are labelled with a name are on the roster. Counted are the suspects down to *likely*; the weights of the
engine are those of the program, which saw these transcripts: what counts is the difference.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from learn_turns_samples import Sample, texted

from annotator.app.analysis import talk_of
from annotator.app.evaluate import Score, score
from annotator.app.glossary import load_terms, roster_terms
from annotator.app.lexicon import load_lexicon
from annotator.core import turns
from annotator.core.build import fresh_transcript
from annotator.core.expected import Expected, expected_names
from annotator.core.model import Band, Category, RosterEntry, Source, Suspect, TurnStart
from annotator.core.roster import add_speaker
from annotator.detect.engine import Engine
from annotator.detect.expected import weigh_expected
from annotator.formats.labels import Label, read_labels
from annotator.formats.read import read_source


def expected_in(source: Source, people: Sequence[RosterEntry], sample: Sample) -> list[Expected]:
    """Who is expected to be named where, in the lines as they were read."""
    transcript = fresh_transcript(source)
    for person in people:
        transcript.apply(add_speaker(transcript, person.name)[1].changes)
    told = [TurnStart(*place, 1.0, "answers", Band.SURE) for place in sample.places()]
    step = turns.accept(transcript, told, str)
    if step:
        transcript.apply(step.changes)
    pieces = {line.id: line.pieces[0] for line in transcript.lines}
    return [
        Expected(
            pieces[place.line_id].source,
            pieces[place.line_id].start + place.start,
            pieces[place.line_id].start + place.end,
            place.name,
        )
        for place in expected_names(transcript, transcript.lines)
    ]


def judged(source: Source, suspects: Sequence[Suspect], labels: Sequence[Label], rows: Sequence[str]) -> Score:
    """The score of the suspects of names."""
    row_of = {line.index: line.row or 0 for line in source.lines}
    names = [(row_of[x.line_id], x) for x in suspects if x.category is Category.PERSON]
    asked = [label for label in labels if label.category is Category.PERSON]
    return score(rows, asked, names).down_to[Band.LIKELY]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("glossary", type=Path)
    given = parser.parse_args()
    terms = load_terms([given.glossary])
    scores: list[tuple[Score, Score]] = []
    with tempfile.TemporaryDirectory() as cache:
        lexicon = load_lexicon(Path(cache))
        for sample in texted(given.data):
            path = given.data / "transcripts" / f"{sample.name}.md"
            source, rows = read_source(path), path.read_text(encoding="utf-8").split("\n")
            labels = read_labels(given.data / "labels" / f"{sample.name}.tsv", rows)
            people = sample.everybody()
            engine = Engine(terms, roster=roster_terms(people), lexicon=lexicon)
            found = engine.check(talk_of(fresh_transcript(source)))
            expected = expected_in(source, people, sample)
            weighed = [weigh_expected(suspect, expected) for suspect in found]
            scores.append((judged(source, found, labels, rows), judged(source, weighed, labels, rows)))
            for name, one in zip(("before", "after"), scores[-1], strict=True):
                alarms = len(one.false_alarms)
                print(
                    f"{sample.name:20} {name:7} F1 {one.f1:.3f}  names {one.found}/{one.labels}  false alarms {alarms}"
                )
    for name, some in zip(("before", "after"), zip(*scores, strict=True), strict=True):
        print(f"{'mean':20} {name:7} F1 {np.mean([one.f1 for one in some]):.3f}")


if __name__ == "__main__":
    main()
