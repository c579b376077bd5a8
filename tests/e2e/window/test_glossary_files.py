"""Terms of a file come into the glossary as one step, are found in the text, and go out again."""

from __future__ import annotations

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from annotator.app.glossary_file import open_glossary, read_shared
from annotator.app.paths import user_paths
from annotator.core.glossary import GlossaryTerm
from annotator.core.history import Change
from annotator.core.model import Category, Term
from annotator.gui.glossary_files.export_dialog import ExportDialog
from annotator.gui.glossary_files.import_dialog import ImportDialog

CTRL = Qt.KeyboardModifier.ControlModifier
HOT = "# ===== person =====\n林知远 | 林志远 | 林之远\n归墟 | 最虚\n"


@pytest.fixture
def user(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    return user


@pytest.fixture
def said(user):
    words = []
    user.desk.said.connect(words.append)
    return words


def personal():
    return {held.term.text: held.term for held in read_shared(user_paths()).personal}


def dialog(user, kind):
    user.qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=20_000)
    return QApplication.activeModalWidget()


def import_dialog(user, tmp_path, monkeypatch, text=HOT, name="hot.txt"):
    """What opens once the user has chosen this file, read."""
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    user.page.glossary_files.import_terms()
    opened = dialog(user, ImportDialog)
    user.qtbot.waitUntil(lambda: bool(opened.model.counts()), timeout=20_000)
    return opened


def test_terms_come_in_as_one_step_and_are_taken_back_as_one(user, said, tmp_path, monkeypatch):
    user.key(Qt.Key.Key_F9, CTRL)
    opened = import_dialog(user, tmp_path, monkeypatch)
    assert opened.take.text() == "Import 2 terms"
    QTest.keyClick(opened.table, Qt.Key.Key_Return)
    user.qtbot.waitUntil(lambda: set(personal()) == {"林知远", "归墟"})
    assert personal()["林知远"] == Term("林知远", Category.PERSON, ("林志远", "林之远"), source="hot.txt")
    assert "2 terms imported" in said
    user.qtbot.waitUntil(lambda: any(row.term.text == "归墟" for row in user.page.glossary.page.model.shown))
    user.page.glossary.undo()
    assert personal() == {}
    user.page.glossary.redo()
    assert set(personal()) == {"林知远", "归墟"}


def test_what_was_imported_is_found_in_the_text(start, transcript, tmp_path, monkeypatch):
    user = start(transcript, check=True)
    user.accept_start_sheet()
    opened = import_dialog(user, tmp_path, monkeypatch, "林知道远 | 数据的质量\n")
    QTest.keyClick(opened.table, Qt.Key.Key_Return)

    def meant():
        return {pair for pair, count in user.page.checking.analysis.found.meant.items() if count}

    user.qtbot.waitUntil(lambda: ("林知道远", "数据的质量") in meant(), timeout=60_000)


def test_a_file_that_holds_no_terms_is_told(user, told, tmp_path, monkeypatch):
    path = tmp_path / "hot.txt"
    path.write_bytes(b"PK\x03\x04" + bytes(50))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    failures = []
    user.desk.failed.connect(failures.append)
    user.page.glossary_files.import_terms()
    user.qtbot.waitUntil(lambda: bool(failures), timeout=20_000)
    assert "not a text file" in str(failures[0])


def test_nothing_chosen_does_nothing(user, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    user.page.glossary_files.import_terms()
    user.qtbot.wait(50)
    assert QApplication.activeModalWidget() is None


def test_a_term_changed_elsewhere_meanwhile_is_told_and_nothing_is_imported(user, tmp_path, monkeypatch):
    with closing(open_glossary(user_paths())) as glossary:
        held = GlossaryTerm(glossary.new_ids()[0], Term("归墟", Category.PERSON))
        glossary.write([Change(None, held)])
    user.page.session.glossary.reread()
    opened = import_dialog(user, tmp_path, monkeypatch)
    with closing(open_glossary(user_paths())) as glossary:
        glossary.write([Change(held, held.changed(Term("归墟", Category.PERSON, note="elsewhere")))])
    failures = []
    user.desk.failed.connect(failures.append)
    QTest.keyClick(opened.table, Qt.Key.Key_Return)
    user.qtbot.waitUntil(lambda: bool(failures))
    assert "归墟" in str(failures[0])
    assert set(personal()) == {"归墟"}


def test_terms_go_out(user, said, tmp_path, monkeypatch):
    QTest.keyClick(import_dialog(user, tmp_path, monkeypatch).table, Qt.Key.Key_Return)
    out = tmp_path / "out.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(out), ""))
    user.page.glossary_files.export_terms()
    opened = dialog(user, ExportDialog)
    opened.which.setCurrentIndex(opened.which.findText("Personal"))
    opened.format.setCurrentIndex(opened.format.findData("funasr-fixes"))
    opened.format.activated.emit(opened.format.currentIndex())
    user.qtbot.waitUntil(lambda: opened.save.isEnabled() and "2 terms" in opened.losses.text(), timeout=20_000)
    opened.save.click()
    user.qtbot.waitUntil(lambda: "2 terms exported to out.txt" in said, timeout=20_000)
    assert out.read_text() == "林志远=>林知远\n林之远=>林知远\n最虚=>归墟\n"
