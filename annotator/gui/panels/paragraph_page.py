"""The page of all suggested paragraphs, in the place of the lines: what is wrong is unticked, Enter takes the rest."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont

from annotator.gui.kit.theme import Theme
from annotator.gui.panels.paragraph_row_delegate import ParagraphRowDelegate
from annotator.gui.panels.paragraph_rows import ParagraphRowModel, ShownPlace, ShownStretch, paragraph_rows
from annotator.gui.panels.row_page import RowPage


class ParagraphPage(RowPage[ParagraphRowModel]):
    """Shows places. `went_to` asks to see one in the text, and the others after it."""

    went_to = Signal(object)

    def __init__(self, theme: Theme, font: QFont) -> None:
        model = ParagraphRowModel()
        super().__init__(model, ParagraphRowDelegate(model, theme, font), theme, font)
        note = self.tr("Untick what is wrong. Enter sets what is ticked as one step; the text stays as it is.")
        self.show_words(self.tr("Suggested paragraphs"), note)
        self.acts |= {
            Qt.Key.Key_A: self._tick_all,
            Qt.Key.Key_Backspace: self.left.emit,
            Qt.Key.Key_G: self._go_to_current,
        }
        model.ticks_changed.connect(self._name_keys)

    def show_stretches(
        self, stretches: Sequence[ShownStretch], ticked: Collection[ShownPlace], current: int = 0
    ) -> None:
        """Show suggested paragraphs with these ticked, standing on the first from the line of number `current` on."""
        self.model.show(paragraph_rows(stretches), ticked)
        rows = self.model.rows
        here = (at for at, row in enumerate(rows) if not row.head and row.places[0].number >= current)
        self.stand_on(next(here, 1))

    @property
    def places(self) -> list[ShownPlace]:
        """All places, as the rows have them."""
        return [row.places[0] for row in self.model.rows if not row.head]

    def _tick_all(self) -> None:
        """Tick all, or none where all are ticked."""
        self.model.tick(set() if len(self.model.ticked) == len(self.places) else set(self.places))

    def _name_keys(self) -> None:
        self.show_keys(
            [
                ("Enter", self.tr("set all %n ticked", "", len(self.model.ticked))),
                ("Space", self.tr("tick or untick")),
                ("A", self.tr("tick all or none")),
                ("G", self.tr("one by one in the text")),
                ("Esc", self.tr("back to the text")),
            ]
        )

    def _go_to_current(self) -> None:
        if self.row >= 0:
            self.went_to.emit(self.model.rows[self.row].places[0])
