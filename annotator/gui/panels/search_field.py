"""A field for what is to be found or to stand there instead: Enter acts, and never on the text behind."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from annotator.core.text import in_one_row
from annotator.gui.kit.looks import with_look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SearchField(QLineEdit):
    """`entered` by Enter, and `left_below` by the arrow down."""

    entered = Signal()
    left_below = Signal()

    def __init__(self) -> None:
        super().__init__()
        with_look(self, "field")

    @property
    def words(self) -> str:
        """What was typed; of what was pasted on several rows, one row."""
        return in_one_row(self.text())

    def event(self, event: QEvent) -> bool:
        """Keep Enter with another key from the window's actions: they would act on the text, unseen."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            if not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.entered.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left_below.emit()
        else:
            super().keyPressEvent(event)
