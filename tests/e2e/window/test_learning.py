"""What is corrected today is found in the next transcript; typed pairs are offered; a page tells what was learned."""

from __future__ import annotations

from contextlib import closing

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtWidgets import QPushButton

from annotator.app.equal_places import asked_place
from annotator.app.glossary import builtin_terms
from annotator.app.glossary_file import open_glossary, read_shared
from annotator.app.paths import user_paths
from annotator.core import decisions
from annotator.core.model import Category, DecisionKind, ReasonCode
from annotator.gui.dialogs.places import PlacesDialog
from annotator.gui.kit.notice_bar import NoticeBar

CTRL = Qt.KeyboardModifier.ControlModifier

pytestmark = pytest.mark.timeout(300)


@pytest.fixture
def talks(tmp_path):
    """Two talks in which a name that no glossary has is heard wrongly in the same way."""
    rows = ["下面请鲁芊芊老师讲一讲。", "她说数据很重要。", "谢谢鲁芊芊老师。"]
    files = [tmp_path / f"P{number}.txt" for number in (1, 2)]
    for number, file in enumerate(files, 1):
        file.write_text("\n".join((f"这是第{number}场。", *rows)) + "\n", encoding="utf-8")
    return files


def type_over(user, row, heard, meant):
    """Mark what was heard, and type over it."""
    start = user.lines[row].index(heard)
    user.desk.go(user.page.session.transcript.lines[row].id, start, start + len(heard))
    user.type(meant)
    user.desk.flush()


def kept():
    with closing(open_glossary(user_paths())) as glossary:
        return {(lesson.heard, lesson.meant): lesson.accepted for lesson in glossary.lessons(None)}


def test_a_name_typed_over_is_offered_kept_and_found_in_the_next_talk(start, talks):
    user = start(talks[0], check=True)
    user.accept_start_sheet()
    type_over(user, 1, "鲁芊芊", "陆纤纤")
    user.qtbot.waitUntil(lambda: user.page.remembering.offered, timeout=120_000)
    user.qtbot.waitUntil(lambda: user_paths().glossary.exists() and bool(kept()), timeout=30_000)
    assert kept() == {("鲁芊芊", "陆纤纤"): 1}
    user.key(Qt.Key.Key_W, CTRL)

    user = start(talks[1], check=True)
    user.accept_start_sheet()
    user.qtbot.waitUntil(lambda: user.page.checking.analysis.left == 0, timeout=120_000)
    found = [suspect for suspect in user.page.checking.analysis.found if suspect.text == "鲁芊芊"]
    assert [suspect.suggestions[0].text for suspect in found] == ["陆纤纤", "陆纤纤"]
    assert {suspect.suggestions[0].reason.code for suspect in found} == {ReasonCode.LESSON}


def test_the_other_places_of_what_was_typed_over_are_put_right_in_one_step(start, talks, monkeypatch):
    monkeypatch.setattr(PlacesDialog, "exec", lambda dialog: True)
    user = start(talks[0], check=True)
    user.accept_start_sheet()
    type_over(user, 1, "鲁芊芊", "陆纤纤")
    user.qtbot.waitUntil(lambda: user.page.remembering.offered, timeout=120_000)
    (bar,) = (bar for bar in user.page.findChildren(NoticeBar) if bar.isVisible())
    (button,) = (button for button in bar.findChildren(QPushButton) if "other" in button.text())
    button.click()
    assert [line for line in user.lines if "鲁芊芊" in line] == []
    user.key(Qt.Key.Key_Z, CTRL)
    assert user.lines[1:] == ["下面请陆纤纤老师讲一讲。", "她说数据很重要。", "谢谢鲁芊芊老师。"]


def test_the_page_remembers_what_is_ticked_as_one_step(start, talks):
    user = start(talks[0], check=True)
    user.accept_start_sheet()
    for row in (1, 3):
        type_over(user, row, "鲁芊芊", "陆纤纤")
    user.page.learning.pages.open()
    page = user.page.learning.page
    user.qtbot.waitUntil(lambda: page.isVisible() and bool(page.model.rows), timeout=120_000)
    (pair,) = page.pairs
    assert (pair.lesson.heard, pair.lesson.accepted, pair.caught, pair.wrong) == ("鲁芊芊", 2, 2, 0)
    user.qtbot.waitUntil(lambda: page.isAncestorOf(page.window().focusWidget()))
    user.key(Qt.Key.Key_Return)
    assert not page.isVisible()
    personal = [held.term for held in read_shared(user_paths()).personal]
    assert [(term.text, term.aliases) for term in personal] == [("陆纤纤", ("鲁芊芊",))]
    user.key(Qt.Key.Key_Z, CTRL)
    assert read_shared(user_paths()).personal == ()


def test_a_session_closed_at_once_keeps_what_its_last_decision_teaches(start, talks):
    user = start(talks[0])
    user.accept_start_sheet()
    line = user.page.session.transcript.lines[1]
    place = asked_place(line.id, 3, "鲁芊芊", Category.PERSON)
    meant = builtin_terms()[0].text
    user.desk.perform(lambda t: decisions.take(t, [place], meant, kind=DecisionKind.CORRECTED))
    user.key(Qt.Key.Key_W, CTRL)
    QThreadPool.globalInstance().waitForDone()
    assert kept() == {("鲁芊芊", meant): 1}


def test_a_session_in_which_nothing_was_decided_makes_no_glossary_file(start, talks):
    user = start(talks[0])
    user.accept_start_sheet()
    user.key(Qt.Key.Key_W, CTRL)
    QThreadPool.globalInstance().waitForDone()
    assert not user_paths().glossary.exists()
