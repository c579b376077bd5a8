"""Triage: one suspect after another, settled by plain keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from annotator.gui.desk import Desk
from annotator.gui.line_acts import LineActs
from annotator.gui.suspect_acts import SuspectActs

_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Triage(QObject):
    """While on, the editor's plain keys settle suspects instead of typing. `toggled` tells when it goes on or off."""

    toggled = Signal(bool)

    def __init__(self, desk: Desk, suspects: SuspectActs, lines: LineActs) -> None:
        super().__init__(desk)
        self._desk = desk
        self._suspects = suspects
        self.on = False
        self._acts: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Return: lambda: suspects.take(0),
            Qt.Key.Key_Enter: lambda: suspects.take(0),
            Qt.Key.Key_Space: suspects.next,
            Qt.Key.Key_Backspace: lines.undo,
            Qt.Key.Key_E: self._edit,
            Qt.Key.Key_Escape: self.toggle,
            Qt.Key.Key_U: suspects.unclear,
            Qt.Key.Key_I: suspects.ignore,
            Qt.Key.Key_O: suspects.ignore_in_session,
            Qt.Key.Key_G: suspects.remember,
            Qt.Key.Key_A: suspects.take_all,
        }
        for number in range(5):
            self._acts[Qt.Key.Key_1 + number] = partial(suspects.take, number)
        desk.editor.installEventFilter(self)

    def toggle(self) -> None:
        """Go on or off; on, it begins with the suspect at the caret or the next one."""
        if not self._desk.flush():
            return
        self.on = not self.on
        self._desk.editor.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, not self.on)
        self.toggled.emit(self.on)
        if self.on and self._desk.spotlight.suspect is None:
            self._suspects.next()

    def _edit(self) -> None:
        """End triage with the suspect selected, to be typed over."""
        suspect = self._desk.spotlight.suspect
        self.toggle()
        if suspect and not self.on:
            self._desk.editor.place_caret(suspect.start, suspect.end)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.on or not isinstance(event, QKeyEvent) or event.modifiers() & _WITH:
            return super().eventFilter(watched, event)
        act = self._acts.get(event.key())
        if event.type() == QEvent.Type.ShortcutOverride and act:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and (act or event.text()):
            if act:
                act()
            return True
        return super().eventFilter(watched, event)
