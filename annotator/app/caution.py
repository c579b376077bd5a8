"""Judges whether a heard form may stand for a term wherever it is heard, and holds back those that may not.

A word of the dictionary, a term and what is said in one breath are heard rightly far too often for that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from annotator.app.jobs import Caution
from annotator.core.model import Band, ReasonCode, Suspect, Term
from annotator.core.text import is_han
from annotator.detect.sound.lexicon import Lexicon
from annotator.detect.words import Words

_WORDS = re.compile(r"[^\W_]+")
_VOWELS = re.compile(r"[aeiouy]+")
_FEWEST_SYLLABLES = 2
_USUAL_ZIPF = 3.0
_USUAL_COST = 8.5  # of a word of hanzi that is no rare one
_DOUBTED = 0.6  # as the engine has it of an ordinary word that is known as a wrong form

_KNOWN_FORM = (ReasonCode.ALIAS, ReasonCode.LESSON)

Pairs = frozenset[tuple[str, str]]


class Judge:
    """Tells what speaks against a heard form. `terms` are the texts of all terms listened for."""

    def __init__(self, lexicon: Lexicon, terms: Iterable[str]) -> None:
        self._lexicon = lexicon
        self._words = Words(lexicon)
        self._terms = frozenset(text.casefold() for text in terms)

    def caution(self, heard: str) -> Caution | None:
        """What speaks against it, the weightiest first; None where nothing does."""
        hanzi = "".join(filter(is_han, heard))
        words = _WORDS.findall("".join(" " if is_han(char) else char for char in heard))
        if len(hanzi) + sum(map(self._syllables, words)) < _FEWEST_SYLLABLES:
            return Caution.SHORT
        if heard.strip().casefold() in self._terms:
            return Caution.TERM
        return Caution.WORD if self._is_word(hanzi, words) else None

    def ordinary(self, heard: str) -> bool:
        """Whether it is hanzi that ordinary talk may have side by side: words that are usual on the whole."""
        hanzi = heard.strip()
        cuts = self._words.split(hanzi) if all(map(is_han, hanzi)) else []
        return bool(cuts) and self._words.text_cost(hanzi) <= _USUAL_COST * len(cuts)

    def listened(self, aliases: Iterable[str]) -> tuple[str, ...]:
        """Those of the wrong forms that may be listened for: no terms, and nothing of one syllable."""
        return tuple(alias for alias in aliases if self.caution(alias) in (None, Caution.WORD))

    def _syllables(self, word: str) -> int:
        said = self._lexicon.spoken.get(word.lower())
        if said:
            return sum(phone[0] in "AEIOU" for phone in said.split())
        if word.isupper() or word.isdigit():
            return len(word)  # spelt out
        return max(1, len(_VOWELS.findall(word.lower())))

    def _is_word(self, hanzi: str, words: Sequence[str]) -> bool:
        """Whether it is one word of either language, and nothing beside it."""
        if hanzi:
            return not words and bool(self._lexicon.hanzi.get(hanzi))
        return len(words) == 1 and self._lexicon.english.get(words[0].lower(), 0.0) >= _USUAL_ZIPF


def doubted_pairs(taught: Iterable[Term], judge: Judge) -> Pairs:
    """The pairs taught of which the heard form is a word of the dictionary."""
    pairs = ((alias, term.text) for term in taught for alias in term.aliases)
    return frozenset((alias.casefold(), meant) for alias, meant in pairs if judge.caution(alias) is Caution.WORD)


def held_back(suspect: Suspect, doubted: Pairs) -> Suspect:
    """The suspect, likely at most where nothing but a doubted pair speaks for it."""
    first = suspect.suggestions[0] if suspect.suggestions else None
    if first is None or first.reason.code not in _KNOWN_FORM or first.probability <= _DOUBTED:
        return suspect
    if (suspect.text.casefold(), first.text) not in doubted:
        return suspect
    suggestions = (replace(first, probability=_DOUBTED), *suspect.suggestions[1:])
    return replace(suspect, band=Band.LIKELY, probability=_DOUBTED, suggestions=suggestions)


def with_taught(terms: Iterable[Term], taught: Iterable[Term], caution: Callable[[str], Caution | None]) -> list[Term]:
    """The terms with those that the user taught the session; one known before keeps all it had.

    A wrong form that speaks against itself is never sure: a word of the dictionary counts as any known wrong form of
    the term, and a term or a single syllable is not listened for at all. What the session switches off is out.
    """
    merged = {term.text: term for term in terms}
    for term in taught:
        if not term.on:
            merged.pop(term.text, None)
            continue
        doubts = {alias: caution(alias) for alias in term.aliases}
        listened = [alias for alias, doubt in doubts.items() if doubt in (None, Caution.WORD)]
        known = merged.get(term.text, replace(term, aliases=(), source=""))
        aliases = tuple(dict.fromkeys((*known.aliases, *listened)))
        source = known.source if any(doubts.values()) else term.source
        merged[term.text] = replace(known, aliases=aliases, source=source)
    return list(merged.values())
