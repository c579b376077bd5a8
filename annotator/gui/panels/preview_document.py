"""Writes a preview into a text document, and knows where in it everything stands."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field

from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from annotator.app.preview.preview import Block, CleanedPlace, Fate, Preview, Stretch
from annotator.core.history import Caret
from annotator.gui.kit.looks import scaled
from annotator.gui.kit.theme import Theme
from annotator.gui.kit.utf16 import to_code_point, to_utf16

_MORE = "⋯"
_HEADING = 1.12
_LINE_HEIGHT = 140


def ground(colour: str) -> QTextCharFormat:
    """A format that lays a ground under text."""
    form = QTextCharFormat()
    form.setBackground(QColor(colour))
    return form


@dataclass(slots=True)
class Written:
    """Where what was written stands, as positions in the document (UTF-16): from where to where."""

    lines: dict[int, tuple[int, int]] = field(default_factory=dict)
    places: dict[CleanedPlace, tuple[int, int]] = field(default_factory=dict)
    _starts: list[int] = field(default_factory=list)
    _stretches: list[tuple[Stretch, CleanedPlace | None]] = field(default_factory=list)

    def add(self, start: int, end: int, stretch: Stretch, place: CleanedPlace | None) -> None:
        """Note where a stretch stands; they come in their order."""
        self._starts.append(start)
        self._stretches.append((stretch, place))
        if stretch.at:
            line_id = stretch.at.line_id
            self.lines[line_id] = self.lines.get(line_id, (start, end))[0], end
        if place:
            self.places[place] = self.places.get(place, (start, end))[0], end

    def place_at(self, position: int) -> CleanedPlace | None:
        """The place that the character at a position belongs to."""
        at = bisect_right(self._starts, position) - 1
        if at < 0 or position >= self._starts[at] + _length(self._stretches[at][0].text):
            return None
        return self._stretches[at][1]

    def caret_at(self, position: int) -> Caret | None:
        """Where in the transcript a position is, or the nearest before or after it."""
        at = bisect_right(self._starts, position) - 1
        for number in (*range(at, -1, -1), *range(max(at, 0), len(self._starts))):
            stretch = self._stretches[number][0]
            if stretch.at:
                inside = to_code_point(
                    stretch.text, max(0, min(position - self._starts[number], _length(stretch.text)))
                )
                return Caret(stretch.at.line_id, stretch.at.offset + (inside if stretch.fate is not Fate.ADDED else 0))
        return None


def write_preview(
    document: QTextDocument, preview: Preview, more: tuple[bool, bool], theme: Theme, font: QFont
) -> Written:
    """Write a preview, with a sign above and below where there is `more`."""
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(font)
    line = document.defaultFont().pointSizeF()
    document.setDocumentMargin(line)
    writer = _Writer(document, preview, theme, font)
    above, below = more
    if above:
        writer.sign()
    for block in preview.blocks:
        writer.block(block)
    if below:
        writer.sign()
    writer.cursor.endEditBlock()
    return writer.written


class _Writer:
    def __init__(self, document: QTextDocument, preview: Preview, theme: Theme, font: QFont) -> None:
        self._preview = preview
        self._theme = theme
        self._font = font
        self._begun = False
        self._space = font.pointSizeF()
        self.written = Written()
        self.cursor = QTextCursor(document)
        self.cursor.beginEditBlock()
        self._formats = {fate: self._format(fate) for fate in Fate}

    def sign(self) -> None:
        """Tell that there is more."""
        self._begin(self._space)
        form = QTextCharFormat()
        form.setForeground(QColor(self._theme.faint))
        self.cursor.insertText(_MORE, form)

    def block(self, block: Block) -> None:
        if block.level:
            self._heading(block)
        elif block.slot:
            self._name(block)
        else:
            self._begin(self._space * 0.3)
            for stretch in block.stretches:
                self._put(stretch, self._formats[stretch.fate])

    def _heading(self, block: Block) -> None:
        self._begin(self._space * 1.6)
        form = self._bold(scaled(self._font, _HEADING))
        for stretch in block.stretches:
            self._put(stretch, form)

    def _name(self, block: Block) -> None:
        self._begin(self._space * 1.1)
        dot = QTextCharFormat()
        dot.setForeground(self._theme.speaker(block.slot))
        self.cursor.insertText("○ " if self._theme.repeats(block.slot) else "● ", dot)
        for stretch in block.stretches:
            self._put(stretch, self._bold(self._font))

    def _bold(self, font: QFont) -> QTextCharFormat:
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        form = QTextCharFormat()
        form.setFont(bold)
        form.setForeground(QColor(self._theme.text))
        return form

    def _begin(self, above: float) -> None:
        form = QTextBlockFormat()
        form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setTopMargin(above if self._begun else 0)
        if self._begun:
            self.cursor.insertBlock(form)
        else:
            self.cursor.setBlockFormat(form)
        self._begun = True

    def _put(self, stretch: Stretch, form: QTextCharFormat) -> None:
        start = self.cursor.position()
        self.cursor.insertText(stretch.text.replace("\n", " "), form)
        place = None if stretch.place is None else self._preview.places[stretch.place]
        self.written.add(start, self.cursor.position(), stretch, place)

    def _format(self, fate: Fate) -> QTextCharFormat:
        """How a fate is told, by the shape of a line and not by colour alone."""
        theme, form = self._theme, QTextCharFormat()
        form.setForeground(QColor(theme.text))
        if fate is Fate.LEFT_OUT:
            form.setForeground(QColor(theme.muted))
            form.setFontStrikeOut(True)
        elif fate is Fate.ADDED:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            form.setUnderlineColor(QColor(theme.settled))
        elif fate is Fate.KEPT:
            form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
            form.setUnderlineColor(QColor(theme.accent))
        return form


def _length(text: str) -> int:
    """How many positions a text takes."""
    return to_utf16(text, len(text))
