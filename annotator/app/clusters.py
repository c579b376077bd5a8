"""Suspects grouped by the term they were probably meant as, to be ticked on a page and settled in one act."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotator.app.found import Found
from annotator.core.decisions import heard_at
from annotator.core.model import Band, Category, Suspect
from annotator.core.text import joined
from annotator.core.transcript import Transcript

_AROUND = 48
_DOUBTFUL_BELOW = 0.5
_FEWEST = 2

Key = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A place with the text proposed for it, and what stands around it; `number` is that of its line, from 1.

    What is doubtful is better looked at by itself than taken in a batch.
    """

    parts: tuple[Suspect, ...]
    meant: str
    number: int
    before: str
    after: str
    doubtful: bool

    @property
    def heard(self) -> str:
        """What was heard there, as one text where it runs across a cut."""
        return heard_at(self.parts)

    @property
    def key(self) -> Key:
        """What tells it from others even after other places of its line have changed."""
        return self.parts[0].line_id, self.heard, self.meant

    def stands_in(self, transcript: Transcript) -> bool:
        """Whether the text there is still what was heard."""
        return all(transcript.text_at(part.line_id, part.start, part.end) == part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Cluster:
    """All places where one term was probably meant, in the order of the text; no category where none is known."""

    meant: str
    category: Category | None
    proposals: tuple[Proposal, ...]

    def variants(self) -> list[tuple[str, tuple[Proposal, ...]]]:
        """Each form that was heard with its places, the most frequent first."""
        counts = Counter(proposal.heard for proposal in self.proposals)
        return [(heard, tuple(p for p in self.proposals if p.heard == heard)) for heard, _ in counts.most_common()]


def sure_clusters(transcript: Transcript, found: Found, left: Collection[Key] = ()) -> list[Cluster]:
    """All that is sure and undecided, by term; without what is `left` to be looked at by itself."""
    return _clusters(_proposals(transcript, found, lambda suspect: suspect.band is Band.SURE, left))


def clusters(
    transcript: Transcript,
    found: Found,
    left: Collection[Key] = (),
    words: Collection[str] = (),
    *,
    with_maybe: bool = False,
) -> list[Cluster]:
    """Every term that was probably meant in two places or more, with all variants heard; without what is `left`.

    A form that is among `words` is doubtful unless it is sure. With `with_maybe` all that is `maybe` goes in as well.
    """
    wanted = (lambda _suspect: True) if with_maybe else _Gathered(found)
    made = _clusters(_proposals(transcript, found, wanted, left, words))
    return [cluster for cluster in made if len(cluster.proposals) >= _FEWEST]


def cluster_of(transcript: Transcript, found: Found, suspect: Suspect, words: Collection[str] = ()) -> Cluster | None:
    """The cluster of what a suspect was probably meant as, of one place if need be; None where nobody knows what."""
    meant, gathered = _first(suspect), _Gathered(found)

    def wanted(other: Suspect) -> bool:
        return other == suspect or (_first(other) == meant and gathered(other))

    made = _clusters(_proposals(transcript, found, wanted, (), words))
    return made[0] if made else None


class _Gathered:
    """Tells whether a suspect goes into a cluster: what is `maybe` only if the same was heard where it is likelier."""

    def __init__(self, found: Found) -> None:
        self._found = found
        self._likelier = {self._pair(suspect) for suspect in found if suspect.band is not Band.MAYBE}

    def __call__(self, suspect: Suspect) -> bool:
        return self._pair(suspect) in self._likelier

    def _pair(self, suspect: Suspect) -> tuple[str, str | None]:
        return heard_at(self._found.group(suspect)), _first(suspect)


def _doubtful(parts: Sequence[Suspect], words: Collection[str]) -> bool:
    suspect = parts[0]
    if suspect.band is Band.SURE:
        return False
    unlikely = suspect.band is Band.MAYBE or suspect.suggestions[0].probability < _DOUBTFUL_BELOW
    return unlikely or heard_at(parts) in words


def _first(suspect: Suspect) -> str | None:
    return suspect.suggestions[0].text if suspect.suggestions else None


def _proposals(
    transcript: Transcript,
    found: Found,
    wanted: Callable[[Suspect], bool],
    left: Collection[Key],
    words: Collection[str] = (),
) -> Iterator[Proposal]:
    for suspect in found:
        meant = _first(suspect)
        if meant is None or not wanted(suspect):
            continue
        parts = tuple(found.group(suspect))
        number = transcript.index(suspect.line_id) + 1
        proposal = Proposal(parts, meant, number, *around(transcript, parts), _doubtful(parts, words))
        if proposal.key not in left:
            yield proposal


def _clusters(proposals: Iterable[Proposal]) -> list[Cluster]:
    """The proposals by term, the largest cluster first; of equals the one that begins earlier in the text."""
    by_term: dict[str, list[Proposal]] = {}
    for proposal in proposals:
        by_term.setdefault(proposal.meant, []).append(proposal)
    made = [Cluster(meant, places[0].parts[0].category, tuple(places)) for meant, places in by_term.items()]
    return sorted(made, key=lambda cluster: -len(cluster.proposals))


def around(transcript: Transcript, parts: tuple[Suspect, ...]) -> tuple[str, str]:
    """What stands before and after a place, across a cut where the line does not hold enough."""
    first, last = transcript.line(parts[0].line_id), transcript.line(parts[-1].line_id)
    before, after = first.text[: parts[0].start], last.text[parts[-1].end :]
    above, below = transcript.neighbour(first.id, -1), transcript.neighbour(last.id, 1)
    if above and above.soft_end and len(before) < _AROUND:
        before = joined(above.text.removesuffix(transcript.soft_mark(above)), before)
    if below and last.soft_end and len(after) < _AROUND:
        after = joined(after.removesuffix(transcript.soft_mark(last)), below.text)
    return before[-_AROUND:], after[:_AROUND]
