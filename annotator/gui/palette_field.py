"""The line to type in over a list: arrows move in the list, Enter chooses, Escape leaves, all else types."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from annotator.gui.looks import with_look

_PAGE = 8
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Backtab: -1,
    Qt.Key.Key_Tab: 1,
    Qt.Key.Key_PageUp: -_PAGE,
    Qt.Key.Key_PageDown: _PAGE,
}
_KEPT = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason)


class PaletteField(QLineEdit):
    """Keeps every key from the window's actions. While an input method composes, all keys are its own."""

    moved = Signal(int)
    chosen = Signal()
    closed = Signal()

    def __init__(self, longest: int) -> None:
        super().__init__()
        with_look(self, "field")
        self.setMaxLength(longest)
        self._composing = False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not self._composing:
            return self._act(event) or super().event(event)  # here, as Tab never comes as far as keyPressEvent
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def _act(self, event: QKeyEvent) -> bool:
        """Do what a key asks for, if it asks for something here."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        elif key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in _STEPS:
            self.moved.emit(_STEPS[key])
        else:
            return False
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _KEPT:
            self.closed.emit()
