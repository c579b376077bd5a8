"""The page of all suggested punctuation, in the place of the lines: what is wrong is unticked, Enter takes the rest."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont

from annotator.gui.kit.theme import Theme
from annotator.gui.panels.mark_row_delegate import MarkRowDelegate
from annotator.gui.panels.mark_rows import MarkPlace, MarkRowModel, mark_rows
from annotator.gui.panels.row_page import RowPage


class MarkPage(RowPage[MarkRowModel]):
    """Shows places. `went_to` asks to see one in the text."""

    went_to = Signal(object)

    def __init__(self, theme: Theme, font: QFont) -> None:
        model = MarkRowModel()
        super().__init__(model, MarkRowDelegate(model, theme, font), theme, font)
        note = self.tr("Untick what is wrong. Enter takes what is ticked as one step; the rest stays suggested.")
        self.show_words(self.tr("Suggested punctuation"), note)
        self.acts |= {Qt.Key.Key_Backspace: self.left.emit, Qt.Key.Key_G: self._go_to_current}
        model.ticks_changed.connect(self._name_keys)

    def show_places(self, places: Sequence[MarkPlace], ticked: Collection[MarkPlace], current: int = 0) -> None:
        """Show places with these ticked; `current` is the line id of the one to stand at."""
        self.model.show(mark_rows(places), ticked)
        rows = enumerate(self.model.rows)
        here = (at for at, row in rows if not row.head and row.places[0].suspect.line_id == current)
        self.stand_on(next(here, 0))

    @property
    def ticked(self) -> list[MarkPlace]:
        """What is ticked, as the rows have it."""
        places = [row.places[0] for row in self.model.rows if not row.head]
        return [place for place in places if place in self.model.ticked]

    def _name_keys(self) -> None:
        self.show_keys(
            [
                ("Enter", self.tr("take all %n ticked", "", len(self.model.ticked))),
                ("Space", self.tr("tick or untick")),
                ("G", self.tr("see it in the text")),
                ("Esc", self.tr("back to the text")),
            ]
        )

    def _go_to_current(self) -> None:
        if self.row >= 0:
            self.went_to.emit(self.model.rows[self.row].places[0].suspect)
