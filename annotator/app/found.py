"""What was found suspect, line by line: it moves along with typing, is counted, and hides what the user settled."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from annotator.core.align import changed_span
from annotator.core.decisions import Settled, heard_at
from annotator.core.model import Band, Decision, Scope, Suspect
from annotator.core.transcript import Transcript

_REACH = 3

Parts = list[Suspect]


class Standing(Protocol):
    """Knows which places the user has decided on."""

    def undecided(self, line_id: int, places: Iterable[Parts]) -> list[Parts]:
        """Of the places that begin on a line, those still to be decided on."""
        ...


class Found:
    """The suspects of all lines.

    One mishearing across a cut has its parts within `_REACH` rows. It counts once, where it begins,
    and when a part goes, what is left of it goes too. `bands` counts what is undecided by band, `heard` by the form
    heard, `meant` by the term that was probably meant and the form heard for it. `standing` makes what tells, by the
    decisions as they are, which places are decided on: that for suspects unless another is given.
    """

    def __init__(self, transcript: Transcript, standing: Callable[[], Standing] | None = None) -> None:
        self._transcript = transcript
        self._standing = standing or (lambda: Settled(transcript.decisions.values()))
        self._held: dict[int, list[Suspect]] = {}
        self._open: dict[int, list[Parts]] = {}
        self.heard: Counter[str] = Counter()
        self._lines: dict[str, set[int]] = defaultdict(set)
        self.bands: Counter[Band] = Counter()
        self.meant: Counter[tuple[str, str]] = Counter()
        self._settled = self._standing()

    def __iter__(self) -> Iterator[Suspect]:
        """Every undecided suspect, in the order of the text; one across a cut by its first part."""
        for line_id in sorted(self._open, key=self._transcript.index):
            yield from (parts[0] for parts in self._begun(line_id))

    def held(self, line_id: int) -> list[tuple[Parts, bool]]:
        """Every mishearing that begins on a line, in the order of the text, with whether it is undecided."""
        undecided = self._begun(line_id)
        begun = (suspect for suspect in self._held.get(line_id, ()) if suspect.group in (None, line_id))
        return [(parts, parts in undecided) for parts in map(self.group, begun)]

    def on(self, line_id: int) -> list[Suspect]:
        """The undecided suspects of a line, and parts of them, in the order of the text."""
        return [part for parts in self._open.get(line_id, ()) for part in parts if part.line_id == line_id]

    def lines_meaning(self, terms: Collection[str]) -> list[int]:
        """The lines on which something, decided or not, may have been meant as one of these terms."""
        if not terms:
            return []
        return [
            line_id
            for line_id, held in self._held.items()
            if any(suggestion.text in terms for suspect in held for suggestion in suspect.suggestions)
        ]

    def probably(self, meant: str) -> Suspect | None:
        """The first undecided suspect that was probably meant as this term; None where there is none."""
        likely = (suspect for suspect in self if suspect.band is not Band.MAYBE and suspect.suggestions)
        return next((suspect for suspect in likely if suspect.suggestions[0].text == meant), None)

    def hearing(self, heard: str) -> list[Parts]:
        """The undecided places where this was heard, line by line, in no order of lines."""
        return [
            parts
            for line_id in self._lines.get(heard, ())
            for parts in self._begun(line_id)
            if heard_at(parts) == heard
        ]

    def group(self, suspect: Suspect) -> Parts:
        """The suspect with its other parts, in order, where one mishearing runs across a cut."""
        if suspect.group is None:
            return [suspect]
        near = self._near([suspect.line_id])
        return [part for line_id in near for part in self._held[line_id] if part.group == suspect.group]

    def keep(self, found: Mapping[int, Iterable[Suspect]]) -> list[int]:
        """Hold what was found on these lines instead of what was. Returns the lines whose marks may have changed."""
        for line_id, suspects in found.items():
            self._held[line_id] = sorted(suspects, key=lambda suspect: suspect.start)
        near = self._near(found)
        for line_id in near:
            self._held[line_id] = list(filter(self._is_whole, self._held[line_id]))
        self._count(near)
        return near

    def move(self, edits: Iterable[tuple[int, str, str]]) -> None:
        """Move the suspects of lines along with edits of their texts, given with the text before and after.

        What an edit touched is dropped.
        """
        self.keep({line_id: _moved(self._held.get(line_id, ()), old, new) for line_id, old, new in edits})

    def forget(self, line_id: int) -> None:
        """Drop a line that is no more."""
        self._uncount(line_id)
        self._held.pop(line_id, None)

    def walk(self, line_id: int, at: int, *, forward: bool) -> Iterator[Suspect]:
        """Every undecided suspect, the nearest beyond a place first, then round from the other end of the text."""
        step = 1 if forward else -1
        lines, here = self._transcript.lines, self._transcript.index(line_id)
        own = [parts[0] for parts in self._begun(line_id)][::step]
        beyond = [suspect for suspect in own if (suspect.start - at) * step > 0]
        yield from beyond
        for away in range(1, len(lines)):
            begun = self._begun(lines[(here + step * away) % len(lines)].id)
            yield from (parts[0] for parts in begun[::step])
        yield from (suspect for suspect in own if suspect not in beyond)

    def settle(self, changed: Iterable[Decision]) -> None:
        """Take the user's decisions into account, of which these were made, changed or taken back."""
        self._settled = self._standing()
        self._count(self._near(self._concerned(changed)))

    def _concerned(self, changed: Iterable[Decision]) -> set[int]:
        """The lines on which decisions may settle something."""
        here: set[int | None] = set()
        heard: set[str] = set()
        for decision in changed:
            if decision.scope is Scope.HERE:
                here.add(decision.line_id)
            else:
                heard.add(decision.heard)
        everywhere = self._held.items() if heard else ()
        alike = {
            line_id
            for line_id, held in everywhere
            if any(suspect.group is not None or suspect.text in heard for suspect in held)
        }
        return alike | (self._held.keys() & here)

    def _near(self, line_ids: Iterable[int]) -> list[int]:
        """The lines around these for which something is held, in order."""
        rows: set[int] = set()
        for line_id in line_ids:
            row = self._transcript.index(line_id)
            rows.update(range(max(row - _REACH, 0), min(row + _REACH + 1, len(self._transcript))))
        lines = self._transcript.lines
        return [lines[row].id for row in sorted(rows) if lines[row].id in self._held]

    def _is_whole(self, suspect: Suspect) -> bool:
        return suspect.group is None or len(self.group(suspect)) > 1

    def _begun(self, line_id: int) -> list[Parts]:
        return [parts for parts in self._open.get(line_id, ()) if parts[0].line_id == line_id]

    def _count(self, line_ids: Iterable[int]) -> None:
        """Count what is undecided on lines, given in order, so that a part finds its beginning counted."""
        for line_id in line_ids:
            self._uncount(line_id)
            if not self._held[line_id]:
                continue
            places = [self.group(suspect) for suspect in self._held[line_id]]
            running = [parts for parts in places if parts in self._open.get(parts[0].line_id, ())]
            begun = [parts for parts in places if parts[0].line_id == line_id]
            undecided = running + self._settled.undecided(line_id, begun)
            if undecided:
                self._open[line_id] = undecided
            self.bands.update(parts[0].band for parts in self._begun(line_id))
            for heard in map(heard_at, self._begun(line_id)):
                self.heard[heard] += 1
                self._lines[heard].add(line_id)
            self.meant.update(self._meant(line_id))

    def _uncount(self, line_id: int) -> None:
        if line_id not in self._open:
            return
        self.bands.subtract(parts[0].band for parts in self._begun(line_id))
        for heard in map(heard_at, self._begun(line_id)):
            self.heard[heard] -= 1
            self._lines[heard].discard(line_id)
        self.meant.subtract(self._meant(line_id))
        self._open.pop(line_id, None)

    def _meant(self, line_id: int) -> list[tuple[str, str]]:
        """What was probably meant on a line, as the term and the form heard for it; nothing that is only `maybe`."""
        likely = [parts for parts in self._begun(line_id) if parts[0].band is not Band.MAYBE]
        return [(parts[0].suggestions[0].text, heard_at(parts)) for parts in likely if parts[0].suggestions]


def _moved(suspects: Sequence[Suspect], old: str, new: str) -> list[Suspect]:
    if not suspects:
        return []
    start, old_end, new_end = changed_span(old, new)
    before = [suspect for suspect in suspects if suspect.end <= start]
    shift = new_end - old_end
    behind = [
        replace(s, start=s.start + shift, end=s.end + shift) for s in suspects if s.start >= old_end and s not in before
    ]
    return before + behind
