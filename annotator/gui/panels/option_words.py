"""Words for what can be chosen for an export."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from annotator.core.clean_levels import CleanLevel
from annotator.core.export_options import Numbers, Script, Spacing, Width
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP

_AS_IT_IS = QT_TRANSLATE_NOOP("export options", "As it is")
_WORDS: Mapping[type[StrEnum], Mapping[StrEnum, str]] = {
    CleanLevel: {
        CleanLevel.NONE: QT_TRANSLATE_NOOP("export options", "Nothing"),
        CleanLevel.LIGHT: QT_TRANSLATE_NOOP("export options", "Light"),
        CleanLevel.MEDIUM: QT_TRANSLATE_NOOP("export options", "Medium"),
    },
    Numbers: {
        Numbers.KEEP: _AS_IT_IS,
        Numbers.DIGITS: QT_TRANSLATE_NOOP("export options", "Digits"),
        Numbers.WORDS: QT_TRANSLATE_NOOP("export options", "Words"),
    },
    Script: {
        Script.KEEP: _AS_IT_IS,
        Script.SIMPLIFIED: QT_TRANSLATE_NOOP("export options", "Simplified Chinese"),
        Script.MAINLAND: QT_TRANSLATE_NOOP("export options", "Simplified, words of the mainland"),
        Script.TRADITIONAL: QT_TRANSLATE_NOOP("export options", "Traditional Chinese"),
        Script.TAIWAN: QT_TRANSLATE_NOOP("export options", "Traditional, words of Taiwan"),
        Script.HONG_KONG: QT_TRANSLATE_NOOP("export options", "Traditional, words of Hong Kong"),
    },
    Spacing: {
        Spacing.KEEP: _AS_IT_IS,
        Spacing.SPACE: QT_TRANSLATE_NOOP("export options", "A space"),
        Spacing.NONE: QT_TRANSLATE_NOOP("export options", "No space"),
    },
    Width: {
        Width.KEEP: _AS_IT_IS,
        Width.BY_SCRIPT: QT_TRANSLATE_NOOP("export options", "Wide beside Chinese, narrow beside Latin"),
    },
}


def option_text(option: StrEnum) -> str:
    """One of the things to choose from, in words."""
    return QCoreApplication.translate("export options", _WORDS[type(option)][option])
