"""In which language a document speaks of itself."""

from __future__ import annotations

from annotator.core.export_options import Language
from annotator.core.language import mostly_chinese
from annotator.core.model import LineKind
from annotator.core.transcript import Transcript
from annotator.formats.sheet_words import CHINESE, ENGLISH, SheetWords


def in_chinese(language: Language, *, talk_is_chinese: bool) -> bool:
    """Whether it does so in Chinese: as was asked for, else as the talk does."""
    return talk_is_chinese if language is Language.TALK else language is Language.CHINESE


def sheet_words(transcript: Transcript, language: Language) -> SheetWords:
    """What a report or query sheet says of itself."""
    talk = mostly_chinese(line.text for line in transcript.lines if line.kind is LineKind.TEXT)
    return CHINESE if in_chinese(language, talk_is_chinese=talk) else ENGLISH
