"""Draws a page, or plain text, into a document of Qt's: a paragraph at a time, as far as is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from annotator.core.page import Author, Heading, Page, Paragraph, Run, Turn
from annotator.gui.kit.looks import scaled
from annotator.gui.kit.theme import Theme

_TITLE, _HEADING = 1.5, 1.2
_CLOSE, _APART = 115, 140
_NOTE = "※"
_LONGEST = 2_000  # characters in one block of the document: Qt lays a block out in one go

Fate = tuple[Author | None, Author | None, bool]
"""Who added a run, who removed it, and whether something is remarked on it."""
Piece = tuple[str, QTextCharFormat]


@dataclass(frozen=True, slots=True)
class Look:
    """How to draw: colours, font, and whether what is left out or changed is shown as well."""

    theme: Theme
    font: QFont
    left_out: bool = False
    changes: bool = False


def new_document(look: Look) -> QTextDocument:
    """An empty document in the font and with the margin of a page."""
    document = QTextDocument()
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(look.font)
    document.setDocumentMargin(document.documentMargin() * 4)
    return document


def draw_page(document: QTextDocument, page: Page, look: Look) -> Iterator[int]:
    """Draw the page, whatever becomes of the document meanwhile; yields how many characters each step came to."""
    pen = _Pen(document, look)
    if page.title:
        yield from pen.paragraph([(page.title, pen.words(size=_TITLE, bold=True))], below=1.0, apart=_CLOSE)
    for row in page.front:
        below = 1.0 if row is page.front[-1] else 0.2
        yield from pen.paragraph([(row.text, pen.words(colour=look.theme.muted))], below=below, apart=_CLOSE)
    for block in page.blocks:
        if isinstance(block, Heading):
            words = pen.words(size=_HEADING, bold=True)
            yield from pen.paragraph([(block.text, words)], above=0.6, apart=_CLOSE)
        else:
            yield from _turn(pen, block)


def draw_text(document: QTextDocument, text: str, look: Look) -> Iterator[int]:
    """Draw the text as it is, row by row."""
    pen = _Pen(document, look)
    for row in text.splitlines():
        yield from pen.paragraph([(row, pen.words())], below=0.0, apart=_CLOSE)


def _turn(pen: _Pen, turn: Turn) -> Iterator[int]:
    label = turn.label
    for part in turn.parts:
        if isinstance(part, Paragraph):
            named = [(label, pen.words(bold=True))] if label else []
            yield from pen.paragraph([*named, *pen.runs(part.runs)])
            label = ""


class _Pen:
    """Writes paragraphs at the end of a document."""

    def __init__(self, document: QTextDocument, look: Look) -> None:
        self._cursor = QTextCursor(document)
        self._look = look
        self._line = document.defaultFont().pointSizeF() * 1.6
        self._begun = False
        self._fates = {fate: self._format(*fate) for fate in _fates()}

    def words(self, *, size: float = 1.0, bold: bool = False, colour: str = "") -> QTextCharFormat:
        """How words are written that nothing became of."""
        look = QTextCharFormat()
        font = scaled(self._look.font, size)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        look.setFont(font)
        look.setForeground(QColor(colour or self._look.theme.text))
        return look

    def paragraph(
        self, pieces: Iterable[Piece], *, above: float = 0.0, below: float = 0.5, apart: int = _APART
    ) -> Iterator[int]:
        """Add a paragraph with so many lines of room above and below it, its own lines so far apart, in percent.

        A very long one is broken into several without room between. Yields how many characters each step came to.
        """
        blocks = list(_blocks(pieces)) or [[]]
        for block in blocks:
            self._begin(above if block is blocks[0] else 0.0, below if block is blocks[-1] else 0.0, apart)
            for text, look in block:
                self._cursor.insertText(text, look)
            yield sum(len(text) for text, _ in block)

    def _begin(self, above: float, below: float, apart: int) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(self._line * above)
        block.setBottomMargin(self._line * below)
        block.setLineHeight(apart, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self._begun:
            self._cursor.insertBlock(block)
        else:
            self._cursor.setBlockFormat(block)
        self._begun = True

    def runs(self, runs: Iterable[Run]) -> Iterator[Piece]:
        """What is to be seen of runs, each stretch of one look as one piece; what is remarked on it is a tool tip."""
        for (fate, remark), same in groupby(filter(self._seen, runs), key=_kind):
            look = self._fates[fate]
            if remark:
                look = QTextCharFormat(look)
                look.setToolTip(remark)
            yield "".join(run.text for run in same) or _NOTE, look

    def _seen(self, run: Run) -> bool:
        if run.removed is None:
            return True
        return self._look.changes or (self._look.left_out and run.removed is Author.CLEAN_UP)

    def _format(self, added: Author | None, removed: Author | None, remarked: bool) -> QTextCharFormat:
        theme = self._look.theme
        look = self.words()
        if removed:
            look.setFontStrikeOut(True)
            look.setForeground(QColor(theme.sure if removed is Author.EDITOR else theme.faint))
        elif added and (self._look.changes or (self._look.left_out and added is Author.CLEAN_UP)):
            look.setFontUnderline(True)
            look.setForeground(QColor(theme.settled if added is Author.EDITOR else theme.muted))
        if remarked:
            look.setBackground(QColor(theme.suspect_soft))
        return look


def _blocks(pieces: Iterable[Piece]) -> Iterator[list[Piece]]:
    """The pieces in blocks that are not too long."""
    block: list[Piece] = []
    room = _LONGEST
    for text, look in pieces:
        while text:
            block.append((text[:room], look))
            text, room = text[room:], room - len(text[:room])
            if not room:
                yield block
                block, room = [], _LONGEST
    if block:
        yield block


def _kind(run: Run) -> tuple[Fate, str]:
    """By what a run looks as it does, and what is remarked on it."""
    remark = run.note or run.query
    return (run.added, run.removed, remark is not None), remark.text if remark else ""


def _fates() -> list[Fate]:
    ways = (None, *Author)
    return [(added, removed, remarked) for added in ways for removed in ways for remarked in (False, True)]
