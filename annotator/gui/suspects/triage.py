"""Triage: what is sure on one page, then the clusters, then one suspect after another, all by plain keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from annotator.core.model import Suspect
from annotator.gui.desk import Desk
from annotator.gui.panels.tick_page import TickPage
from annotator.gui.suspects.border_acts import BorderActs
from annotator.gui.suspects.suspect_acts import SuspectActs
from annotator.gui.suspects.triage_pages import Shown, Stage, TriagePages
from annotator.gui.text.line_acts import LineActs
from annotator.gui.text.plain_keys import WITH, PlainKeys


@dataclass(frozen=True, slots=True)
class _Stood:
    """Where triage stood before an act: on a page, or on a stretch of a line; `made` steps had been made."""

    made: int
    page: Shown | None
    line_id: int
    start: int
    end: int


class Triage(QObject):
    """While on, plain keys settle suspects instead of typing. `toggled` tells when it goes on or off."""

    toggled = Signal(bool)

    def __init__(
        self,
        desk: Desk,
        suspects: SuspectActs,
        lines: LineActs,
        borders: BorderActs,
        page: TickPage,
        pages: TriagePages,
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._suspects = suspects
        self._lines = lines
        self._pages = pages
        self._plain = PlainKeys(desk, self._act)
        self._busy = False
        self._trail: list[_Stood] = []
        self._acts: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Backspace: self._back,
            Qt.Key.Key_E: self._edit,
            Qt.Key.Key_Escape: self.toggle,
            Qt.Key.Key_A: self._open_own_cluster,
        }
        settling: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Return: lambda: suspects.take(0),
            Qt.Key.Key_Enter: lambda: suspects.take(0),
            Qt.Key.Key_Space: suspects.next,
            Qt.Key.Key_U: suspects.unclear,
            Qt.Key.Key_I: suspects.ignore,
            Qt.Key.Key_O: suspects.ignore_in_session,
            Qt.Key.Key_G: suspects.remember,
        }
        for number in range(5):
            settling[Qt.Key.Key_1 + number] = partial(suspects.take, number)
        self._acts |= {key: partial(self._noting, act) for key, act in settling.items()}
        self._shifted: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Left: partial(borders.move_end, -1),
            Qt.Key.Key_Right: partial(borders.move_end, 1),
            Qt.Key.Key_Up: partial(borders.move_start, -1),
            Qt.Key.Key_Down: partial(borders.move_start, 1),
        }
        desk.moved.connect(self._moved)
        page.entered.connect(lambda: self._noting(partial(self._take, everything=False)))
        page.all_wanted.connect(lambda: self._noting(partial(self._take, everything=True)))
        page.passed.connect(lambda: self._noting(self._pass))
        page.let_stand.connect(lambda: self._noting(self._let_stand))
        page.went_back.connect(self._back)
        page.left.connect(self.toggle)

    @property
    def on(self) -> bool:
        """Whether plain keys settle suspects."""
        return self._plain.on

    def toggle(self) -> None:
        """Go on or off; on, it begins with all that is sure."""
        if not self._desk.flush():
            return
        self._switch(on=not self.on)
        with self._moving():
            if self.on:
                self._enter(Stage.SURE)
            else:
                self._pages.close()

    def open_cluster(self, meant: str) -> None:
        """Show all that was heard for a term, in triage, which begins where it is off."""
        suspect = self._desk.checking.analysis.found.probably(meant)
        if suspect is None or not self._desk.flush():
            return
        if not self.on:
            self._switch(on=True)
        with self._moving():
            self._open_cluster(suspect)

    def end(self) -> None:
        """Go off, if it is on."""
        if self.on:
            self.toggle()

    def _switch(self, *, on: bool) -> None:
        self._plain.switch(on=on)
        self._trail.clear()
        self.toggled.emit(on)
        if on:
            self._pages.prepare()

    def _enter(self, stage: Stage) -> None:
        """Go to a stage, or past it where there is nothing to do; the last one is the walk through the text."""
        stages = list(Stage)
        if any(map(self._pages.open, stages[stages.index(stage) :])):
            return
        self._pages.close()
        suspect = self._desk.at_caret.suspect
        if suspect is None or not self._desk.checking.analysis.walks(suspect):
            self._suspects.next()

    def _take(self, *, everything: bool) -> None:
        if self._pages.take(everything=everything) and not self._pages.show_rest():
            self._enter(self._pages.following())

    def _pass(self) -> None:
        if not self._pages.pass_page():
            self._enter(self._pages.following())

    def _let_stand(self) -> None:
        if self._pages.let_stand() and not self._pages.show_rest():
            self._enter(self._pages.following())

    def _open_own_cluster(self) -> None:
        """Show all that was heard for the term that the suspect at the caret probably was."""
        suspect = self._desk.at_caret.marked
        if not suspect or not self._open_cluster(self._desk.checking.analysis.found.group(suspect)[0]):
            self._desk.said.emit(self.tr("No suspect with a suggestion at the caret"))

    def _open_cluster(self, suspect: Suspect) -> bool:
        stood = self._stands()
        shown = self._pages.open_cluster(suspect)
        if shown:
            self._trail.append(stood)
        return shown

    def _noting(self, act: Callable[[], object]) -> None:
        """Do something, noting how to come back from it if it led anywhere."""
        stood = self._stands()
        with self._moving():
            act()
        if self.on and self._stands() != stood:
            self._trail.append(stood)

    @contextmanager
    def _moving(self) -> Iterator[None]:
        """Triage itself moves in the lines."""
        self._busy = True
        try:
            yield
        finally:
            self._busy = False

    def _stands(self) -> _Stood:
        start, end = self._desk.editor.selection
        page = self._pages.as_shown() if self._pages.shown else None
        return _Stood(len(self._desk.session.history.done), page, self._desk.line.id, start, end)

    def _back(self) -> None:
        """Go back to where triage stood before, taking back the decision made there."""
        if not self._trail:
            self._desk.said.emit(self.tr("Nothing was decided before this"))
            return
        stood = self._trail[-1]
        with self._moving():
            if len(self._desk.session.history.done) > stood.made:
                self._lines.undo()
            if len(self._desk.session.history.done) <= stood.made:
                self._trail.pop()
                self._return_to(stood)

    def _return_to(self, stood: _Stood) -> None:
        if stood.line_id in self._desk.transcript:
            self._desk.go(stood.line_id, stood.start, stood.end)
        if stood.page:
            self._pages.reopen(stood.page)
        else:
            self._pages.close()

    def _moved(self) -> None:
        """Show the lines where an act of the window has moved in them."""
        if self._pages.shown and not self._busy:
            self.toggle()

    def _edit(self) -> None:
        """End triage with the suspect selected, to be typed over."""
        suspect = self._desk.at_caret.suspect
        self.toggle()
        if suspect and not self.on:
            self._desk.editor.place_caret(suspect.start, suspect.end)

    def _act(self, event: QKeyEvent) -> Callable[[], object] | None:
        if event.modifiers() & WITH:
            return None
        shifted = self._shifted if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else self._acts
        return shifted.get(event.key()) or self._acts.get(event.key())
