"""The live editor on the current line: plain typing, with the edges of the line handed to the desk."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce

from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextCursor,
    QTextLayout,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from annotator.core.align import changed_span
from annotator.core.text import joined
from annotator.gui.edge_keys import Edge, edge_of
from annotator.gui.marks import Mark, beside_preedit, paint_grounds, paint_underlines
from annotator.gui.text_layout import wrap_option
from annotator.gui.theme import Theme
from annotator.gui.utf16 import to_code_point, to_utf16

_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class LineEditor(QPlainTextEdit):
    """Edits one line. Undo is the session's, so the widget's own is off; offsets are code points."""

    typed = Signal(str)
    split_requested = Signal(int)
    join_requested = Signal(bool)
    leave_requested = Signal(int, int)
    page_requested = Signal(int)

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
        self._marks: list[Mark] = []
        self._loading = False
        self._preedit = ""
        self.set_theme(theme)
        self.textChanged.connect(self._on_text_changed)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._theme = theme
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Base, QColor(theme.accent_soft))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            palette.setColor(role, QColor(theme.text))
        palette.setColor(QPalette.ColorRole.Highlight, QColor(theme.selection))
        self.setPalette(palette)
        self.viewport().setPalette(palette)  # under the window's style sheet it does not get there by itself

    @property
    def composing(self) -> bool:
        """Whether an input method holds text that is not committed yet."""
        return bool(self._preedit)

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

    def finish_composing(self) -> None:
        """Have the input method hand over what it holds, before the line is left."""
        if self.composing:
            QGuiApplication.inputMethod().commit()
            self._preedit = ""

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Underline these stretches."""
        self._marks = list(marks)
        self.viewport().update()

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
        if any(mark.current for mark in marks):
            with QPainter(self.viewport()) as painter:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                paint_grounds(painter, self.text_layout(), at, marks, self._theme)
        super().paintEvent(event)
        with QPainter(self.viewport()) as painter:
            paint_underlines(painter, self.text_layout(), at, marks, self._theme)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._override(event)
        return super().event(event)

    def _override(self, event: QKeyEvent) -> bool:
        """Keep every key while composing; else leave all but plain typing to the window's actions."""
        plain = not event.modifiers() & _MODIFIERS and bool(event.text()) and event.text().isprintable()
        event.setAccepted(self.composing or plain)
        return True

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._preedit = event.preeditString()
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        edge = None if self.composing else edge_of(event, self.textCursor(), self.text_layout())
        if edge is None:
            super().keyPressEvent(event)
        elif edge is Edge.SPLIT:
            self.split_requested.emit(self.caret)
        elif edge in (Edge.JOIN_BEFORE, Edge.JOIN_AFTER):
            self.join_requested.emit(edge is Edge.JOIN_AFTER)
        elif edge in (Edge.PAGE_UP, Edge.PAGE_DOWN):
            self.page_requested.emit(1 if edge is Edge.PAGE_DOWN else -1)
        else:
            keeps_column = edge in (Edge.UP, Edge.DOWN)
            forward = edge in (Edge.DOWN, Edge.NEXT)
            self.leave_requested.emit(1 if forward else -1, self.cursorRect().x() if keeps_column else -1)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text may be dropped here; files are the window's to open."""
        return source.hasText() and not any(url.isLocalFile() for url in source.urls())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text; what stood on several rows becomes one."""
        if source.hasText():
            self.insertPlainText(reduce(joined, source.text().splitlines(), ""))
