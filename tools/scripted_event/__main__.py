"""Measures what lessons are worth: a scripted editor corrects one transcript, and the next ones are checked by that.

usage: python tools/scripted_event DATA [--glossary CSV]... [--events d1,d2,d3,d4 ...] [--left-out] [--lessons]

DATA holds `transcripts/NAME.md` and `labels/NAME.tsv`. Of each event (transcripts named by how they begin, apart by
commas) the first is corrected, then each other one is checked without lessons and with those of all before it, and
corrected too: by each glossary, by the built-in terms and by none. An event of one transcript is parted in the middle.
With `--left-out` weights and costs of sounds are learned without the transcripts of the event.
`--lessons` lists what was learned.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1]))

from editor import Editor
from learn import learn
from learn_samples import Learned, Sample

from annotator.app.caution import Judge
from annotator.app.evaluate import Score, score
from annotator.app.glossary import load_terms, roster_terms
from annotator.app.glossary_jobs import LessonsJob
from annotator.app.lesson_teller import LessonTeller, to_check_by
from annotator.app.lessons import typed_pairs
from annotator.app.lexicon import load_lexicon
from annotator.core.build import fresh_transcript
from annotator.core.glossary import Lesson
from annotator.core.lessons import summed
from annotator.core.model import Band, Suspect, Term
from annotator.detect.engine import Engine
from annotator.detect.lines import TextLine
from annotator.detect.sound.lexicon import Lexicon
from annotator.detect.sound.phones import swap_costs_with
from annotator.detect.title import read_title
from annotator.formats.labels import Label

EVENTS = "d1,d2,d3,d4 d5,d6,d7,d8 d7"


class Talk:
    """One transcript with its labels, as it is worked on."""

    def __init__(self, sample: Sample, learned: Learned | None) -> None:
        self.sample = sample
        self._learned = learned
        self.transcript = fresh_transcript(sample.source)
        rows = {line.row: line.index for line in sample.source.lines}
        self.labels: dict[int, list[Label]] = {}
        for label in sample.errors:
            self.labels.setdefault(rows[label.line], []).append(label)

    def engine(self, lessons: Sequence[Lesson]) -> Engine:
        """An engine for this transcript that has these lessons."""
        facts = read_title(self.sample.source.title)
        people = roster_terms(facts.roster)
        meant = [lesson.meant for lesson in lessons if lesson.accepted]
        known = [term.text for term in (*self.sample.terms, *people)]
        judge = Judge(self.sample.lexicon, [*known, *meant])
        given = {"roster": people, "title": facts.title, "lexicon": self.sample.lexicon}
        if self._learned:
            given |= {"weights": self._learned.weights, "swaps": swap_costs_with(self._learned.costs)}
        return Engine(self.sample.terms, **given, lessons=to_check_by(lessons, judge))

    def check(self, lessons: Sequence[Lesson], only: frozenset[int]) -> list[Suspect]:
        """The suspects of some lines."""
        lines = [TextLine(line.id, line.text, line.soft_end) for line in self.transcript.lines if line.id in self.talk]
        return self.engine(lessons).check(lines, only)

    @property
    def talk(self) -> frozenset[int]:
        """The lines that are checked."""
        return frozenset(line.id for line in self.sample.lines)

    def correct(self, suspects: Sequence[Suspect], only: frozenset[int]) -> None:
        """Have the editor work on some lines."""
        Editor(self.transcript, self.labels).work(suspects, only)

    def lessons(self, so_far: Sequence[Lesson]) -> tuple[Lesson, ...]:
        """What was learned from the work so far."""
        judge = Judge(self.sample.lexicon, ())
        teller = LessonTeller(self.engine(so_far), self.sample.lexicon, judge)
        typed = typed_pairs(fresh_transcript(self.sample.source), self.transcript)
        return teller.reply(LessonsJob(tuple(self.transcript.decisions.values()), tuple(typed))).lessons

    def score(self, suspects: Sequence[Suspect], only: frozenset[int]) -> Score:
        """How good suspects of some lines are."""
        source = self.sample.source.lines
        rows = {source[line_id - 1].row for line_id in only}
        on_rows = [(source[suspect.line_id - 1].row or 0, suspect) for suspect in suspects]
        return score(self.sample.rows, [label for label in self.sample.errors if label.line in rows], on_rows)


def judged(talks: Sequence[Talk], *, show: bool) -> Iterator[tuple[str, Score, Score]]:
    """Of each talk after the first the scores without lessons and with them; of a single one, of its second half."""
    lessons: tuple[Lesson, ...] = ()
    if len(talks) == 1:
        talk, ids = talks[0], sorted(talks[0].talk)
        first, second = frozenset(ids[: len(ids) // 2]), frozenset(ids[len(ids) // 2 :])
        talk.correct(talk.check((), first), first)
        lessons = talk.lessons(())
        yield f"{talk.sample.path.stem[:2]} second half", *both(talk, lessons, second)[1:]
    for number, talk in enumerate(talks if len(talks) > 1 else ()):
        suspects, without, with_lessons = both(talk, lessons, talk.talk)
        if number:
            yield talk.sample.path.stem[:2], without, with_lessons
        talk.correct(suspects, talk.talk)
        lessons = summed([*lessons, *talk.lessons(lessons)])
    if show:
        for lesson in sorted(lessons, key=lambda x: (-x.accepted, x.rejected)):
            print(f"    {lesson.heard} -> {lesson.meant} ({lesson.category}) +{lesson.accepted} -{lesson.rejected}")


def both(talk: Talk, lessons: Sequence[Lesson], only: frozenset[int]) -> tuple[list[Suspect], Score, Score]:
    """The suspects by lessons, and the scores of those without lessons and by them."""
    suspects = talk.check(lessons, only)
    return suspects, talk.score(talk.check((), only), only), talk.score(suspects, only)


def show(name: str, without: Sequence[Score], by_lessons: Sequence[Score]) -> None:
    """A row of figures: all bands, then sure and likely."""
    cells = []
    for narrow in (lambda one: one, lambda one: one.down_to[Band.LIKELY]):
        for scores in (without, by_lessons):
            parts = [narrow(one) for one in scores]
            found, labels = sum(x.found for x in parts), sum(x.labels for x in parts)
            right, told = sum(x.right for x in parts), sum(x.suspects for x in parts)
            cells.append(f"{found / max(1, labels):.3f} {right / max(1, told):.3f} ({right}/{told})")
    print(f"{name:16} {cells[0]:24} {cells[1]:24} | {cells[2]:24} {cells[3]:24}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--glossary", type=Path, action="append", default=[])
    parser.add_argument("--events", nargs="+", default=EVENTS.split())
    parser.add_argument("--left-out", action="store_true")
    parser.add_argument("--lessons", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as cache:
        lexicon = load_lexicon(Path(cache))
    glossaries = {path.stem: load_terms([path], builtin=False) for path in given.glossary}
    for name, terms in (glossaries | {"the built-in terms": load_terms(), "no terms": []}).items():
        print(f"\n{name}: {len(terms)} terms. Recall at 1 and precision: all bands, then sure and likely;")
        print(f"{'':16} {'without':24} {'with lessons':24} | {'without':24} with lessons")
        samples = {path.stem[:2]: sample(given.data, path, terms, lexicon) for path in label_files(given.data)}
        for event in given.events:
            names = event.split(",")
            others = [one for name, one in samples.items() if name not in names]
            learned = learn(others) if given.left_out else None
            rows = list(judged([Talk(samples[name], learned) for name in names], show=given.lessons))
            for row in rows:
                show(row[0], [row[1]], [row[2]])
            if len(rows) > 1:
                show("together", [row[1] for row in rows], [row[2] for row in rows])


def label_files(data: Path) -> list[Path]:
    return [path for path in sorted((data / "labels").glob("*.tsv")) if "." not in path.stem]


def sample(data: Path, labels: Path, terms: Sequence[Term], lexicon: Lexicon) -> Sample:
    return Sample(data / "transcripts" / f"{labels.stem}.md", labels, terms, lexicon)


if __name__ == "__main__":
    main()
