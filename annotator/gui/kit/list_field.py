"""One line to type in over a list: its keys move in the list and take from it, all others type."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from annotator.gui.kit.looks import with_look

PAGE = 9
HELD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_TABS = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -PAGE, Qt.Key.Key_PageDown: PAGE}


class ListField(QLineEdit):
    """Keeps every key from the window's actions.

    `here` takes what is chosen; `focused` and `left` tell that the focus came here and went elsewhere.
    """

    moved = Signal(int)
    tabbed = Signal(int)
    here = Signal()
    closed = Signal()
    focused = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        with_look(self, "field")
        self.setInputMethodHints(Qt.InputMethodHint.ImhPreferLatin)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _TABS:
            self.tabbed.emit(_TABS[Qt.Key(event.key())])
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.act(event):
            super().keyPressEvent(event)

    def act(self, event: QKeyEvent) -> bool:
        """Do what a key asks for, if it asks for something here."""
        if event.modifiers() & HELD:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.here.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in _STEPS:
            self.moved.emit(_STEPS[Qt.Key(event.key())])
        else:
            return False
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.left.emit()
