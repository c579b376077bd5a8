"""What the user of the live editor wishes beyond the current line."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Signal


class EditorWishes(QObject):
    """Wishes as signals; whoever knows the other lines answers them."""

    split = Signal()
    """Enter: a line end at the caret, or in the place of what is selected."""
    join = Signal(bool)
    """Backspace or Delete at an edge: join the line with the next one (True) or the one before."""
    leave = Signal(object, bool)
    """A key over the edge: which `Edge`, and whether the selection comes along."""
    deselect = Signal(int)
    """End a selection over lines: at its start (-1), its end (1), or where the caret stands (0)."""
    replace = Signal(str)
    """Put this text in the place of a selection over lines."""
    paste = Signal(str)
    cut = Signal()
    copy = Signal()
    select_all = Signal()
    draw = Signal(QPoint)
    """The mouse is drawn out of the line, to this point of the screen."""
    menu = Signal(QPoint)
    """The menu of the text is wanted at this point of the screen."""
