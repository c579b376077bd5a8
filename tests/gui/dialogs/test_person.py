from dataclasses import replace

import pytest
from PySide6.QtWidgets import QDialogButtonBox

from annotator.core.model import Speaker
from annotator.gui.dialogs.person import PersonDialog

LIN = Speaker(12, 2, "林知远", "guest", "云听", ("林志远", "凌知远"))


@pytest.fixture
def dialog(qtbot):
    dialog = PersonDialog(LIN)
    qtbot.addWidget(dialog)
    return dialog


def test_what_is_left_alone_stays(dialog):
    assert dialog.person == LIN


def test_all_that_is_known_can_be_put_right(dialog):
    dialog.name.setText(" 林志遠 ")
    dialog.role.setCurrentIndex(dialog.role.findData("host"))
    dialog.affiliation.setText("北语科技 ")
    dialog.aliases.setText("林志远, 凌知远；林志远，林志遠、 ")
    assert dialog.person == Speaker(12, 2, "林志遠", "host", "北语科技", ("林志远", "凌知远"))


def test_a_role_that_a_file_named_in_its_own_words_stays(qtbot):
    dialog = PersonDialog(replace(LIN, role="圆桌主席"))
    qtbot.addWidget(dialog)
    assert dialog.person.role == "圆桌主席"


def test_nobody_is_left_without_a_name(dialog):
    ok = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Ok)
    dialog.name.setText("  ")
    assert not ok.isEnabled()
    dialog.name.setText("林")
    assert ok.isEnabled()
