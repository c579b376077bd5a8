"""Letters and digits as they are said, in either language."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import normalize

LETTERS = {
    "a": "Ey", "b": "bi", "c": "si", "d": "di", "e": "i", "f": "Ef", "g": "Zi", "h": "EyC", "i": "ay", "j": "ZEy",
    "k": "kEy", "l": "El", "m": "Em", "n": "En", "o": "ow", "p": "pi", "q": "kiu", "r": "ar", "s": "Es", "t": "ti",
    "u": "yu", "v": "Vi", "w": "dabeliu", "x": "Eks", "y": "way", "z": "8i",
}  # fmt: skip
ENGLISH_DIGITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
CHINESE_DIGITS = "零一二三四五六七八九"
GREEK = {"α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "λ": "lambda", "π": "pi", "Σ": "sigma", "σ": "sigma"}

_DIGITS = {name: str(number) for number, name in enumerate(ENGLISH_DIGITS)}
_DIGITS |= {name: str(number) for number, name in enumerate(CHINESE_DIGITS)}


def spelt(word: str) -> str:
    """The phones of a word said letter by letter."""
    return "".join(LETTERS.get(letter, "") for letter in word.lower())


@lru_cache(maxsize=20_000)
def written(word: str) -> str:
    """A spoken digit as a figure (`four` and `四` as `4`), anything else in lower case; accents in one way only."""
    word = (word if word.isascii() else normalize("NFKC", word)).lower()
    return _DIGITS.get(word, word)
