"""The text of one line in an editor: shown, marked and selected; offsets are code points."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QTextCursor, QTextLayout
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from annotator.core.align import changed_span
from annotator.gui.kit.theme import Theme
from annotator.gui.kit.utf16 import to_code_point, to_utf16
from annotator.gui.lines.marks import Look, Mark, beside_preedit, paint_grounds, paint_marks
from annotator.gui.lines.selected import Selected, paint_selected
from annotator.gui.lines.text_layout import wrap_option


class LineText(QPlainTextEdit):
    """Shows one line to be edited. Undo is the session's, so the widget's own is off."""

    typed = Signal(str)

    def __init__(self, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportMargins(0, 0, 0, 0)
        self.document().setDocumentMargin(0)
        self.document().setDefaultTextOption(wrap_option())
        self.setTabChangesFocus(True)
        self.setFont(font)
        self.setAccessibleName(self.tr("Text of the current line"))
        self.tell_empty(True)
        self._marks: list[Mark] = []
        self._selected: Selected | None = None
        self._composed_over: Selected | None = None
        self._loading = False
        self.set_theme(theme)
        self.textChanged.connect(self._on_text_changed)

    def tell_empty(self, tells: bool) -> None:
        """Tell that the line is empty where it is; not while something is composed in it."""
        self.setPlaceholderText(self.tr("Empty: not exported") if tells else "")

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._theme = theme
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.accent_soft))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            palette.setColor(role, QColor(theme.text))
        palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(theme.faint))
        self._use(palette)
        self._show_selection()

    def _use(self, palette: QPalette) -> None:
        self.setPalette(palette)
        self.viewport().setPalette(palette)  # under the window's style sheet it does not get there by itself

    def _show_selection(self) -> None:
        """Have what is selected stand out, but the suspect that the card is about keep its own colour."""
        cursor = self.textCursor()
        span = cursor.selectionStart(), cursor.selectionEnd()
        settled = any(mark.current and (mark.start, mark.end) == span for mark in self._marks)
        palette, colour = (
            QPalette(self.palette()),
            QColor(self._theme.suspect_soft if settled else self._theme.selection),
        )
        if palette.color(QPalette.ColorRole.Highlight) != colour:
            palette.setColor(QPalette.ColorRole.Highlight, colour)
            self._use(palette)

    @property
    def text(self) -> str:
        """The text typed so far, without what an input method holds."""
        return self.document().toRawText()  # the plain text would make every no-break space a space

    def show_text(self, text: str) -> None:
        """Show another text, touching only what differs (an input method stays undisturbed)."""
        current = self.text
        if text == current:
            return
        start, old_end, new_end = changed_span(current, text)
        cursor = QTextCursor(self.document())
        cursor.setPosition(to_utf16(current, start))
        cursor.setPosition(to_utf16(current, old_end), QTextCursor.MoveMode.KeepAnchor)
        self._loading = True
        cursor.insertText(text[start:new_end])
        self._loading = False

    @property
    def caret(self) -> int:
        """Where the caret stands."""
        return to_code_point(self.text, self.textCursor().position())

    @property
    def anchor(self) -> int:
        """Where the selection began; where the caret stands if nothing is selected."""
        return to_code_point(self.text, self.textCursor().anchor())

    @property
    def selection(self) -> tuple[int, int]:
        """The selected stretch, empty where nothing is selected."""
        cursor = self.textCursor()
        text = self.text
        return to_code_point(text, cursor.selectionStart()), to_code_point(text, cursor.selectionEnd())

    def place_caret(self, at: int, select_to: int | None = None) -> None:
        """Put the caret there; with `select_to`, the stretch up to it is selected."""
        cursor, text = self.textCursor(), self.text
        if select_to is not None:
            cursor.setPosition(to_utf16(text, select_to))
        mode = QTextCursor.MoveMode.MoveAnchor if select_to is None else QTextCursor.MoveMode.KeepAnchor
        cursor.setPosition(to_utf16(text, min(at, len(text))), mode)
        self.setTextCursor(cursor)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Mark these stretches."""
        self._marks = list(marks)
        self._show_selection()
        self.viewport().update()

    def show_selected(self, selected: Selected | None) -> None:
        """Show what a selection that runs over lines holds of this one."""
        if selected != self._selected:
            self._selected = selected
            self.viewport().update()

    def show_composed_over(self, stretch: tuple[int, int] | None) -> None:
        """Show a stretch as selected whose place is taken by what an input method composes."""
        self._composed_over = Selected(*stretch, runs_on=False) if stretch else None
        self.viewport().update()

    @property
    def spans(self) -> bool:
        """Whether the selection runs over lines, of which this is one."""
        return self._selected is not None

    def text_layout(self) -> QTextLayout:
        """The layout of the one block."""
        return self.document().firstBlock().layout()

    def text_height(self) -> int:
        """The height of the wrapped text, in pixels."""
        return round(self.blockBoundingRect(self.document().firstBlock()).height())

    def _on_text_changed(self) -> None:
        if not self._loading:
            self.typed.emit(self.text)

    def paintEvent(self, event: QPaintEvent) -> None:
        at = QPointF(self.contentOffset())
        marks = [beside_preedit(mark, self.text_layout()) for mark in self._marks]
        selected = self._selected or self._composed_over
        if selected or any(mark.current or mark.look is Look.NEW for mark in marks):
            with QPainter(self.viewport()) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                if selected:
                    paint_selected(painter, self.text_layout(), at, self.text, selected, self._theme)
                paint_grounds(painter, self.text_layout(), at, marks, self._theme)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            paint_marks(painter, self.text_layout(), at, marks, self._theme)
