"""Reads letters as pinyin without spaces: every way to cut them into syllables."""

from __future__ import annotations

from functools import cache

from pypinyin.constants import PINYIN_DICT
from pypinyin.contrib.tone_convert import to_normal

from annotator.detect.sound.pinyin_phones import syllable_phones

Ways = list[tuple[str, ...]]

_LONGEST = 6
_MOST_WAYS = 8


def syllable_ways(letters: str) -> Ways:
    """The ways to cut lower-case letters into pinyin syllables, long ones first; none where it cannot be done.

    `xian` is `xian` or `xi an`. Of very many ways the first few are given.
    """
    known = syllables()
    ways: dict[int, Ways] = {len(letters): [()]}
    for start in range(len(letters) - 1, -1, -1):
        ends = range(min(start + _LONGEST, len(letters)), start, -1)
        cuts = ((letters[start:end], ways[end]) for end in ends if letters[start:end] in known)
        ways[start] = [(syllable, *rest) for syllable, rests in cuts for rest in rests][:_MOST_WAYS]
    return ways[0] if letters else []


@cache
def syllables() -> frozenset[str]:
    """The syllables of all hanzi as they are typed: no tones, `v` for `ü`, and `lue` beside `lve`."""
    said = {to_normal(toned) for row in PINYIN_DICT.values() for toned in row.split(",")}
    vowels = [syllable for syllable in said if set(syllable) & set("aeiouv") and syllable_phones(syllable)]
    return frozenset(vowels).union(syllable.replace("ve", "ue") for syllable in vowels)
