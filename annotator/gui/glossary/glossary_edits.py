"""What the user does to terms on the page of the glossary: each act is one step of the session."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from annotator.app.glossary_paste import copied, pasted
from annotator.app.glossary_rows import Field, GlossaryRow
from annotator.app.shelves import shelves_of
from annotator.core import term_acts
from annotator.core.batch import Batch
from annotator.core.errors import AnnotatorError
from annotator.core.glossary import Layer, LayerTerm
from annotator.core.history import Step
from annotator.core.interchange import usual_category
from annotator.core.model import Term
from annotator.core.term_acts import Shelves
from annotator.gui.desk import Desk
from annotator.gui.glossary_page.glossary_page import GlossaryPage


class GlossaryEdits(QObject):
    """Adds, changes, moves and removes terms; the page shows them anew once the session has them."""

    def __init__(self, desk: Desk, page: GlossaryPage) -> None:
        super().__init__(desk)
        self._desk = desk
        self._page = page
        self._made = ""
        page.model.edited.connect(self._edit)
        page.model.moved.connect(lambda row, layer: self._change([row], Batch(layer=layer)))
        page.model.shown_changed.connect(self._stand_on_new)
        page.added.connect(self._add)
        page.doubled.connect(self._double)
        page.batch.wanted.connect(self._change_all)
        page.details.went_back.connect(self._go_back)
        page.table.removed.connect(self._remove)
        page.table.copied.connect(self._copy)
        page.table.pasted.connect(self._paste)

    def _edit(self, row: GlossaryRow, term: Term) -> None:
        self._perform(lambda shelves: term_acts.edit(shelves, LayerTerm(row.term, row.layer), term), 2)

    def _change(self, rows: list[GlossaryRow], batch: Batch) -> bool:
        return self._perform(lambda shelves: term_acts.change_all(shelves, _placed(rows), batch), len(rows))

    def _change_all(self, batch: Batch) -> None:
        rows = self._page.table.chosen
        if self._change(rows, batch):
            self._desk.said.emit(self.tr("%n terms changed", "", len(rows)))

    def _add(self) -> None:
        """Make a new term of what was looked for in vain, or of nothing yet, and have its text typed."""
        looked_for = "" if self._page.model.shown else self._page.filter.field.words.strip()
        text = self._free(looked_for or self.tr("New term"))
        self._put_new(Term(text, usual_category(text)))

    def _double(self) -> None:
        row = self._page.table.current
        if row:
            self._put_new(replace(row.term, text=self._free(row.term.text), aliases=()))

    def _put_new(self, term: Term) -> None:
        if self._perform(lambda shelves: term_acts.put_all(shelves, [term]), 1):
            self._made = term.text

    def _free(self, text: str) -> str:
        """The text, or one like it that no term has."""
        taken = {row.term.text.casefold() for row in self._page.model.rows}
        free, number = text, 2
        while free.casefold() in taken:
            free, number = f"{text} {number}", number + 1
        return free

    def _stand_on_new(self) -> None:
        """Stand on the term that was just made, with its text open to be typed over."""
        if not self._made or not any(row.term.text == self._made for row in self._page.model.rows):
            return
        made, self._made = self._made, ""
        self._page.go_to(made)
        self._page.table.setFocus()
        self._page.table.edit_current(Field.TERM)

    def _remove(self) -> None:
        """Take the chosen terms out of their layers; a built-in one can only be switched off."""
        own = [row for row in self._page.table.chosen if row.layer is not Layer.BUILTIN]
        if not own:
            self._desk.said.emit(self.tr("A built-in term stays; Space switches it off"))
        elif self._perform(lambda shelves: term_acts.remove(shelves, _placed(own))):
            self._desk.said.emit(self.tr("%n terms removed", "", len(own)))

    def _go_back(self) -> None:
        row = self._page.table.current
        if row and self._perform(lambda shelves: term_acts.remove(shelves, _placed([row]))):
            words = self.tr("{term} is as it was in the layer before")
            self._desk.said.emit(words.format(term=row.term.text))

    def _copy(self) -> None:
        rows = self._page.table.chosen
        QGuiApplication.clipboard().setText(copied(row.term for row in rows))
        self._desk.said.emit(self.tr("%n terms copied", "", len(rows)))

    def _paste(self) -> None:
        try:
            terms = pasted(QGuiApplication.clipboard().text(), self._page.model.names)
        except AnnotatorError as error:
            self._desk.failed.emit(error)
            return
        if self._perform(lambda shelves: term_acts.put_all(shelves, terms), len(terms)):
            self._desk.said.emit(self.tr("%n terms pasted", "", len(terms)))

    def _perform(self, make: Callable[[Shelves], Step | None], new: int = 0) -> bool:
        """Make a step with at most so many new terms; False where nothing changes, or a file refuses."""
        try:
            into = self._page.target or Layer.PERSONAL
            step = make(shelves_of(self._desk.transcript, self._desk.session.glossary, into, new))
        except AnnotatorError as error:
            self._desk.failed.emit(error)
            return False
        return step is not None and self._desk.commit(step)


def _placed(rows: Iterable[GlossaryRow]) -> list[LayerTerm]:
    return [LayerTerm(row.term, row.layer) for row in rows]
