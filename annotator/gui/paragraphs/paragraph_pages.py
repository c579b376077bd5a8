"""Shows all suggested paragraphs on one page, and sets those that are left ticked as one step."""

from __future__ import annotations

from collections.abc import Generator

from PySide6.QtWidgets import QStackedWidget

from annotator.app.jobs import ParagraphPlace, ParagraphsFound, ParagraphsJob, ParagraphStretch
from annotator.app.paragraphs import Stretch, stretches_of
from annotator.core.history import Caret
from annotator.core.model import Line, LineKind
from annotator.core.text import joined
from annotator.gui.desk import Desk
from annotator.gui.instead_of_lines import InsteadOfLines
from annotator.gui.kit.slices import Slices
from annotator.gui.panels.paragraph_page import ParagraphPage
from annotator.gui.panels.paragraph_rows import ShownPlace, ShownStretch
from annotator.gui.paragraphs.paragraph_acts import ParagraphActs
from annotator.gui.paragraphs.paragraph_walk import ParagraphWalk

_AROUND = 48
_KEY = 12


class ParagraphPages(InsteadOfLines[ParagraphPage]):
    """Paragraphs are looked for when they are asked for: it takes moments, in the checker's process.

    Who goes on typing or moves meanwhile is not taken away from it. What is unticked once stays so in this window.
    """

    def __init__(
        self, desk: Desk, acts: ParagraphActs, walk: ParagraphWalk, page: ParagraphPage, stack: QStackedWidget
    ) -> None:
        super().__init__(desk, page, stack)
        self._acts = acts
        self._walk = walk
        self._wanted = False
        self._unticked: set[tuple[str, str]] = set()
        self._reading = Slices[tuple[Stretch, ...]](self, self._ask)
        self._wording = Slices[list[ShownStretch]](self, self._show)
        page.entered.connect(self._take)
        page.went_to.connect(self._walk_from)
        walk.page_wanted.connect(self.open)
        walk.rejected.connect(lambda shown: self._unticked.add(_key(shown)))
        page.left.connect(self.close)
        desk.moved.connect(self._moved)
        desk.editor.typed.connect(self._give_up)
        desk.session.subscribe(self._give_up)

    def open(self) -> None:
        """Look for paragraphs, and show them."""
        if self.shown or not self._desk.flush():
            return
        self._wanted = True
        self._desk.said.emit(self.tr("Looking for paragraphs…"))
        self._reading.begin(stretches_of(self._desk.transcript))

    def close(self) -> None:
        """Show the lines again, with the keyboard in them."""
        if self.shown:
            self._remember()
            super().close()

    def _give_up(self, *_: object) -> None:
        self._wanted = False
        self._reading.stop()
        self._wording.stop()

    def _moved(self) -> None:
        self._give_up()
        self.close()

    def _ask(self, stretches: tuple[Stretch, ...]) -> None:
        self._desk.checking.ask(ParagraphsJob(stretches), self._found)

    def _found(self, found: ParagraphsFound) -> None:
        if not self._wanted:
            return
        if found.stretches:
            self._wording.begin(self._worded(found.stretches))
        else:
            self._wanted = False
            self._desk.said.emit(self.tr("No paragraphs are suggested: what is said stands in paragraphs already"))

    def _worded(self, stretches: tuple[ParagraphStretch, ...]) -> Generator[None, None, list[ShownStretch]]:
        transcript, shown = self._desk.transcript, []
        for stretch in stretches:
            speaker = self._desk.model.speaker(transcript.line(stretch.line_id))
            places = []
            for place in stretch.places:
                places.append(self._placed(place))
                yield
            name, slot = (speaker.name, speaker.slot) if speaker else ("", 0)
            shown.append(ShownStretch(name, slot, stretch.length, tuple(places)))
        return shown

    def _placed(self, place: ParagraphPlace) -> ShownPlace:
        transcript = self._desk.transcript
        line = transcript.line(place.line_id)
        before = line.text[: place.start]
        if len(before) < _AROUND and (above := self._said_before(line)):
            before = joined(above.text.rstrip().removesuffix(transcript.soft_mark(above)), before)
        after = line.text[place.start :].lstrip()
        return ShownPlace(place, transcript.index(line.id) + 1, before[-_AROUND:], after[:_AROUND])

    def _said_before(self, line: Line) -> Line | None:
        """The line above with talk of the same speaker."""
        above = self._desk.transcript.neighbour(line.id, -1)
        while above and (above.interjection or above.kind is LineKind.FIGURE):
            above = self._desk.transcript.neighbour(above.id, -1)
        return above

    def _show(self, stretches: list[ShownStretch]) -> None:
        self._wanted = False
        ticked = [x for stretch in stretches for x in stretch.places if _key(x) not in self._unticked]
        self._page.show_stretches(stretches, ticked, self._desk.model.row(self._desk.line.id) + 1)
        self.show()
        self._desk.said.emit(self.tr("%n paragraphs are suggested", "", len(self._page.places)))

    def _remember(self) -> None:
        """Remember what is unticked."""
        for place in self._page.places:
            (self._unticked.discard if place in self._page.model.ticked else self._unticked.add)(_key(place))

    def _take(self) -> None:
        ticked = [shown.place for shown in self._page.places if shown in self._page.model.ticked]
        self.close()
        if ticked and self._acts.start_all([Caret(place.line_id, place.start) for place in ticked]):
            self._desk.said.emit(self.tr("%n paragraphs set; undo takes all of it back", "", len(ticked)))

    def _walk_from(self, shown: ShownPlace) -> None:
        """See a place in the text, and from there one after another."""
        places = self._page.places
        self.close()
        self._walk.begin(places, places.index(shown))


def _key(shown: ShownPlace) -> tuple[str, str]:
    """What tells a place from others, wherever its lines are split."""
    return shown.before[-_KEY:], shown.after[:_KEY]
