"""The page of all suggested turns."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont

from annotator.gui.kit.theme import Theme
from annotator.gui.panels.band_page import BandPage
from annotator.gui.panels.turn_row_delegate import TurnRowDelegate
from annotator.gui.panels.turn_rows import TurnPlace, TurnRowModel


class TurnPage(BandPage[TurnPlace]):
    """Shows the places of turns."""

    def __init__(self, theme: Theme, font: QFont) -> None:
        model = TurnRowModel()
        title = QCoreApplication.translate("TurnPage", "Suggested turns")
        super().__init__(title, model, TurnRowDelegate(model, theme, font), theme, font)
