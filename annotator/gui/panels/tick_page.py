"""A page of proposals in the place of the lines: what is wrong is unticked, Enter takes the rest."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont

from annotator.app.clusters import Cluster, Proposal
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.meant_bar import MeantBar
from annotator.gui.panels.row_page import RowPage
from annotator.gui.panels.tick_delegate import TickDelegate
from annotator.gui.panels.tick_rows import TickModel, tick_rows


class TickPage(RowPage[TickModel]):
    """Shows clusters. Each signal is a key: what to do with what is ticked is not the page's to say.

    `meant` is where the user says what a cluster without a term is to become; else it is hidden.
    """

    all_wanted = Signal()
    passed = Signal()
    let_stand = Signal()
    went_back = Signal()

    def __init__(self, theme: Theme, font: QFont) -> None:
        model = TickModel()
        meant = MeantBar(theme, font)
        super().__init__(model, TickDelegate(model, theme, font), theme, font, above=(meant,))
        self.meant = meant
        self.meant.hide()
        self.clusters: list[Cluster] = []
        self._by_variant = False
        self.acts |= {
            Qt.Key.Key_A: self.all_wanted.emit,
            Qt.Key.Key_S: self.passed.emit,
            Qt.Key.Key_Backspace: self.went_back.emit,
        }
        self._acts_on_meant = {Qt.Key.Key_E: self.meant.edit, Qt.Key.Key_O: self.let_stand.emit}
        self.meant.done.connect(self.setFocus)
        self.meant.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        super().set_theme(theme)
        self.meant.set_theme(theme)

    def set_font(self, font: QFont) -> None:
        super().set_font(font)
        self.meant.set_font(font)

    def show_clusters(
        self, clusters: Sequence[Cluster], ticked: Collection[Proposal], *, by_variant: bool, words: tuple[str, str]
    ) -> None:
        """Show clusters under a title and a note, with these places ticked and the first row current."""
        self.clusters = list(clusters)
        self._by_variant = by_variant
        self.model.show(tick_rows(clusters, by_variant=by_variant), ticked)
        self.show_words(*words)
        self.stand_on(0)
        self.list.scrollToTop()

    def change(self, cluster: Cluster, ticked: Collection[Proposal]) -> None:
        """Show the one cluster as it is now, standing on the same row."""
        at = self.row
        self.clusters = [cluster]
        self.model.show(tick_rows(self.clusters, by_variant=self._by_variant), ticked)
        self.stand_on(at)

    @property
    def current(self) -> Cluster:
        """The cluster of the current row."""
        return self.model.rows[max(self.row, 0)].cluster

    def act_of(self, key: int) -> Callable[[], object] | None:
        return super().act_of(key) or (None if self.meant.isHidden() else self._acts_on_meant.get(Qt.Key(key)))
