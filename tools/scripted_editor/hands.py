"""Hands on one window: every key press and mouse click goes through here and is counted."""

from __future__ import annotations

import time
from collections.abc import Callable

from pypinyin import lazy_pinyin
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.core.text import is_han
from annotator.gui.kit.utf16 import to_utf16
from annotator.gui.lines.line_model import Column
from annotator.gui.main_window import MainWindow
from annotator.gui.session_page import SessionPage

_NO_MODIFIER = Qt.KeyboardModifier.NoModifier
_PATIENCE_S = 120.0


def presses_for(text: str) -> int:
    """How many keys a text takes: hanzi count as the letters of their pinyin plus one."""
    return sum(len(lazy_pinyin(char)[0]) + 1 if is_han(char) else 1 for char in text)


class Hands:
    """Presses keys where the focus is and clicks into the lines. A key with its modifiers is one press."""

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        assert window.page is not None
        self.app = app
        self.page: SessionPage = window.page
        self.presses = 0

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = _NO_MODIFIER) -> None:
        """Press a key."""
        self.presses += 1
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, modifier)
        self.app.processEvents()

    def type(self, text: str) -> None:
        """Type a text; hanzi come from an input method."""
        self.presses += presses_for(text)
        for char in text:
            target = QApplication.focusWidget()
            assert target is not None
            if char.isascii():
                QTest.keyClicks(target, char)
            else:
                event = QInputMethodEvent("", [])
                event.setCommitString(char)
                QApplication.sendEvent(target, event)
        self.app.processEvents()

    def click(self, line_id: int, at: int) -> None:
        """Click before a character of a line that is in sight."""
        self.presses += 1
        QTest.mouseClick(self.page.view.viewport(), Qt.MouseButton.LeftButton, pos=self._spot(line_id, at))
        self.app.processEvents()

    def draw(self, line_id: int, start: int, end: int) -> None:
        """Draw the mouse over a stretch of a line: a press and a release."""
        self.presses += 2
        viewport, button = self.page.view.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(viewport, button, pos=self._spot(line_id, start))
        QTest.mouseMove(viewport, self._spot(line_id, end))
        QTest.mouseRelease(viewport, button, pos=self._spot(line_id, end))
        self.app.processEvents()

    def look_at(self, line_id: int) -> None:
        """Scroll to a line, as reading does."""
        view = self.page.view
        view.scrollTo(view.model().index(self.page.desk.model.row(line_id), Column.TEXT))
        self.app.processEvents()

    def _spot(self, line_id: int, at: int) -> QPoint:
        """Where a character stands in the viewport."""
        self.look_at(line_id)
        view, row = self.page.view, self.page.desk.model.row(line_id)
        position = to_utf16(self.page.session.transcript.line(line_id).text, at)
        layout = view._layout(row)
        line = layout.lineForTextPosition(position)
        x = view.columnViewportPosition(Column.TEXT) + round(line.cursorToX(position)[0]) + 1
        return QPoint(x, view.rowViewportPosition(row) + view._delegate.pad + round(line.y() + line.height() / 2))

    def wait(self, ready: Callable[[], bool]) -> None:
        """Wait until something is so, as somebody does who looks at the window."""
        end = time.monotonic() + _PATIENCE_S
        while not ready():
            if time.monotonic() > end:
                raise TimeoutError("the window did not come to rest")
            self.app.processEvents()
            time.sleep(0.005)

    def rest(self) -> None:
        """Wait until every line is checked."""
        self.wait(lambda: self.page.checking.analysis.left == 0)
        self.app.processEvents()
