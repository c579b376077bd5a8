"""A row of keys with what they do, in small print."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from annotator.gui.kit.looks import small, with_look
from annotator.gui.kit.theme import Theme


class KeyHints(QWidget):
    """Shows `(key, what it does)` one after the other."""

    def __init__(self) -> None:
        super().__init__()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._shown: Sequence[tuple[str, str]] = ()

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Show these keys instead of others."""
        if keys == self._shown:
            return
        self._shown = keys
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget:
                widget.hide()
                widget.deleteLater()
        gap = self.fontMetrics().height() // 4
        self._row.setSpacing(gap)
        for key, words in keys:
            for text, look in ((key, "key"), (words, "muted")):
                label = with_look(QLabel(text), look)
                label.setFont(small(self.font()))
                self._row.addWidget(label)
            self._row.addSpacing(gap * 2)
        self._row.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        cap = f"border: 1px solid {theme.rule}; border-radius: 3px; padding: 0 4px; background: {theme.side};"
        self.setStyleSheet(
            f'QLabel[look="key"] {{ {cap} color: {theme.muted}; }} QLabel[look="muted"] {{ color: {theme.muted}; }}'
        )
