"""Questions before something large is done; what is asked for is done once the user consents."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget


def ask_to_paste(parent: QWidget, words: str, paste: Callable[[], object]) -> None:
    """Ask before something large is pasted."""
    box = _question(parent, words, QCoreApplication.translate("questions", "Paste"), paste)
    box.open()


def ask_to_replace(parent: QWidget, places: int, lines: int, replace: Callable[[], object]) -> None:
    """Ask before very many places are replaced."""
    words = QCoreApplication.translate("questions", "Replace in {places} places, on {lines} lines?")
    words = words.format(places=places, lines=lines)
    box = _question(parent, words, QCoreApplication.translate("questions", "Replace"), replace)
    box.setInformativeText(QCoreApplication.translate("questions", "It is one step: one undo takes all of it back."))
    box.open()


def _question(parent: QWidget, words: str, yes: str, act: Callable[[], object]) -> QMessageBox:
    box = QMessageBox(QMessageBox.Icon.Question, "annotator", words, parent=parent)
    consent = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
    box.addButton(QMessageBox.StandardButton.Cancel)
    consent.clicked.connect(lambda: act())
    return box
