"""All about paragraphs on the page of a session, put together."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from annotator.gui.desk import Desk
from annotator.gui.lines.line_delegate import LineDelegate
from annotator.gui.panels.paragraph_page import ParagraphPage
from annotator.gui.paragraphs.paragraph_acts import ParagraphActs
from annotator.gui.paragraphs.paragraph_pages import ParagraphPages
from annotator.gui.paragraphs.paragraph_sign import ParagraphSign
from annotator.gui.paragraphs.paragraph_walk import ParagraphWalk
from annotator.gui.text.line_acts import LineActs


class Paragraphs(QObject):
    """Sets paragraphs, and shows those suggested on a page that takes the place of the lines."""

    def __init__(self, desk: Desk, lines: LineActs, delegate: LineDelegate, stack: QStackedWidget) -> None:
        super().__init__(desk)
        self.acts = ParagraphActs(desk)
        self.page = ParagraphPage(delegate.theme, delegate.font)
        self.walk = ParagraphWalk(desk, self.acts, lines)
        ParagraphSign(desk, self.walk, lambda: delegate.theme)
        self.pages = ParagraphPages(desk, self.acts, self.walk, self.page, stack)
