"""Suggests marks where clauses end: at cuts, where marks stand, and where one was left out."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

import numpy as np

from annotator.core.model import Band, Category, Suggestion, Suspect, SuspectKind
from annotator.detect.marks.kinds import ASKED, ENDS, MARKS, NONE, Figures
from annotator.detect.marks.reason import reason_of
from annotator.detect.marks.talk import LATIN, Place, PlaceKind, SpokenLine, Talk, talk_of
from annotator.detect.marks.tokens import tokens_of
from annotator.detect.marks.weights import MarkWeights
from annotator.detect.words import Words

SURE, LIKELY, MAYBE, MAYBE_LEFT_OUT = 0.9, 0.5, 0.2, 0.35
LEAST_LEFT_OUT = 0.18
_OF_NUMBERS = (".", ",")  # these are no marks before a digit
_CLOSE = 1e-6
_RULED_OUT = 40.0
_HOLDS = {"。": 2.5, "？": 4.0, "！": 4.0, "、": 4.0}  # logits by which a recogniser's mark is trusted
_COMMA_HOLDS = 1.5  # in marked talk
_COUNTS_AS = {"：": "，", "；": "。", "…": "，"}
_LEAST_SHOWN = 0.05
_LEADS_ON = re.compile(
    "(?:然后|所以|但是|不过|因为|而且|同时|另外|其实|首先|其次|最后|后来|此外|接下来|因此|那么|方面|的话|第[一二三四五][个点]?)呢[呃嗯]*$"
    "|怎么[说讲]呢$|(?:^|[这那]个)呃+$"
)


class MarkFinder:
    """Suggests marks by learned weights, and never within one of the `protected` texts."""

    def __init__(self, words: Words, weights: MarkWeights, protected: Collection[str] = ()) -> None:
        self._words, self._weights = words, weights
        texts = {"".join(text.lower().split()) for text in protected}
        self._longest = max(map(len, texts), default=0)
        self._protected: dict[str, list[str]] = {}
        for text in filter(None, texts):
            self._protected.setdefault(text[0], []).append(text)

    def find(self, lines: Sequence[SpokenLine]) -> list[Suspect]:
        """What is to be suggested for these lines, in the order of the text; at each cut there is something."""
        talk = talk_of(lines, self._words)
        if not talk.words:
            return []
        told = self._weights.net.chances(tokens_of(talk, self._weights.net.vocabulary))
        places = with_left_out(talk, told)
        clauses = clauses_of(talk, places)
        chances = weighed(talk, places, clauses, told)
        found = []
        for number, place in enumerate(places):
            if not place.fixed:
                pair = clauses[number], clauses[number + 1] if number + 1 < len(clauses) else ""
                suspect = self._suspect(talk, place, chances[number], *pair)
                found += [suspect] if suspect and not self._keeps(talk, place) else []
        return found

    def _suspect(self, talk: Talk, place: Place, told: Figures, left: str, right: str) -> Suspect | None:
        chances = {mark: self._weights.chance(mark, float(told[mark])) for mark in range(len(MARKS))}
        cut = talk.lines[place.line].runs_on and place.kind is not PlaceKind.INNER
        if not cut:
            chances.pop(MARKS.index(place.mark), None)
        ranked = sorted(((chance, mark) for mark, chance in chances.items()), reverse=True)
        best, first = ranked[0]
        least = MAYBE if place.mark else MAYBE_LEFT_OUT
        if not cut and (best < least or first != told.argmax()):
            return None
        suggestions = tuple(
            Suggestion(MARKS[mark], round(chance, 3), reason_of(mark, left, right, place.kind))
            for chance, mark in ranked
            if chance >= _LEAST_SHOWN or mark == first
        )
        line = talk.lines[place.line]
        text = line.text[place.start : place.end]
        kind, category = SuspectKind.PUNCTUATION, Category.WORD
        return Suspect(
            line.id, place.start, place.end, text, kind, category, band_of(best), round(best, 3), suggestions
        )

    def _keeps(self, talk: Talk, place: Place) -> bool:
        """Whether nothing may change there: within a protected text or a number, between two Latin words."""
        if place.word >= len(talk.words):
            return False
        before, behind = talk.words[place.word - 1], talk.words[place.word]
        if before.sign == behind.sign == LATIN or (before.text[-1].isdigit() and behind.text[0].isdigit()):
            return True
        return self._protects(talk, place.word)

    def _protects(self, talk: Talk, border: int) -> bool:
        """Whether the border before a word lies within a protected text, whatever marks stand in it."""
        reach = self._longest
        left = "".join(word.text for word in talk.words[max(0, border - reach) : border]).lower()[-reach:]
        both = left + "".join(word.text for word in talk.words[border : border + reach]).lower()
        return any(
            len(text) > len(left) - start and both.startswith(text, start)
            for start in range(len(left))
            for text in self._protected.get(left[start], ())
        )


def with_left_out(talk: Talk, told: Figures) -> list[Place]:
    """The places of the talk, and those between words where a mark may have been left out.

    `told` is how probable each mark is behind each word.
    """
    places = [*talk.places]
    stands = {place.word for place in places}
    for word in (np.flatnonzero(told[:, NONE] <= 1 - LEAST_LEFT_OUT) + 1).tolist():
        before = talk.words[word - 1]
        if word not in stands and not talk.lines[before.line].text.startswith(_OF_NUMBERS, before.end):
            places.append(Place(word, before.line, before.end, before.end, ""))
    return sorted(places, key=lambda place: place.word)


def clauses_of(talk: Talk, places: Sequence[Place]) -> list[str]:
    """What is said before each place, and behind the last one."""
    edges = [0, *(place.word for place in places), len(talk.words)]
    return ["".join(word.text for word in talk.words[first:end]) for first, end in pairwise(edges)]


def weighed(talk: Talk, places: Sequence[Place], clauses: Sequence[str], told: Figures) -> Figures:
    """How probable each mark is at each place, by the words and by what else is known."""
    at = [place.word - 1 for place in places]
    scores = np.log(told[at].clip(_CLOSE)) + _known(talk, places, clauses)
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(chances / chances.sum(axis=1, keepdims=True))


def _known(talk: Talk, places: Sequence[Place], clauses: Sequence[str]) -> Figures:
    """What is known of the marks beside the words: what was settled, that turns end, what a recogniser meant.

    A 呢 behind what only leads on asks nothing, nor does a 呃, unless it is all that somebody says.
    """
    known = np.zeros((len(places), len(MARKS)))
    for row, place, clause in zip(known, places, clauses, strict=False):
        if place.fixed:
            row -= _RULED_OUT
            row[MARKS.index(_COUNTS_AS.get(place.mark, place.mark))] = 0
        elif place.kind is PlaceKind.TURN_END:
            row -= _RULED_OUT
            row[list(ENDS)] = 0
        if place.kind is not PlaceKind.TURN_END and not place.fixed and _LEADS_ON.search(clause):
            row[ASKED] -= _RULED_OUT
        if place.mark and not place.fixed and not talk.lines[place.line].runs_on:
            row[MARKS.index(place.mark)] += _COMMA_HOLDS if place.mark == "，" and talk.marked else 0
            row[MARKS.index(place.mark)] += _HOLDS.get(place.mark, 0)
    return known


def band_of(chance: float) -> Band:
    """The band of a suggested mark: one that is `likely` is right more often than not."""
    if chance >= SURE:
        return Band.SURE
    return Band.LIKELY if chance >= LIKELY else Band.MAYBE
