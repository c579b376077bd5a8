"""All about what a session teaches, put together."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from annotator.app.paths import Paths
from annotator.gui.desk import Desk
from annotator.gui.learning.learned_pages import LearnedPages
from annotator.gui.learning.lesson_keeper import LessonKeeper
from annotator.gui.learning.typed_offers import TypedOffers
from annotator.gui.lines.line_delegate import LineDelegate
from annotator.gui.panels.learned_page import LearnedPage
from annotator.gui.suspects.questions import choose_places
from annotator.gui.suspects.remembering import Remembering
from annotator.gui.teaching import Teaching


class Learning(QObject):
    """Lessons are found whenever the work rests, kept, offered, and shown on a page."""

    def __init__(
        self,
        desk: Desk,
        paths: Paths,
        remembering: Remembering,
        teaching: Teaching,
        delegate: LineDelegate,
        stack: QStackedWidget,
    ) -> None:
        super().__init__(desk)
        self.keeper = LessonKeeper(desk, paths)
        self.page = LearnedPage(delegate.theme, delegate.font)
        self.pages = LearnedPages(desk, self.keeper, self.page, stack)
        self._offers = TypedOffers(desk, self.keeper, remembering, partial(choose_places, desk))
        teaching.own_lessons = self.keeper.lessons
