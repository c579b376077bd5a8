"""What was always put right in other sessions of the event, wherever it is heard again, to be ticked on a page."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from annotator.app.clusters import Cluster, Proposal, around
from annotator.app.equal_places import asked_place
from annotator.app.found import Found
from annotator.core.decisions import Settled, heard_at
from annotator.core.glossary import Lesson
from annotator.core.model import Band, LineKind, Reason, ReasonCode, Suggestion, Suspect
from annotator.core.text import find_whole
from annotator.core.transcript import Transcript

_DOUBTED = 0.5
Parts = Sequence[Suspect]


@dataclass(frozen=True, slots=True)
class FixPlace:
    """A stretch of a line in which the heard form of a lesson stands, in code points."""

    line_id: int
    start: int
    end: int
    lesson: Lesson


def fix_places(transcript: Transcript, fixes: Sequence[Lesson]) -> list[FixPlace]:
    """Every place of the text where the heard form of a fix stands, in order; of such that overlap the longer.

    What is meant already may hold what was heard, as `Sora` in `Open-Sora`: that is no place. For any thread, on a
    snapshot.
    """
    talk = [line for line in transcript.lines if line.kind is LineKind.TEXT]
    lowered = [line.text.lower() for line in talk]
    text, starts = "\n".join(lowered), [0, *accumulate(len(one) + 1 for one in lowered)]
    places: dict[int, list[FixPlace]] = defaultdict(list)
    for fix in sorted(fixes, key=lambda fix: -len(fix.heard)):
        for at in _rows_with(text, starts, fix.heard.lower()):
            line, taken = talk[at], places[at]
            right = find_whole(line.text, fix.meant)
            for start, end in find_whole(line.text, fix.heard):
                held = any(start < last and first < end for first, last in right)
                if not held and not any(start < place.end and place.start < end for place in taken):
                    taken.append(FixPlace(line.id, start, end, fix))
    return [place for at in sorted(places) for place in sorted(places[at], key=lambda place: place.start)]


def _rows_with(text: str, starts: Sequence[int], wanted: str) -> Iterator[int]:
    """The rows of a text that hold something, each once."""
    at = text.find(wanted) if wanted.strip() else -1
    while at >= 0:
        row = bisect_right(starts, at) - 1
        yield row
        at = text.find(wanted, starts[row + 1])


def fix_clusters(
    transcript: Transcript, found: Found, places: Iterable[FixPlace], fixes: Sequence[Lesson], words: Collection[str]
) -> Generator[None, None, list[Cluster]]:
    """The places still undecided by what was meant, with those across a cut that the checker found; most places first.

    A form among `words` is heard rightly at times: it is doubtful, unless the checker is sure of its place. It is
    work in slices, to be begun anew when text or suspects change meanwhile.
    """
    by_term: dict[str, list[Proposal]] = defaultdict(list)
    for parts, lesson in (yield from _undecided(transcript, found, places, fixes)):
        by_term[lesson.meant].append(_proposal(transcript, parts, lesson, words))
        yield
    made = [Cluster(meant, here[0].parts[0].category, tuple(here)) for meant, here in by_term.items()]
    return sorted(made, key=lambda cluster: -len(cluster.proposals))


def _undecided(
    transcript: Transcript, found: Found, places: Iterable[FixPlace], fixes: Sequence[Lesson]
) -> Generator[None, None, list[tuple[Parts, Lesson]]]:
    settled = Settled(transcript.decisions.values())
    at_line: dict[int, list[tuple[Parts, Lesson]]] = defaultdict(list)
    for place in places:
        if transcript.text_at(place.line_id, place.start, place.end).lower() == place.lesson.heard.lower():
            at_line[place.line_id].append((_parts(transcript, found, place), place.lesson))
        yield
    for parts, lesson in _across_cuts(found, fixes):
        if not any(_touch(part, other) for part in parts for one, _ in at_line[part.line_id] for other in one):
            at_line[parts[0].line_id].append((parts, lesson))
        yield
    undecided = []
    for line_id in sorted(at_line, key=transcript.index):
        lessons = {id(parts): lesson for parts, lesson in at_line[line_id]}
        left = settled.undecided(line_id, [parts for parts, _ in at_line[line_id]])
        undecided += [(parts, lessons[id(parts)]) for parts in left]
        yield
    return undecided


def _touch(one: Suspect, other: Suspect) -> bool:
    return one.line_id == other.line_id and one.start < other.end and other.start < one.end


def _parts(transcript: Transcript, found: Found, place: FixPlace) -> Parts:
    """A place as a suspect whose first suggestion is what was meant: as the checker has it, or one made of it."""
    lesson = place.lesson
    for suspect in found.on(place.line_id):
        same = (suspect.start, suspect.end) == (place.start, place.end)
        if same and suspect.suggestions and suspect.suggestions[0].text == lesson.meant:
            return [suspect]
    text = transcript.text_at(place.line_id, place.start, place.end)
    suggestion = Suggestion(lesson.meant, _DOUBTED, Reason(ReasonCode.ALIAS))
    asked = asked_place(place.line_id, place.start, text, lesson.category)
    return [replace(asked, band=Band.LIKELY, probability=_DOUBTED, suggestions=(suggestion,))]


def _across_cuts(found: Found, fixes: Sequence[Lesson]) -> Iterator[tuple[Parts, Lesson]]:
    known = {(fix.heard.casefold(), fix.meant): fix for fix in fixes}
    for suspect in found:
        if suspect.group is not None and suspect.suggestions:
            parts = found.group(suspect)
            if len(parts) > 1 and (fix := known.get((heard_at(parts).casefold(), suspect.suggestions[0].text))):
                yield parts, fix


def _proposal(transcript: Transcript, parts: Parts, fix: Lesson, words: Collection[str]) -> Proposal:
    doubtful = fix.heard in words and parts[0].band is not Band.SURE
    number = transcript.index(parts[0].line_id) + 1
    return Proposal(tuple(parts), fix.meant, number, *around(transcript, tuple(parts)), doubtful)
