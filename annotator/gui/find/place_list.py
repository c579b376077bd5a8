"""The list under the find bar: what sounds like what is typed, the nearest first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QLabel, QListView, QVBoxLayout, QWidget

from annotator.gui.desk import Desk
from annotator.gui.find.sound_search import SoundSearch
from annotator.gui.kit.looks import small, with_look
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.place_rows import PlaceDelegate, PlaceModel

_ROWS = 6


class PlaceList(QWidget):
    """Shows the places of a search, and a click goes to one. While it searches its height stays, lest lines jump."""

    def __init__(self, sounds: SoundSearch, desk: Desk, theme: Theme, font: QFont) -> None:
        super().__init__()
        self._sounds = sounds
        self._desk = desk
        self._model = PlaceModel(
            lambda line_id: (desk.model.row(line_id) + 1, desk.transcript.line(line_id).text), self
        )
        self._delegate = PlaceDelegate(theme, font, self)
        self.note = with_look(QLabel(), "muted")
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(self.tr("Places that sound like it"))
        self.list.clicked.connect(lambda index: sounds.go(sounds.places[index.row()]))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.note)
        column.addWidget(self.list)
        sounds.changed.connect(self._show)
        self.set_font(font)
        self._show()

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._delegate.theme = theme
        self.list.viewport().update()

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        self._delegate.set_font(font)
        self.note.setFont(small(font))
        self.list.setFixedHeight(self._delegate.height * _ROWS)

    def _show(self) -> None:
        self._model.show(self._sounds.places)
        self.list.setCurrentIndex(self._model.index(self._sounds.at))
        self.note.setText(self._note())
        self.list.setVisible(bool(self._sounds.typed))

    def _note(self) -> str:
        count = len(self._sounds.places)
        if self._sounds.waits:
            return self.tr("Listening…")
        if count:
            return self.tr("%n places, the nearest in sound first", "", count)
        if self._sounds.typed:
            return self.tr("Nothing sounds like it")
        return self.tr("Type hanzi, pinyin or English; Enter goes from place to place")
