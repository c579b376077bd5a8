"""Plain keys that are acts instead of typing, while something is walked in the lines."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from annotator.gui.desk import Desk

WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class PlainKeys(QObject):
    """While `on`, `act_of` says what a key pressed in the live editor does; other plain keys do nothing.

    No input method is open meanwhile, and the current row is always brought to the same height.
    """

    def __init__(self, desk: Desk, act_of: Callable[[QKeyEvent], Callable[[], object] | None]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._act_of = act_of
        self.on = False
        desk.editor.installEventFilter(self)

    def switch(self, *, on: bool) -> None:
        """Let plain keys be acts from now on, or typing again."""
        self.on = on
        self._desk.editor.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, not on)
        self._desk.view.steady = on

    def give_way(self) -> None:
        """Be off, since something else has the plain keys now."""
        self.on = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.on or not isinstance(event, QKeyEvent) or event.key() in _TABS:
            return super().eventFilter(watched, event)
        act = self._act_of(event)
        if event.type() == QEvent.Type.ShortcutOverride and act:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and (act or (event.text() and not event.modifiers() & WITH)):
            if act:
                act()
            return True
        return super().eventFilter(watched, event)
