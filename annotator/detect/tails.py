"""Words whose end a recogniser wrote twice, as `historystory` for `history`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from annotator.detect.sound.lexicon import Lexicon
from annotator.detect.sound.pinyin_phones import syllable_phones

_WORD, _STEM, _TAIL = 7, 4, 2  # the fewest letters
_BROKEN_STEM, _BROKEN_TAIL = 6, 3
_SLIGHT = 10  # up to so many letters, stem and tail together, a name or a brand may look doubled
_KNOWN, _USUAL = 2.5, 4.2  # on the Zipf scale
_SURE, _LIKELY, _BROKEN = 0.95, 0.75, 0.6
_COPIES = re.compile(r"(.{2,}?)\1*")

# What English adds to words that end alike, so that nothing is doubled: murder-er, need-ed, shout-out.
_ADDED = frozenset(("an", "as", "ed", "en", "er", "ers", "es", "est", "ian", "in", "is", "on", "out"))
# What makes another word of a word, even of one that holds the same letters: distribution-ist.
_ENDINGS = _ADDED.union(
    ("ess", "ing", "ion", "ism", "ist", "ity", "ive", "ize", "less", "man", "men", "ment", "ness", "ship")
)


@dataclass(frozen=True, slots=True)
class Trimmed:
    """A word without its doubled tail, and how probable it is that this was meant."""

    text: str
    probability: float


class Tails:
    """Takes doubled tails off words. The words that it knows are those of a lexicon and of a glossary's terms."""

    def __init__(self, lexicon: Lexicon, glossary: Collection[str] = ()) -> None:
        self._english, self._talk = lexicon.english, lexicon.talk
        self._glossary = frozenset(word.lower() for word in glossary)

    def trimmed(self, word: str) -> Trimmed | None:
        """The word as it should stand, in its own case; None where no tail is doubled.

        Known words are whole, and so is what may be an identifier, by its case, or a Chinese name in pinyin.
        """
        letters, mark, ending = word.partition("'")
        lower, named = letters.lower(), letters.istitle()
        if len(lower) < _WORD or not (letters.islower() or letters.isupper() or named) or self._whole(lower):
            return None
        found = self._doubled(lower, named) or self._plural(lower, named) or self._broken(lower, named)
        if not found or _may_be_a_name(lower):
            return None
        return replace(found, text=_cased_like(letters, found.text) + mark + ending)

    def _whole(self, word: str) -> bool:
        return self._known(word) or self._known(word.removesuffix("s"))

    def _known(self, word: str) -> bool:
        return word in self._english or word in self._talk or word in self._glossary

    def _said(self, word: str, zipf: float) -> bool:
        """Whether a word is at least so usual, or one of the glossary."""
        return word in self._glossary or max(self._english.get(word, 0.0), self._talk.get(word, 0.0)) >= zipf

    def _doubled(self, word: str, named: bool) -> Trimmed | None:
        """The stem whose tail, once or more, is all the rest; `named`: the word is cased like a name."""
        for stem, rest in self._cuts(word):
            copies = _COPIES.fullmatch(rest)
            if not copies or not stem.endswith(copies[1]) or self._added(stem, copies[1]):
                continue
            slight = len(stem) + len(copies[1]) <= _SLIGHT or len(rest) == _TAIL
            if slight and (named or not self._said(stem, _USUAL)):
                continue
            return Trimmed(stem, _LIKELY if slight or self._said(rest, _USUAL) else _SURE)
        return None

    def _plural(self, word: str, named: bool) -> Trimmed | None:
        """The stem with the `s` that stands after its doubled tail: `computations` for `computationations`."""
        found = self._doubled(word[:-1], named) if word.endswith("s") else None
        return replace(found, text=f"{found.text}s") if found and self._known(f"{found.text}s") else None

    def _broken(self, word: str, named: bool) -> Trimmed | None:
        """The stem whose tail begins again and breaks off: `direction` for `directionrec`."""
        for stem, rest in self._cuts(word):
            long = len(stem) >= _BROKEN_STEM and len(rest) >= _BROKEN_TAIL
            if long and rest in stem and not named and self._said(stem, _USUAL):
                return None if rest in _ENDINGS or self._said(rest, _USUAL) else Trimmed(stem, _BROKEN)
        return None

    def _cuts(self, word: str) -> Iterator[tuple[str, str]]:
        """The ways to cut a word into a known stem and some rest, the longest stem first."""
        for end in range(len(word) - _TAIL, _STEM - 1, -1):
            stem, rest = word[:end], word[end:]
            if self._said(stem, _KNOWN) and not _drawled(stem, rest):
                yield stem, rest

    def _added(self, stem: str, tail: str) -> bool:
        """Whether a tail may be what English adds to the stem; no -ing to a word that bears it, as `coding`."""
        if tail != "ing":
            return tail in _ADDED
        root = stem.removesuffix("ing")
        return len(root) <= _TAIL or not any(self._said(form, _KNOWN) for form in (root, f"{root}e", root[:-1]))


def _drawled(stem: str, rest: str) -> bool:
    """Whether a word is a laugh or a drawl, as `hahaha` and `ummm` are."""
    return len(set(stem)) <= _TAIL or len(set(rest)) == 1


def _may_be_a_name(word: str) -> bool:
    """Whether one or two pinyin syllables spell the word, as a given name: `Yangyang`, `Wangang`."""
    return any(syllable_phones(word[:at]) and syllable_phones(word[at:]) for at in range(1, len(word)))


def _cased_like(model: str, word: str) -> str:
    if model.isupper():
        return word.upper()
    return word.capitalize() if model.istitle() else word
