"""The clusters at the side: what is probably meant in several places, opened with a click to be settled."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotator.app.jobs import CheckResult
from annotator.core.model import Band, Category, Reason, ReasonCode, Suggestion, Suspect, SuspectKind

FORMS = {"沈会": Band.SURE, "审会": Band.LIKELY, "神慧": Band.MAYBE}


@pytest.fixture
def user(start, tmp_path):
    path = tmp_path / "talk.md"
    rows = ["今天沈会老师来了，", "审会老师讲得很好，沈会老师也笑了。", "神慧啊神慧。", "谢谢各位。"]
    path.write_text("\n\n".join(rows) + "\n", encoding="utf-8")
    user = start(path)
    user.accept_start_sheet()
    analysis = user.page.checking.analysis
    while job := analysis.next_job():
        lines = user.page.session.transcript.lines
        found = tuple(suspect for line in lines for suspect in suspects(line))
        user.page.checking.marks_changed.emit(analysis.accept(CheckResult(job.revisions, found)))
    user.qtbot.waitUntil(lambda: clusters(user) != [])
    return user


def suspects(line):
    for heard, band in FORMS.items():
        for at in range(len(line.text)):
            if line.text.startswith(heard, at):
                offer = Suggestion("沈慧", 0.9, Reason(ReasonCode.SOUND))
                kind, category = SuspectKind.TERM, Category.PERSON
                yield Suspect(line.id, at, at + 2, heard, kind, category, band, 0.9, (offer,))


def clusters(user):
    model = user.page.cluster_panel.model
    return [model.index(at).data() for at in range(model.rowCount())]


def test_a_cluster_is_told_with_its_variants_and_nothing_that_is_only_maybe(user):
    assert clusters(user) == ["沈慧: 3 places · 沈会 2 · 审会"]
    assert user.page.cluster_panel.isVisible()


def test_a_click_opens_the_cluster_in_triage_and_taking_it_empties_the_side(user):
    view = user.page.cluster_panel.list
    where = view.visualRect(view.model().index(0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    user.qtbot.waitUntil(lambda: QApplication.focusWidget() is user.page.tick_page.list)
    assert user.page.triage.on
    user.key(Qt.Key.Key_Return)
    assert user.lines[:2] == ["今天沈慧老师来了，", "沈慧老师讲得很好，沈慧老师也笑了。"]
    user.qtbot.waitUntil(lambda: not user.page.cluster_panel.isVisible())


def test_enter_on_a_cluster_opens_it_and_backspace_comes_back_to_the_lines(user):
    panel = user.page.cluster_panel
    panel.list.setFocus()
    panel.list.setCurrentIndex(panel.model.index(0))
    user.key(Qt.Key.Key_Return)
    user.qtbot.waitUntil(lambda: QApplication.focusWidget() is user.page.tick_page.list)
    user.key(Qt.Key.Key_Backspace)
    user.qtbot.waitUntil(lambda: QApplication.focusWidget() is user.editor)
