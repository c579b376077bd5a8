"""Asks the checker's process what the page of the glossary wants to know, and shows its answers."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from annotator.app.glossary_jobs import Said, SaidJob, Tried, TryJob
from annotator.app.jobs import TermWaysJob, WaysFound
from annotator.gui.desk import Desk
from annotator.gui.glossary_page.details import Heard
from annotator.gui.glossary_page.glossary_page import GlossaryPage
from annotator.gui.glossary_page.words import verdict_text

_REST_MS = 60
_WAITING = "…"


class GlossaryQuestions(QObject):
    """What was asked before is dropped when its answer comes late."""

    def __init__(self, desk: Desk, page: GlossaryPage) -> None:
        super().__init__(desk)
        self._desk = desk
        self._page = page
        self._known: frozenset[str] = frozenset()
        self._asked_for = ""
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)  # not at every row that an arrow passes
        self._rest.timeout.connect(self._show_current)
        page.table.chosen_changed.connect(self._rest.start)
        page.model.shown_changed.connect(self._rest.start)
        page.tester.asked.connect(self._try)
        page.tester.line_wanted.connect(self._try_line)

    def begin(self) -> None:
        """Try the current line, if nothing else was tried."""
        if not self._page.tester.sentence.strip():
            self._try_line()

    def ask_anew(self) -> None:
        """Ask again what other terms may answer otherwise."""
        texts = {text for row in self._page.model.rows for text in (row.term.text, *row.term.aliases)}
        if texts - self._known:
            self._known = frozenset(texts)
            self._desk.checking.ask(TermWaysJob(tuple(sorted(texts))), self._take_ways)
        self._rest.start()
        if self._page.tester.sentence.strip():
            self._page.tester.ask()

    def _take_ways(self, found: WaysFound) -> None:
        self._page.model.know_ways(dict(found.ways))

    def _try_line(self) -> None:
        self._page.tester.show_sentence(self._desk.line.text)

    def _show_current(self) -> None:
        """Show the current term in detail, and what it does in the sentence."""
        row = self._page.table.current
        meant = self._desk.checking.analysis.found.meant
        heard = [Heard(form, count) for (text, form), count in meant.items() if row and text == row.term.text and count]
        self._page.details.show_row(row, sorted(heard, key=lambda form: -form.count))
        if row:
            self._desk.checking.ask(SaidJob(row.term), self._take_said)
        if self._page.tester.sentence.strip():
            self._page.tester.ask()

    def _take_said(self, said: Said) -> None:
        self._page.details.show_sounds(said.ways)

    def _try(self, sentence: str) -> None:
        row = self._page.table.current
        term = row.term.text if row else ""
        if term != self._asked_for:
            self._page.tester.show_why(_WAITING)
        self._asked_for = term

        def show(tried: Tried) -> None:
            why = verdict_text(tried.verdict) if tried.verdict else ""
            self._page.tester.show_found(sentence, tried.suspects, why)

        self._desk.checking.ask(TryJob(sentence, term), show)
