"""Keys as text: how they are kept, how they are shown, and which of them belong to the text being typed."""

from __future__ import annotations

import sys

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

_HELD = (
    Qt.KeyboardModifier.ControlModifier.value
    | Qt.KeyboardModifier.AltModifier.value
    | Qt.KeyboardModifier.MetaModifier.value
)
_NO_KEYS = {
    Qt.Key.Key_unknown, Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
}  # fmt: skip
_EDITING = {
    Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down,
    Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Insert,
}  # fmt: skip
_CAPS = {"Return": "Enter", "Up": "↑", "Down": "↓", "Left": "←", "Right": "→", "PgUp": "PageUp", "PgDown": "PageDown"}
_OF_THE_TEXT = {  # the clipboard's, and those that go and delete by words and clauses
    "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+Left", "Ctrl+Right", "Ctrl+Shift+Left", "Ctrl+Shift+Right",
    "Ctrl+Alt+Left", "Ctrl+Alt+Right", "Ctrl+Backspace", "Ctrl+Del",
}  # fmt: skip
_NEVER_TYPED = 0x01000000  # from here on Qt's keys are no characters
_SHIFT_RETURN = "Shift+Return"


def parse_key(text: object) -> str:
    """A key in the one form in which keys are kept, as `Ctrl+Shift+P`; empty where this is no single key."""
    sequence = QKeySequence.fromString(text) if isinstance(text, str) else QKeySequence()
    if sequence.count() != 1 or _first(sequence).key() in _NO_KEYS:
        return ""
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def pressed_key(combination: QKeyCombination) -> str:
    """The key that was pressed, in the same form; empty for a modifier alone."""
    return parse_key(QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText))


def shown_key(key: str) -> str:
    """A key as the user reads it on the keyboard, in every language the same."""
    if sys.platform == "darwin":
        return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    held, plus, last = key.rpartition("+") if not key.endswith("++") else (key[:-2], "+", "+")
    return held + plus + _CAPS.get(last, last)


def brief_key(shown: str) -> str:
    """What `shown_key` gave, for where room is short: `⇧⏎` for Shift+Enter, in any language."""
    sequence = QKeySequence.fromString(shown, QKeySequence.SequenceFormat.NativeText)
    words = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    return words.replace("Shift+", "⇧").replace("Return", "⏎").replace("Enter", "⏎")


def belongs_to_text(key: str) -> bool:
    """Whether a key types, moves the caret or works the clipboard, and so is no action's to take."""
    combination = _first(QKeySequence(key))
    if combination.keyboardModifiers().value & _HELD:
        return key in _OF_THE_TEXT
    if key == _SHIFT_RETURN:
        return False
    return combination.key() in _EDITING or combination.key().value < _NEVER_TYPED


def _first(sequence: QKeySequence) -> QKeyCombination:
    combination: QKeyCombination = sequence[0]  # type: ignore[index]  # the stubs lack it
    return combination
