"""The live editor on the current line: plain typing, with all that goes beyond the line told as wishes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QContextMenuEvent, QFont, QGuiApplication, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from annotator.gui.kit.theme import Theme
from annotator.gui.lines.editor_keys import EditorKeys
from annotator.gui.lines.editor_wishes import EditorWishes
from annotator.gui.lines.line_text import LineText

_MODIFIERS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class LineEditor(LineText):
    """Keyboard, mouse and input method on one line; `wishes` tells what concerns others."""

    def __init__(self, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(theme, font, parent)
        self.wishes = EditorWishes(self)
        self._keys = EditorKeys(self, self.wishes)
        self._preedit = ""
        self._held: tuple[int, int] | None = None

    @property
    def composing(self) -> bool:
        """Whether an input method holds text that is not committed yet."""
        return bool(self._preedit)

    def finish_composing(self) -> None:
        """Have the input method hand over what it holds, before the line is left."""
        if self.composing:
            QGuiApplication.inputMethod().commit()
            self._preedit = ""
        self._select_again()

    def setReadOnly(self, read_only: bool) -> None:
        super().setReadOnly(read_only)
        if read_only:  # the caret still moves, so that text can be selected and copied
            by_hand = Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
            self.setTextInteractionFlags(by_hand)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._override(event)
        return super().event(event)

    def _override(self, event: QKeyEvent) -> bool:
        """Keep every key while composing; else leave all but plain typing to the window's actions."""
        plain = not event.modifiers() & _MODIFIERS and bool(event.text()) and event.text().isprintable()
        event.setAccepted(self.composing or plain)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.composing or not self._keys.take(event):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._preedit = event.preeditString()
        self.tell_empty(not self.composing)
        if self._held or (self._preedit and (self.spans or self.textCursor().hasSelection())):
            self._compose_over(event)
        elif self.spans:
            self._commit_over(event.commitString())
        else:
            super().inputMethodEvent(event)

    def _compose_over(self, event: QInputMethodEvent) -> None:
        """Compose with something selected: it stays until text is committed, which then takes its place."""
        if self._held is None:  # Qt would delete what is selected in the line as soon as it composes
            self._held = self.anchor, self.caret
            self.show_composed_over(self.selection)
            self.place_caret(self.caret)
        committed = event.commitString()
        event.setCommitString("")
        super().inputMethodEvent(event)
        if committed or not self.composing:
            self._select_again()
            self._commit_over(committed)

    def _select_again(self) -> None:
        if self._held:
            anchor, caret = self._held
            self._held = None
            self.show_composed_over(None)
            self.place_caret(caret, anchor)

    def _commit_over(self, text: str) -> None:
        """Put what was committed in the place of what is selected."""
        if text and not self.isReadOnly():
            if self.spans:
                self.wishes.replace.emit(text)
            else:
                self.textCursor().insertText(text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if self.spans and not extends and event.button() != Qt.MouseButton.RightButton:
            self.wishes.deselect.emit(0)
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        where = event.position().toPoint()
        if event.buttons() & Qt.MouseButton.LeftButton and not 0 <= where.y() < self.height():
            self.wishes.draw.emit(event.globalPosition().toPoint())
        else:
            super().mouseMoveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.wishes.menu.emit(event.globalPos())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Text may be dropped here; files are the window's to open."""
        return source.hasText() and not any(url.isLocalFile() for url in source.urls())

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.wishes.paste.emit(source.text())
