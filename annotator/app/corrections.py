"""How far each correction reaches: as far as a decision or a name does, else the words that differ."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from annotator.app.running_text import RunningText
from annotator.app.word_differences import Difference
from annotator.core.model import Decision, DecisionKind, Scope
from annotator.core.pairs import PairKind
from annotator.core.text import find_text
from annotator.core.transcript import Transcript

_NO_WORD = " -"
_KINDS = {DecisionKind.TAKEN: PairKind.TAKEN, DecisionKind.CORRECTED: PairKind.CORRECTED}


class Correction(NamedTuple):
    """Which stretch of the old text became which of the new, and how that came about."""

    at: Difference
    kind: PairKind


def corrections(
    transcript: Transcript, old: str, talk: RunningText, differences: Iterable[Difference]
) -> list[Correction]:
    """What the differences came about by, in order, each in one correction.

    `talk` is the text of the transcript as it stands, `old` that from which it differs.
    """
    decided = _by_line(transcript.decisions.values())
    new = talk.text
    parted = [
        part for one in differences for part in _parted(one, old, new, decided.get(talk.line_at(one.new_start).id, ()))
    ]
    left = _Left(old, new, parted)
    found = []
    for line_id, decisions in decided.items():
        start = talk.start_of(line_id)
        end = 0 if start is None else start + len(transcript.line(line_id).text)
        for decision in decisions if start is not None else ():
            at = left.decided(decision, start or 0, end)
            found += [Correction(at, _KINDS[decision.kind])] if at else []
    typed = [*left.named(_names(transcript, new)), *left.by_words()]
    return sorted([*found, *(Correction(at, PairKind.TYPED) for at in typed)])


def _by_line(decisions: Iterable[Decision]) -> Mapping[int, Sequence[Decision]]:
    """The decisions that changed the text of a line, by its id."""
    by_line: defaultdict[int, list[Decision]] = defaultdict(list)
    for decision in decisions:
        if decision.kind in _KINDS and decision.scope is Scope.HERE and decision.line_id and decision.meant:
            by_line[decision.line_id].append(decision)
    return dict(by_line)


def _names(transcript: Transcript, text: str) -> list[str]:
    """The names and terms of the transcript that stand in the text, longest first."""
    people = (name for speaker in transcript.speakers.values() for name in (speaker.name, *speaker.aliases))
    names = {*people, *(held.term.text for held in transcript.terms.values())}
    return sorted((name for name in names if name and name in text), key=lambda name: (-len(name), name))


def _parted(one: Difference, old: str, new: str, decisions: Sequence[Decision]) -> list[Difference]:
    """A difference cut where one decision ends and something else begins."""
    heard, said = old[one.start : one.end], new[one.new_start : one.new_end]
    for decision in decisions:
        length, new_length = len(decision.heard), len(decision.meant)
        if (heard, said) == (decision.heard, decision.meant):
            break
        if heard.startswith(decision.heard) and said.startswith(decision.meant):
            cut = one.start + length, one.new_start + new_length
        elif heard.endswith(decision.heard) and said.endswith(decision.meant):
            cut = one.end - length, one.new_end - new_length
        else:
            continue
        before = Difference(one.start, cut[0], one.new_start, cut[1])
        after = Difference(cut[0], one.end, cut[1], one.new_end)
        return [part for half in (before, after) for part in _parted(half, old, new, decisions)]
    return [one]


class _Left:
    """The differences that are in no correction so far."""

    def __init__(self, old: str, new: str, differences: Sequence[Difference]) -> None:
        self._old, self._new, self._all = old, new, differences
        self._left = set(range(len(differences)))

    def decided(self, decision: Decision, start: int, end: int) -> Difference | None:
        """Take what a decision changed in a line: its text nearest its place, where it heard what stood there."""
        spans = find_text(self._new[start : end + len(decision.meant)], decision.meant)
        for first, last in sorted(spans, key=lambda span: abs(span[0] - decision.start)):
            for touching in (False, True):
                if at := self._take(start + first, start + last, decision.heard, touching=touching):
                    return at
        return None

    def named(self, names: Sequence[str]) -> Iterator[Difference]:
        """Take those that stand in a name, as far as it goes."""
        for number in sorted(self._left):
            one = self._all[number]
            for name in names:
                at = self._new.find(name, max(one.new_start - len(name) + 1, 0), one.new_end + len(name) - 1)
                if at >= 0 and (whole := self._take(at, at + len(name))):
                    yield whole
                    break

    def by_words(self) -> Iterator[Difference]:
        """Take the rest; those with no word between them are one, as where a correction runs across a cut."""
        last: Difference | None = None
        for one in (self._all[number] for number in sorted(self._left)):
            if last and not self._between(last, one).strip(_NO_WORD):
                last = Difference(last.start, one.end, last.new_start, one.new_end)
                continue
            if last:
                yield last
            last = one
        if last:
            yield last

    def _between(self, one: Difference, other: Difference) -> str:
        return self._old[one.end : other.start] + self._new[one.new_end : other.new_start]

    def _take(self, start: int, end: int, heard: str | None = None, *, touching: bool = False) -> Difference | None:
        """The differences in a stretch of the new text as one that takes it in; None where one is taken already.

        With `heard` the old text must be that but for marks. Those that only touch the stretch may count as well.
        """
        after, until = (bisect_left, bisect_right) if touching else (bisect_right, bisect_left)
        first = after(self._all, start, key=attrgetter("new_end"))
        numbers = range(first, until(self._all, end, key=attrgetter("new_start")))
        if not numbers or not self._left.issuperset(numbers):
            return None
        one, other = self._all[numbers[0]], self._all[numbers[-1]]
        before, behind = max(one.new_start - start, 0), max(end - other.new_end, 0)
        at = Difference(one.start - before, other.end + behind, one.new_start - before, other.new_end + behind)
        if heard is not None and bare(self._old[at.start : at.end]) != bare(heard):
            return None
        self._left.difference_update(numbers)
        return at


def bare(text: str) -> str:
    """The words of a text alone."""
    return "".join(filter(str.isalnum, text))
