"""The statistics of the work, shown and copied."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from annotator.gui.dialogs.statistics import StatisticsDialog


def shown(user) -> StatisticsDialog:
    user.window.findChild(QAction, "statistics").trigger()
    user.qtbot.waitUntil(lambda: bool(user.window.findChildren(StatisticsDialog)))
    return user.window.findChildren(StatisticsDialog)[-1]


def test_the_figures_of_the_work_are_shown_and_can_be_copied(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.go(1, user.lines[1].index("志"))
    user.key(Qt.Key.Key_Delete)
    user.type("知")
    user.go(1)
    user.key(Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    user.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = shown(user)
    page = dialog.page.toPlainText()
    characters = sum(len("".join(line.split())) for line in user.lines)
    for words in (f"{100 / characters:.1f} %", "lines read", "Places edited", "2 林知远", f"{characters}"):
        assert words in page, words
    user.qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text()
    assert copied.startswith("圆桌论坛：小模型怎么走")
    assert "Places edited\t1" in copied
    assert "Time is not tracked" in copied
    user.qtbot.mouseClick(dialog.close_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def test_names_are_shown_as_they_are_written(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    speaker = user.page.session.transcript.roster()[0]
    user.page.roster.model.rename_requested.emit(speaker.id, "<b>周岚</b>")
    assert "<b>周岚</b>" in shown(user).page.toPlainText()
