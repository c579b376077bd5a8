"""What lies over the live editor and paints on its text, also while that is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from annotator.gui.desk import Desk


class EditorOverlay(QWidget):
    """Covers the editor's viewport, whatever its size, and lets mouse and focus through."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.editor.viewport())
        self._desk = desk
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        desk.editor.viewport().installEventFilter(self)
        desk.moved.connect(self.update)
        self.resize(desk.editor.viewport().size())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.resize(self._desk.editor.viewport().size())
        return super().eventFilter(watched, event)
