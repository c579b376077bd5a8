"""The menu that the right mouse button opens on the current line."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from annotator.gui.actions import ACTIONS, action_text
from annotator.gui.desk import Desk
from annotator.gui.text_acts import TextActs


class TextMenu(QObject):
    """Offers what can be done to the selection, in the words of the window's own menus."""

    def __init__(self, desk: Desk, acts: TextActs) -> None:
        super().__init__(desk)
        self._desk = desk
        self._acts = {"cut": acts.cut, "copy": acts.copy, "paste": acts.paste, "select_all": acts.select_all}
        self._changing = ("cut", "paste")
        desk.editor.wishes.menu.connect(self._open)

    def _open(self, where: QPoint) -> None:
        menu = QMenu(self._desk.editor)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for spec in ACTIONS:
            if spec.name in self._acts:
                action = menu.addAction(action_text(spec), self._acts[spec.name])
                action.setEnabled(spec.name not in self._changing or not self._desk.session.read_only)
        menu.popup(where)
