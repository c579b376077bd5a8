"""Pinyin syllables as phones. Needs no dictionary of hanzi: the window loads it to check what is typed."""

from __future__ import annotations

from functools import lru_cache

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
