"""The page of all suggested punctuation."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont

from annotator.gui.kit.theme import Theme
from annotator.gui.panels.band_page import BandPage
from annotator.gui.panels.mark_row_delegate import MarkRowDelegate
from annotator.gui.panels.mark_rows import MarkPlace, MarkRowModel


class MarkPage(BandPage[MarkPlace]):
    """Shows the places of marks."""

    def __init__(self, theme: Theme, font: QFont) -> None:
        model = MarkRowModel()
        title = QCoreApplication.translate("MarkPage", "Suggested punctuation")
        super().__init__(title, model, MarkRowDelegate(model, theme, font), theme, font)
