"""In Chinese nothing that can be seen is left in English."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFontComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)

from annotator.app.glossary import builtin_terms
from annotator.app.paths import user_paths
from annotator.gui.keyboard.actions import ACTIONS
from annotator.gui.kit.i18n import install_language
from tests.e2e.window.test_accessible import LEAVING, dialogs_shown
from tests.e2e.window.test_late_answers import find, suspect

ENGLISH = re.compile(r"[A-Za-z]{2,}[ ,:]+[a-z]{2,}|^[A-Z][a-z]{3,}…?$")
HANZI = re.compile("[\u4e00-\u9fff]")
MEANT = {"annotator", "Markdown", "English", "Backspace", "Space", "Enter", "Delete"}


@pytest.fixture
def chinese(qapp):
    settings = user_paths().settings
    settings.parent.mkdir(parents=True)
    settings.write_text('language = "zh_CN"\n', encoding="utf-8")
    yield
    install_language(qapp, "en")


def shown(root: QWidget) -> set[str]:
    """All words on a widget and in it, also those that a screen reader tells."""
    words: set[str] = set()
    for widget in (root, *root.findChildren(QWidget)):
        words |= {widget.windowTitle(), widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()}
        if isinstance(widget, QLabel | QAbstractButton):
            words.add(widget.text())
        elif isinstance(widget, QLineEdit):
            words.add(widget.placeholderText())
        elif isinstance(widget, QGroupBox | QMenu):
            words.add(widget.title())
        elif isinstance(widget, QComboBox) and not isinstance(widget, QFontComboBox):
            words |= {widget.itemText(at) for at in range(widget.count())}
    return words | {action.text() for action in root.findChildren(QAction)}


def english(root: QWidget, text: str = "") -> set[str]:
    """The words in English alone, but those that the transcript's own text holds."""
    found = {words for words in shown(root) if ENGLISH.search(words) and not HANZI.search(words)} - MEANT
    return {words for words in found if words not in text}


def test_nothing_is_left_in_english(start, transcript, chinese):
    user = start()
    assert english(user.window) == set()
    user.window.open(transcript)
    user.qtbot.waitUntil(lambda: user.window.page is not None)
    assert english(user.window) == set()
    user.accept_start_sheet()
    line = user.page.session.transcript.lines[0]
    find(user, suspect(line, "open sora", "Open-Sora"))
    user.go(0, line.text.index("open sora"))
    notes = (term.note for term in builtin_terms())  # a glossary's own words
    text = "\n".join([*user.lines, "Open-Sora", *notes])
    for spec in ACTIONS:
        if spec.name and spec.name not in LEAVING:
            user.window.findChild(QAction, spec.name).trigger()
            user.qtbot.wait(5)
            QThreadPool.globalInstance().waitForDone()
            user.qtbot.wait(5)
            for root in (user.window, *dialogs_shown()):
                assert (spec.name, english(root, text)) == (spec.name, set())
            for dialog in dialogs_shown():
                dialog.close()
