"""The page of what was learned, in the place of the lines."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFont

from annotator.app.learned import Learned, LearnedPair
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.learned_row_delegate import LearnedRowDelegate
from annotator.gui.panels.learned_rows import LearnedModel, learned_rows
from annotator.gui.panels.row_page import RowPage


class LearnedPage(RowPage[LearnedModel]):
    """`reach_wanted` asks to keep it for somebody else: this session, its event, all transcripts."""

    reach_wanted = Signal()

    def __init__(self, theme: Theme, font: QFont) -> None:
        model = LearnedModel()
        super().__init__(model, LearnedRowDelegate(model, theme, font), theme, font)
        self._reach = ""
        self.acts |= {Qt.Key.Key_L: self.reach_wanted.emit, Qt.Key.Key_Backspace: self.left.emit}
        model.ticks_changed.connect(self._name_keys)

    def show_learned(self, learned: Learned) -> None:
        """Show what was learned; pairs that would have been wrong nowhere are ticked."""
        ticked = [pair for pair in learned.pairs if not pair.wrong and not pair.lesson.rejected]
        self.model.show(learned_rows(learned), ticked)
        self.stand_on(0)

    def show_reach(self, reach: str) -> None:
        """Say for whom it is kept."""
        self._reach = reach
        translate = QCoreApplication.translate
        note = translate(
            "LearnedPage",
            "Enter remembers the ticked pairs and switches the ticked terms off, as one step. Where a form was put "
            "right in this transcript, listening for it helps; where it is left as it was heard, it would be a false "
            "alarm.",
        )
        self.show_words(translate("LearnedPage", "What was learned"), note)
        self._name_keys()

    @property
    def pairs(self) -> list[LearnedPair]:
        """The pairs that are ticked, as the rows have them."""
        items = (row.items[0] for row in self.model.rows if not row.head)
        return [item for item in items if isinstance(item, LearnedPair) and item in self.model.ticked]

    def _name_keys(self) -> None:
        translate = QCoreApplication.translate
        self.show_keys(
            [
                ("Enter", translate("LearnedPage", "remember what is ticked")),
                ("Space", translate("LearnedPage", "tick or untick")),
                ("L", self._reach),
                ("Esc", translate("LearnedPage", "back to the text")),
            ]
        )
