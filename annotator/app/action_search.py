"""Finds actions by what is typed: words of either language, pinyin whole or in initials, and near misses."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import partial_ratio

from annotator.app.paths import resource

Readings = Mapping[str, tuple[str, ...]]
Unit = tuple[str, ...]

_UNITS = re.compile(r"[a-z0-9]+|[^\W\d_a-z]")
_PATH_COUNTS = 0.6
_FUZZY_FROM, _FUZZY_LETTERS, _FUZZY_COUNTS = 75, 4, 0.5


@dataclass(frozen=True, slots=True)
class NamedAction:
    """An action by its words in every language, and those of the menus that lead to it."""

    id: str
    words: tuple[str, ...]
    path: tuple[str, ...] = ()


def load_readings() -> Readings:
    """How the hanzi in the names of actions are read: without tones, the usual reading first."""
    rows = resource("i18n", "pinyin.tsv").read_text(encoding="utf-8").splitlines()
    return {hanzi: tuple(readings.split()) for hanzi, readings in (row.split("\t") for row in rows)}


class ActionSearch:
    """Ranks actions for what is typed."""

    def __init__(self, actions: Sequence[NamedAction], readings: Readings) -> None:
        self._names = [[(words, _units(words, readings)) for words in action.words] for action in actions]
        self._paths = [[(words, _units(words, readings)) for words in action.path] for action in actions]
        self._ids = [action.id for action in actions]

    def find(self, typed: str, recent: Sequence[str] = ()) -> list[int]:
        """Places of the actions meant, best first; equal ones, or all where nothing is typed, the most recent first.

        `recent` holds ids, the latest first. Every word typed must be found in the action or its menus.
        """
        tokens = typed.lower().split()
        scores = {at: self._score(at, tokens) for at in range(len(self._ids))}
        age = {name: at for at, name in enumerate(recent)}
        found = [at for at, score in scores.items() if score > 0]
        return sorted(found, key=lambda at: (-scores[at], age.get(self._ids[at], len(age)), at))

    def _score(self, at: int, tokens: Sequence[str]) -> float:
        return min((self._token_score(at, token) for token in tokens), default=1.0)

    def _token_score(self, at: int, token: str) -> float:
        name = max(_score(token, *words) for words in self._names[at])
        path = max((_score(token, *words) for words in self._paths[at]), default=0.0)
        return max(name, path * _PATH_COUNTS)


def _units(words: str, readings: Readings) -> list[Unit]:
    """The words and hanzi of a text, each with the ways to spell it."""
    return [(unit, *readings.get(unit, ())) for unit in _UNITS.findall(words.lower())]


def _score(token: str, words: str, units: Sequence[Unit]) -> float:
    """How well a word typed fits a text, from 0 to 1."""
    text = words.lower()
    if text.startswith(token):
        return 1.0
    spelt = _spelt_from(units, token)
    if spelt is not None:
        return 0.9 if spelt == 0 else 0.8
    if token in text:
        return 0.7
    near = partial_ratio(token, text, score_cutoff=_FUZZY_FROM) if len(token) >= _FUZZY_LETTERS else 0
    return near / 100 * _FUZZY_COUNTS


def _spelt_from(units: Sequence[Unit], typed: str) -> int | None:
    """Where the units begin whose beginnings, run together, are what is typed; None where there are none."""
    for start in range(len(units)):
        reached = {0}
        for unit in units[start:]:
            reached = {to for at in reached for spelling in unit for to in _beginnings(spelling, typed, at)}
            if len(typed) in reached:
                return start
            if not reached:
                break
    return None


def _beginnings(spelling: str, typed: str, at: int) -> list[int]:
    """Where in what is typed the beginnings of a spelling end that stand there."""
    ends = []
    for letter in spelling:
        if typed[at : at + 1] != letter:
            break
        at += 1
        ends.append(at)
    return ends
