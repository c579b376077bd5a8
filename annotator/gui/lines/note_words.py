"""Words for what is noted on an unclear place."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.core.model import Decision


def unclear_words(mark: Decision) -> str:
    """What is noted on an unclear place: guesses, note, or that there is neither."""
    guesses = " / ".join(mark.guesses)
    if guesses and mark.note:
        words = QCoreApplication.translate("notes", "Unclear: perhaps {guesses} · {note}")
    elif guesses:
        words = QCoreApplication.translate("notes", "Unclear: perhaps {guesses}")
    elif mark.note:
        words = QCoreApplication.translate("notes", "Unclear: {note}")
    else:
        words = QCoreApplication.translate("notes", "Unclear")
    return words.format(guesses=guesses, note=mark.note)
