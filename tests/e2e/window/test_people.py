"""The people beside the lines, and the sheet that holds them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit


def test_the_question_before_a_removal_stays_while_lines_are_checked(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    panel = user.page.roster
    panel.list.setCurrentIndex(panel.model.index(0))
    panel.list.setFocus()
    user.key(Qt.Key.Key_Delete)
    assert panel.question.isVisible()
    user.desk.changed.emit()
    user.qtbot.wait(100)
    assert panel.question.isVisible()
    panel.question.yes.click()
    assert [s.name for s in user.page.session.transcript.roster()] == ["林知远", "何一鸣"]
    assert panel.question.isHidden()


def test_a_name_being_edited_stays_while_lines_are_checked(start, tmp_path):
    path = tmp_path / "one.md"
    path.write_text("# 圆桌-主持人：周岚\n\n大家好。\n\n再见。\n", encoding="utf-8")
    user = start(path)
    user.accept_start_sheet()
    panel = user.page.roster
    panel.list.edit(panel.model.index(0))
    field = panel.list.viewport().findChild(QLineEdit)
    field.setText("周 lan")
    user.desk.changed.emit()
    user.qtbot.wait(100)
    assert field.text() == "周 lan"


def test_names_in_the_strip_lead_to_the_start_sheet(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.page.strip.parts["names"].click()
    assert not user.page.isVisible()


def test_a_sheet_accepted_as_it_was_is_no_step(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    steps = list(user.page.session.history.done)
    user.page.strip.parts["names"].click()
    user.key(Qt.Key.Key_Return)
    assert user.page.isVisible()
    assert user.page.session.history.done == steps
