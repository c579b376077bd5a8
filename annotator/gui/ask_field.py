"""The one line to type in while choosing an answer: its keys choose, all others type."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from annotator.gui.answer_rows import NUMBERED
from annotator.gui.looks import with_look

_PINYIN = re.compile(r"[a-zü' ]*")
_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_TABS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -NUMBERED,
    Qt.Key.Key_PageDown: NUMBERED,
}


def is_pinyin(text: str) -> bool:
    """Whether a text can be pinyin or initials, typed to choose by; nothing is as well."""
    return bool(_PINYIN.fullmatch(text))


class AskField(QLineEdit):
    """Keeps every key from the window's actions.

    A digit chooses while only pinyin is typed, with Ctrl always; `left` tells that the focus went elsewhere.
    """

    moved = Signal(int)
    numbered = Signal(int)
    here = Signal()
    everywhere = Signal()
    closed = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        with_look(self, "field")
        self._composing = False
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _TABS:
            self.moved.emit(_TABS[Qt.Key(event.key())])
            return True
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._composing or not self._act(event):
            super().keyPressEvent(event)

    def _act(self, event: QKeyEvent) -> bool:
        """Do what a key asks for, if it asks for something here."""
        key, held = event.key(), event.modifiers() & _WITH
        digit = key - Qt.Key.Key_0
        if held == Qt.KeyboardModifier.AltModifier and key == Qt.Key.Key_A:
            self.everywhere.emit()
        elif 1 <= digit <= NUMBERED and self._chooses(held):
            self.numbered.emit(digit)
        elif held:
            return False
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.here.emit()
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in _STEPS:
            self.moved.emit(_STEPS[Qt.Key(key)])
        else:
            return False
        return True

    def _chooses(self, held: Qt.KeyboardModifier) -> bool:
        return held == Qt.KeyboardModifier.ControlModifier or (not held.value and is_pinyin(self.text()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.left.emit()
