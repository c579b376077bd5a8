"""Words for what can be chosen of an export."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from annotator.core.clean_levels import CleanLevel
from annotator.core.cleaning import CleanRule
from annotator.core.export_options import (
    Fillers,
    Interjections,
    Language,
    Numbers,
    Paragraphs,
    Script,
    Spacing,
    Unclear,
    Width,
)
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP

_AS_IT_IS = QT_TRANSLATE_NOOP("choices", "As it is")
_WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    CleanLevel: {
        CleanLevel.NONE: QT_TRANSLATE_NOOP("choices", "No clean-up"),
        CleanLevel.LIGHT: QT_TRANSLATE_NOOP("choices", "Light"),
        CleanLevel.MEDIUM: QT_TRANSLATE_NOOP("choices", "Medium"),
    },
    Fillers: {
        Fillers.OFF: QT_TRANSLATE_NOOP("choices", "Stay"),
        Fillers.LIGHT: QT_TRANSLATE_NOOP("choices", "Without 呃, um"),
        Fillers.MEDIUM: QT_TRANSLATE_NOOP("choices", "Without hedges, too"),
    },
    Numbers: {
        Numbers.KEEP: _AS_IT_IS,
        Numbers.DIGITS: QT_TRANSLATE_NOOP("choices", "In digits: 20, 50%"),
        Numbers.WORDS: QT_TRANSLATE_NOOP("choices", "Small ones in words"),
    },
    Script: {
        Script.KEEP: _AS_IT_IS,
        Script.SIMPLIFIED: QT_TRANSLATE_NOOP("choices", "Simplified Chinese"),
        Script.MAINLAND: QT_TRANSLATE_NOOP("choices", "Simplified, words of the mainland"),
        Script.TRADITIONAL: QT_TRANSLATE_NOOP("choices", "Traditional Chinese"),
        Script.TAIWAN: QT_TRANSLATE_NOOP("choices", "Traditional, words of Taiwan"),
        Script.HONG_KONG: QT_TRANSLATE_NOOP("choices", "Traditional, words of Hong Kong"),
    },
    Spacing: {
        Spacing.KEEP: _AS_IT_IS,
        Spacing.SPACE: QT_TRANSLATE_NOOP("choices", "A space between"),
        Spacing.NONE: QT_TRANSLATE_NOOP("choices", "No space between"),
    },
    Width: {
        Width.KEEP: _AS_IT_IS,
        Width.BY_SCRIPT: QT_TRANSLATE_NOOP("choices", "As wide as the script beside it"),
    },
    Interjections: {
        Interjections.KEEP: QT_TRANSLATE_NOOP("choices", "Turns of their own"),
        Interjections.INLINE: QT_TRANSLATE_NOOP("choices", "In brackets"),
        Interjections.DROP: QT_TRANSLATE_NOOP("choices", "Left out"),
    },
    Unclear: {
        Unclear.HEARD: QT_TRANSLATE_NOOP("choices", "As heard"),
        Unclear.BRACKET: QT_TRANSLATE_NOOP("choices", "As 〔？〕"),
        Unclear.COMMENT: QT_TRANSLATE_NOOP("choices", "Marked, with a note"),
    },
    Paragraphs: {
        Paragraphs.MARKED: QT_TRANSLATE_NOOP("choices", "At your marks alone"),
        Paragraphs.SUGGESTED: QT_TRANSLATE_NOOP("choices", "Also where it reads well"),
    },
    Language: {
        Language.TALK: QT_TRANSLATE_NOOP("choices", "As the talk"),
        Language.CHINESE: QT_TRANSLATE_NOOP("choices", "Chinese"),
        Language.ENGLISH: QT_TRANSLATE_NOOP("choices", "English"),
    },
    CleanRule: {
        CleanRule.FILLER: QT_TRANSLATE_NOOP("choices", "fillers"),
        CleanRule.STUTTER: QT_TRANSLATE_NOOP("choices", "stutters"),
        CleanRule.REPEAT: QT_TRANSLATE_NOOP("choices", "repeats"),
        CleanRule.FALSE_START: QT_TRANSLATE_NOOP("choices", "false starts"),
        CleanRule.TIC: QT_TRANSLATE_NOOP("choices", "tics"),
        CleanRule.NUMBER: QT_TRANSLATE_NOOP("choices", "numbers"),
    },
}


def choice_text(choice: StrEnum) -> str:
    """One of the things that can be chosen; one without words shows its code."""
    words = _WORDS.get(type(choice), {}).get(choice)
    return QCoreApplication.translate("choices", words) if words else str(choice)


def clean_up_text(level: CleanLevel | None) -> str:
    """How much was cleaned up, to stand beside other words; None where it was chosen one by one."""
    words = {
        CleanLevel.NONE: QCoreApplication.translate("choices", "not cleaned up"),
        CleanLevel.LIGHT: QCoreApplication.translate("choices", "cleaned up lightly"),
        CleanLevel.MEDIUM: QCoreApplication.translate("choices", "cleaned up"),
    }
    return words[level] if level else QCoreApplication.translate("choices", "cleaned up by choice")
