"""The page of what was learned: safe pairs are ticked, keys say for whom, nothing is taken that is not ticked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from annotator.app.learned import IdleTerm, Learned, LearnedPair
from annotator.core.glossary import Lesson
from annotator.core.model import Category
from annotator.gui.kit.theme import LIGHT
from annotator.gui.panels.learned_page import LearnedPage

SAFE = LearnedPair(Lesson("爆凡", "鲍凡", Category.PERSON, 3), 3, 0)
WRONG = LearnedPair(Lesson("支架", "智驾", Category.TERM_ZH, 9), 9, 2)
IDLE = IdleTerm("Molmo", Category.PRODUCT, 0, 3)


@pytest.fixture
def page(qtbot):
    page = LearnedPage(LIGHT, QFont())
    qtbot.addWidget(page)
    page.show_learned(Learned((SAFE, WRONG), (IDLE,)))
    page.show_reach("everybody")
    page.show()
    return page


def test_only_pairs_that_would_have_been_wrong_nowhere_are_ticked(page):
    assert page.pairs == [SAFE]
    assert IDLE not in page.model.ticked


def test_rows_tell_what_was_made_of_a_pair_and_what_it_would_have_come_to(page):
    spoken = [page.model.spoken(row) for row in page.model.rows]
    assert any("支架 → 智驾" in words and "put right here 9×, left 2×" in words for words in spoken)


def test_space_ticks_and_l_asks_for_somebody_else(page, qtbot):
    page.stand_on(2)
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert page.pairs == [SAFE, WRONG]
    with qtbot.waitSignal(page.reach_wanted):
        qtbot.keyClick(page.list, Qt.Key.Key_L)
