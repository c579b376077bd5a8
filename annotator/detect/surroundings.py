"""What stands beside a match: forms of address and calls by name, gaps, the rest of a cut token, usual neighbours."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from annotator.core.model import Category
from annotator.detect.candidates import Matches
from annotator.detect.forms import ADDRESSES
from annotator.detect.spelling import Written
from annotator.detect.stream import Stream
from annotator.detect.terms import Figures, Flags, TermColumns
from annotator.detect.tokens import UnitKind
from annotator.detect.words import Words

TITLES = (*ADDRESSES, "院士", "先生", "女士", "同学", "学长", "师兄", "主任", "院长", "校长", "研究员")
CALLS = ("请", "谢谢", "感谢", "欢迎", "请问", "叫", "是", "问", "和", "跟", "由", "位", "听听")
_LONGEST_CALL = 2
_PERSON = list(Category).index(Category.PERSON)
_RAREST, _USUAL = 11.0, 5.0
_ZIPF_TOP, _ZIPF_STEP = 9.0, 2.3


class Surroundings:
    """Built once for a stream. Flags are by unit: those at a unit tell what lies before it or begins with it."""

    def __init__(self, stream: Stream, words: Words, right: Sequence[Written]) -> None:
        self._stream, self._words = stream, words
        count = len(stream.units) + 1
        self._addressed, self._called, self._gaps = (np.zeros(count, dtype=bool) for _ in range(3))
        self._glued, self._letters = np.zeros(count, dtype=bool), np.zeros(count, dtype=bool)
        self._gaps[-1] = True
        before = ""
        for at, unit in enumerate(stream.units):
            self._addressed[at] = stream.texts[stream.lines[at]].startswith(TITLES, unit.start)
            self._called[at] = before.endswith(CALLS)
            self._gaps[at] = at == 0 or _is_gap(stream, at - 1) or _is_gap(stream, at)
            self._glued[at] = at > 0 and stream.lines[at - 1] == stream.lines[at] and _in_token(stream, at)
            self._letters[at] = unit.kind is UnitKind.WORD and len(unit.text) == 1
            before = before[-_LONGEST_CALL:] + unit.text
        self._numbers: dict[str, int] = {}
        self._before, self._behind, self._told = self._neighbours()
        self._width = len(self._numbers) + 1
        self._pairs_before = self._pairs(
            right, np.array([place.first for place in right], dtype=np.int64), self._before
        )
        self._pairs_behind = self._pairs(right, np.array([place.last for place in right], dtype=np.int64), self._behind)

    def figures(self, matches: Matches, terms: TermColumns) -> dict[str, Figures]:
        """The figures of the matches; those about names are nought for other terms."""
        person = terms.codes[matches.terms] == _PERSON
        first, stop = matches.firsts, matches.lasts + 1
        figures = {
            "addressed": person & self._addressed[stop],
            "called": person & self._called[first],
            "set_off": person & self._gaps[first] & self._gaps[stop],
            "address_form": person & terms.addressed[matches.terms],
            "glued": self._glued[first].astype(np.int64) + self._glued[stop],
            "beside_letter": self._spelt_on(first, stop),
            "near": self._near(matches),
        }
        return {name: np.asarray(values, dtype=np.float64) for name, values in figures.items()}

    def _spelt_on(self, first: np.ndarray, stop: np.ndarray) -> Flags:
        spaces = np.array([unit.text == " " for unit in self._stream.units] + [False] * 2)
        words = np.array([unit.kind is UnitKind.WORD for unit in self._stream.units] + [False] * 2)
        letters = np.append(self._letters, [False])
        before = words[first] & spaces[first - 1] & letters[first - 2] & (first > 1)
        behind = words[stop - 1] & spaces[stop] & letters[stop + 1]
        return np.asarray(before | behind)

    def _neighbours(self) -> tuple[np.ndarray, np.ndarray, Figures]:
        """Numbers of the words before and behind each unit (-1: none), and how telling each numbered word is."""
        stream, count = self._stream, len(self._stream.units)
        before, behind = np.full(count, -1), np.full(count, -1)
        last = -1
        own = [self._word(at) if unit.sounds else -1 for at, unit in enumerate(stream.units)]
        for at, unit in enumerate(stream.units):
            before[at] = last
            if unit.kind is UnitKind.BREAK:
                last = -1
            elif unit.sounds and not stream.hesitates(at):
                last = own[at]
        last = -1
        for at in range(count - 1, -1, -1):
            behind[at] = last
            if stream.units[at].kind is UnitKind.BREAK:
                last = -1
            elif stream.units[at].sounds and not stream.hesitates(at):
                last = own[at]
        told = np.array([self._telling(word) for word in self._numbers] + [0.0])
        return before, behind, told

    def _word(self, at: int) -> int:
        stream = self._stream
        text = stream.units[at].text.lower()
        if stream.units[at].kind is UnitKind.HAN:
            text = "".join(unit.text for unit in stream.units[stream.word_starts[at] : stream.word_ends[at]])
        return self._numbers.setdefault(text, len(self._numbers))

    def _telling(self, word: str) -> float:
        cost = (_ZIPF_TOP - self._words.zipf(word)) * _ZIPF_STEP if word.isascii() else self._words.cost(word)
        return min(1.0, max(0.0, (cost - _USUAL) / (_RAREST - _USUAL)))

    def _pairs(self, right: Sequence[Written], at: np.ndarray, beside: np.ndarray) -> np.ndarray:
        terms = np.array([place.term for place in right], dtype=np.int64)
        return np.unique(terms * self._width + beside[at] if len(right) else terms)

    def _near(self, matches: Matches) -> Figures:
        """How telling a neighbour the place shares with a place where the term stands rightly."""
        near = np.zeros(len(matches))
        for pairs, beside in (
            (self._pairs_before, self._before[matches.firsts]),
            (self._pairs_behind, self._behind[matches.lasts]),
        ):
            shared = np.isin(matches.terms * self._width + beside, pairs) & (beside >= 0)
            near = np.maximum(near, np.where(shared, self._told[beside], 0.0))
        return near


def _in_token(stream: Stream, at: int) -> bool:
    """Whether no space stands between a word or figure and the one before it."""
    tokens = (UnitKind.WORD, UnitKind.NUMBER)
    return stream.units[at - 1].kind in tokens and stream.units[at].kind in tokens


def _is_gap(stream: Stream, at: int) -> bool:
    return not stream.units[at].sounds and not stream.units[at].text.isspace()
