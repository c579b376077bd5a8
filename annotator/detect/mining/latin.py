"""Terms in Latin letters: spellings that no plain word has, words that are rare, and words that go together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from annotator.core.model import Category
from annotator.core.papers import Sign
from annotator.core.text import is_han
from annotator.detect.mining.book import Sighting
from annotator.detect.mining.plain_english import ENDS_NO_TERM, FUNCTION_WORDS, OUTLINE_WORDS, PLACES_OF_WORK
from annotator.detect.names import is_latin_name
from annotator.detect.words import Words

_LETTER = r"A-Za-zÀ-ɏͰ-Ͽµ"
TOKEN = re.compile(
    rf"\d+(?:\.\d+)?[A-Za-z][{_LETTER}0-9]*(?:-[{_LETTER}0-9]+)*"
    rf"|[{_LETTER}][{_LETTER}0-9]*(?:(?:['’][a-z]{{1,2}}\b)|(?:[-‐&][{_LETTER}0-9]+)|(?:\.\d+[A-Za-z]?))*\+{{0,2}}"
    r"|\d{1,3}(?:\.\d+)?(?![\d%])"
)
_YEAR = re.compile(r"['’]?\d\d|(?:19|20)\d\d")
_ROMAN = frozenset(("II", "III", "IV", "VI", "VII", "VIII", "IX"))
_AMOUNT = re.compile(
    r"\d+(?:\.\d+)?(?:[KkMBGTWw%x]|[KMGT]B|[kMG]?Hz|TOPS|T?FLOPS|fps|ms|[nuμ]?m|[ck]m|kg|[hs]|st|nd|rd|th|D-?)"
)
_WITH_YEAR = re.compile(r"[-’']?(?:19|20)\d\d$")
_NAME = re.compile(r"[A-ZÀ-Ý][a-zÀ-ɏ]+(?: [A-ZÀ-Ý][a-zÀ-ɏ]*\.?)*(?: [A-ZÀ-Ý][a-zÀ-ɏ]+)+")
_LONGEST_TERM = 4
_RUNNING = 5  # words: a longer run is running English
_ENGLISH_SHARE = 3
_UNHEARD_ZIPF, _RARE_ZIPF, _USUAL_ZIPF, _PLAIN_ZIPF = 2.0, 3.4, 4.6, 5.3


class LatinTerms:
    """Reads rows, then tells what stands out in them."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._runs: list[tuple[tuple[str, ...], bool]] = []

    def read(self, text: str) -> None:
        """Take a row in."""
        hanzi = sum(map(is_han, text))
        runs = list(_runs(text))
        letters = sum(len(word) for run in runs for word in run)
        english = letters > _ENGLISH_SHARE * hanzi and sum(map(len, runs)) > _RUNNING
        self._runs += [(run, english or len(run) > _RUNNING) for run in runs]

    def sightings(self) -> Iterator[Sighting]:
        """All that was seen, running English and words amid hanzi by rules of their own."""
        recurring = _recurring(run for run, _ in self._runs)
        for run, running in self._runs:
            for part in _parts(run):
                yield from self._odd(part)
                if running:
                    yield from self._together(part, recurring)
                else:
                    yield from self._amid_hanzi(part)

    def _odd(self, part: Sequence[str]) -> Iterator[Sighting]:
        """Words whose spelling alone tells that they are names of something."""
        for at, word in enumerate(part):
            word = _WITH_YEAR.sub("", word) or word
            weight = self._oddness(word)
            if weight:
                with_number = f"{word} {part[at + 1]}" if at + 1 < len(part) and _is_number(part[at + 1]) else word
                yield Sighting(with_number, category_of(with_number), weight, Sign.SPELLING)

    def _oddness(self, word: str) -> float:
        if len(word) < 2 or _is_number(word) or word in _ROMAN or _is_amount(word):
            return 0.0
        bare = word.removesuffix("s")
        plain = word.lower()
        letters = [char for char in bare if char.isalpha()]
        if any(char.isdigit() for char in word):
            return 0.62 if any(char.isupper() for char in word) else 0.4 if len(letters) > 1 else 0.25
        if all(char.isupper() for char in letters) and len(letters) > 1:
            return 0.3 if self._words.zipf(plain) >= _USUAL_ZIPF else 0.62
        if any(char.isupper() for char in word[1:]):
            return self._oddness_of_joined(word) if _is_joined(word) else 0.66
        if any(ord(char) >= 0x370 for char in word) and len(word) > 1:
            return 0.6
        return 0.0

    def _oddness_of_joined(self, word: str) -> float:
        """`Open-Sora` is a name for its second part, `Mask-Aware` is none."""
        return 0.5 if any(self._words.zipf(part) < _UNHEARD_ZIPF for part in re.split(r"[-‐]", word)) else 0.0

    def _amid_hanzi(self, part: Sequence[str]) -> Iterator[Sighting]:
        """A run of Latin words amid hanzi: the speaker's language has no word for it."""
        if not 1 <= len(part) <= _LONGEST_TERM or _is_number(part[0]) or part[0] in _ROMAN:
            return
        text = " ".join(part)
        rarity = max(map(self._rarity, part))
        if len(part) == 1:
            if len(text) > 2 and rarity > 0 and not (self._oddness(text) or _is_amount(text)):
                yield Sighting(text, category_of(text), 0.12 + 0.5 * rarity, Sign.RARE)
        elif self._like_a_person(text, part):
            yield Sighting(text, Category.PERSON, 0.4, Sign.TOGETHER)
        elif part[-1].lower() not in ENDS_NO_TERM:
            yield Sighting(text, category_of(text), 0.28 + 0.35 * rarity, Sign.TOGETHER)

    def _together(self, part: Sequence[str], recurring: Counter[tuple[str, ...]]) -> Iterator[Sighting]:
        """In running English: words that are rare, that go together again and again, or that have capitals."""
        for word in part:
            rarity = self._rarity(word)
            if len(word) > 3 and rarity >= 0.7 and not _is_number(word):
                yield Sighting(word, category_of(word), 0.4 * rarity, Sign.RARE)
        for size in range(2, _LONGEST_TERM):
            for at in range(len(part) - size + 1):
                words = tuple(part[at : at + size])
                count = recurring[tuple(map(str.lower, words))]
                if count > 1 and not any(map(_is_number, words)) and words[-1].lower() not in ENDS_NO_TERM:
                    rarity = max(map(self._rarity, words))
                    text = " ".join(words)
                    if self._like_a_person(text, words):
                        yield Sighting(text, Category.PERSON, 0.35, Sign.TOGETHER)
                    else:
                        yield Sighting(self._lowered(words), category_of(text), 0.25 + 0.25 * rarity, Sign.TOGETHER)

    def _rarity(self, word: str) -> float:
        """0 for usual words, 1 for those that nobody has heard of."""
        if _is_number(word) or word.lower() in FUNCTION_WORDS:
            return 0.0
        parts = word.lower().split("-")
        zipf = min(self._words.zipf(part) for part in parts)
        if len(parts) > 1:
            zipf = max(zipf, _RARE_ZIPF)
        return min(1.0, max(0.0, (_PLAIN_ZIPF - zipf) / (_PLAIN_ZIPF - _UNHEARD_ZIPF)))

    def _lowered(self, words: Sequence[str]) -> str:
        """Plain words without the capital that only a heading or the start of a sentence gave them."""
        plain = (word.istitle() and self._words.zipf(word) >= _RARE_ZIPF for word in words)
        return " ".join(word.lower() if is_plain else word for word, is_plain in zip(words, plain, strict=True))

    def _like_a_person(self, text: str, part: Sequence[str]) -> bool:
        """Whether words amid hanzi look like a name: capitals, and no word that is usual elsewhere."""
        usual = max(map(self._words.zipf, part))
        return bool(_NAME.fullmatch(text)) and is_latin_name(text) and not _is_workplace(part) and usual < _USUAL_ZIPF


def category_of(text: str) -> Category:
    """What sort of term Latin letters look like."""
    words = text.split()
    if _is_workplace(words):
        return Category.ORG
    letters = [char for char in text if char.isalpha()]
    if len(words) == 1 and all(char.isupper() for char in text.removesuffix("s") if char.isalpha()):
        with_version = len(letters) > 6 or bool(re.search(r"[A-Z]{2,}-?\d", text))
        return Category.PRODUCT if with_version else Category.ABBR
    if len(words) == 1 and re.fullmatch(r"[A-Z][a-z]?[A-Z]", text):
        return Category.ABBR
    if len(words) <= 2 and words[0][:1].isupper() and re.search(r"[a-z]-?\d|[a-z][A-Z]|[A-Z]{2,}[a-z]|-\d| \d", text):
        return Category.PRODUCT
    return Category.TERM_EN


def _is_workplace(words: Sequence[str]) -> bool:
    return any(word.lower() in PLACES_OF_WORK for word in words) and words[0][:1].isupper()


def _is_joined(word: str) -> bool:
    """Whether the inner capital only begins another word, as in `Mask-Aware`."""
    return all(re.fullmatch(r"[A-Z]?[a-zÀ-ɏ]+", part) for part in re.split(r"[-‐]", word))


def _is_amount(word: str) -> bool:
    """Whether it is a number with its unit, as `70B`, but for `3D` and its like."""
    return bool(_AMOUNT.fullmatch(word)) and not re.fullmatch(r"[2-6]D", word)


def _is_number(word: str) -> bool:
    return word[0].isdigit() and not any(char.isalpha() for char in word)


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    """Words apart by one space each."""
    run: list[str] = []
    end = -1
    for match in TOKEN.finditer(text):
        if run and not (match.start() == end + 1 and text[end] == " "):
            yield tuple(run)
            run = []
        run.append(match.group())
        end = match.end()
    if run:
        yield tuple(run)


def _parts(run: Sequence[str]) -> Iterator[Sequence[str]]:
    """The stretches of a run that hold no function word, without years and words of an outline at their ends."""
    part: list[str] = []
    for word in (*run, ""):
        if word and word.lower() not in FUNCTION_WORDS and word not in OUTLINE_WORDS:
            part.append(word)
            continue
        while part and _YEAR.fullmatch(part[-1]):
            part.pop()
        while part and _is_number(part[0]):
            part.pop(0)
        if part:
            yield part
        part = []


def _recurring(runs: Iterable[Sequence[str]]) -> Counter[tuple[str, ...]]:
    """How often words stand side by side, whatever their case."""
    found: Counter[tuple[str, ...]] = Counter()
    for run in runs:
        for part in _parts(run):
            lower = tuple(map(str.lower, part))
            for size in range(2, _LONGEST_TERM):
                found.update(lower[at : at + size] for at in range(len(lower) - size + 1))
    return found
