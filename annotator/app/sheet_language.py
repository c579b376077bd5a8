"""In which language a report or query sheet speaks of itself."""

from __future__ import annotations

from annotator.core.export_options import Language
from annotator.core.model import LineKind
from annotator.core.text import is_han, is_latin
from annotator.core.transcript import Transcript
from annotator.formats.sheet_words import CHINESE, ENGLISH, SheetWords


def sheet_words(transcript: Transcript, language: Language) -> SheetWords:
    """The words of the language asked for; that of the talk is Chinese where its characters outnumber Latin words."""
    if language is Language.TALK:
        return CHINESE if _mostly_chinese(transcript) else ENGLISH
    return CHINESE if language is Language.CHINESE else ENGLISH


def _mostly_chinese(transcript: Transcript) -> bool:
    hanzi = words = 0
    for line in transcript.lines:
        if line.kind is LineKind.TEXT:
            hanzi += sum(map(is_han, line.text))
            words += sum(any(map(is_latin, word)) for word in line.text.split())
    return hanzi > words
