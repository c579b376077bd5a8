"""Pronunciations given by hand: what can be read of them."""

from __future__ import annotations

import re

from annotator.detect.sound.pinyin_phones import syllable_phones

_PINYIN = re.compile(r"[A-Za-zü]+[0-5]")
_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")


def unsayable(pronunciation: str) -> str | None:
    """The first part that is neither a pinyin syllable with its tone number nor an English word; None if all are."""
    parts = pronunciation.split()
    return next((part for part in parts if not _sayable(part)), None)


def _sayable(part: str) -> bool:
    if _PINYIN.fullmatch(part):
        return bool(syllable_phones(part))
    return bool(_WORD.fullmatch(part))
