"""Where one is in a transcript of several talks, and going from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QObject

from annotator.core.history import Change, Step
from annotator.core.model import Line, LineKind
from annotator.core.sections import Section, people_of, section_at, sections
from annotator.gui.desk import Desk
from annotator.gui.panels.outline import Outline


class SectionActs(QObject):
    """Keeps the outline true, which is asked anew only after what makes sections has changed."""

    def __init__(self, desk: Desk, outline: Outline) -> None:
        super().__init__(desk)
        self._desk = desk
        self._outline = outline
        self._known: list[Section] | None = None
        desk.session.subscribe(self._follow)
        desk.moved.connect(self.show)
        outline.chosen.connect(self._go)

    def show(self) -> None:
        """Show the sections, and in which of them the editor is."""
        self._outline.show_sections(self._sections, self._here)

    def next(self) -> None:
        """Go to where the next section begins."""
        self._walk(1)

    def previous(self) -> None:
        """Go to where this section begins, or from there to where the one before does."""
        here = self._here
        at_start = here >= 0 and self._desk.line.id == self._sections[here].line_id
        self._walk(-1 if at_start else 0)

    def people_here(self) -> frozenset[int] | None:
        """Who speaks in the section, by id; None where nothing is divided into sections."""
        return people_of(self._desk.transcript, self._sections[self._here]) if self._sections else None

    @property
    def _sections(self) -> list[Section]:
        if self._known is None:
            self._known = sections(self._desk.transcript)
        return self._known

    @property
    def _here(self) -> int:
        return section_at(self._sections, self._desk.transcript.index(self._desk.line.id))

    def _walk(self, by: int) -> None:
        to = self._here + by
        if not self._sections:
            self._desk.said.emit(self.tr("There are no sections; they begin at headings"))
        elif 0 <= to < len(self._sections):
            self._go(self._sections[to].line_id)
        else:
            self._desk.said.emit(self.tr("No more sections that way"))

    def _go(self, line_id: int) -> None:
        view = self._desk.view
        steady, view.steady = view.steady, True  # with what follows in sight, not as the last row
        self._desk.go(line_id)
        view.steady = steady

    def _follow(self, step: Step) -> None:
        if any(map(_divides_otherwise, step.changes)):
            self._known = None


def _divides_otherwise(change: Change) -> bool:
    """Whether a change may have made other sections of the lines."""
    before, after = change.before, change.after
    if isinstance(before, Line) and isinstance(after, Line):
        return LineKind.HEADING in (before.kind, after.kind)
    return isinstance(change.value, Line)
