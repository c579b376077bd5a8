"""The client text of a part, with what the clean-up leaves out and adds, place by place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from annotator.core.cleaning import CleanRule
from annotator.core.cleaning_acts import KeptPlace, kept_places
from annotator.core.export_options import CleanUp, ExportOptions, Fillers, Interjections, Numbers
from annotator.core.history import Caret
from annotator.core.model import Term
from annotator.core.page import Author, Figure, Heading, Paragraph, Run, Turn
from annotator.core.template import Template
from annotator.core.transcript import Transcript

_MARKS = re.compile(r"^\W+|\W+$")
_UNSHOWN = (CleanRule.CUT, CleanRule.STYLE)  # they hold everywhere: what they make is shown, not what they change
_FIXED = (*_UNSHOWN, CleanRule.MARK)


class Fate(StrEnum):
    """What becomes of a stretch: it stays, the clean-up leaves it out or adds it, or the editor has it kept."""

    STAYS = "stays"
    LEFT_OUT = "left-out"
    ADDED = "added"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class CleanedPlace:
    """A place that the clean-up changes, or would if the editor had not kept it: `heard` at `start` on a line.

    Of a place that is `kept`, by the decision of that id, nobody knows the rule.
    """

    line_id: int
    start: int
    heard: str
    rule: CleanRule | None = None
    kept: int | None = None

    @property
    def end(self) -> int:
        """Where it ends, in code points."""
        return self.start + len(self.heard)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some text of one fate: where it begins in a line as it stands, and the number of the place that it belongs to."""

    text: str
    fate: Fate = Fate.STAYS
    at: Caret | None = None
    place: int | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A heading of a `level`, the name of who speaks (with the `slot`), or a paragraph, which has neither."""

    stretches: tuple[Stretch, ...]
    level: int = 0
    slot: int = 0


@dataclass(frozen=True, slots=True)
class Preview:
    """The blocks of a part in their order, and the places in it that can be kept or given back."""

    blocks: tuple[Block, ...]
    places: tuple[CleanedPlace, ...]


def word_of(heard: str) -> str:
    """What was said at a place, without the marks around it; the marks where there is no more."""
    return _MARKS.sub("", heard) or heard.strip()


def cleans(clean_up: CleanUp) -> bool:
    """Whether the clean-up changes any place by itself, beside script, spacing and width, which hold everywhere."""
    switches = (clean_up.stutters, clean_up.repeats, clean_up.false_starts)
    return any(switches) or clean_up.fillers is not Fillers.OFF or clean_up.numbers is not Numbers.KEEP


def preview_of(part: Transcript, options: ExportOptions, shared: Sequence[Term] = ()) -> Preview:
    """The client text of a part, its speakers by their plain names; `shared` are terms beside the built-in ones.

    Corrections are not told: it is about what the clean-up does.
    """
    from annotator.app.layout.page import lay_out  # slow to load, and only the checker's process lays out

    options = replace(options, template=Template())
    places: list[CleanedPlace] = []
    seer = _Seer(part, options, places)
    blocks = [block for found in lay_out(part, options, shared=shared).blocks for block in seer.blocks(found)]
    return Preview(tuple(blocks), tuple(places))


class _Seer:
    """Makes blocks of a page, and notes the places in them."""

    def __init__(self, part: Transcript, options: ExportOptions, places: list[CleanedPlace]) -> None:
        self._part = part
        self._places = places
        marks = cleans(options.clean_up) or _any_tics(part, options)
        self._kept: Mapping[int, Sequence[KeptPlace]] = kept_places(part) if marks else {}
        asides = options.interjections is not Interjections.KEEP
        self._fixed = frozenset(line.id for line in part.lines if line.interjection and asides)

    def blocks(self, block: Turn | Heading) -> Iterator[Block]:
        if isinstance(block, Heading):
            yield Block((Stretch(block.text),), level=block.level)
            return
        if block.speaker:
            yield Block((Stretch(block.speaker),), slot=self._slot(block))
        for part in block.parts:
            if isinstance(part, Figure):
                yield Block((Stretch(part.markup),))
            elif stretches := tuple(self._stretches(part)):
                yield Block(stretches)

    def _slot(self, turn: Turn) -> int:
        runs = (run for paragraph in turn.paragraphs for run in paragraph.runs if run.place)
        first = next(runs, None)
        speaker = self._part.line(first.place.line_id).speaker if first and first.place else None
        return self._part.speakers[speaker].slot if speaker else 0

    def _stretches(self, paragraph: Paragraph) -> Iterator[Stretch]:
        """What is to be seen of a paragraph. What the clean-up adds belongs to the place that it left out before."""
        rule, number = None, None
        for run in paragraph.runs:
            if run.removed is Author.EDITOR or (run.removed and run.rule in _UNSHOWN):
                continue
            if run.removed:
                rule, number = run.rule, self._note(run)
                yield Stretch(run.text, Fate.LEFT_OUT, run.place, number)
            elif run.added is Author.CLEAN_UP and run.rule not in _UNSHOWN:
                yield Stretch(run.text, Fate.ADDED, run.place, number if run.rule is rule else None)
            else:
                rule, number = None, None
                yield from self._standing(run)

    def _note(self, run: Run) -> int | None:
        if run.place is None or run.rule in _FIXED or run.rule is None or run.place.line_id in self._fixed:
            return None
        self._places.append(CleanedPlace(run.place.line_id, run.place.offset, run.text, run.rule))
        return len(self._places) - 1

    def _standing(self, run: Run) -> Iterator[Stretch]:
        """A run that stays, cut where something in it is kept."""
        place = run.place
        at = 0
        for decision, (start, end) in self._kept.get(place.line_id, ()) if place else ():
            assert place is not None
            first, last = (min(max(edge - place.offset, at), len(run.text)) for edge in (start, end))
            if first < last:
                yield from _plain(run, at, first)
                kept = CleanedPlace(place.line_id, start, decision.heard, kept=decision.id)
                yield Stretch(run.text[first:last], Fate.KEPT, _moved(place, first), self._number(kept))
                at = last
        yield from _plain(run, at, len(run.text))

    def _number(self, kept: CleanedPlace) -> int:
        if not self._places or self._places[-1] != kept:
            self._places.append(kept)
        return len(self._places) - 1


def _plain(run: Run, start: int, end: int) -> Iterable[Stretch]:
    return [Stretch(run.text[start:end], at=run.place and _moved(run.place, start))] if start < end else []


def _moved(place: Caret, by: int) -> Caret:
    return Caret(place.line_id, place.offset + by)


def _any_tics(part: Transcript, options: ExportOptions) -> bool:
    return options.clean_up.tics and any(speaker.tics for speaker in part.speakers.values())
