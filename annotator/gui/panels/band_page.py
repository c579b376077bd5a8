"""A page of suggestions in the place of the lines: what is wrong is unticked, Enter takes the rest."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont

from annotator.gui.kit.theme import Theme
from annotator.gui.panels.band_rows import BandRow, BandRowModel, Place, band_rows
from annotator.gui.panels.row_delegate import RowDelegate
from annotator.gui.panels.row_page import RowPage


class BandPage(RowPage[BandRowModel[Place]]):
    """Shows places by band. `went_to` asks to see one in the text."""

    went_to = Signal(object)

    def __init__(
        self, title: str, model: BandRowModel[Place], delegate: RowDelegate[BandRow[Place]], theme: Theme, font: QFont
    ) -> None:
        super().__init__(model, delegate, theme, font)
        note = QCoreApplication.translate(
            "BandPage", "Untick what is wrong. Enter takes what is ticked as one step; the rest stays suggested."
        )
        self.show_words(title, note)
        self.acts |= {Qt.Key.Key_Backspace: self.left.emit, Qt.Key.Key_G: self._go_to_current}
        model.ticks_changed.connect(self._name_keys)

    def show_places(self, places: Sequence[Place], ticked: Collection[Place], current: int = 0) -> None:
        """Show places with these ticked; `current` is the line id of the one to stand at."""
        self.model.show(band_rows(places), ticked)
        rows = enumerate(self.model.rows)
        here = (at for at, row in rows if not row.head and row.places[0].line_id == current)
        self.stand_on(next(here, 0))

    @property
    def ticked(self) -> list[Place]:
        """What is ticked, as the rows have it."""
        places = [row.places[0] for row in self.model.rows if not row.head]
        return [place for place in places if place in self.model.ticked]

    def _name_keys(self) -> None:
        translate = QCoreApplication.translate
        self.show_keys(
            [
                ("Enter", translate("BandPage", "take all %n ticked", "", len(self.model.ticked))),
                ("Space", translate("BandPage", "tick or untick")),
                ("G", translate("BandPage", "see it in the text")),
                ("Esc", translate("BandPage", "back to the text")),
            ]
        )

    def _go_to_current(self) -> None:
        if self.row >= 0:
            self.went_to.emit(self.model.rows[self.row].places[0])
