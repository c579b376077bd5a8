"""The menu that the right mouse button opens on the current line."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu

from annotator.gui.desk import Desk
from annotator.gui.text.selection import Selection
from annotator.gui.text.text_acts import TextActs


class TextMenu(QObject):
    """Offers what can be done to what is selected. The keys named there belong to every text field alike."""

    def __init__(self, desk: Desk, selection: Selection, acts: TextActs) -> None:
        super().__init__(desk)
        self._desk = desk
        self._selection = selection
        self._acts = acts
        desk.editor.wishes.menu.connect(self._open)

    def _open(self, where: QPoint) -> None:
        start, end = self._selection.ends
        changes = not self._desk.session.read_only
        menu = QMenu(self._desk.editor)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Cut") + "\tCtrl+X", self._acts.cut).setEnabled(changes and start != end)
        menu.addAction(self.tr("Copy") + "\tCtrl+C", self._acts.copy).setEnabled(start != end)
        menu.addAction(self.tr("Paste") + "\tCtrl+V", self._acts.paste).setEnabled(changes)
        menu.addSeparator()
        menu.addAction(self.tr("Select the line, then all") + "\tCtrl+A", self._selection.select_all)
        menu.popup(where)
