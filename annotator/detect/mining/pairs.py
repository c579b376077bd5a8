"""Names of one thing given beside each other: `思维链（Chain of Thought, CoT）`, `Chain of Thought (CoT)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.core.model import Category
from annotator.core.papers import Sign
from annotator.core.text import is_han
from annotator.detect.mining.book import Sighting
from annotator.detect.mining.latin import category_of
from annotator.detect.mining.plain_chinese import BEGINS_NO_TERM, PARTS_TERMS
from annotator.detect.names import ADDRESS
from annotator.detect.words import Words

_BRACKET = re.compile(r"[（(](?P<inside>[^（()）]{2,80})[）)]")
_APART = re.compile(r"[（()）\t。！？；;]")
_LOOKED_BACK = 80  # code points
_BETWEEN = re.compile(r"\s*[,，、;；/]\s*|\s+(?:or|aka)\s+")
_LED_IN = re.compile(
    r"^(?:英文)?(?:简称|全称|名为|即|又称|也叫|称为?|缩写为?|also known as|a\.?k\.?a\.?|short for|i\.e\.)[：:\s]*"
)
_SHORT = re.compile(r"[A-Za-zÀ-ɏͰ-Ͽ][\w.+-]{0,11}s?")
_LATIN_TAIL = re.compile(r"[A-Za-zÀ-ɏͰ-Ͽ0-9][\w.+&'’ -]*$")
_HAN_TAIL = re.compile(r"[\u4e00-\u9fff]{2,12}$")
_HAN_TERM = re.compile(r"[\u4e00-\u9fff]{2,10}")
_LATIN_TERM = re.compile(r"[A-Za-zÀ-ɏͰ-Ͽ][\w.+&'’ -]{1,60}")
_MOST_WORDS, _WORDS_OF_LONG = 4, 7
_WEIGHT, _LONG_WEIGHT = 0.5, 0.4


class Pairs:
    """Finds them row by row."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def read(self, text: str) -> Iterator[Sighting]:
        """The names that a row gives beside each other, each with the other."""
        for match in _BRACKET.finditer(text):
            before = _APART.split(text[max(0, match.start() - _LOOKED_BACK) : match.start()])[-1].rstrip()
            names = self._names(before, _parts(match["inside"])) if before else []
            for name in names:
                others = [other for other in names if other != name]
                for other in others:
                    yield _sighting(name, other)

    def _names(self, before: str, inside: list[str]) -> list[str]:
        """The names before and within brackets that stand for one thing, at least two or none."""
        short = next((part for part in inside if _is_short(part)), "")
        long = next((part for part in inside if _LATIN_TERM.fullmatch(part) and _abbreviates(short, part)), "")
        hanzi = _HAN_TAIL.search(before)
        if hanzi:
            term = self._term_at_end(hanzi[0])
            latin = [name for name in (long or self._only_latin(inside), short) if name]
            spoken_of = bool(long) or len(inside) == 1
            return [term, *dict.fromkeys(latin)] if term and latin and spoken_of else []
        tail = _LATIN_TAIL.search(before)
        if not tail:
            return []
        found = long_form(tail[0], short) if short else ""
        if found:
            chinese = [part for part in inside if _HAN_TERM.fullmatch(part)]
            return [found, short, *chinese[:1]]
        if _is_short(tail[0].split()[-1]) and len(inside) == 1:
            return self._of_short(tail[0].split()[-1], inside[0])
        return []

    def _of_short(self, short: str, inside: str) -> list[str]:
        """`RAG（检索增强生成）` and `CoT (Chain of Thought)`."""
        if _abbreviates(short, inside):
            return [short, inside]
        is_term = bool(_HAN_TERM.fullmatch(inside)) and self._term_at_end(inside) == inside
        return [short, inside] if is_term else []

    def _only_latin(self, inside: list[str]) -> str:
        only = inside[0] if len(inside) == 1 else ""
        return only if _LATIN_TERM.fullmatch(only) and 2 <= len(only.split()) <= _WORDS_OF_LONG else ""

    def _term_at_end(self, hanzi: str) -> str:
        """The words at the end that may make a term."""
        start = len(hanzi)
        for number, (word_start, word_end) in enumerate(reversed(self._words.split(hanzi))):
            if number == _MOST_WORDS or hanzi[word_start:word_end] in PARTS_TERMS:
                break
            start = word_start
        term = hanzi[start:]
        plain = len(term) < 3 and self._words.known(term)
        return "" if plain or len(term) < 2 or term in BEGINS_NO_TERM or term.endswith(ADDRESS) else term


def long_form(before: str, short: str) -> str:
    """The words at the end of a text that an abbreviation stands for, nothing where there are none.

    Its letters are looked for backwards, the first at the start of a word (Schwartz and Hearst, 2003).
    """
    letters = [char for char in short.removesuffix("s").lower() if char.isalnum()]
    words = before.split()[-(len(letters) + 2) :]
    text = " ".join(words)
    if len(letters) < 2 or text.lower().endswith(short.lower()):
        return ""
    at = len(text)
    for number in range(len(letters) - 1, -1, -1):
        at = text.lower().rfind(letters[number], 0, at)
        while number == 0 and at > 0 and text[at - 1] not in " -":
            at = text.lower().rfind(letters[number], 0, at)
        if at < 0:
            return ""
    found = text[at:].strip()
    return found if len(found.split()) > 1 or "-" in found else ""


def _parts(inside: str) -> list[str]:
    """What stands within brackets, without words that only lead in to a name."""
    parts = (_LED_IN.sub("", part.strip(), count=1) for part in _BETWEEN.split(inside))
    return [part for part in parts if part]


def _abbreviates(short: str, long: str) -> bool:
    return bool(short) and short != long and long_form(long, short) == long


def _is_short(text: str) -> bool:
    """Whether it is an abbreviation by its capitals."""
    return bool(_SHORT.fullmatch(text)) and sum(char.isupper() for char in text) >= 2


def _sighting(name: str, other: str) -> Sighting:
    if any(map(is_han, name)):
        return Sighting(name, Category.TERM_ZH, _LONG_WEIGHT, Sign.PAIR, other, other)
    weight = _WEIGHT if _is_short(name) else _LONG_WEIGHT
    return Sighting(name, category_of(name), weight, Sign.PAIR, other, other)
