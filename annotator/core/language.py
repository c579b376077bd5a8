"""In which language a talk is held, and what follows from it for its text."""

from __future__ import annotations

import re
from collections.abc import Iterable

_HAN = re.compile(r"[㐀-䶿一-鿿〇]")
_WORD = re.compile(r"[A-Za-z]+")


def mostly_chinese(texts: Iterable[str]) -> bool:
    """Whether more Chinese characters stand there than Latin words, or nothing that would tell."""
    han = latin = 0
    for text in texts:
        han += len(_HAN.findall(text))
        latin += len(_WORD.findall(text))
    return han >= latin
