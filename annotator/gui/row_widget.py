"""What stands on the current row: the live editor, under it the original text and the suspect's card."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from annotator.gui.line_editor import LineEditor
from annotator.gui.looks import small
from annotator.gui.suspect_card import SuspectCard
from annotator.gui.theme import Theme


class RowWidget(QWidget):
    """Stacks editor, original and card. `pad` is the space above and below the text, as on the painted rows."""

    height_changed = Signal()

    def __init__(self, editor: LineEditor, card: SuspectCard, theme: Theme, pad: int) -> None:
        super().__init__()
        self.editor = editor
        self.card = card
        self._pad = pad
        self._original = QLabel(self)
        self._original.setWordWrap(True)
        self._original.setTextFormat(Qt.TextFormat.PlainText)
        self._original.setFont(small(editor.font()))
        self._original.hide()
        editor.setParent(self)
        card.setParent(self)
        card.hide()
        sideways = editor.horizontalScrollBar()
        sideways.valueChanged.connect(lambda _: sideways.setValue(0))  # wrapped text has nothing beside it
        editor.document().documentLayout().documentSizeChanged.connect(self._changed)
        card.changed.connect(self._changed)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self.editor.set_theme(theme)
        self.card.set_theme(theme)
        palette = QPalette(self._original.palette())
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme.muted))
        self._original.setPalette(palette)

    def set_font(self, font: QFont, pad: int) -> None:
        """Use another font, with that space around the text."""
        self._pad = pad
        self.editor.setFont(font)
        self.card.set_font(font)
        self._original.setFont(small(font))
        self._changed()

    def show_original(self, text: str | None) -> None:
        """Show what the recogniser gave, or nothing."""
        self._original.setText(text or "")
        self._original.setVisible(text is not None)
        self._changed()

    def height_for(self, width: int) -> int:
        """The height that all of it needs at a width, in pixels."""
        if self.width() != width:
            self.resize(width, self.height())
        return self._arrange(width)

    def _changed(self) -> None:
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
        bottom = text + 2 * self._pad
        if not self._original.isHidden():
            height = self._original.heightForWidth(width)
            self._original.setGeometry(0, bottom, width, height)
            bottom += height + self._pad
        if self.card.suspect:
            height = self.card.height_for(width - self._pad)
            self.card.setGeometry(0, bottom, width - self._pad, height)
            bottom += height + 2 * self._pad
        return bottom
