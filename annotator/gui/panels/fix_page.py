"""The page of known fixes: what was always put right in other sessions of the event, by form, to be ticked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont

from annotator.app.clusters import Cluster, Proposal
from annotator.core.glossary import Lesson
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.row_page import RowPage
from annotator.gui.panels.tick_delegate import TickDelegate
from annotator.gui.panels.tick_rows import Level, TickModel, TickRow, tick_rows


class FixModel(TickModel):
    """The rows, which tell how often a form was put right before."""

    lessons: Mapping[tuple[str, str], Lesson]

    def note(self, row: TickRow) -> str:
        count = self.tr("%n place(s)", "", len(row.proposals))
        lesson = self.lessons.get((row.proposals[0].heard.casefold(), row.cluster.meant))
        if row.level is Level.TERM or lesson is None:
            return count
        before = self.tr("put right %n time(s) before", "", lesson.accepted)
        return f"{count} · {before}"


class FixPage(RowPage[FixModel]):
    """Shows the places by term and form; what is doubtful is not ticked. `went_to` asks to see one in the text.

    `let_stand` asks to keep the form of the current row as it is, wherever it is heard in this session.
    """

    went_to = Signal(object)
    let_stand = Signal(object)

    def __init__(self, theme: Theme, font: QFont) -> None:
        model = FixModel()
        model.lessons = {}
        super().__init__(model, TickDelegate(model, theme, font), theme, font)
        self.acts |= {
            Qt.Key.Key_Backspace: self.left.emit,
            Qt.Key.Key_G: lambda: self.went_to.emit(self._here[0]),
            Qt.Key.Key_O: lambda: self.let_stand.emit(self._here),
        }
        model.ticks_changed.connect(self._name_keys)

    def show_fixes(self, event: str, clusters: Sequence[Cluster], lessons: Sequence[Lesson]) -> None:
        """Show what is known from an event, with all but the doubtful ticked."""
        places = [place for cluster in clusters for place in cluster.proposals]
        self.model.lessons = {(lesson.heard.casefold(), lesson.meant): lesson for lesson in lessons}
        self.model.show(
            tick_rows(clusters, by_variant=True, single=True), [place for place in places if not place.doubtful]
        )
        title = self.tr("%n known fixes from {event}", "", len(places)).format(event=event)
        note = self.tr(
            "What was always put right in other sessions of the event. Untick what is wrong here; Enter takes the rest "
            "as one step. What may be right as it stands is not ticked."
        )
        self.show_words(title, note)
        self.stand_on(0)
        self.list.scrollToTop()

    @property
    def ticked(self) -> list[Proposal]:
        """What is ticked, in the order of the rows."""
        places = [place for row in self.model.rows if row.level is Level.PLACE for place in row.proposals]
        return [place for place in places if place in self.model.ticked]

    @property
    def _here(self) -> Sequence[Proposal]:
        """What the current row stands for."""
        return self.model.rows[max(self.row, 0)].proposals

    def _name_keys(self) -> None:
        self.show_keys(
            [
                ("Enter", self.tr("take all %n ticked", "", len(self.model.ticked))),
                ("Space", self.tr("tick or untick")),
                ("O", self.tr("is right here")),
                ("G", self.tr("see it in the text")),
                ("Esc", self.tr("back")),
            ]
        )
