"""How good the suspects of a transcript are, measured against labels made by hand.

Asked for are errors in names and terms; ordinary words, style, and what nobody can put right are not, but a suspect
on them is no false alarm. Case, spaces, hyphens and commas never count.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.app.check import Checked
from annotator.app.figures import Figures
from annotator.core.model import Band, Category, Suspect, SuspectKind
from annotator.formats.decode import decode
from annotator.formats.labels import Label, parse_labels
from annotator.formats.read import read_bytes

_JUDGED = (SuspectKind.TERM, SuspectKind.TAIL)
_NEVER_COUNT = "-_·,，。、"
_BEST = 5


@dataclass(frozen=True, slots=True)
class Answer:
    """A suspect as judged, on its source row (from 1).

    `ranks` holds each label that it touches, with the place (from 1) of the first suggestion that puts
    the label right, or None where none of the best five does.
    """

    row: int
    suspect: Suspect
    ranks: Mapping[Label, int | None]

    @property
    def right(self) -> bool:
        """Whether the first suggestion puts a label right."""
        return 1 in self.ranks.values()


@dataclass(frozen=True, slots=True)
class Asked:
    """A label that is asked for, with the best place (from 1) at which a suspect puts it right, None for nowhere."""

    label: Label
    rank: int | None


@dataclass(frozen=True, slots=True)
class Score(Figures):
    """Suspects and labels as judged, and the figures that follow."""

    answers: tuple[Answer, ...]
    asked: tuple[Asked, ...]

    @property
    def suspects(self) -> int:
        """How many suspects there are."""
        return len(self.answers)

    @property
    def right(self) -> int:
        """How many suspects put a label right by their first suggestion."""
        return sum(answer.right for answer in self.answers)

    @property
    def labels(self) -> int:
        """How many labels are asked for."""
        return len(self.asked)

    @property
    def found(self) -> int:
        """How many labels a first suggestion puts right."""
        return sum(asked.rank == 1 for asked in self.asked)

    @property
    def found_at_5(self) -> int:
        """How many labels one of the best five suggestions puts right."""
        return sum(asked.rank is not None for asked in self.asked)

    @property
    def misses(self) -> list[Asked]:
        """The labels that no first suggestion puts right."""
        return [asked for asked in self.asked if asked.rank != 1]

    @property
    def false_alarms(self) -> list[Answer]:
        """The suspects that touch no label."""
        return [answer for answer in self.answers if not answer.ranks]

    @property
    def by_category(self) -> dict[Category, Score]:
        """The suspects of each category, and the labels of it, whatever the category of what finds them."""
        parts = {
            category: Score(
                tuple(answer for answer in self.answers if answer.suspect.category is category),
                tuple(asked for asked in self.asked if asked.label.category is category),
            )
            for category in Category
        }
        return {category: part for category, part in parts.items() if part.answers or part.asked}

    @property
    def by_band(self) -> dict[Band, Score]:
        """The suspects of each band, and all labels as found by them alone."""
        return {band: self.among({band}) for band in Band}

    @property
    def down_to(self) -> dict[Band, Score]:
        """The same for each band together with the surer ones."""
        bands = list(Band)
        return {band: self.among(bands[: at + 1]) for at, band in enumerate(bands)}

    def among(self, bands: Collection[Band]) -> Score:
        """The score of the suspects of these bands alone."""
        answers = [answer for answer in self.answers if answer.suspect.band in bands]
        return _scored(answers, (asked.label for asked in self.asked))


def score_checked(checked: Checked, labels: Path) -> Score:
    """Score what was found in a file against a label file. Raises what reading that raises."""
    return score_against(checked, read_bytes(labels), str(labels))


def score_against(checked: Checked, labels: bytes, name: str) -> Score:
    """Score what was found in a file against the bytes of a label file of this name. Raises what parsing them raises.

    Suspects on lines that stand on no single source row are left out: no label can touch them.
    """
    text, _ = decode(checked.source.data, checked.source.name)
    rows = text.split("\n")
    on_rows = [(row, suspect) for suspect in checked.suspects if (row := checked.line(suspect).row)]
    return score(rows, parse_labels(labels, name, rows), on_rows)


def score(rows: Sequence[str], labels: Iterable[Label], suspects: Iterable[tuple[int, Suspect]]) -> Score:
    """Score suspects, each given with its source row (from 1), against labels. `rows` are all source rows.

    Suspects of style and punctuation are left out. Parts of one across a cut are judged one by one.
    """
    labels = list(labels)
    on_row: dict[int, list[Label]] = {}
    for label in labels:
        on_row.setdefault(label.line, []).append(label)
    answers = [
        Answer(row, suspect, _ranks(rows[row - 1], suspect, on_row.get(row, ())))
        for row, suspect in suspects
        if _is_judged(suspect)
    ]
    return _scored(answers, filter(_is_asked_for, labels))


def _scored(answers: Iterable[Answer], labels: Iterable[Label]) -> Score:
    answers = tuple(answers)
    best: dict[Label, int] = {}
    for answer in answers:
        for label, rank in answer.ranks.items():
            if rank:
                best[label] = min(rank, best.get(label, rank))
    return Score(answers, tuple(Asked(label, best.get(label)) for label in labels))


def _is_judged(suspect: Suspect) -> bool:
    changes_sound = not suspect.suggestions or _bare(suspect.suggestions[0].text) != _bare(suspect.text)
    return suspect.kind in _JUDGED and changes_sound


def _is_asked_for(label: Label) -> bool:
    return bool(label.rights) and not label.style and label.category is not Category.WORD


def _ranks(text: str, suspect: Suspect, labels: Iterable[Label]) -> dict[Label, int | None]:
    touched = [label for label in labels if label.start < suspect.end and suspect.start < label.end]
    return {label: _rank(text, suspect, label) for label in touched}


def _rank(text: str, suspect: Suspect, label: Label) -> int | None:
    """The place of the first suggestion that puts a label right."""
    best = enumerate(suspect.suggestions[:_BEST], 1)
    return next((rank for rank, told in best if mends(text, label, suspect.start, suspect.end, told.text)), None)


def mends(text: str, label: Label, start: int, end: int, meant: str) -> bool:
    """Whether `meant` in place of what stands from `start` to `end` gives the text that a label asks for.

    `text` is the row of the label, places are code points; a span that does not touch the label mends nothing.
    """
    if end <= label.start or label.end <= start:
        return False
    first, last = min(start, label.start), max(end, label.end)
    told = _bare(text[first:start] + meant + text[end:last])
    return any(told == _bare(text[first : label.start] + right + text[label.end : last]) for right in label.rights)


def _bare(text: str) -> str:
    """The text without what never counts."""
    return "".join(char for char in text if not char.isspace() and char not in _NEVER_COUNT).casefold()
