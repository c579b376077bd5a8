"""What is done to the text that is selected: typed over, deleted, broken, cut, copied, pasted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from annotator.app.analysis import LONGEST_LINE
from annotator.core import stretches
from annotator.core.history import StepKind
from annotator.core.text import one_line
from annotator.gui.desk import Desk
from annotator.gui.text.selection import Selection

MUCH, MOST = 200_000, 1_000_000  # characters of one line: more is asked about, and refused


class TextActs(QObject):
    """Acts on the selection, in one line or over several, each as one step.

    Copied lines stand one on a row; what stood on several rows is pasted as one line.
    """

    def __init__(self, desk: Desk, selection: Selection, ask: Callable[[str, Callable[[], object]], object]) -> None:
        super().__init__(desk)
        self._desk = desk
        self._selection = selection
        self._ask = ask
        wishes = desk.editor.wishes
        wishes.split.connect(self.split)
        wishes.replace.connect(self._replace)
        wishes.paste.connect(self._paste)
        wishes.cut.connect(self.cut)
        wishes.copy.connect(self.copy)
        wishes.select_all.connect(selection.select_all)

    def split(self) -> None:
        """Put a line end at the caret, or in the place of what is selected."""
        if not self._refused():
            self._desk.perform(lambda t: stretches.break_stretch(t, *self._selection.ends))

    def copy(self) -> None:
        """Put what is selected on the clipboard, without lines that the filter hides."""
        text = self._selected()
        if text:
            QGuiApplication.clipboard().setText(text)

    def cut(self) -> None:
        """Copy what is selected and delete it."""
        start, end = self._selection.ends
        if start != end and not self._refused():
            self.copy()
            self._put("", StepKind.DELETE)

    def paste(self) -> None:
        """Put the text on the clipboard in the place of what is selected."""
        self._desk.editor.paste()

    def _replace(self, text: str) -> None:
        if not self._refused():
            self._put(text, StepKind.TYPING if text else StepKind.DELETE)

    def _paste(self, pasted: str) -> None:
        size = len(pasted)
        if self._refused():
            return
        if size + len(self._desk.editor.text) > MOST:
            self._desk.said.emit(self.tr("%n characters are too many for one line; nothing was pasted", "", size))
        elif size > MUCH:
            words = self.tr("Paste %n characters into one line? It will be slow to edit and stay unchecked.", "", size)
            self._ask(words, lambda: self._put_pasted(pasted))
        else:
            self._put_pasted(pasted)

    def _put_pasted(self, pasted: str) -> None:
        text = one_line(pasted)
        if text and self._put(text, StepKind.PASTE) and len(self._desk.line.text) > LONGEST_LINE:
            self._desk.said.emit(self.tr("This line is too long to be checked now and stays unmarked"))

    def _put(self, text: str, kind: StepKind) -> bool:
        begins = kind is StepKind.TYPING
        return self._desk.perform(
            lambda t: stretches.replace_stretch(t, *self._selection.ends, text, kind=kind), begins=begins
        )

    def _selected(self) -> str:
        if not self._selection.spans:
            start, end = self._desk.editor.selection
            return self._desk.editor.text[start:end]
        shown = {line.id for line in self._selection.shown_lines}
        held = stretches.texts_of(self._desk.transcript, *self._selection.ends)
        return "\n".join(text for line, text in held if line.id in shown)

    def _refused(self) -> bool:
        """Whether the selection cannot be replaced; the strip tells why."""
        in_the_way = stretches.not_talk(self._desk.transcript, *self._selection.ends)
        if in_the_way:
            words = self.tr("Line {number} is a heading or a figure: select what is before or after it")
            self._desk.said.emit(words.format(number=self._desk.model.row(in_the_way.id) + 1))
        elif self._selection.spans and self._selection.hides_lines:
            self._desk.said.emit(self.tr("The filter hides lines in the selection: show all lines first"))
            return True
        return in_the_way is not None
