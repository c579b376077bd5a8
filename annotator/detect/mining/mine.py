"""Mines papers: reads them row by row with all that finds names and terms, and ranks what stands out."""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Generator, Iterable, Iterator

from annotator.core.model import Category, Term
from annotator.core.papers import MinedTerm, Paper, Sign
from annotator.detect.mining.book import Book, Entry, Sighting, key_of
from annotator.detect.mining.hanzi import HanziTerms
from annotator.detect.mining.latin import LatinTerms, category_of
from annotator.detect.mining.organisations import Organisations, is_workplace
from annotator.detect.mining.outline import Outline, parts_of
from annotator.detect.mining.pages import MinedRow, Pages
from annotator.detect.mining.pairs import Pairs
from annotator.detect.mining.people import People
from annotator.detect.words import Words

MOST = 2_000
_SLICE = 400  # rows
_LEAST = 0.25
_EXCERPTS, _DIGITS = 3, 3
_OFTEN, _FOR_DOUBLE, _MOST_FOR_OFTEN = 3, 0.05, 0.25
_KEYWORDS = re.compile(
    r"(?:研究方向|研究领域|关键词|研究兴趣|关键字|标签|主题词|keywords?|tags?)\s*[：:]\s*(?P<words>.+)", re.I
)
_BETWEEN_KEYWORDS = re.compile(r"\s*[、，,;；|/。]\s*|(?<=[\u4e00-\u9fff])[与和及](?=[\u4e00-\u9fff])|\s+-\s+")
_QUOTED = re.compile(r"[“\"「《]([^“”\"「」《》\n]{2,24})[”\"」》]")
_LONGEST_KEYWORD = 24
_KEYWORD_WEIGHT, _QUOTED_WEIGHT, _TITLE_WEIGHT = 0.4, 0.15, 0.15


def mine(papers: Iterable[Paper], words: Words, known: Collection[str] = ()) -> Generator[None, None, list[MinedTerm]]:
    """What stands out in papers, the most outstanding first. Works in slices, between which it yields.

    `known` holds what the glossary knows, as `key_of` gives it.
    """
    pages, book = Pages(papers), Book()
    latin, hanzi = LatinTerms(words), HanziTerms(words)
    readers = (People(words), Organisations(words), Pairs(words))
    for at, row in enumerate(pages.rows):
        if at % _SLICE == 0:
            yield
        latin.read(row.text)
        hanzi.read(row.text)
        for reader in readers:
            book.see(reader.read(row.text))
        book.see(_keywords(row))
    yield
    book.see(latin.sightings())
    yield
    book.see(hanzi.sightings())
    yield
    outline = Outline(pages.rows)
    for row in pages.rows:
        _note_places(book, row, outline)
    standing = (entry for entry in book if _stands(entry) and key_of(entry.text) not in outline.labels)
    ranked = sorted(standing, key=lambda entry: -entry.score)
    found: list[MinedTerm] = []
    for at, entry in enumerate(ranked[:MOST]):
        if at % _SLICE == 0:
            yield
        found.append(_mined(entry, pages, known))
    return sorted(found, key=lambda term: (-term.score, -term.count, term.text))


def known_keys(terms: Iterable[Term]) -> frozenset[str]:
    """What `mine` takes for known, of terms and their aliases."""
    return frozenset(key_of(form) for term in terms for form in (term.text, *term.aliases))


def _keywords(row: MinedRow) -> Iterator[Sighting]:
    """The words of a row that lists them as what somebody works on."""
    match = _KEYWORDS.search(row.text)
    for word in _BETWEEN_KEYWORDS.split(match["words"]) if match else ():
        word = word.strip(" .。）)")
        if 2 < len(word) <= _LONGEST_KEYWORD and not is_workplace(word):
            category = category_of(word) if word.isascii() else Category.TERM_ZH
            yield Sighting(word, category, _KEYWORD_WEIGHT, Sign.KEYWORD)


def _note_places(book: Book, row: MinedRow, outline: Outline) -> None:
    """Note what is quoted, and what stands in a title."""
    for match in _QUOTED.finditer(row.text):
        book.add(match[1], Sign.QUOTED, _QUOTED_WEIGHT)
    for part in parts_of(outline.title(row)):
        book.add(part, Sign.TITLE, _TITLE_WEIGHT)


def _stands(entry: Entry) -> bool:
    return entry.score >= _LEAST and len(entry.text) > 1


def _mined(entry: Entry, pages: Pages, known: Collection[str]) -> MinedTerm:
    text = entry.text
    count, excerpts = pages.excerpts(entry.spellings, _EXCERPTS)
    if count >= _OFTEN:
        weight = min(_MOST_FOR_OFTEN, _FOR_DOUBLE * math.log2(count))
        entry.see(Sighting(text, entry.category, weight, Sign.RECURS, str(count)))
    score = round(entry.score, _DIGITS)
    is_known = key_of(text) in known
    return MinedTerm(text, entry.category, score, count, excerpts, entry.why, tuple(entry.also), is_known)
