"""What stands on the current row: the live editor, under it the original text, notes and the suspect's card."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.kit.theme import Theme
from annotator.gui.lines.line_editor import LineEditor
from annotator.gui.lines.note_panel import NotePanel
from annotator.gui.lines.note_strip import NoteStrip
from annotator.gui.lines.original_view import OriginalView
from annotator.gui.lines.suspect_card import SuspectCard
from annotator.gui.lines.turn_card import TurnCard


class RowWidget(QWidget):
    """Stacks editor, original, notes and card.

    `pad` is the space above and below the text, as on the painted rows.
    """

    height_changed = Signal()

    def __init__(self, editor: LineEditor, card: SuspectCard, theme: Theme, pad: int) -> None:
        super().__init__()
        self.editor = editor
        self.card = card
        self.original = OriginalView(theme, editor.font())
        self.notes = NoteStrip(theme, editor.font())
        self.note_panel = NotePanel(theme, editor.font())
        self._pad = pad
        self.turn_card = TurnCard(theme, editor.font())
        for part in (editor, self.original, self.notes, self.note_panel, self.turn_card, card):
            part.setParent(self)
        for hidden in (self.original, self.notes, self.note_panel, self.turn_card, card):
            hidden.hide()
        sideways = editor.horizontalScrollBar()
        sideways.valueChanged.connect(lambda _: sideways.setValue(0))  # wrapped text has nothing beside it
        editor.document().documentLayout().documentSizeChanged.connect(self._changed)
        for changing in (card, self.turn_card, self.notes, self.note_panel):
            changing.changed.connect(self._changed)
        editor.set_theme(theme)
        card.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        for part in (self.editor, self.original, self.notes, self.note_panel, self.turn_card, self.card):
            part.set_theme(theme)

    def set_font(self, font: QFont, pad: int) -> None:
        """Use another font, with that space around the text."""
        self._pad = pad
        self.editor.setFont(font)
        for part in (self.original, self.notes, self.note_panel, self.turn_card, self.card):
            part.set_font(font)
        self._changed()

    def show_original(self, original: str | None, current: str) -> None:
        """Show what the recogniser gave beside what stands there now, or nothing."""
        hidden = self.original.isHidden()
        if original is not None:
            self.original.compare(original, current)
        self.original.setVisible(original is not None)
        if original is not None or not hidden:
            self._changed()

    def height_for(self, width: int) -> int:
        """The height that all of it needs at a width, in pixels."""
        if self.width() != width:
            self.resize(width, self.height())
        return self._arrange(width)

    def _changed(self) -> None:
        self.notes.setVisible(bool(self.notes.notes) and self.note_panel.isHidden())  # what is written shows there
        self._arrange(self.width())
        self.height_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width())

    def _arrange(self, width: int) -> int:
        """Put the parts under one another; the height they take together."""
        self.editor.resize(width, self.editor.height())
        text = self.editor.text_height()
        self.editor.setGeometry(0, self._pad, width, text + 2)
        bottom, room = text + 2 * self._pad, width - self._pad
        parts: tuple[tuple[QWidget, Callable[[int], int]], ...] = (
            (self.original, self.original.heightForWidth),
            (self.notes, self.notes.height_for),
            (self.note_panel, self.note_panel.height_for),
            (self.turn_card, self.turn_card.height_for),
            (self.card, self.card.height_for),
        )
        for part, height_for in parts:
            if not part.isHidden():
                height = height_for(room)
                part.setGeometry(0, bottom, room, height)
                bottom += height + self._pad
        return bottom if self.card.isHidden() and self.turn_card.isHidden() else bottom + self._pad
