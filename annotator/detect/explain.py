"""Why a term is suggested: how the heard text and the term sound, for the eye."""

from __future__ import annotations

from collections.abc import Sequence

from pypinyin.contrib.tone_convert import to_tone

from annotator.core.model import Reason, ReasonCode, Term
from annotator.detect.sound.phones import IPA
from annotator.detect.sound.pinyin import pinyin_of
from annotator.detect.sound.reader import Reader
from annotator.detect.stream import Stream
from annotator.detect.tokens import Unit, UnitKind, units


class Explainer:
    """Words the sounds of a stretch and of a term."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def reason(self, code: ReasonCode, stream: Stream, first: int, last: int, term: Term) -> Reason:
        """The reason for a term at units `first` to `last`; SOUND becomes PINYIN where both are hanzi."""
        heard, meant = stream.units[first : last + 1], units(term.text)
        if code not in (ReasonCode.SOUND, ReasonCode.ALIAS):
            return Reason(code, source=term.source)
        chinese = _all_han(heard) and _all_han(meant)
        if chinese and code is ReasonCode.SOUND:
            code = ReasonCode.PINYIN
        pinyin = [syllable for syllable in stream.pinyin[first : last + 1] if syllable]
        if chinese:
            return Reason(code, _toned(pinyin), _toned(pinyin_of("".join(unit.text for unit in meant))), term.source)
        said = filter(None, stream.said[first : last + 1])
        return Reason(code, _ipa(" ".join(said)), _ipa(next(iter(self._reader.term_readings(meant)), "")), term.source)


def _all_han(parts: Sequence[Unit]) -> bool:
    return all(unit.kind is UnitKind.HAN for unit in parts if unit.sounds)


def _toned(syllables: Sequence[str]) -> str:
    return " ".join(to_tone(syllable) for syllable in syllables)


def _ipa(phones: str) -> str:
    return f"/{''.join(IPA.get(phone, phone) for phone in phones)}/"
