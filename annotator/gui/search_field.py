"""A field for what is to be found or to stand there instead: Enter acts, and no key of it reaches the text behind."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from annotator.core.text import in_one_row
from annotator.gui.looks import with_look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QLineEdit):
    """`entered` by Enter, and `left_below` by the arrow down. While an input method composes, every key is its own."""

    entered = Signal()
    left_below = Signal()

    def __init__(self) -> None:
        super().__init__()
        with_look(self, "field")
        self._composing = False

    @property
    def words(self) -> str:
        """What was typed; of what was pasted on several rows, one row."""
        return in_one_row(self.text())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._keeps(event):
            event.accept()
            return True
        return super().event(event)

    def _keeps(self, event: QKeyEvent) -> bool:
        """Whether a key is kept from the window's actions: Enter with another key would act on the text, unseen."""
        return self._composing or event.key() in _ENTER

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._composing:
            super().keyPressEvent(event)
            event.accept()  # whatever the field makes of it, the panel around is not to act
        elif event.key() in _ENTER:
            if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.entered.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left_below.emit()
        else:
            super().keyPressEvent(event)
