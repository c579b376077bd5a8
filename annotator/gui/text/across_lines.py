"""What makes the lines behave as one text: moving, selecting and editing across them."""

from __future__ import annotations

from functools import partial

from annotator.gui.desk import Desk
from annotator.gui.dialogs.consent import ask_to_paste
from annotator.gui.lines.line_delegate import LineDelegate
from annotator.gui.text.drawing import Drawing
from annotator.gui.text.selection import Selection
from annotator.gui.text.text_acts import TextActs
from annotator.gui.text.text_menu import TextMenu
from annotator.gui.text.walk import Walk


class AcrossLines:
    """Puts together who answers the wishes of the live editor."""

    def __init__(self, desk: Desk, delegate: LineDelegate) -> None:
        self.selection = Selection(desk, delegate)
        self.walk = Walk(desk, self.selection)
        self.text = TextActs(desk, self.selection, partial(ask_to_paste, desk.view))
        Drawing(desk, self.selection)
        TextMenu(desk, self.selection, self.text)
