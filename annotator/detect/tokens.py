"""Cuts text into units: one hanzi, one Latin word, one number, a light mark, or a break that no term spans."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache
from typing import NamedTuple

from annotator.core.text import is_han


class UnitKind(IntEnum):
    """What a unit is. Only HAN, WORD and NUMBER carry sound; what has more than 64 letters is no WORD but a BREAK."""

    HAN = 0
    WORD = 1
    NUMBER = 2
    LIGHT = 3
    BREAK = 4


class Unit(NamedTuple):
    """A stretch of one line, in code points."""

    kind: UnitKind
    text: str
    start: int
    end: int

    @property
    def sounds(self) -> bool:
        """Whether the unit is said."""
        return self.kind <= UnitKind.NUMBER


LATIN = "A-Za-z\u00c0-\u024f\u0370-\u03ff\u1e00-\u1eff\ufb00-\ufb06"
_WIDE = {ord("！") + at: ord("!") + at for at in range(94)}
_GUARDED = r"""!?\[[^\]\n]{0,300}\]\([^)\n]{0,600}\) | `[^`\n]{1,300}`
        | (?:[a-zA-Z][\w+.-]{1,15}://|(?i:www)\.)[!-~]+ | [\w.+-]{1,64}@[\w-]{1,64}\.[\w.]+
        | [\w-]{1,64}(?:\.[\w-]{1,64}){0,4}\.(?:com|org|net|edu|gov|cn|io)\b(?:/[!-~]*)?
        | (?:[\w.~-]{0,64}/){1,9}[\w-]{1,64}\.[a-z]\w{0,4}\b | [a-zA-Z]\w{0,64}_\w{1,64}
        | (?:[\s，、]{1,9} | (?<![^\s(（“「：:]))(?:(?:~|\.\.?)/[\w./-]{1,300} | (?:/[\w.-]{1,64}){2,9}/?)
        | [a-zA-Z]:\\[!-~]{1,300}
        | \$[ -#%-~]{1,300}\$ | \\\([^\n]{1,300}?\\\) | \\\[[^\n]{1,300}?\\\]
        | \\[a-zA-Z]{1,64}\{[^{}\n]{0,300}\} | <!--[^\n]{0,300}?--> | </?[a-zA-Z][^<>\n]{0,300}>"""
_TOKEN = rf"""[{LATIN}][{LATIN}\u0300-\u036f]{{64,}})
    | (?P<word>[{LATIN}][{LATIN}\u0300-\u036f]*(?:'[a-z]{{1,2}}\b)?)
    | (?P<number>[0-9]+)
    | (?P<light>[\s\u3000,，、·_/\-–—]+ | (?<=[0-9])[.。](?=[0-9]))
    | (?P<other>.)"""
_FLAGS = re.VERBOSE | re.DOTALL | re.ASCII
_PLAIN = re.compile(f"(?P<guarded>{_TOKEN}", _FLAGS)
_WITH_GUARDS = re.compile(f"(?P<guarded>{_GUARDED} | {_TOKEN}", _FLAGS)
_MAY_GUARD = re.compile(r"[`\[@/_$\\<.:]")
_SHORT = 40


def units(text: str) -> Sequence[Unit]:
    """The units of a text, in order and without gaps. Full-width letters and digits count as plain ones."""
    return _remembered(text) if len(text) <= _SHORT else _units(text)


def _units(text: str) -> tuple[Unit, ...]:
    plain = "".join(chr(_WIDE.get(ord(char), ord(char))) if "０" <= char <= "ｚ" else char for char in text)
    token = _WITH_GUARDS if _MAY_GUARD.search(plain) else _PLAIN
    return tuple(Unit(_kind(match), match.group(), match.start(), match.end()) for match in token.finditer(plain))


_remembered = lru_cache(maxsize=20_000)(_units)  # terms are cut several times


def _kind(match: re.Match[str]) -> UnitKind:
    if match.lastgroup == "other":
        return UnitKind.HAN if is_han(match.group()) else UnitKind.BREAK
    return {"word": UnitKind.WORD, "number": UnitKind.NUMBER, "light": UnitKind.LIGHT}.get(
        match.lastgroup or "", UnitKind.BREAK
    )
