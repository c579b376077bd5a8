"""The keys that leave a line or change it as a whole, where the caret stands at its edge."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextLayout


class Edge(Enum):
    """Where a key at the edge of a line leads."""

    UP = auto()
    DOWN = auto()
    PREVIOUS = auto()
    NEXT = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()
    FIRST = auto()
    LAST = auto()


_SHIFT, _CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
_PAGES = {Qt.Key.Key_PageUp: Edge.PAGE_UP, Qt.Key.Key_PageDown: Edge.PAGE_DOWN}
_ENDS = {Qt.Key.Key_Home: Edge.FIRST, Qt.Key.Key_End: Edge.LAST}  # without Shift they are the window's actions


def edge_of(event: QKeyEvent, cursor: QTextCursor, layout: QTextLayout) -> Edge | None:
    """Where the key leads, or None where it is the editor's own. With Shift it takes the selection along."""
    key, held = Qt.Key(event.key()), held_with(event)
    if held == _SHIFT | _CTRL:
        return _ENDS.get(key)
    if held & ~_SHIFT:
        return None
    if key in _PAGES:
        return _PAGES[key]
    if held or not cursor.hasSelection():
        if cursor.atStart() and key == Qt.Key.Key_Left:
            return Edge.PREVIOUS
        if cursor.atEnd() and key == Qt.Key.Key_Right:
            return Edge.NEXT
    line = layout.lineForTextPosition(cursor.positionInBlock()).lineNumber()
    if key == Qt.Key.Key_Up and line == 0:
        return Edge.UP
    if key == Qt.Key.Key_Down and line == layout.lineCount() - 1:
        return Edge.DOWN
    return None


def held_with(event: QKeyEvent) -> Qt.KeyboardModifier:
    """The modifiers of a key; that it stands on the number pad is none."""
    return event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
