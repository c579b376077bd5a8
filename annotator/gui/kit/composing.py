"""Keeps keys from doing anything while an input method composes, in whatever field that is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QWidget

_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class ComposingGuard(QObject):
    """Watches the field that has the focus. The input method takes the keys it wants before they come here.

    What does come with a preedit open, as function keys do, would fire shortcuts, accept dialogs, move lists.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._composing = False
        app = QGuiApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._watch)

    def _watch(self, left: QWidget | None, entered: QWidget | None) -> None:
        self._composing = False
        if left is not None:
            left.removeEventFilter(self)
        if entered is not None:
            entered.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodEvent):
            self._composing = bool(event.preeditString())
        elif self._composing and event.type() in _KEYS:
            event.accept()  # an override that nobody wants would go on to the shortcuts
            return True
        return super().eventFilter(watched, event)
