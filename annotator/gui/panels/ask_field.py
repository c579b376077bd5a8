"""The one line to type in while choosing an answer: its keys choose, all others type."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from annotator.gui.kit.list_field import HELD, ListField
from annotator.gui.panels.answer_rows import NUMBERED

_PINYIN = re.compile(r"[a-zü' ]*")


def is_pinyin(text: str) -> bool:
    """Whether a text can be pinyin or initials, typed to choose by; nothing is as well."""
    return bool(_PINYIN.fullmatch(text))


class AskField(ListField):
    """A digit chooses while only pinyin is typed, with Ctrl always; Tab goes on in the list."""

    numbered = Signal(int)
    everywhere = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.tabbed.connect(self.moved)

    def act(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & HELD
        digit = event.key() - Qt.Key.Key_0
        if held == Qt.KeyboardModifier.AltModifier and event.key() == Qt.Key.Key_A:
            self.everywhere.emit()
        elif 1 <= digit <= NUMBERED and self._chooses(held):
            self.numbered.emit(digit)
        else:
            return super().act(event)
        return True

    def _chooses(self, held: Qt.KeyboardModifier) -> bool:
        return held == Qt.KeyboardModifier.ControlModifier or (not held.value and is_pinyin(self.text()))
