"""The keys that leave a line or change it as a whole, where the caret stands at its edge."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextLayout


class Edge(Enum):
    """What a key at the edge of a line asks for."""

    SPLIT = auto()
    JOIN_BEFORE = auto()
    JOIN_AFTER = auto()
    UP = auto()
    DOWN = auto()
    PREVIOUS = auto()
    NEXT = auto()
    PAGE_UP = auto()
    PAGE_DOWN = auto()


_ANYWHERE = {
    Qt.Key.Key_Return: Edge.SPLIT,
    Qt.Key.Key_Enter: Edge.SPLIT,
    Qt.Key.Key_PageUp: Edge.PAGE_UP,
    Qt.Key.Key_PageDown: Edge.PAGE_DOWN,
}
_AT_START = {Qt.Key.Key_Backspace: Edge.JOIN_BEFORE, Qt.Key.Key_Left: Edge.PREVIOUS}
_AT_END = {Qt.Key.Key_Delete: Edge.JOIN_AFTER, Qt.Key.Key_Right: Edge.NEXT}


def edge_of(event: QKeyEvent, cursor: QTextCursor, layout: QTextLayout) -> Edge | None:
    """What the key asks for, or None where it is the editor's own."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return None
    key = Qt.Key(event.key())
    if key in _ANYWHERE:
        return _ANYWHERE[key]
    if not cursor.hasSelection():
        if cursor.atStart() and key in _AT_START:
            return _AT_START[key]
        if cursor.atEnd() and key in _AT_END:
            return _AT_END[key]
    line = layout.lineForTextPosition(cursor.positionInBlock()).lineNumber()
    if key == Qt.Key.Key_Up and line == 0:
        return Edge.UP
    if key == Qt.Key.Key_Down and line == layout.lineCount() - 1:
        return Edge.DOWN
    return None
