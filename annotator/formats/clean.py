"""Cleans text on its way out: fillers, script, spacing. The transcript itself is never changed by it."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from opencc import OpenCC

from annotator.core.export_options import Script, Spacing
from annotator.core.text import FILLERS

_CONFIGS = {Script.SIMPLIFIED: "t2s", Script.TRADITIONAL: "s2t", Script.TAIWAN: "s2twp", Script.HONG_KONG: "s2hk"}

_UNWRITABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

_HAN = "㐀-䶿一-鿿〇\U00020000-\U000323af"
_LATIN = "0-9A-Za-zÀ-ÖØ-öø-ɏͰ-Ͽ"
_BORDER = re.compile(rf"(?<=[{_HAN}])(?=[{_LATIN}])|(?<=[{_LATIN}%])(?=[{_HAN}])")
_GAP = re.compile(rf"(?<=[{_HAN}])[ \u3000]+(?=[{_LATIN}])|(?<=[{_LATIN}%])[ \u3000]+(?=[{_HAN}])")

_ANY = "".join(FILLERS)
_NO_WORD_BEFORE = rf"(?<![^\W{_ANY}])"
_NO_WORD_AFTER = rf"(?![^\W{_ANY}])"
_FILLER = rf"""(?:
    [呃嗯]                                                  # wherever they stand
  | {_NO_WORD_BEFORE} [啊哦噢诶欸唉哎] (?![呀哟呦唷哈嘿耶声])    # where a clause begins, but not in 哎呀
  | {_NO_WORD_BEFORE} (?:[呢嘛]|(?<!哈)哈(?!哈)) {_NO_WORD_AFTER}   # alone, but not in laughter
  | (?<![\w'-]) (?:[Uu]m+|[Uu]h+|[Ee]rm) (?![\w'-])
)(?![？！?!])"""
_PAUSES = "，、,"
_MARKS = _PAUSES + "。．；：…;:."
_OPENING = "（(“‘「『《["
_ONE = re.compile(rf"[{_ANY}]|[A-Za-z]+")


def in_script(text: str, script: Script) -> str:
    """The text in that Chinese script, without control characters, which not every format can hold."""
    text = _UNWRITABLE.sub("", text)
    return text if script is Script.KEEP else _converter(_CONFIGS[script]).convert(text)


@cache
def _converter(config: str) -> OpenCC:
    return OpenCC(config)


def spaced(text: str, spacing: Spacing) -> str:
    """The text with one space, or none, between Chinese and Latin."""
    if spacing is Spacing.KEEP:
        return text
    tight = _GAP.sub("", text)
    return tight if spacing is Spacing.NONE else _BORDER.sub(" ", tight)


def without_fillers(text: str, names: Collection[str] = ()) -> tuple[str, int]:
    """The text without pure fillers, its punctuation mended, and how many went.

    Particles that carry tone (为什么呢, 是啊) stay, as does an utterance that is nothing but a filler.
    """
    removed = 0

    def mended(found: re.Match[str]) -> str:
        nonlocal removed
        if found["name"] is not None:
            return found["name"]
        removed += len(_ONE.findall(found["fillers"]))
        return _mended(found)

    left = _pattern(frozenset(names)).sub(mended, text)
    left = left.lstrip() if removed else left
    return (left, removed) if re.search(r"\w", left) else (text, 0)


@cache
def _pattern(names: frozenset[str]) -> re.Pattern[str]:
    name = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or r"(?!)"
    one = rf"(?!{name}){_FILLER}"
    return re.compile(
        rf"(?P<name>{name}) | (?P<before>[{_MARKS}]?) (?P<left>\s*) "
        rf"(?P<fillers>{one}(?:[{_PAUSES}\s]*{one})*) (?P<right>\s*) (?P<after>[{_MARKS}]?)",
        re.VERBOSE,
    )


def _mended(found: re.Match[str]) -> str:
    """What stands in the place of fillers: of the marks around them at most one."""
    before, after = found["before"], found["after"]
    text, start, end = found.string, found.start(), found.end()
    if not before and (start == 0 or text[start - 1] in _OPENING):
        return ""
    if not before and not after:
        return " " if (found["left"] and found["right"]) or _between_latin(text, start, end) else ""
    if before in _PAUSES and (after or end == len(text)):
        return after
    return before or after


def _between_latin(text: str, start: int, end: int) -> bool:
    return bool(re.search(rf"[{_LATIN}]", text[start - 1 : start]) and re.search(rf"[{_LATIN}]", text[end : end + 1]))
