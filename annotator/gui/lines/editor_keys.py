"""What the keys do in the live editor beyond plain typing: words, clauses, edges, and a selection over lines."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QTextCursor

from annotator.core.caret_stops import Unit, stop_after, stop_before
from annotator.gui.lines.edge_keys import Edge, edge_of, held_with
from annotator.gui.lines.editor_wishes import EditorWishes
from annotator.gui.lines.line_text import LineText

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_CTRL, _ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
_META = Qt.KeyboardModifier.MetaModifier
_NONE = Qt.KeyboardModifier.NoModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ERASING = {Qt.Key.Key_Backspace: False, Qt.Key.Key_Delete: True}
_SIDEWAYS = {Qt.Key.Key_Left: False, Qt.Key.Key_Right: True}
_MOVING = (
    *_SIDEWAYS,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
)
_BY = {_CTRL: Unit.WORD, _CTRL | _ALT: Unit.CLAUSE}


class EditorKeys:
    """Answers keys for an editor: moves its caret, erases, or tells what its user wishes."""

    def __init__(self, editor: LineText, wishes: EditorWishes) -> None:
        self._editor = editor
        self._wishes = wishes
        self._by_standard_key = {
            QKeySequence.StandardKey.Cut: wishes.cut,
            QKeySequence.StandardKey.Copy: wishes.copy,
            QKeySequence.StandardKey.SelectAll: wishes.select_all,
        }

    def take(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False where the editor does it by itself."""
        for key, wish in self._by_standard_key.items():
            if event.matches(key):
                wish.emit()
                return True
        if event.key() in _ENTER and held_with(event) == _NONE:
            self._wishes.split.emit()
            return True
        if event.key() in _MOVING:
            return self._move(event)
        if event.key() in _ERASING:
            return self._erase(event)
        return self._editor.spans and self._overwrite(event)

    def _move(self, event: QKeyEvent) -> bool:
        editor, key, held = self._editor, Qt.Key(event.key()), held_with(event)
        extends = bool(held & _SHIFT)
        if editor.spans and not extends:
            self._wishes.deselect.emit(_side(key) if held == _NONE else 0)
            if held == _NONE and key in _SIDEWAYS:
                return True
        unit = _BY.get(held & ~_SHIFT)
        if unit and key in _SIDEWAYS:
            self._step(unit, forward=_SIDEWAYS[key], extends=extends)
            return True
        edge = edge_of(event, editor.textCursor(), editor.text_layout())
        if edge:
            self._wishes.leave.emit(edge, extends)
        return edge is not None

    def _step(self, unit: Unit, *, forward: bool, extends: bool) -> None:
        """Move by a word or clause, over the edge into the neighbour line."""
        editor = self._editor
        stop = (stop_after if forward else stop_before)(editor.text, editor.caret, unit)
        if stop is None:
            self._wishes.leave.emit(Edge.NEXT if forward else Edge.PREVIOUS, extends)
        else:
            editor.place_caret(stop, editor.anchor if extends else None)

    def _erase(self, event: QKeyEvent) -> bool:
        editor, forward = self._editor, _ERASING[Qt.Key(event.key())]
        if editor.isReadOnly():
            return True
        if editor.spans:
            self._wishes.replace.emit("")
            return True
        cursor, held = editor.textCursor(), held_with(event)
        if held not in (_NONE, _SHIFT, _CTRL) or cursor.hasSelection():
            return False
        if cursor.atEnd() if forward else cursor.atStart():
            self._wishes.join.emit(forward)
        elif held == _CTRL:
            stop = (stop_after if forward else stop_before)(editor.text, editor.caret, Unit.WORD)
            editor.place_caret(editor.caret if stop is None else stop, editor.caret)
            editor.textCursor().removeSelectedText()
        else:  # all that the eye takes for one character: Qt would take an emoji apart
            way = QTextCursor.MoveOperation.NextCharacter if forward else QTextCursor.MoveOperation.PreviousCharacter
            cursor.movePosition(way, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
        return True

    def _overwrite(self, event: QKeyEvent) -> bool:
        """Type over the selected lines; what else would change this one of them alone is kept from it."""
        if event.matches(QKeySequence.StandardKey.Paste):
            return False
        typed = event.text() if not held_with(event) & (_CTRL | _ALT | _META) and event.text().isprintable() else ""
        if not typed:
            event.ignore()
        elif not self._editor.isReadOnly():
            self._wishes.replace.emit(typed)
        return True


def _side(key: Qt.Key) -> int:
    """To which end of the selection a key goes that ends it: -1 to the start, 1 to the end, 0 to the caret."""
    return {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0)
