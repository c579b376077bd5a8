"""A page that for a while takes the place of the lines."""

from __future__ import annotations

from typing import Generic, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from annotator.gui.desk import Desk

Page = TypeVar("Page", bound=QWidget)


class InsteadOfLines(QObject, Generic[Page]):
    """Shows one page in the stack whose first part holds the lines, and the lines again."""

    def __init__(self, desk: Desk, page: Page, stack: QStackedWidget) -> None:
        super().__init__(desk)
        self._desk = desk
        self._page = page
        self._stack = stack
        stack.addWidget(page)

    @property
    def shown(self) -> bool:
        """Whether the page stands in the place of the lines."""
        return self._stack.currentWidget() is self._page

    def show(self) -> None:
        """Show the page, with the keyboard in it."""
        self._stack.setCurrentWidget(self._page)
        self._page.setFocus()

    def close(self) -> None:
        """Show the lines again, with the keyboard in them."""
        if self.shown:
            self._stack.setCurrentIndex(0)
            self._desk.view.reveal()
            self._desk.editor.setFocus()
