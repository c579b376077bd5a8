"""Why a term is suggested: the sounds of what was heard and of the term, set side by side for the eye.

Pinyin where both sides are read as such (`b ào f án`), else IPA (`s k eɪ l ɪ ŋ l ɔ`). Both sides have the same number
of sounds, so that they can be read one under the other; GAP stands where one side has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from pypinyin.contrib.tone_convert import to_tone

from annotator.core.model import BUILTIN, Reason, ReasonCode, Term
from annotator.detect.sound.align import Pair, align, cost_of
from annotator.detect.sound.phones import IPA
from annotator.detect.sound.pinyin import pinyin_of
from annotator.detect.sound.pinyin_phones import INITIALS, syllable_phones
from annotator.detect.sound.reader import Reader
from annotator.detect.stream import Stream
from annotator.detect.tokens import Unit, UnitKind, units

GAP = "·"
DIPHTHONGS = {"ay": "aɪ", "aw": "aʊ", "Ey": "eɪ", "ow": "oʊ", "oy": "ɔɪ"}
_SOUND = re.compile(f"{'|'.join(DIPHTHONGS)}|[^ ]")
_INITIAL = re.compile("|".join(letters for letters, phone in INITIALS.items() if phone))
_MOST_SOUNDS = 60


class Way(NamedTuple):
    """A way to say a text: its phones, spaces where no sound runs on, and its syllables if all of it is pinyin."""

    phones: str
    pinyin: tuple[str, ...] = ()


class Sounds(NamedTuple):
    """A row of sounds: the phones of each, and each as it is shown."""

    phones: tuple[str, ...]
    shown: tuple[str, ...]


class Likeness(NamedTuple):
    """Two rows of sounds, and which sound stands for which."""

    heard: Sounds
    meant: Sounds
    pairs: list[Pair]
    pinyin: bool

    def reason(self, code: ReasonCode, source: str) -> Reason:
        """The reason with both rows; SOUND becomes more exact where both are pinyin."""
        if self.pinyin and code is ReasonCode.SOUND:
            same = self.heard.phones == self.meant.phones
            code = ReasonCode.PINYIN if same else ReasonCode.NEAR_PINYIN
        heard, meant = zip(*self.pairs, strict=True)
        return Reason(code, _with_gaps(self.heard.shown, heard), _with_gaps(self.meant.shown, meant), source)


class Explainer:
    """Words the sounds of a stretch and of a term."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._meant = lru_cache(maxsize=5_000)(self._ways)

    def reason(self, code: ReasonCode, stream: Stream, first: int, last: int, term: Term) -> Reason:
        """The reason for a term at units `first` to `last`.

        Of all ways to say either side it shows the two that are nearest to each other; neither where a side is silent
        or too long to be read in a row.
        """
        if code not in (ReasonCode.SOUND, ReasonCode.ALIAS, ReasonCode.LESSON):
            return Reason(code, source=_given(term))
        ways = product(_heard(stream, first, last), self._meant(term.text, term.pronunciations))
        likenesses = [found for one, other in ways if (found := _likeness(one, other))]
        if not likenesses:
            return Reason(code, source=_given(term))
        return min(likenesses, key=lambda found: cost_of(found.pairs)).reason(code, _given(term))

    def said(self, term: Term) -> list[str]:
        """The ways to say a term, those given by hand first: pinyin with tones, or IPA between strokes."""
        return list(dict.fromkeys(_shown(way) for way in self._meant(term.text, term.pronunciations) if way.phones))

    def _ways(self, text: str, pronunciations: Sequence[str]) -> list[Way]:
        """The ways to say a term: those given by hand, and as it is read."""
        parts = units(text)
        pinyin = pinyin_of("".join(unit.text for unit in parts if unit.sounds)) if _all_han(parts) else ()
        given = [Way(self._reader.pronunciation(said), _given_pinyin(said)) for said in pronunciations]
        return given + [Way(said, pinyin) for said in self._reader.term_readings(parts)]


def _heard(stream: Stream, first: int, last: int) -> Iterator[Way]:
    """The ways in which a stretch was searched: the likeliest, and the other where a unit has one."""
    some = slice(first, last + 1)
    said, others = stream.said[some], stream.others[some]
    pinyin = stream.pinyin[some] if _all_han(stream.units[some]) else ()
    yield Way(" ".join(said), tuple(filter(None, pinyin)))
    if any(others):
        yield Way(" ".join(other or likely for likely, other in zip(said, others, strict=True)))


@lru_cache(maxsize=2_000)  # the same is heard again and again, and a line checked again
def _likeness(heard: Way, meant: Way) -> Likeness | None:
    pinyin = bool(heard.pinyin and meant.pinyin)
    one, other = (_by_syllable(way.pinyin) if pinyin else _by_phone(way.phones) for way in (heard, meant))
    if not all(0 < len(row.phones) <= _MOST_SOUNDS for row in (one, other)):
        return None
    return Likeness(one, other, align(one.phones, other.phones), pinyin)


def _shown(way: Way) -> str:
    if way.pinyin:
        return " ".join(to_tone(syllable) for syllable in way.pinyin)
    return f"/{''.join(_by_phone(way.phones).shown)}/"


def _all_han(parts: Sequence[Unit]) -> bool:
    return all(unit.kind is UnitKind.HAN for unit in parts if unit.sounds)


def _given_pinyin(pronunciation: str) -> tuple[str, ...]:
    """The syllables of a pronunciation given by hand; none where part of it is no pinyin."""
    syllables = tuple(part.lower() for part in pronunciation.split() if part.isalnum())
    return syllables if all(part[-1].isdigit() and syllable_phones(part) for part in syllables) else ()


@lru_cache(maxsize=5_000)
def _by_phone(phones: str) -> Sounds:
    """Phones one by one, diphthongs in one piece, as IPA."""
    sounds = tuple(_SOUND.findall(phones))
    return Sounds(sounds, tuple(DIPHTHONGS.get(sound) or IPA.get(sound, sound) for sound in sounds))


@lru_cache(maxsize=5_000)
def _by_syllable(syllables: Sequence[str]) -> Sounds:
    """Pinyin with its tones: of each syllable that sounds its initial, if it has one, and its final."""
    pieces = []
    for syllable in syllables:
        phones, toned = syllable_phones(syllable), to_tone(syllable)
        initial = _INITIAL.match(toned)
        letters = initial.end() if initial else 0
        pieces += [(phones[: bool(letters)], toned[:letters]), (phones[bool(letters) :], toned[letters:])]
    sounding = [(phones, shown) for phones, shown in pieces if phones]
    return Sounds(tuple(phones for phones, _ in sounding), tuple(shown for _, shown in sounding))


def _with_gaps(shown: Sequence[str], column: Sequence[str]) -> str:
    """A row with a gap for each empty place in its column of the pairs."""
    left = iter(shown)
    return " ".join(next(left) if sound else GAP for sound in column)


def _given(term: Term) -> str:
    """Where a term comes from, but for what comes from nowhere in particular."""
    return "" if term.source == BUILTIN else term.source
