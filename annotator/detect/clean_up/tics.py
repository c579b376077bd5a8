"""A speaker's tics: where they only fill, and which words a speaker has for that far more often than the others."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from annotator.detect.clean_up.hedges import END, START
from annotator.detect.clean_up.marks import Span

_USUAL = (
    "然后|然后呢|其实|就是|就是说|所以说|那么|那|这个|那个|的话|对吧|是吧|好吧|对不对|是不是|实际上|事实上|基本上|比如说"
    "|我觉得|我认为|怎么说呢|应该说|可以说|等于说|相当于|说白了|说实话|老实讲|反正|当然|对|好|哎|诶|哈|啊|呢|嘛|这样子|什么的"
    "|actually|basically|literally|you know|I mean|kind of|sort of|like|right|so|well|okay|ok|yeah"
)
_POINTING = re.compile(r"[这那][个种些]|就是")
_ENDS_CLAUSES = re.compile(r"[^吧]*[吧呢啊嘛哈哎诶呀]|的话|对不对|是不是|什么的|you know|right", re.IGNORECASE)
_FEWEST = 5
_SELDOM = 400  # characters of talk for each time
_SURE = 2.0  # standard deviations
_SAID, _TALK = 8, 4_000  # how often anybody says such a word, and in how many characters of talk


@dataclass(frozen=True, slots=True)
class Tic:
    """A word that a speaker says as a filler: how often, and how many times as often as the others do."""

    word: str
    count: int
    times: float


def tics(text: str, words: Sequence[str]) -> Iterator[Span]:
    """Where these words only fill: at a clause's start, at its end where they can end one, and by themselves."""
    pattern = _pattern(tuple(words))
    if pattern:
        yield from (found.span() for found in pattern.finditer(text))


@lru_cache(maxsize=32)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    ways = [way for word in sorted(words, key=len, reverse=True) if word for way in _ways(word)]
    return re.compile(f"(?:{'|'.join(ways)})(?![？?])", re.IGNORECASE) if ways else None


def _ways(word: str) -> Iterator[str]:
    """The ways in which a word can fill. What points, and one syllable, must stand by itself, or after 的."""
    says = re.escape(word) if len(word) > 1 else rf"(?<!{re.escape(word)}){re.escape(word)}(?!{re.escape(word)})"
    latin = word[-1].isascii()
    alone = latin or len(word) == 1 or _POINTING.fullmatch(word)
    yield rf"{START}{says}(?:\s*[，,]\s?)" if alone else rf"{START}{says}(?:\s*[，,]\s?|(?=\w))"
    if _POINTING.fullmatch(word):
        yield rf"(?<=的){says}(?=\w)(?!是)"
    if _ENDS_CLAUSES.fullmatch(word):
        yield rf"(?<=\w)\s?{says}{END}" if not latin else rf",?\s{says}{END}"


def tics_of(talk: Mapping[int, Iterable[str]]) -> Mapping[int, tuple[Tic, ...]]:
    """For each speaker, given with the texts of their turns, the fillers that are theirs, the most telling first."""
    said = {speaker: list(texts) for speaker, texts in talk.items()}
    counts = {speaker: _counts(texts) for speaker, texts in said.items()}
    lengths = {speaker: sum(map(len, texts)) for speaker, texts in said.items()}
    return {speaker: tuple(_telling(speaker, counts, lengths)) for speaker in said}


def _counts(texts: Iterable[str]) -> Counter[str]:
    pattern = _pattern(tuple(_USUAL.split("|")))
    assert pattern is not None
    found: Counter[str] = Counter()
    for text in texts:
        found.update(match[0].strip(" ，,").lower() for match in pattern.finditer(text))
    return found


def _telling(speaker: int, counts: Mapping[int, Counter[str]], lengths: Mapping[int, int]) -> Iterator[Tic]:
    own = max(lengths[speaker], 1)
    others = sum(lengths.values()) - lengths[speaker]
    scored = []
    for word, count in counts[speaker].items():
        others_say = sum(other[word] for other in counts.values()) - count
        said, length = max((_SAID, _TALK), (others_say, others), key=lambda usual: usual[0] / max(usual[1], 1))
        times = (count / own) / (said / length)
        sure = math.log(times) / math.sqrt(1 / count + 1 / said)
        if count >= _FEWEST and own / count <= _SELDOM and sure >= _SURE:
            scored.append((sure, Tic(word, count, times)))
    yield from (tic for _, tic in sorted(scored, key=lambda pair: -pair[0]))
