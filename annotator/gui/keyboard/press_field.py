"""A field that shows which keys arrive when they are pressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from annotator.gui.keyboard.key_text import pressed_key, shown_key
from annotator.gui.kit.looks import with_look

_LEFT = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class PressField(QLineEdit):
    """Takes keys instead of text, but for Tab, Enter and Escape alone. `pressed` carries the key as it is kept."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        with_look(self, "field")
        self.key = ""
        self.setReadOnly(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def forget(self) -> None:
        """Wait for another key."""
        self.key = ""
        self.clear()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not self._leaves(event):
            self._show(pressed_key(event.keyCombination()))
            return True
        return super().event(event)

    def _leaves(self, event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return event.key() in _LEFT and held in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)

    def _show(self, key: str) -> None:
        if key:
            self.key = key
            self.setText(shown_key(key))
            self.pressed.emit(key)
