"""What the editor decides about the clean-up: places that it leaves alone, words that are a speaker's tics."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeGuard

from annotator.core.history import Caret, Change, Step, StepKind
from annotator.core.model import Decision, DecisionKind
from annotator.core.text import find_text
from annotator.core.transcript import Transcript

Stretch = tuple[int, int]
KeptPlace = tuple[Decision, Stretch]


def is_kept(value: object) -> TypeGuard[Decision]:
    """Whether this is a place that the clean-up leaves as it is."""
    return isinstance(value, Decision) and value.kind is DecisionKind.KEPT


def keep_place(transcript: Transcript, line_id: int, start: int, heard: str) -> Step | None:
    """Keep what the clean-up would change: `heard`, at code point `start` of the line. None where it is kept."""
    changes = tuple(_keeping(transcript, line_id, start, heard, kept_on(transcript, line_id)))
    ends = Caret(line_id, start), Caret(line_id, start + len(heard))
    return Step(StepKind.KEEP, changes, *ends) if changes else None


def unkeep(transcript: Transcript, decision_id: int) -> Step:
    """Leave a place to the clean-up again."""
    decision = transcript.decisions[decision_id]
    caret = None if decision.line_id is None else Caret(decision.line_id, decision.start)
    return Step(StepKind.KEEP, (Change(decision, None),), caret, caret)


def keep_places(transcript: Transcript, places: Iterable[tuple[int, int, str]]) -> Step | None:
    """Keep many places, each given as for `keep_place`, as one step. None where all are kept."""
    kept = kept_places(transcript)
    changes = tuple(x for place in places for x in _keeping(transcript, *place, kept.get(place[0], ())))
    return Step(StepKind.KEEP, changes) if changes else None


def _keeping(
    transcript: Transcript, line_id: int, start: int, heard: str, kept: Iterable[KeptPlace]
) -> Iterator[Change]:
    known = any(decision.heard == heard and at == start for decision, (at, _) in kept)
    if heard and not known and line_id in transcript and transcript.line(line_id).text.startswith(heard, start):
        yield Change(None, Decision(transcript.new_id(), DecisionKind.KEPT, heard, line_id=line_id, start=start))


def unkeep_all(transcript: Transcript, decision_ids: Iterable[int]) -> Step | None:
    """Leave many places to the clean-up again, as one step."""
    changes = tuple(Change(transcript.decisions[number], None) for number in decision_ids)
    return Step(StepKind.KEEP, changes) if changes else None


def kept_on(transcript: Transcript, line_id: int) -> list[KeptPlace]:
    """The places of a line that are kept, with where they stand now, in the order of its text."""
    text = transcript.line(line_id).text
    return _placed((d for d in transcript.decisions.values() if is_kept(d) and d.line_id == line_id), text)


def kept_places(transcript: Transcript) -> Mapping[int, list[KeptPlace]]:
    """The kept places of all lines that have some, by the id of the line."""
    held: dict[int, list[Decision]] = defaultdict(list)
    for decision in transcript.decisions.values():
        if is_kept(decision) and decision.line_id is not None and decision.line_id in transcript:
            held[decision.line_id].append(decision)
    return {line_id: _placed(kept, transcript.line(line_id).text) for line_id, kept in held.items()}


def _placed(kept: Iterable[Decision], text: str) -> list[KeptPlace]:
    """Each at the nearest place where its words stand; those whose words are gone keep nothing."""
    found = []
    for decision in kept:
        start, end = decision.start, decision.start + len(decision.heard)
        spans = [(start, end)] if text[start:end] == decision.heard else find_text(text, decision.heard)
        if spans:
            found.append((decision, min(spans, key=lambda span: abs(span[0] - start))))
    return sorted(found, key=lambda place: place[1])


def set_tics(transcript: Transcript, speaker_id: int, words: Iterable[str]) -> Step | None:
    """Make these words, and no others, the tics of a speaker; None where they are."""
    before = transcript.speakers[speaker_id]
    tics = tuple(dict.fromkeys(filter(None, (word.strip() for word in words))))
    after = replace(before, tics=tics)
    return Step(StepKind.TICS, (Change(before, after),)) if after != before else None
