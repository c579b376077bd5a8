"""Finds and replaces: opens the panel, searches as one types, replaces what is ticked."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QFont

from annotator.app.query import MOST_HITS
from annotator.core.history import Caret
from annotator.core.replacing import replace_many
from annotator.gui.bottom_dock import BottomDock
from annotator.gui.desk import Desk
from annotator.gui.dialogs.consent import ask_to_replace
from annotator.gui.find.hit_walk import HitWalk
from annotator.gui.find.live_search import LiveSearch
from annotator.gui.find.search_place import SearchPlace
from annotator.gui.kit.fault_text import fault_text
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.hit_rows import HitModel
from annotator.gui.panels.replace_panel import ReplacePanel
from annotator.gui.text.selection import Selection

_MANY = 2_000
_SLOW_MS = 400


class ReplaceActs(QObject):
    """What is done with the `panel`; more than `_MANY` places are asked about first."""

    def __init__(
        self, desk: Desk, selection: Selection, search: LiveSearch, panel: ReplacePanel, dock: BottomDock
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._selection = selection
        self._search = search
        self._dock = dock
        self.panel = panel
        self._place = SearchPlace(desk, selection, panel.place)
        self.walk = HitWalk(desk, search, panel.list)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._slow.timeout.connect(self._say_so_far)
        dock.add(panel)
        self._place.changed.connect(self._want)
        search.changed.connect(self._show)
        panel.query_changed.connect(self._want)
        panel.replace_wanted.connect(self.replace)
        panel.closed.connect(self.stop)
        panel.wanted.entered.connect(self.walk.next)
        panel.list.toggled.connect(self._toggle)
        panel.list.all_toggled.connect(self._toggle_all)

    @property
    def is_open(self) -> bool:
        """Whether the panel is open."""
        return self._dock.shows(self.panel)

    def open(self, carried: str = "") -> None:
        """Open the panel to find what is `carried` to it; from the hit that its list led to, go back into the list."""
        if self.is_open and self.walk.led_here and self._desk.editor.hasFocus():
            self.panel.list.setFocus()
        else:
            self.find(carried)

    def find(self, carried: str = "") -> None:
        """Open the panel to type in what to find: what is selected in the text, or `carried` to it, stands there.

        What is selected over several lines is where to look.
        """
        editor = self._desk.editor
        start, end = editor.selection
        wanted = editor.text[start:end] if editor.hasFocus() and not self._selection.spans else ""
        if not self._dock.open(self.panel):
            return
        self._place.choose_selection()
        if wanted or carried:
            self.panel.wanted.setText(wanted or carried)
            self.panel.wanted.selectAll()
        self._place.offer()
        self._want()

    def stop(self) -> None:
        """Search no more; to be called before the session goes."""
        self._slow.stop()
        self._search.stop()

    def replace(self) -> None:
        """Replace all that is ticked, as one step."""
        if self._desk.flush():
            self._search.when_settled(self._replace)

    def _replace(self) -> None:
        hits = self._search.hits
        if not hits.ticked:
            self._desk.said.emit(self.tr("Nothing is ticked"))
        elif hits.ticked > _MANY:
            ask_to_replace(self._desk.view, hits.ticked, len(hits.replacements()), self._replace_ticked)
        else:
            self._replace_ticked()

    def _replace_ticked(self) -> None:
        desk, hits = self._desk, self._search.hits
        here, places = Caret(desk.line.id, desk.editor.caret), hits.ticked
        if desk.perform(lambda t: replace_many(t, hits.replacements(), here)):
            desk.said.emit(self.tr("Replaced in %n places; undo takes all of it back", "", places))
        self.panel.list.setFocus()

    def _want(self) -> None:
        self.walk.forget()
        self._search.want(self.panel.query, self._place.within)
        self._slow.start()

    def _show(self) -> None:
        """Show what is found now."""
        self._slow.stop()
        self.panel.model.renew(replaces=bool(self._search.query.replacement))
        self.walk.stand_again()
        self._count()

    def _count(self) -> None:
        hits = self._search.hits
        self.panel.show_count(hits.ticked, hits.changing, self._note())

    def _note(self) -> str:
        search = self._search
        if search.failed:
            return fault_text(search.failed, search.query.wanted)
        if not search.query.wanted:
            return ""
        if not len(search.hits):
            return self.tr("Not found")
        if not search.whole:
            return self.tr("These are the first %n; replace them, then the rest is found", "", MOST_HITS)
        return "" if search.hits.changing else self.tr("The same stands there already")

    def _say_so_far(self) -> None:
        """Say that it takes a while."""
        if not self._search.settled:
            self.panel.show_note(self.tr("Searching…"))

    def _toggle(self, row: int) -> None:
        self._search.hits.toggle(row)
        self.panel.model.ticks_changed()
        self._count()

    def _toggle_all(self) -> None:
        hits = self._search.hits
        hits.tick_all(on=hits.ticked < hits.changing)
        self.panel.model.ticks_changed()
        self._count()


def make_replacing(desk: Desk, selection: Selection, dock: BottomDock, theme: Theme, font: QFont) -> ReplaceActs:
    """The panel in the dock, with all that works it."""
    search = LiveSearch(desk.session, desk)
    panel = ReplacePanel(HitModel(search.hits, desk.model.number, desk), theme, font)
    return ReplaceActs(desk, selection, search, panel, dock)
