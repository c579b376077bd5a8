"""What makes the lines behave as one text: moving, selecting and editing across them."""

from __future__ import annotations

from functools import partial

from annotator.gui.desk import Desk
from annotator.gui.lines.drawing import Drawing
from annotator.gui.lines.line_delegate import LineDelegate
from annotator.gui.lines.selection import Selection
from annotator.gui.lines.text_acts import TextActs
from annotator.gui.lines.text_menu import TextMenu
from annotator.gui.lines.walk import Walk
from annotator.gui.questions import ask_to_paste


class AcrossLines:
    """Puts together who answers the wishes of the live editor."""

    def __init__(self, desk: Desk, delegate: LineDelegate) -> None:
        self.selection = Selection(desk, delegate)
        self.walk = Walk(desk, self.selection)
        self.text = TextActs(desk, self.selection, partial(ask_to_paste, desk))
        Drawing(desk, self.selection)
        TextMenu(desk, self.selection, self.text)
