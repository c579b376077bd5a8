"""The dialog that hands terms out tells what a format has no place for before anything is written."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from annotator.core.interchange import WeighedTerm
from annotator.core.model import Category, Term
from annotator.gui.glossary_files.export_dialog import ExportDialog
from annotator.gui.kit.theme import LIGHT

OWN = [
    WeighedTerm(Term("归墟", Category.PRODUCT, ("最虚",), note="一个项目"), 20),
    WeighedTerm(Term("林知远", Category.PERSON, on=False), 20),
]


@pytest.fixture
def dialog(qtbot):
    every = [*OWN, WeighedTerm(Term("RAG", Category.ABBR), 20)]
    dialog = ExportDialog({"Personal": lambda: OWN, "All": lambda: every}, LIGHT)
    qtbot.addWidget(dialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.show()
    qtbot.waitUntil(dialog.save.isEnabled, timeout=20_000)
    return dialog


def choose(box, at):
    box.setCurrentIndex(at)
    box.activated.emit(at)


def test_a_table_loses_nothing(dialog):
    assert dialog.format.currentData() == "csv"
    assert dialog.losses.text() == "2 terms in the file."


def test_what_is_lost_is_told_at_once(dialog, qtbot):
    choose(dialog.format, dialog.format.findData("capswriter"))
    qtbot.waitUntil(lambda: "Note (1)" in dialog.losses.text(), timeout=20_000)
    assert "林知远" in dialog.losses.text()


def test_the_chosen_terms_are_written(dialog, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("/tmp/hot.txt", ""))
    choose(dialog.which, 1)
    choose(dialog.format, dialog.format.findData("funasr-fixes"))
    qtbot.waitUntil(dialog.save.isEnabled, timeout=20_000)
    with qtbot.waitSignal(dialog.wanted) as caught:
        dialog.save.click()
    path, written = caught.args
    assert (path, written.data.decode()) == (Path("/tmp/hot.txt"), "最虚=>归墟\nRAG\n")


def test_no_file_chosen_writes_nothing(dialog, qtbot, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    with qtbot.assertNotEmitted(dialog.wanted):
        dialog.save.click()
    assert dialog.isVisible()
