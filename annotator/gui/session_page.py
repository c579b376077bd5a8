"""The page on which one session is worked on: lines, card, roster and strip, put together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from annotator.app.analysis import Analysis
from annotator.app.glossary import builtin_terms
from annotator.app.notes import Notes
from annotator.app.paths import Paths
from annotator.app.session import Session
from annotator.core.tally import Tally
from annotator.gui.appearance import Appearance
from annotator.gui.bottom_dock import BottomDock
from annotator.gui.checking import Checking
from annotator.gui.desk import Desk
from annotator.gui.drafts import Drafts
from annotator.gui.events.session_events import SessionEvents
from annotator.gui.find.find_bar import FindBar
from annotator.gui.find.replace_acts import make_replacing
from annotator.gui.glossary.file_acts import GlossaryFileActs
from annotator.gui.glossary.glossary_acts import GlossaryActs
from annotator.gui.glossary_page.glossary_page import GlossaryPage
from annotator.gui.history.history_acts import HistoryActs
from annotator.gui.history.statistics_acts import StatisticsActs
from annotator.gui.history.version_acts import VersionActs
from annotator.gui.keyboard.keymap import Keymap
from annotator.gui.kit.jobs import run_in_background
from annotator.gui.kit.notice_bar import Choice, NoticeBar
from annotator.gui.learning.learning import Learning
from annotator.gui.lines.line_delegate import LineDelegate
from annotator.gui.lines.line_editor import LineEditor
from annotator.gui.lines.line_model import LineModel
from annotator.gui.lines.line_view import LineView
from annotator.gui.lines.row_widget import RowWidget
from annotator.gui.lines.suspect_card import SuspectCard
from annotator.gui.marks.marks import Marks
from annotator.gui.mining.mining_acts import MiningActs
from annotator.gui.notes.note_acts import NoteActs
from annotator.gui.notes.unclear_acts import UnclearActs
from annotator.gui.page_layout import lay_out, parted
from annotator.gui.panels.ask_panel import AskPanel
from annotator.gui.panels.cluster_panel import ClusterPanel
from annotator.gui.panels.status_strip import StatusStrip, StripCounts
from annotator.gui.panels.suspect_panel import SuspectPanel
from annotator.gui.panels.tick_page import TickPage
from annotator.gui.paragraphs.paragraphs import Paragraphs
from annotator.gui.preview.client_text import ClientText
from annotator.gui.progress import Progress
from annotator.gui.readiness.readiness_acts import ReadinessActs
from annotator.gui.session_options import SessionOptions
from annotator.gui.speakers.people_side import PeopleSide
from annotator.gui.strip_acts import StripActs
from annotator.gui.suspects.ask_acts import AskActs
from annotator.gui.suspects.border_acts import BorderActs
from annotator.gui.suspects.cluster_acts import ClusterActs
from annotator.gui.suspects.kin_acts import KinActs
from annotator.gui.suspects.questions import ask_meant, choose_places
from annotator.gui.suspects.remembering import Remembering
from annotator.gui.suspects.suspect_acts import SuspectActs
from annotator.gui.suspects.suspect_list_acts import SuspectListActs
from annotator.gui.suspects.triage import Triage
from annotator.gui.suspects.triage_pages import TriagePages
from annotator.gui.teaching import Teaching
from annotator.gui.text.across_lines import AcrossLines
from annotator.gui.text.line_acts import LineActs
from annotator.gui.text.line_filter import LineFilter
from annotator.gui.text.read_acts import ReadActs
from annotator.gui.turns.turns import Turns


class SessionPage(QWidget):
    """Owns the widgets of a session and wires them. `failed` carries errors to be told."""

    failed = Signal(Exception)
    sheet_requested = Signal()
    begun = Signal()

    def __init__(self, session: Session, paths: Paths, appearance: Appearance, keymap: Keymap) -> None:
        super().__init__()
        self.session = session
        self._appearance = appearance
        self.gone = False
        self._tally = Tally(session.transcript)
        session.subscribe(self._tally.follow)
        self.checking = Checking(Analysis(session.transcript), paths, self)
        self.checking.analysis.with_maybe = appearance.settings.walk_maybe
        self._notices, self._offers = QVBoxLayout(), QVBoxLayout()
        self._make_desk(paths)
        self._make_suspect_acts()
        self._make_triage(paths)
        self._make_panels(paths)
        self._lay_out()
        self._connect()
        for show_keys in (self.desk.row.card.show_keys, self.strip.show_keys, self.people.show_keys):
            show_keys(keymap.shown)
            keymap.changed.connect(show_keys)
        self.desk.key_of = keymap.shown

    def _make_desk(self, paths: Paths) -> None:
        """The lines with the editor and the card on the current one, and what is done to lines."""
        theme, font = self._appearance.theme, self._appearance.font
        transcript = self.session.transcript
        self._model = LineModel(transcript, self.checking.analysis.suspects, self)
        self._delegate = LineDelegate(self._model, theme, font, self)
        notes = Notes(transcript, lambda: self.session.glossary.shared)
        run_in_background(builtin_terms)  # read once and kept, before a note is asked for
        row = RowWidget(LineEditor(theme, font), SuspectCard(theme, font, notes.note), theme, self._delegate.pad)
        self.view = LineView(self._model, self._delegate, row)
        self.desk = Desk(self.session, self.checking, self._model, self.view, row)
        self.teaching = Teaching(self.desk, paths)
        self.options = SessionOptions(self.desk, paths)
        self.across = AcrossLines(self.desk, self._delegate)
        self.lines = LineActs(self.desk)
        self._lines_or_page = QStackedWidget()
        self._lines_or_page.addWidget(self.view)
        self.drafts = Drafts(self.desk, self.notice)
        self.read = ReadActs(self.desk, self.across.selection)
        self.notes = NoteActs(self.desk, self.across.selection)
        self.unclear = UnclearActs(self.desk, self.across.selection, self.notes.noting)
        self.filter = LineFilter(self.desk)

    def _make_suspect_acts(self) -> None:
        theme, font = self._appearance.theme, self._appearance.font
        self.remembering = Remembering(self.desk, self._offer)
        choose, meant = partial(choose_places, self.desk), partial(ask_meant, self.desk, self.remembering)
        self.suspects = SuspectActs(self.desk, choose, meant)
        self._ask_panel = AskPanel(theme, font, self)
        self.ask = AskActs(self.desk, self._ask_panel, self.remembering, choose)
        self.borders = BorderActs(self.desk)

    def _make_triage(self, paths: Paths) -> None:
        self.tick_page = TickPage(self._appearance.theme, self._appearance.font)
        kin = KinActs(self.desk, self.tick_page, self.remembering)
        self.triage_pages = TriagePages(self.desk, self.tick_page, kin, self._lines_or_page)
        self.marks = Marks(self.desk, self._delegate, self._lines_or_page)
        given = (paths, self.remembering, self.teaching)
        self.learning = Learning(self.desk, *given, self._delegate, self._lines_or_page)
        self.triage = Triage(self.desk, self.suspects, self.lines, self.borders, self.tick_page, self.triage_pages)

    def _make_panels(self, paths: Paths) -> None:
        """What stands around the lines."""
        theme, font = self._appearance.theme, self._appearance.font
        self.client_text = ClientText(self.desk, self.options, theme, font)
        self.find_bar = FindBar(self.desk, theme, font)
        self.suspect_panel = SuspectPanel(theme, font)
        self.dock = BottomDock(self.desk)
        self.suspect_list = SuspectListActs(self.desk, self.suspect_panel, self.dock)
        self.replacing = make_replacing(self.desk, self.across.selection, self.dock, theme, font)
        self.versions = VersionActs(self.desk, self.dock, lambda: self._appearance.theme, font)
        self.history = HistoryActs(self.desk, self.dock, self.versions, theme, font)
        self.mining = MiningActs(self.desk, lambda: self._appearance.theme)
        self.statistics = StatisticsActs(self.desk, lambda: self._appearance.theme)
        self.readiness = ReadinessActs(self.desk, self.dock, self.marks.finder, theme, font)
        self.people = PeopleSide(self.desk, self.across.selection, self._tally, self._delegate, theme)
        self.roster = self.people.roster
        self.turns = Turns(self.desk, self.lines, self.people.speakers, self._delegate, self._lines_or_page)
        self.paragraphs = Paragraphs(self.desk, self.lines, self._delegate, self._lines_or_page)
        shown = self._delegate, self._lines_or_page, self.notice
        self.events = SessionEvents(self.desk, paths, self.teaching, self.options, self.people, *shown)
        self.cluster_panel = ClusterPanel(theme)
        self._cluster_acts = ClusterActs(self.desk, self.cluster_panel, self.triage)
        self.strip = StatusStrip(theme)
        StripActs(self.desk, self.strip, self._strip_acts())
        self._progress = Progress(self.desk, self.turns.finder, self._tally)

    def _strip_acts(self) -> dict[str, Callable[[], object]]:
        return {
            "names": self.sheet_requested.emit,
            "turns": self.turns.walk.next,
            "sure": self.triage.toggle,
            "likely": self.suspects.next,
            "maybe": self.suspects.next,
            "unclear": self.unclear.next,
            "read": self.read.go_to_unread,
        }

    def _lay_out(self) -> None:
        preview = self.client_text.panel
        beside = parted(Qt.Orientation.Horizontal, self._lines_or_page, preview, growing=0, name="beside-preview")
        over_dock = parted(Qt.Orientation.Vertical, beside, self.dock, growing=0, name="over-dock")
        side = parted(Qt.Orientation.Vertical, self.people, self.cluster_panel, growing=1, name="side")
        body = lay_out(self, (self._notices, self.find_bar, over_dock, self._offers), side, self.strip)
        glossary = GlossaryPage(self._appearance.theme, self._appearance.font)
        self.glossary = GlossaryActs(self.desk, glossary, body, self.learning.keeper.lessons)
        self.glossary.add_door(self.tr("Find terms in papers…"), self.mining.open)
        self.glossary_files = GlossaryFileActs(self.desk, self.glossary, lambda: self._appearance.theme)
        self.glossary.add_door(self.tr("What was learned…"), self.learning.pages.open, leaves=True)

    def _connect(self) -> None:
        self.desk.failed.connect(self.failed)
        self._progress.counted.connect(self._show_counts)
        self.desk.roster_changed.connect(self.people.refresh)
        self.triage.toggled.connect(self._triage_toggled)
        self.turns.walk.begins.connect(self.triage.end)
        self.turns.walk.begins.connect(self.paragraphs.walk.end)
        self.paragraphs.walk.begins.connect(self.triage.end)
        self.paragraphs.walk.begins.connect(self.turns.walk.end)

    def begin(self) -> None:
        """Show the lines where the user left, and offer what was being typed when the program ended."""
        if self.gone:
            return
        place = self.session.place()
        self.desk.show(place)
        self.filter.restore_later(place.filter if place else "")
        self._progress.count()
        self.drafts.offer()
        self.begun.emit()

    def start_checking(self) -> None:
        """Start the checker; to be called once the window has been painted."""
        if not self.gone:
            self.teaching.start()

    def notice(self, words: str, choices: Sequence[Choice]) -> NoticeBar:
        """Tell something above the lines."""
        bar = NoticeBar(self._appearance.theme, words, choices)
        self._notices.addWidget(bar)
        return bar

    def _offer(self, words: str, choices: Sequence[Choice]) -> NoticeBar:
        """Offer something under the lines."""
        bar = NoticeBar(self._appearance.theme, words, choices)
        self._offers.addWidget(bar)
        bar.show()
        return bar

    def restyle(self) -> None:
        """Take over theme and font as they are now."""
        theme, font = self._appearance.theme, self._appearance.font
        self._delegate.theme = theme
        pages = (self.tick_page, self.turns.page, self.marks.page, self.learning.page, self.paragraphs.page)
        panels = (self.events.page, self.find_bar, self.client_text.panel, self.dock, self.glossary.page)
        with_font = (self._ask_panel, *pages, *panels)
        for part in (self.desk.row, self.people, self.cluster_panel, self.strip, *with_font):
            part.set_theme(theme)
        for bar in self.findChildren(NoticeBar):
            bar.set_theme(theme)
        self.mining.set_theme(theme)
        if font != self._delegate.font:
            self._delegate.set_font(font)
            self.desk.row.set_font(font, self._delegate.pad)
            for panel in with_font:
                panel.set_font(font)
            self.view.refit()
        self._mark_maybe()
        self.view.viewport().update()

    def _mark_maybe(self) -> None:
        """Mark and walk what is `maybe` if the user wants that."""
        wanted = self._appearance.settings.walk_maybe
        if wanted != self.checking.analysis.with_maybe:
            self.checking.analysis.with_maybe = wanted
            self.checking.marks_changed.emit([line.id for line in self.session.transcript.lines])

    def close_session(self) -> bool:
        """Put everything on disk and let go of the file; False where the disk refused. Twice does no harm."""
        if self.gone:
            return True
        named, typed = self.versions.naming.finish(), self.desk.flush()  # each is tried, even if the other fails
        if not (named and typed and self.desk.close()):
            return False
        self.let_go()
        return True

    def let_go(self) -> None:
        """Stop all work and let go of the file, whatever is not on disk."""
        self.gone = True
        self._progress.stop()
        self.replacing.stop()
        self._cluster_acts.stop()
        self.history.stop()
        self.readiness.stop()
        self.events.stop()
        self.desk.keeper.stop()
        self.notes.noting.drop()
        self.teaching.stop()
        self.learning.keeper.stop()
        self.checking.stop()
        self.session.close()

    def _triage_toggled(self, on: bool) -> None:
        self.desk.row.card.show_plain_keys(on)
        if on:
            self.marks.end()
            self.turns.walk.give_way()
            self.paragraphs.walk.give_way()
        self.desk.said.emit(
            self.tr("Triage: plain keys settle suspects, Escape ends it") if on else self.tr("Triage ended")
        )

    def _show_counts(self, counts: StripCounts) -> None:
        self.filter.restore()
        self.strip.show_counts(counts)
        self.people.refresh()
