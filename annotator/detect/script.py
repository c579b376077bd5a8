"""Traditional characters read as simplified ones, place by place, so that both find the same terms."""

from __future__ import annotations

from functools import cache, lru_cache

from opencc import OpenCC


def folded(text: str) -> str:
    """The text in simplified characters, as long as it was: every position stays what it is."""
    try:
        converted: str = _converter().convert(text)
    except UnicodeEncodeError:  # half of a pair, which no encoding holds
        return "".join(_one(char) for char in text)
    return converted if len(converted) == len(text) else "".join(_one(char) for char in text)


simplified = lru_cache(maxsize=20_000)(folded)  # words are asked about many times, whole texts once


@lru_cache(maxsize=10_000)
def _one(char: str) -> str:
    if "\ud800" <= char <= "\udfff":
        return char
    converted: str = _converter().convert(char)
    return converted if len(converted) == 1 else char


@cache
def _converter() -> OpenCC:
    return OpenCC("t2s")
