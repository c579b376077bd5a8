"""Words for what is undecided before a transcript goes out."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.app.readiness import Left
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP

_EVERYTHING = QT_TRANSLATE_NOOP("readiness", "Everything")
_KINDS = {
    Left.SURE: QT_TRANSLATE_NOOP("readiness", "Suspects, sure"),
    Left.LIKELY: QT_TRANSLATE_NOOP("readiness", "Suspects, likely"),
    Left.MARKS: QT_TRANSLATE_NOOP("readiness", "Marks at cuts"),
    Left.UNCLEAR: QT_TRANSLATE_NOOP("readiness", "Unclear places"),
    Left.NOBODY: QT_TRANSLATE_NOOP("readiness", "Without a speaker"),
    Left.STAND_IN: QT_TRANSLATE_NOOP("readiness", "Names still unknown"),
    Left.MIXED: QT_TRANSLATE_NOOP("readiness", "Written in two ways"),
    Left.UNREAD: QT_TRANSLATE_NOOP("readiness", "Turns not read"),
}


def left_text(kind: Left | None) -> str:
    """What sort of thing is undecided; None is everything."""
    return QCoreApplication.translate("readiness", _KINDS[kind] if kind else _EVERYTHING)
