"""Says units aloud: the ways a word, a number or a hanzi may be read, as phones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice, product

from annotator.detect.sound.english import by_rule, cmu_phones
from annotator.detect.sound.letters import CHINESE_DIGITS, ENGLISH_DIGITS, GREEK, spelt
from annotator.detect.sound.lexicon import Lexicon
from annotator.detect.sound.pinyin import pinyin_of
from annotator.detect.sound.pinyin_phones import syllable_phones
from annotator.detect.tokens import Unit, UnitKind

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_VOWEL = re.compile(r"[aeiouy]")
_SPELT_LENGTH = 4
_MOST_DIGITS = 6
_MOST_READINGS = 6


class Reader:
    """Reads units by a lexicon. The first reading is the likelier one."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._spoken = lexicon.spoken
        self.word = lru_cache(maxsize=20_000)(self._word)

    def readings(self, unit: Unit, pinyin: str = "") -> tuple[str, ...]:
        """The ways a unit may be said; none where it is silent. `pinyin` is how a hanzi is read here."""
        if unit.kind is UnitKind.HAN:
            return (syllable_phones(pinyin or pinyin_of(unit.text)[0]),)
        if unit.kind is UnitKind.WORD:
            return self.word(unit.text)
        if unit.kind is UnitKind.NUMBER:
            return self._number(unit.text)
        return ()

    def term_readings(self, units: Sequence[Unit]) -> list[str]:
        """The ways a whole term may be said, likeliest first."""
        han = "".join(unit.text for unit in units if unit.kind is UnitKind.HAN)
        syllables = iter(pinyin_of(han))
        ways = [
            self.readings(unit, next(syllables) if unit.kind is UnitKind.HAN else "") for unit in units if unit.sounds
        ]
        said = ("".join(parts) for parts in product(*(way for way in ways if way)))
        return list(dict.fromkeys(islice(said, _MOST_READINGS)))

    def pronunciation(self, text: str) -> str:
        """The phones of a pronunciation given by hand: pinyin with tone numbers, or an English respelling."""
        parts = text.split()
        return "".join(
            syllable_phones(part) if part[-1:].isdigit() else self.word(part)[0] for part in parts if part.isalnum()
        )

    def _number(self, text: str) -> tuple[str, ...]:
        digits = [int(digit) for digit in text[:_MOST_DIGITS]]
        chinese = "".join(syllable_phones(pinyin_of(CHINESE_DIGITS[digit])[0]) for digit in digits)
        return chinese, "".join(self.word(ENGLISH_DIGITS[digit])[0] for digit in digits)

    def _word(self, text: str) -> tuple[str, ...]:
        text = GREEK.get(text, text)
        word = text.lower()
        if len(word) == 1:
            return (spelt(word),)
        known = self._spoken.get(word.removesuffix("'s")) or self._spoken.get(word)
        letters = spelt(word)
        if known:
            said = cmu_phones(known)
            return (said, letters) if text.isupper() and len(word) <= _SPELT_LENGTH else (said,)
        parts = _CAMEL.split(text)
        if len(parts) > 1:
            whole = ("".join(self._word(part)[0] for part in parts), by_rule(word))
            return (*whole, letters) if len(word) <= _SPELT_LENGTH else whole
        if not _VOWEL.search(word):
            return (letters,)
        if text.isupper() and len(word) <= _SPELT_LENGTH:
            return letters, by_rule(word)
        return (by_rule(word) or letters,)
