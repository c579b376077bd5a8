"""The corrections made since some state of the lines, as pairs of what was heard and what stands there now."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

from annotator.app.compare import paired
from annotator.app.running_text import TURN_END, RunningText
from annotator.app.word_differences import Difference, word_differences
from annotator.core.model import Decision, DecisionKind, Scope
from annotator.core.pairs import Pair, PairKind
from annotator.core.text import FILLERS, find_text
from annotator.core.transcript import Transcript

_CONTEXT = 30
_LONGEST = 200
_NO_WORD = " -"
_KINDS = {DecisionKind.TAKEN: PairKind.TAKEN, DecisionKind.CORRECTED: PairKind.CORRECTED}


class _Correction(NamedTuple):
    at: Difference
    kind: PairKind


class _Widened(NamedTuple):
    """A difference that takes in those numbered `first` to before `last`, and what stands around them."""

    at: Difference
    first: int
    last: int


def correction_pairs(before: Transcript, after: Transcript) -> list[Pair]:
    """What was corrected between two states of the lines, in order, by whole words, and by names where they are known.

    What is no correction of something misheard is left out: marks and spaces, fillers, words said twice, and what was
    written anew at length. What was corrected across a cut is one. Work for a thread.
    """
    old, new = RunningText(before), RunningText(after)
    differences = _joined(list(_differences(before, after, old, new)), old.text, new.text)
    texts = _Texts(old.text, new.text, differences)
    found = _corrections(texts, after, new)
    return [_pair(texts, after, new, correction) for correction in found if _is_correction(texts, correction.at)]


def _differences(before: Transcript, after: Transcript, old: RunningText, new: RunningText) -> Iterator[Difference]:
    for olds, news in paired(before.lines, after.lines):
        at, heard = old.add(olds)
        new_at, said = new.add(news)
        for start, end, new_start, new_end in word_differences(heard, said):
            yield Difference(at + start, at + end, new_at + new_start, new_at + new_end)


def _joined(differences: Iterable[Difference], old: str, new: str) -> list[Difference]:
    """Those with no word between them as one, as where a correction runs across a cut."""
    found: list[Difference] = []
    for one in differences:
        if found and not (old[found[-1].end : one.start] + new[found[-1].new_end : one.new_start]).strip(_NO_WORD):
            last = found.pop()
            one = Difference(last.start, one.end, last.new_start, one.new_end)
        found.append(one)
    return found


class _Texts:
    """Both states as one text each, and where they differ."""

    def __init__(self, old: str, new: str, differences: list[Difference]) -> None:
        self.old, self.new, self.differences = old, new, differences

    def heard(self, at: Difference) -> str:
        return self.old[at.start : at.end]

    def widened(self, start: int, end: int, *, touching: bool = False) -> _Widened | None:
        """The differences in a stretch of the new text as one that takes it in; None where there are none."""
        after, until = (bisect_left, bisect_right) if touching else (bisect_right, bisect_left)
        first = after(self.differences, start, key=attrgetter("new_end"))
        last = until(self.differences, end, key=attrgetter("new_start"))
        if first >= last:
            return None
        one, other = self.differences[first], self.differences[last - 1]
        left, right = max(one.new_start - start, 0), max(end - other.new_end, 0)
        at = Difference(one.start - left, other.end + right, one.new_start - left, other.new_end + right)
        return _Widened(at, first, last)


def _corrections(texts: _Texts, after: Transcript, new: RunningText) -> list[_Correction]:
    """Every difference once: as far as a decision reached, else as far as a name does, else by itself."""
    left = set(range(len(texts.differences)))
    found = []
    for decision in after.decisions.values():
        if (wide := _made_by(texts, decision, after, new, left)) is not None:
            left -= {*range(wide.first, wide.last)}
            found.append(_Correction(wide.at, _KINDS[decision.kind]))
    names = _names(after, texts.new)
    for number, one in enumerate(texts.differences):
        wide = _within_name(texts, one, names)
        if number not in left:
            continue
        whole = wide is not None and left.issuperset(range(wide.first, wide.last))
        left -= {*range(wide.first, wide.last)} if wide and whole else {number}
        found.append(_Correction(wide.at if wide and whole else one, PairKind.TYPED))
    return sorted(found)


def _made_by(texts: _Texts, decision: Decision, after: Transcript, new: RunningText, left: set[int]) -> _Widened | None:
    """What a decision changed: where its text stands nearest the place of the decision, and what it heard stood."""
    start = new.start_of(decision.line_id)
    if decision.kind not in _KINDS or decision.scope is not Scope.HERE or start is None or not decision.meant:
        return None
    length = len(after.line(decision.line_id or 0).text) + len(decision.meant)
    spans = [(start + a, start + b) for a, b in find_text(texts.new[start : start + length], decision.meant)]
    for a, b in sorted(spans, key=lambda span: abs(span[0] - start - decision.start)):
        for touching in (False, True):
            wide = texts.widened(a, b, touching=touching)
            free = wide is not None and left.issuperset(range(wide.first, wide.last))
            if wide and free and _bare(texts.heard(wide.at)) == _bare(decision.heard):
                return wide
    return None


def _names(transcript: Transcript, text: str) -> list[str]:
    """The names and terms of the transcript that stand in the text, longest first."""
    people = (name for speaker in transcript.speakers.values() for name in (speaker.name, *speaker.aliases))
    names = {*people, *(held.term.text for held in transcript.terms.values())}
    return sorted((name for name in names if name and name in text), key=lambda name: (-len(name), name))


def _within_name(texts: _Texts, one: Difference, names: Iterable[str]) -> _Widened | None:
    for name in names:
        begins = max(one.new_start - len(name) + 1, 0)
        at = texts.new.find(name, begins, one.new_end + len(name) - 1)
        if at >= 0 and (wide := texts.widened(at, at + len(name))) is not None:
            return wide
    return None


def _is_correction(texts: _Texts, at: Difference) -> bool:
    heard, said = _bare(texts.heard(at)), _bare(texts.new[at.new_start : at.new_end])
    if max(len(heard), len(said)) > _LONGEST:
        return False
    if _without_fillers(heard) == _without_fillers(said):
        return False
    around = (
        texts.new[max(at.new_start - 2 * len(heard), 0) : at.new_start],
        texts.new[at.new_end : at.new_end + 2 * len(heard)],
    )
    return bool(said) or not (_bare(around[0]).endswith(heard) or _bare(around[1]).startswith(heard))


def _bare(text: str) -> str:
    """The words of a text alone."""
    return "".join(filter(str.isalnum, text))


def _without_fillers(text: str) -> str:
    return "".join(char for char in text if char not in FILLERS)


def _pair(texts: _Texts, after: Transcript, new: RunningText, correction: _Correction) -> Pair:
    at = correction.at
    line = new.line_at(at.new_start)
    speaker = after.speakers.get(line.speaker or 0)
    return Pair(
        heard=texts.heard(at).strip(),
        corrected=texts.new[at.new_start : at.new_end].strip(),
        before=texts.new[max(at.new_start - _CONTEXT, 0) : at.new_start].rsplit(TURN_END, 1)[-1],
        after=texts.new[at.new_end : at.new_end + _CONTEXT].split(TURN_END, 1)[0],
        kind=correction.kind,
        index=line.pieces[0].source if line.pieces else line.id,
        line_id=line.id,
        start_ms=line.start_ms,
        end_ms=line.end_ms,
        speaker=speaker.name if speaker else "",
    )
