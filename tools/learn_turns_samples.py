"""Labelled transcripts for learning where turns begin, and the scores of what is found in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from annotator.app.analysis import talk_of
from annotator.app.paths import resource
from annotator.core.build import fresh_transcript
from annotator.core.model import RosterEntry
from annotator.detect.names import is_person
from annotator.detect.people import People
from annotator.detect.title import read_title
from annotator.detect.turn_path import TO_GUEST, TO_HOST, TO_OTHER, Weights
from annotator.detect.turn_signs import signs_of
from annotator.detect.turn_talk import talk_of_lines
from annotator.detect.turns import find_turns
from annotator.formats.read import read_source

CLOSE = 12  # code points from a label within which a turn counts as found
Place = tuple[int, int, str]  # row, code point, speaker


@dataclass(frozen=True)
class Score:
    """What was found of the turns. `counts` says that the labels name real people."""

    counts: bool
    f1: float
    precision: float
    recall: float
    exact: float
    attributed: float
    named: float
    with_roster: Score | None = None

    def line(self) -> str:
        own = f"{self.f1:.3f}  {self.precision:.3f}     {self.recall:.3f}  {self.exact:.3f}  {self.attributed:.3f}"
        if self.with_roster is None:
            return own
        known = self.with_roster
        return f"{own}      {self.named:.3f}               {known.f1:.3f} {known.attributed:.3f}      {known.named:.3f}"


@dataclass(frozen=True)
class Told:
    """A suggested turn: how probable it was told to be and why, and whether one is there."""

    chance: float
    reason: str
    right: bool


class Sample:
    """A transcript with the places where turns begin, as signs and as what is true of each piece."""

    def __init__(self, path: Path, labels: Sequence[Place], *, real_names: bool) -> None:
        self.name = path.stem
        self._real_names = real_names
        self._labels = labels
        source = read_source(path)
        self._rows = {line.index: line.row for line in source.lines}
        lines = talk_of(fresh_transcript(source))
        self.lines = [line for line in lines if (self._rows[line.id] or 0) >= labels[0][0]]
        self._roster = list(read_title(source.title).roster)
        talk = talk_of_lines(self.lines, People(self._roster))
        self.talk, self.starts = signs_of(talk.pieces, talk.mentions, talk.cue_names())
        self._truth([(self._rows[piece.line_id] or 0, piece.start) for piece in talk.pieces])

    def _truth(self, pieces: Sequence[tuple[int, int]]) -> None:
        """Who has the word in each piece, and which kind of turn begins it; a turn counts from the nearest piece."""
        said = Counter(speaker for *_, speaker in self._labels)
        host = said.most_common(1)[0][0]
        begins = {_nearest(pieces, row, start): speaker for row, start, speaker in self._labels}
        self.host = np.zeros(len(pieces))
        self.turns = np.zeros((len(pieces), 3))
        speaker = self._labels[0][2]
        for at in range(len(pieces)):
            before, speaker = speaker, begins.get(at, speaker)
            self.host[at] = speaker == host
            if at and speaker != before:
                kind = TO_HOST if speaker == host else TO_GUEST if before == host else TO_OTHER
                self.turns[at, kind] = 1

    def score(self, weights: Weights) -> Score:
        """How what these weights find scores, from the text alone and given everybody's names."""
        alone = self._scored(self._roster, weights)
        return replace(alone, with_roster=self._scored(self.everybody(), weights)) if self._real_names else alone

    def told(self, weights: Weights) -> list[Told]:
        """What these weights suggest, given everybody's names where they are real ones."""
        turns = find_turns(self.lines, self.everybody() if self._real_names else self._roster, weights=weights).turns
        found = _found(self._labels, [(self._rows[t.line_id] or 0, t.start, t.speaker) for t in turns])
        return [Told(turn.probability, turn.reason, at in found) for at, turn in enumerate(turns)]

    def places(self) -> list[tuple[int, int, str]]:
        """Where turns are labelled: the line's id, code point, speaker."""
        ids = {row: line_id for line_id, row in self._rows.items()}
        return [(ids[row], start, speaker) for row, start, speaker in self._labels]

    def everybody(self) -> list[RosterEntry]:
        """All who are labelled with a name, in their roles where the title tells."""
        roles = {entry.name: entry for entry in self._roster}
        names = dict.fromkeys(speaker for *_, speaker in self._labels)
        return [roles.get(name, RosterEntry(name)) for name in names if is_person(name)]

    def _scored(self, roster: Sequence[RosterEntry], weights: Weights) -> Score:
        turns = find_turns(self.lines, roster, weights=weights).turns
        told = [(self._rows[turn.line_id] or 0, turn.start, turn.speaker) for turn in turns]
        places = {(row, start) for row, start, _ in told}
        found = len(_found(self._labels, told))
        exact = sum((row, start) in places for row, start, _ in self._labels)
        recall, precision = found / len(self._labels), found / max(1, len(told))
        owners = list(zip(self._owners(told), self._owners(self._labels), strict=True))
        return Score(
            self._real_names,
            2 * recall * precision / max(1e-9, recall + precision),
            precision,
            recall,
            exact / len(self._labels),
            _matched(owners) / len(owners),
            sum(one == other for one, other in owners) / len(owners),
        )

    def _owners(self, turns: Sequence[Place]) -> Iterator[str]:
        """The speaker of each code point."""
        waiting = sorted(turns)[::-1]
        speaker = ""
        for line in self.lines:
            for column in range(len(line.text)):
                while waiting and waiting[-1][:2] <= ((self._rows[line.id] or 0), column):
                    speaker = waiting.pop()[2]
                yield speaker


def _nearest(pieces: Sequence[tuple[int, int]], row: int, start: int) -> int:
    return min(range(len(pieces)), key=lambda at: (abs(pieces[at][0] - row), abs(pieces[at][1] - start)))


def _found(labels: Sequence[Place], told: Sequence[Place]) -> set[int]:
    """Which of the turns told are labelled, each label counting once."""
    used: set[int] = set()
    for row, start, _ in labels:
        near = {at: abs(t[1] - start) for at, t in enumerate(told) if t[0] == row and at not in used}
        best = min(near, key=lambda at: near[at], default=-1)
        if best >= 0 and near[best] <= CLOSE:
            used.add(best)
    return used


def _matched(owners: Sequence[tuple[str, str]]) -> int:
    """Code points on which told and true speakers agree when named one to one, the largest overlaps first."""
    total, used = 0, set()
    for (told, true), count in Counter(owners).most_common():
        if not {("told", told), ("true", true)} & used:
            total += count
            used |= {("told", told), ("true", true)}
    return total


def texted(data: Path) -> list[Sample]:
    """The transcripts of DATA whose labels give each turn's first characters."""
    paths = sorted((data / "labels").glob("*.turns.tsv"))
    names = [path.name.removesuffix(".turns.tsv") for path in paths]
    return [_texted(data / "transcripts" / f"{name}.md", path) for name, path in zip(names, paths, strict=True)]


def sample_panel() -> Sample:
    """The sample panel that comes with the program."""
    return _texted(resource("samples", "panel.md"), resource("samples", "panel.turns.tsv"))


def _texted(path: Path, labels: Path) -> Sample:
    rows = path.read_text(encoding="utf-8").split("\n")
    found = []
    for row, text, nth, speaker in _columns(labels):
        at = -1
        for _ in range(int(nth)):
            at = rows[int(row) - 1].find(text, at + 1)
        found.append((int(row), max(at, 0), speaker))
    return Sample(path, sorted(found), real_names=True)


def placed(data: Path, folder: Path) -> list[Sample]:
    """The transcripts of DATA whose labels are places in another folder."""
    samples = []
    for labels in sorted(folder.glob("*.tsv")):
        path = next((data / "transcripts").rglob(f"{labels.stem}.md"))
        found = [(int(row), int(start), speaker) for row, start, speaker in _columns(labels)]
        samples.append(Sample(path, found, real_names=False))
    return samples


def _columns(path: Path) -> Iterator[list[str]]:
    for row in path.read_text(encoding="utf-8").splitlines():
        if row.strip() and not row.startswith(("#", "line\t")):
            yield row.split("\t")
