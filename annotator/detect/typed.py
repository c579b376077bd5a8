"""Says aloud what somebody typed to search for: as words, as pinyin with or without tones, or letter by letter."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice, product

from annotator.detect.script import simplified
from annotator.detect.sound.letters import spelt
from annotator.detect.sound.pinyin_phones import syllable_phones
from annotator.detect.sound.reader import Reader
from annotator.detect.sound.syllables import syllable_ways
from annotator.detect.tokens import units

_MOST_WAYS = 16
_MOST_LETTERS = 5
_LETTERS = re.compile(r"[a-zü]+")
_TONE_MARK = re.compile("[\u0300\u0301\u0304\u030c]")
_TONE_DIGIT = re.compile(r"(?<=[a-zü])[0-5]")
_NOT_PINYIN = re.compile(r"[^a-zü\s'’-]")


def typed_sounds(typed: str, reader: Reader) -> list[str]:
    """The phones of all the ways to read what is typed, each once; none for a text without sound.

    What has tones is pinyin and nothing else.
    """
    typed = unicodedata.normalize("NFC", typed)
    letters = _TONE_DIGIT.sub(" ", _without_marks(typed.lower()))
    said = list(_as_pinyin(letters))
    if not said or letters == typed.lower():
        said = [*reader.term_readings(units(simplified(typed))), *said, *_as_letters(typed)]
    return [phones for phones in dict.fromkeys(said) if phones]


def _without_marks(text: str) -> str:
    return unicodedata.normalize("NFC", _TONE_MARK.sub("", unicodedata.normalize("NFD", text)))


def _as_pinyin(letters: str) -> Iterator[str]:
    """The readings of lower-case letters as pinyin without tones, if all of them are: `baofan`, `bao fan`, `xi'an`."""
    if not _NOT_PINYIN.search(letters):
        ways = product(*map(syllable_ways, _LETTERS.findall(letters.replace("ü", "v"))))
        for way in islice(ways, _MOST_WAYS):
            yield "".join(syllable_phones(syllable) for syllables in way for syllable in syllables)


def _as_letters(typed: str) -> Iterator[str]:
    letters = "".join(typed.split())
    if letters.isascii() and letters.isalpha() and len(letters) <= _MOST_LETTERS:
        yield spelt(letters)
