"""The window as a user starts it: through the program's own main, on a file."""

from __future__ import annotations

import faulthandler
import gc
import sys

import pytest
from PySide6.QtCore import QEvent, Qt, QThreadPool
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from annotator.__main__ import main
from annotator.gui.main_window import MainWindow
from annotator.gui.session_page import SessionPage


class User:
    """Hands on the keyboard of one window."""

    def __init__(self, window: MainWindow, qtbot) -> None:
        self.window = window
        self.qtbot = qtbot

    @property
    def page(self) -> SessionPage:
        return self.window.page

    @property
    def desk(self):
        return self.page.desk

    @property
    def editor(self):
        return self.desk.editor

    @property
    def lines(self) -> list[str]:
        return [line.text for line in self.page.session.transcript.lines]

    @property
    def row(self) -> int:
        return self.page.session.transcript.index(self.desk.line.id)

    def key(self, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def type(self, text: str) -> None:
        """Type text where the focus is; Chinese comes from an input method."""
        for char in text:
            if char.isascii():
                self.qtbot.keyClicks(QApplication.focusWidget(), char)
            else:
                event = QInputMethodEvent("", [])
                event.setCommitString(char)
                QApplication.sendEvent(QApplication.focusWidget(), event)

    def accept_start_sheet(self) -> None:
        self.key(Qt.Key.Key_Return)
        self.qtbot.waitUntil(lambda: QApplication.focusWidget() is self.editor)

    def go(self, row: int, caret: int = 0) -> None:
        self.desk.go(self.page.session.transcript.lines[row].id, caret)

    def checked(self) -> None:
        """Wait until every line was checked."""
        self.qtbot.waitUntil(lambda: self.page.checking.analysis.left == 0, timeout=60_000)


@pytest.fixture
def told(monkeypatch):
    """The words of every message box, which is closed at once."""
    words = []
    monkeypatch.setattr(QMessageBox, "open", lambda box, *_: words.append(box.text()))
    return words


@pytest.fixture
def start(qtbot, monkeypatch):
    """Start the program on a file, or without one. With `check=True` the checker's process runs as well."""
    begin_checking = SessionPage.start_checking
    windows: list[MainWindow] = []
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    for name in ("enable", "disable"):  # a crash below Python is told on stderr, not in a home that is thrown away
        monkeypatch.setattr(faulthandler, name, lambda *_: None)

    def running(*_args) -> int:
        windows.extend(w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow) and w not in windows)
        return 0

    monkeypatch.setattr(QApplication, "exec", running)

    def run(path=None, *, check: bool = False) -> User:
        monkeypatch.setattr(SessionPage, "start_checking", begin_checking if check else lambda page: None)
        monkeypatch.setattr(sys, "argv", ["annotator", "gui", *([str(path)] if path else [])])
        hook = sys.excepthook
        with pytest.raises(SystemExit) as ended:
            main()
        sys.excepthook = hook  # what goes wrong in a slot fails the test, and is not told in a dialog
        gc.disable()  # as while the program runs: garbage goes at the end, not while Qt speaks to widgets
        assert not ended.value.code
        user = User(windows[-1], qtbot)
        qtbot.waitExposed(user.window)
        user.window.activateWindow()
        qtbot.waitUntil(lambda: (user.window.page is not None or not path) and QApplication.focusWidget() is not None)
        qtbot.wait(20)
        return user

    yield run
    QThreadPool.globalInstance().waitForDone()  # what runs in the background reports to these windows
    QApplication.processEvents()
    for window in windows:
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.clipboard().clear()  # the offscreen platform would crash over it at exit
    gc.collect()
    gc.enable()


@pytest.fixture
def transcript(tmp_path):
    """A small transcript of our own, as a file."""
    path = tmp_path / "panel.md"
    rows = [
        "# 圆桌论坛：小模型怎么走-主持人：周 岚-嘉宾：林知远-何一鸣",
        "大家好，我是主持人周岚，今天我们聊一聊open sora这样的模型。",
        "好的谢谢主持人，我是林志远，其实规模还没有走到头。",
        "那么一鸣老师怎么看，我觉得数据的质量更重要。",
        "最后谢谢各位，今天就到这里。",
    ]
    path.write_text("\n\n".join(rows) + "\n", encoding="utf-8")
    return path
