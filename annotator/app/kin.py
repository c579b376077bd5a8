"""Clusters without a term: the kin that were found, as they stand in the text now, to be settled in one act."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import replace

from annotator.app.clusters import Cluster, Key, Proposal, around
from annotator.app.equal_places import asked_place
from annotator.app.found import Found
from annotator.app.jobs import HeardPlace, KinFound
from annotator.core.model import Category, DecisionKind, Scope
from annotator.core.transcript import Transcript

_FEWEST = 2


def kin_clusters(transcript: Transcript, found: Found, heard: KinFound, left: Collection[Key] = ()) -> list[Cluster]:
    """The clusters still to be settled, in the order of the kin; without what is `left`, as `left_key` names it.

    A cluster is proposed to be what was heard most often. What has changed since, is a suspect or was ignored by the
    user stands in none, and two spellings are left at least. A doubtful form is doubtful unless it is the proposed one.
    """
    settled = _Settled(transcript)
    made = []
    for kin in heard.kin:
        standing = (x for x in kin if transcript.text_at(x.line_id, x.start, x.end) == x.text)
        places = [x for x in standing if not settled(x) and not _is_suspect(found, x)]
        places = [x for x in places if left_key(x.line_id, x.text) not in left]
        if len({place.text.casefold() for place in places}) >= _FEWEST:
            made.append(_cluster(transcript, places, heard.doubtful | heard.cautious))
    return made


def as_meant(cluster: Cluster, meant: str) -> Cluster:
    """The cluster with another text proposed for all its places."""
    return replace(cluster, meant=meant, proposals=tuple(replace(place, meant=meant) for place in cluster.proposals))


def left_key(line_id: int, heard: str) -> Key:
    """What tells a place of kin from others, whatever is proposed for it."""
    return line_id, heard, ""


def to_remember(proposals: Iterable[Proposal], heard: KinFound) -> list[str]:
    """The forms that may stand for what they became wherever they are heard, the most frequent first."""
    forms = Counter(place.heard for place in proposals if place.heard != place.meant)
    return [form for form, _ in forms.most_common() if form not in heard.cautious]


class _Settled:
    """Which places the user said are right, or cannot be told."""

    def __init__(self, transcript: Transcript) -> None:
        standing = [x for x in transcript.decisions.values() if x.kind in (DecisionKind.IGNORED, DecisionKind.UNCLEAR)]
        self._forms = {decision.heard for decision in standing if decision.scope is Scope.SESSION}
        self._places = {(decision.line_id, decision.heard) for decision in standing}

    def __call__(self, place: HeardPlace) -> bool:
        return place.text in self._forms or (place.line_id, place.text) in self._places


def _is_suspect(found: Found, place: HeardPlace) -> bool:
    return any(place.start < suspect.end and suspect.start < place.end for suspect in found.on(place.line_id))


def _cluster(transcript: Transcript, places: list[HeardPlace], doubted: frozenset[str]) -> Cluster:
    meant = Counter(place.text for place in places).most_common(1)[0][0]
    proposals = []
    for place in places:
        parts = (asked_place(place.line_id, place.start, place.text, Category.WORD),)
        number, doubtful = transcript.index(place.line_id) + 1, place.text in doubted and place.text != meant
        proposals.append(Proposal(parts, meant, number, *around(transcript, parts), doubtful))
    return Cluster(meant, None, tuple(proposals))
