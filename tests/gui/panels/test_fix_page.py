"""The page of known fixes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from annotator.app.clusters import Cluster, Proposal
from annotator.core.glossary import Lesson
from annotator.core.model import Band, Category, Reason, ReasonCode, Suggestion, Suspect, SuspectKind
from annotator.gui.kit.theme import LIGHT
from annotator.gui.panels.fix_page import FixPage

ZH = Category.TERM_ZH


def place(line, heard, meant, *, doubtful=False):
    suggestions = (Suggestion(meant, 0.9, Reason(ReasonCode.ALIAS)),)
    suspect = Suspect(line, 2, 2 + len(heard), heard, SuspectKind.TERM, ZH, Band.LIKELY, 0.9, suggestions)
    return Proposal((suspect,), meant, line, "先看", "。", doubtful)


IMAGE = Cluster("文生图", ZH, (place(1, "文声图", "文生图"), place(4, "文声图", "文生图")))
MIND = Cluster("意识", ZH, (place(2, "意思", "意识", doubtful=True),))


@pytest.fixture
def page(qtbot):
    page = FixPage(LIGHT, QFont())
    qtbot.addWidget(page)
    page.show()
    page.show_fixes("澄江", [IMAGE, MIND], [Lesson("文声图", "文生图", ZH, 3), Lesson("意思", "意识", ZH, 1)])
    return page


def test_places_stand_under_their_form_and_the_doubtful_are_not_ticked(page):
    assert [row.words for row in page.model.rows[:2]] == ["文生图", "文声图"]
    assert [(x.number, x.heard) for x in page.ticked] == [(1, "文声图"), (4, "文声图")]


def test_a_form_tells_how_often_it_was_put_right(page):
    notes = [page.model.note(row) for row in page.model.rows]
    assert "before" not in notes[0]
    assert "3" in notes[1]


def test_a_form_is_unticked_as_a_whole(page, qtbot):
    page.stand_on(1)
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert page.ticked == []


def test_the_keys_carry_what_the_row_stands_for(page, qtbot):
    page.stand_on(5)
    with qtbot.waitSignal(page.let_stand) as kept:
        qtbot.keyClick(page.list, Qt.Key.Key_O)
    assert kept.args == [MIND.proposals]
    with qtbot.waitSignal(page.went_to) as seen:
        qtbot.keyClick(page.list, Qt.Key.Key_G)
    assert seen.args == [MIND.proposals[0]]
