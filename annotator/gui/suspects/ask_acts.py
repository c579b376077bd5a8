"""What should this be? Asks about a selection, a suspect or a word, and puts there what is chosen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect
from PySide6.QtWidgets import QWidget

from annotator.app.equal_places import Parts, asked_place, equal_places
from annotator.app.jobs import Answers, AskJob, Caution
from annotator.core import decisions
from annotator.core.decisions import heard_at
from annotator.core.interchange import usual_category
from annotator.core.model import DecisionKind, Suspect
from annotator.gui.desk import Desk
from annotator.gui.panels.answer_rows import AnswerRow
from annotator.gui.panels.ask_panel import AskPanel
from annotator.gui.suspects.remembering import Remembering


class AskActs(QObject):
    """Opens the panel, feeds it, and makes the step."""

    def __init__(
        self,
        desk: Desk,
        panel: AskPanel,
        remembering: Remembering,
        choose_places: Callable[[list[Suspect], str], list[Suspect]],
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._panel = panel
        self._remembering = remembering
        self._choose_places = choose_places
        self._here: Parts = ()
        self._span = (0, 0)
        self._count = 0
        self._caution: Caution | None = None
        panel.typed.connect(self._ask)
        panel.taken.connect(self._take)
        panel.closed.connect(self._closed)
        desk.checking.stopped.connect(panel.show_none)

    def open(self) -> None:
        """Ask about the selection, else the suspect at the caret, else the word there."""
        desk = self._desk
        if not desk.flush():
            return
        self._here, self._span, self._count = (), desk.editor.selection, 0
        start, end = self._span
        suspect = self._suspect_at(start) if start == end else None
        if suspect:
            self._here, self._span = desk.checking.analysis.found.group(suspect), (suspect.start, suspect.end)
        elif start < end:
            self._stand_on(start, end)
        heard = heard_at(self._here) if self._here else ""
        self._panel.open(heard, self._read_so_far(), self._room())
        self._ask("")

    def _suspect_at(self, caret: int) -> Suspect | None:
        """The suspect there, also one that is only `maybe` and so not marked: it tells which words belong together."""
        desk = self._desk
        unmarked = desk.checking.analysis.found.on(desk.line.id)
        return desk.at_caret.suspect or next((x for x in unmarked if x.start <= caret < x.end), None)

    def _read_so_far(self) -> QRect:
        """The line down to the caret, on the screen: the panel is to leave it in sight."""
        editor, caret = self._desk.editor, self._desk.editor.cursorRect()
        return _on_screen(editor.viewport(), QRect(0, 0, caret.right(), caret.bottom()))

    def _room(self) -> QRect:
        """As wide as the lines and as high as the page."""
        page, view = self._panel.parentWidget(), self._desk.view
        lines = _on_screen(view, view.rect())
        whole = _on_screen(page, page.rect()) if page else lines
        return QRect(lines.left(), whole.top(), lines.width(), whole.height())

    def _stand_on(self, start: int, end: int) -> None:
        """Ask about a stretch of the line, without the spaces at its ends."""
        text = self._desk.line.text[start:end]
        start += len(text) - len(text.lstrip())
        heard = text.strip()
        self._span = (start, start + len(heard))
        self._here = [asked_place(self._desk.line.id, start, heard, usual_category(heard))] if heard else []

    def _ask(self, typed: str) -> None:
        """Ask for answers. Across a cut it is all that was heard that counts."""
        if len(self._here) > 1:
            heard = heard_at(self._here)
            self._desk.checking.ask(AskJob(heard, 0, len(heard), typed), self._answered)
        else:
            self._desk.checking.ask(AskJob(self._desk.line.text, *self._span, typed), self._answered)

    def _answered(self, found: Answers) -> None:
        if not self._panel.isVisible():
            return
        if not self._here:
            self._stand_on(found.start, found.end)
        if not self._here:
            self._panel.dismiss()
            self._desk.said.emit(self.tr("No word at the caret"))
            return
        self._caution = found.caution
        self._count = self._count or len(self._places())  # once, as it takes a while in a long transcript
        self._panel.show_answers(heard_at(self._here), self._count, found)

    def _places(self) -> list[Parts]:
        found = self._desk.checking.analysis.found
        return equal_places(self._desk.transcript, found, heard_at(self._here), self._here)

    def _closed(self, give_back: bool) -> None:
        if give_back:
            self._desk.editor.setFocus()

    def _take(self, row: AnswerRow, everywhere: bool) -> None:
        """Put the text of a row here, or at all places left ticked."""
        heard = heard_at(self._here)
        self._panel.dismiss()
        if heard == row.text:
            self._desk.said.emit(self.tr("That is what stands there already"))
            return
        chosen = self._chosen(row.text) if everywhere else [self._here]
        if not chosen:
            return
        made = self._desk.perform(
            lambda t: (
                decisions.take_all(t, chosen, row.text, kind=DecisionKind.CORRECTED)
                if everywhere
                else decisions.take(t, self._here, row.text, kind=DecisionKind.CORRECTED)
            )
        )
        if made:
            category = row.category or usual_category(row.text)
            self._remembering.offer(heard, row.text, category, self._caution)

    def _chosen(self, text: str) -> list[Parts]:
        """The places left ticked in the preview, the one asked about first."""
        places = {parts[0]: parts for parts in self._places()}
        chosen = self._choose_places(list(places), text)
        return [places[place] for place in sorted(chosen, key=lambda place: place != self._here[0])]


def _on_screen(widget: QWidget, rect: QRect) -> QRect:
    return QRect(widget.mapToGlobal(rect.topLeft()), rect.size())
