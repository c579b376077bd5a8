"""The original of a line, with what is no longer there struck through."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel

from annotator.core.align import differences
from annotator.gui.kit.looks import small
from annotator.gui.kit.theme import Theme


class OriginalView(QLabel):
    """Shows a text in small print. What the current text lacks of it is struck through on a ground of its own."""

    def __init__(self, theme: Theme, font: QFont) -> None:
        super().__init__()
        self._texts: tuple[str, str] | None = None
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.set_font(font)
        self.set_theme(theme)
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._theme = theme
        self._write()

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        self.setFont(small(font))

    def compare(self, original: str, current: str) -> None:
        """Show an original beside the current text."""
        if self._texts != (original, current):
            self._texts = original, current
            self._write()

    def _write(self) -> None:
        if self._texts is None:
            return
        original, current = self._texts
        title = self.tr("The original is the same") if original == current else self.tr("Original text")
        body = "" if original == current else self._body(original, current)
        self.setText(f'<p style="white-space: pre-wrap">{_span(title, self._theme.faint)}&#8195;{body}</p>')
        self.setAccessibleName(f"{title}: {original}")

    def _body(self, original: str, current: str) -> str:
        gone = f"; background-color: {self._theme.suspect_soft}; text-decoration: line-through"
        parts, at = [], 0
        for start, end, _, _ in differences(original, current):
            parts.append(_span(original[at:start], self._theme.muted))
            parts.append(_span(original[start:end], self._theme.text, gone))
            at = end
        return "".join([*parts, _span(original[at:], self._theme.muted)])


def _span(words: str, colour: str, more: str = "") -> str:
    return f'<span style="color: {colour}{more}">{escape(words)}</span>' if words else ""
