"""Tells of a correction which term it teaches: what was heard and meant, as far as the term or the word goes."""

from __future__ import annotations

from annotator.core.model import Category
from annotator.core.pairs import Pair
from annotator.core.text import FINAL_MARKS, PARTICLES, bare, is_han
from annotator.detect.engine import Engine
from annotator.detect.lessons import sounds_of
from annotator.detect.lines import TextLine
from annotator.detect.names import is_chinese_name, is_person
from annotator.detect.odd import OddForms
from annotator.detect.sound.lexicon import Lexicon
from annotator.detect.tokens import UnitKind, units
from annotator.detect.words import Words

_LONGEST = 60
_MOST_HANZI = 6
_FEWEST, _FEWEST_HANZI = 3, 2
_RARE_ZIPF = 3.0
_RARE_COST = 11.8  # of a word of hanzi: said once in some 130,000 words
_AGAIN = 2  # times the same was put right by hand
_NAME_LENGTHS = (3, 2)
_NEVER = frozenset(PARTICLES + FINAL_MARKS + "，、,")

Heard = tuple[str, str]
Taught = tuple[str, str, Category]
_Span = tuple[int, int]


class Learner:
    """Judges by the terms of an engine, and by the words of its lexicon."""

    def __init__(self, engine: Engine, lexicon: Lexicon) -> None:
        self._engine, self._lexicon, self._words = engine, lexicon, Words(lexicon)
        self._known = {term.text: term for term in engine.terms}

    def taught(self, heard: str, meant: str, times: int = 1) -> Taught | None:
        """What was heard, what was meant, and what sort of term that is; None where the pair teaches nothing.

        It teaches where both sound alike and what was meant is a term that is known, or looks like one. A word of the
        dictionary does where it is rare and was put there several `times`: that is a term of this trade.
        """
        if not bare(heard) or bare(heard) == bare(meant):
            return None
        category = self.category_of(meant) or (self._rare_word(meant) if times >= _AGAIN else None)
        return (heard, meant, category) if category and self.alike(heard, meant) else None

    def category_of(self, text: str) -> Category | None:
        """What sort of name or term a text is; None where it is neither."""
        if known := self._known.get(text):
            return known.category
        if not text.strip() or len(text) > _LONGEST or set(text) & _NEVER:
            return None
        if not any(map(is_han, text)):
            return self._latin(text)
        return self._hanzi(text) if all(map(is_han, text)) else self._mixed(text)

    def alike(self, heard: str, meant: str) -> bool:
        """Whether one may be misheard as the other."""
        return sounds_of(self._engine.reader, heard, meant, self._known.get(meant)) is not None

    def whole(self, pair: Pair) -> Heard:
        """What was heard and what is meant, as far as the term that now stands there goes, else the word."""
        text = pair.before + pair.corrected + pair.after
        span = len(pair.before), len(pair.before) + len(pair.corrected)
        start, end = self._term_at(text, span) or self._word_at(text, span)
        return text[start : span[0]] + pair.heard + text[span[1] : end], text[start:end]

    def _term_at(self, text: str, span: _Span) -> _Span | None:
        """The longest term that stands there and holds the whole span."""
        holding = (place for place in self._engine.spelled(text) if place[0] <= span[0] and span[1] <= place[1])
        return max(holding, key=lambda place: place[1] - place[0], default=None)

    def _word_at(self, text: str, span: _Span) -> _Span:
        """The words that hold the span; one that ends in the midst of a name goes on to its end."""
        stream = self._engine.stream([TextLine(0, text)])
        inside = [at for at, unit in enumerate(stream.units) if unit.sounds and _touch(unit.start, unit.end, span)]
        if not inside:
            return span
        first, last = int(stream.word_starts[inside[0]]), int(stream.word_ends[inside[-1]]) - 1
        start, end = min(span[0], stream.units[first].start), max(span[1], stream.units[last].end)
        if end - start >= _FEWEST_HANZI or not all(map(is_han, text[start:end])):
            return start, end
        return self._name_at(text, (start, end)) or (start, end)

    def _name_at(self, text: str, span: _Span) -> _Span | None:
        """The name of a person that holds the span, where its other characters are in no word of their own."""
        for length in _NAME_LENGTHS:
            for start in range(max(0, span[1] - length), min(span[0], len(text) - length) + 1):
                name = text[start : start + length]
                cut = name[-1] + text[start + length : start + length + 1]
                if is_chinese_name(name) and not any(map(self._is_word, (name, name[1:], cut))):
                    return start, start + length
        return None

    def _is_word(self, hanzi: str) -> bool:
        return len(hanzi) > 1 and bool(self._lexicon.hanzi.get(hanzi))

    def _latin(self, text: str) -> Category | None:
        words = [unit.text for unit in units(text) if unit.kind is UnitKind.WORD]
        letters = sum(map(len, words))
        if letters < _FEWEST - 1 or (letters < _FEWEST and not text.isupper()):
            return None
        if is_person(text):
            return Category.PERSON
        if text.isupper():
            return Category.ABBR
        inner = any(any(map(str.isupper, word[1:])) for word in words) or any(map(str.isdigit, text))
        rare = any(self._lexicon.english.get(word.lower(), 0.0) < _RARE_ZIPF for word in words)
        return Category.PRODUCT if inner or (rare and words) else None

    def _hanzi(self, text: str) -> Category | None:
        if not _FEWEST_HANZI <= len(text) <= _MOST_HANZI or self._is_word(text):
            return None
        odd = OddForms()
        odd.read(self._engine.stream([TextLine(0, text)]))
        if all(term.text != text for term in odd.terms(_MOST_HANZI)):
            return None
        return Category.PERSON if is_chinese_name(text) else Category.TERM_ZH

    def _rare_word(self, text: str) -> Category | None:
        rare = self._is_word(text) and self._words.text_cost(text) >= _RARE_COST
        return Category.TERM_ZH if rare and len(text) <= _MOST_HANZI else None

    def _mixed(self, text: str) -> Category | None:
        latin = [unit.text for unit in units(text) if unit.kind is UnitKind.WORD]
        return Category.TERM_ZH if any(word.isupper() for word in latin) and len(text) <= _LONGEST // 4 else None


def _touch(start: int, end: int, span: _Span) -> bool:
    return start < span[1] and span[0] < end
