"""Opens the page of the glossary, keeps it true, and takes back what was done on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from annotator.app.glossary import builtin_terms
from annotator.app.glossary_cells import Listed, listed
from annotator.app.shelves import own_terms
from annotator.core.glossary import GlossaryTerm, Layer, Lesson
from annotator.core.history import Step
from annotator.core.model import SessionTerm, Term
from annotator.gui.desk import Desk
from annotator.gui.glossary.glossary_edits import GlossaryEdits
from annotator.gui.glossary.glossary_questions import GlossaryQuestions
from annotator.gui.glossary_page.glossary_page import GlossaryPage
from annotator.gui.glossary_page.words import layer_text
from annotator.gui.instead_of_lines import InsteadOfLines
from annotator.gui.kit.jobs import run_in_background
from annotator.gui.kit.messages import step_text


class GlossaryActs(QObject):
    """`toggled` tells that the page came or went: while it is there, acts on the lines would be unseen.

    `own_lessons` gives what the session itself has taught so far.
    """

    toggled = Signal(bool)

    def __init__(
        self, desk: Desk, page: GlossaryPage, stack: QStackedWidget, own_lessons: Callable[[], Sequence[Lesson]]
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._own_lessons = own_lessons
        self.page = page
        self._instead = InsteadOfLines(desk, page, stack)
        self._edits = GlossaryEdits(desk, page)
        self._questions = GlossaryQuestions(desk, page)
        self._place = 0, 0
        self._shown = 0
        self._doors: dict[str, Callable[[], object]] = {}
        self._later = QTimer(self, singleShot=True, interval=0)  # once for all that one act changes
        self._later.timeout.connect(self._show)
        desk.session.subscribe(self._follow)
        desk.moved.connect(self._moved)
        page.left.connect(self.close)
        page.details.heard_wanted.connect(self._go)

    @property
    def shown(self) -> bool:
        """Whether the page is there."""
        return self._instead.shown

    def toggle(self) -> None:
        """Open the glossary and give it the keyboard; close it where it is open."""
        if self.shown:
            self.close()
        elif self._desk.flush():
            self._place = self._desk.line.id, self._desk.editor.caret
            self._show()
            self._instead.show()
            self.page.table.setFocus()
            self._questions.begin()
            self.toggled.emit(True)

    def close(self) -> None:
        """Show the lines again, with the keyboard in them."""
        if self.shown:
            self._instead.close()
            self.toggled.emit(False)

    def _moved(self) -> None:
        """Show the lines where something else went to another place in them."""
        if self._place != (self._desk.line.id, self._desk.editor.caret):
            self.close()

    def add_door(self, words: str, act: Callable[[], object], *, leaves: bool = False) -> None:
        """Offer a further act, by its words; one that `leaves` has the lines shown before."""

        def leave() -> None:
            self.close()
            act()

        self._doors[words] = leave if leaves else act
        self.page.offer_doors(self._doors)

    def undo(self) -> None:
        """Take the last step back, if it was one of the glossary: another would change the text unseen."""
        self._travel(self._desk.session.history.next_undo, self._desk.session.undo, self.tr("Undone: {what}"))

    def redo(self) -> None:
        """Make the last undone step again, if it was one of the glossary."""
        self._travel(self._desk.session.history.next_redo, self._desk.session.redo, self.tr("Redone: {what}"))

    def _travel(self, step: Step | None, move: Callable[[], Step | None], words: str) -> None:
        if step is None:
            self._desk.said.emit(self.tr("There is nothing to take back or to make again"))
        elif not all(isinstance(change.value, SessionTerm | GlossaryTerm) for change in step.changes):
            self._desk.said.emit(self.tr("The next step changes the text; it can be taken back beside the lines"))
        elif self._desk.travel(move):
            self._desk.said.emit(words.format(what=step_text(step.kind)))

    def _go(self, heard: str) -> None:
        """Go to the first place where this was heard."""
        parts = [parts[0] for parts in self._desk.checking.analysis.found.hearing(heard)]
        if parts:
            first = min(parts, key=lambda part: (self._desk.model.row(part.line_id), part.start))
            self.close()
            self._desk.go(first.line_id, first.start, first.end)

    def _follow(self, step: Step) -> None:
        if any(isinstance(change.value, SessionTerm | GlossaryTerm) for change in step.changes):
            self.refresh()

    def refresh(self) -> None:
        """Show soon what has changed, where it can be seen."""
        if self.shown:
            self._later.start()

    def _show(self) -> None:
        """Show the terms as they are now."""
        self.page.offer_layers(self._layers())
        shared = self._desk.session.glossary.shared
        lessons = (*shared.lessons, *self._own_lessons())
        own = {
            layer: [entry.term for entry in held] for layer, held in own_terms(self._desk.transcript, shared).items()
        }
        self._shown += 1
        number = self._shown

        def show(terms: Listed) -> None:
            if number == self._shown:
                self.page.show_terms(terms)
                self._questions.ask_anew()

        run_in_background(partial(_listed, own, lessons), done=show, failed=self._desk.failed.emit, owner=self)

    def _layers(self) -> list[tuple[Layer, str]]:
        """The layers to keep terms in, the widest first."""
        layers = [(Layer.PERSONAL, layer_text(Layer.PERSONAL))]
        event = self._desk.session.glossary.shared.event
        if event:
            layers.append((Layer.EVENT, self.tr("Event: {name}").format(name=event.name)))
        return [*layers, (Layer.SESSION, self.tr("This session"))]


def _listed(own: Mapping[Layer, Sequence[Term]], lessons: Sequence[Lesson]) -> Listed:
    """The built-in terms with those of the later layers. Reads a file; for any thread."""
    return listed({Layer.BUILTIN: builtin_terms(), **own}, lessons)
