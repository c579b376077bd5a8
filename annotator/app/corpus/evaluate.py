"""How good the suspects of many transcripts are, each measured against its label file, and all together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from annotator.app.check import Checked, CheckSettings
from annotator.app.corpus.check import Given, Outcome, attempt, file_checker
from annotator.app.corpus.work import Work
from annotator.app.evaluate import Score, score_against
from annotator.app.figures import Figures
from annotator.core.corpus_errors import NoLabels
from annotator.core.model import Band, Category
from annotator.formats.read import parse

_SUFFIX = ".tsv"
_Key = TypeVar("_Key", Band, Category)


def with_labels(files: Iterable[Path], folder: Path, labels: Path) -> list[tuple[Path, Path]]:
    """The transcripts of a folder that have labels, each with its label file: `labels/x.tsv` is that of `folder/x.md`.

    Raises NoLabels where none has.
    """
    beside = ((file, labels / file.relative_to(folder).with_suffix(_SUFFIX)) for file in files)
    pairs = [(file, table) for file, table in beside if table.is_file()]
    if not pairs:
        raise NoLabels(path=labels, folder=folder)
    return pairs


@dataclass(frozen=True, slots=True)
class Scored:
    """What was found in a file, and how good that is."""

    checked: Checked
    score: Score


def scoring(settings: CheckSettings) -> Work[Given, Outcome[Scored]]:
    """The work of checking files and scoring what is found."""
    return Work(partial(_make_score, settings))


def _make_score(settings: CheckSettings) -> Callable[[Given], Outcome[Scored]]:
    checker = file_checker(settings)

    def score(file: Given) -> Scored:
        checked = checker.check(parse(file.data, file.name))
        return Scored(checked, score_against(checked, file.labels, file.labels_name))

    return lambda file: attempt(file, partial(score, file))


@dataclass(frozen=True, slots=True)
class Total(Figures):
    """Scores taken together: every suspect and every label counts the same, in whatever transcript it stands."""

    scores: tuple[Score, ...]

    @property
    def suspects(self) -> int:
        """How many suspects there are in all."""
        return sum(score.suspects for score in self.scores)

    @property
    def right(self) -> int:
        """How many of them put a label right by their first suggestion."""
        return sum(score.right for score in self.scores)

    @property
    def labels(self) -> int:
        """How many labels are asked for in all."""
        return sum(score.labels for score in self.scores)

    @property
    def found(self) -> int:
        """How many of them a first suggestion puts right."""
        return sum(score.found for score in self.scores)

    @property
    def found_at_5(self) -> int:
        """How many of them one of the best five suggestions puts right."""
        return sum(score.found_at_5 for score in self.scores)

    @property
    def by_category(self) -> dict[Category, Total]:
        """The parts of one category taken together."""
        return _together(Category, [score.by_category for score in self.scores])

    @property
    def by_band(self) -> dict[Band, Total]:
        """The parts of one band taken together."""
        return _together(Band, [score.by_band for score in self.scores])

    @property
    def down_to(self) -> dict[Band, Total]:
        """The same for each band together with the surer ones."""
        return _together(Band, [score.down_to for score in self.scores])


def _together(keys: Iterable[_Key], parts: Sequence[Mapping[_Key, Score]]) -> dict[_Key, Total]:
    of_each = {key: tuple(part[key] for part in parts if key in part) for key in keys}
    return {key: Total(scores) for key, scores in of_each.items() if scores}
