"""What paints the rows of a list or a table in the window's colours and font."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QStyledItemDelegate

from annotator.gui.kit.theme import Theme


class ThemedDelegate(QStyledItemDelegate):
    """Paints by `theme` and in the font that `set_font` is told of; both may change."""

    def __init__(self, theme: Theme, font: QFont, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.set_font(font)

    def set_font(self, font: QFont) -> None:
        """Paint in another font from now on."""
        raise NotImplementedError
