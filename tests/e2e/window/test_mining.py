"""Terms from papers: found, looked through, kept in one step, and listened for."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from annotator.core.glossary import Layer
from annotator.core.model import Category
from annotator.core.papers import MinedTerm

AGENDA = """# 澄江论坛

特邀嘉宾：郦霁明、赵青（澄江大学）

我们提出 ZephyrFold，用于思维链（Chain of Thought, CoT）。
"""


@pytest.fixture
def agenda(tmp_path, monkeypatch):
    path = tmp_path / "agenda.md"
    path.write_text(AGENDA, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path)], ""))
    return path


def texts(user):
    return {entry.term.text for entry in user.page.session.transcript.terms.values()}


def found(user):
    dialog = user.page.mining.dialog
    user.qtbot.waitUntil(lambda: dialog.table.rows.rowCount() > 0, timeout=60_000)
    return {dialog.table.rows.term(row).text: row for row in range(dialog.table.rows.rowCount())}


@pytest.mark.timeout(240)
def test_terms_of_an_agenda_are_kept_in_one_step_and_listened_for(start, transcript, agenda):
    text = transcript.read_text(encoding="utf-8") + "\n下面有请李季明老师，欢迎李季明老师来讲一讲。\n"
    transcript.write_text(text, encoding="utf-8")
    user = start(transcript, check=True)
    user.window._sheet.papers.click()
    dialog = user.page.mining.dialog
    dialog.open_files.click()
    rows = found(user)
    assert {"郦霁明", "赵青", "澄江大学", "ZephyrFold"} <= rows.keys()
    assert "CoT" not in rows  # known
    model = dialog.table.rows
    dialog.table.selectRow(rows["赵青"])
    user.qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    dialog.table.selectRow(rows["ZephyrFold"])
    dialog.detail.category.setCurrentIndex(dialog.detail.category.findData(Category.TERM_EN))
    dialog.detail.category.activated.emit(dialog.detail.category.currentIndex())
    assert "赵青" not in {term.text for term in model.chosen}
    steps = len(user.page.session.history.done)
    dialog.keep.click()
    assert user.page.mining.dialog is None
    kept = {entry.term.text: entry.term for entry in user.page.session.transcript.terms.values()}
    assert "郦霁明" in kept
    assert "赵青" not in kept
    assert kept["ZephyrFold"].category is Category.TERM_EN
    assert len(user.page.session.history.done) == steps + 1
    user.window._sheet.accept()
    user.checked()
    line = user.page.session.transcript.lines[-1]
    suspects = user.page.checking.analysis.suspects(line.id)
    assert "郦霁明" in {suspect.suggestions[0].text for suspect in suspects}
    user.page.lines.undo()  # the start sheet
    user.page.lines.undo()
    assert not texts(user)


@pytest.mark.timeout(180)
def test_pasted_text_is_mined_and_adds_to_what_was_opened(start, transcript, agenda):
    user = start(transcript, check=True)
    user.accept_start_sheet()
    user.page.mining.open()
    user.page.mining.dialog.open_files.click()
    found(user)
    QApplication.clipboard().setText("主持人：欧阳明月")
    user.page.mining.dialog.paste.click()
    user.qtbot.waitUntil(lambda: "欧阳明月" in found(user), timeout=60_000)
    assert {"欧阳明月", "郦霁明"} <= found(user).keys()
    assert "agenda.md" in user.page.mining.dialog.papers.text()
    user.page.mining.dialog.reject()
    assert not texts(user)


def test_a_paper_that_cannot_be_read_is_told_and_the_dialog_stays(start, transcript, agenda, told):
    agenda.write_bytes(b"%PDF-1.4\nbroken")
    user = start(transcript)
    user.accept_start_sheet()
    user.page.mining.open()
    user.page.mining.dialog.open_files.click()
    user.qtbot.waitUntil(lambda: bool(told))
    assert "agenda.md" in told[0]
    assert user.page.mining.dialog.isVisible()
    user.page.mining.dialog.reject()


def test_terms_are_kept_in_the_users_own_glossary_and_taken_back(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    mined = [MinedTerm(text, Category.PERSON, 1, 1, (), ()) for text in ("郦霁明", "赵青")]
    for _ in range(2):  # the second time they are there already: nothing more
        user.page.mining.open()
        user.page.mining.dialog.kept.emit(mined, Layer.PERSONAL)
        assert user.page.mining.dialog is None
        assert [held.term.text for held in user.page.session.glossary.shared.personal] == ["郦霁明", "赵青"]
    user.page.lines.undo()
    assert not user.page.session.glossary.shared.personal


def test_the_glossary_leads_to_the_papers(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    user.page.glossary.toggle()
    (door,) = [
        act for act in user.page.glossary.page.more.menu().actions() if "papers" in act.text() or "资料" in act.text()
    ]
    door.trigger()
    assert user.page.mining.dialog.isVisible()
    user.page.mining.dialog.reject()
    assert user.page.glossary.shown
