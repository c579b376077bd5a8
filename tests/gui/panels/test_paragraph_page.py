"""The page of suggested paragraphs: what its rows say, and what a click and a key do to them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPixmap

from annotator.app.jobs import ParagraphPlace
from annotator.gui.kit.theme import DARK, LIGHT
from annotator.gui.panels.paragraph_page import ParagraphPage
from annotator.gui.panels.paragraph_rows import ShownPlace, ShownStretch, paragraph_reasons


def shown(line, at, after, reason="topic"):
    return ShownPlace(ParagraphPlace(line, 0, at, 0.5, reason), line, "前面的话。", after)


FIRST, SECOND, OTHER = shown(2, 200, "另外一点"), shown(4, 450, "最后", "opener"), shown(9, 160, "接下来", "length")
STRETCHES = (ShownStretch("周岚", 1, 1_200, (FIRST, SECOND)), ShownStretch("", 0, 330, (OTHER,)))


@pytest.fixture
def page(qtbot):
    page = ParagraphPage(LIGHT, QFont())
    qtbot.addWidget(page)
    page.resize(900, 400)
    page.show_stretches(STRETCHES, (FIRST, SECOND, OTHER))
    page.show()
    qtbot.waitExposed(page)
    return page


def spoken(page):
    return [page.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(page.model.rowCount())]


def test_it_stands_on_the_first_place(page):
    assert page.row == 1
    page.show_stretches(STRETCHES, (), current=5)
    assert page.model.rows[page.row].places == (OTHER,)


def test_lengths_and_counts_follow_the_ticks(page):
    head, first, second, other_head, other = spoken(page)
    assert [" 3 " in head, " 2 " in other_head] == [True, True]
    assert ["250" in first, "750" in second, "170" in other] == [True, True, True]
    page.model.toggle(2)
    head, first, second, *_ = spoken(page)
    assert " 2 " in head
    assert "1000" in first
    assert "750" not in second


def test_every_reason_has_words(page):
    assert all(paragraph_reasons())
    assert len(set(paragraph_reasons())) == 3


def test_a_click_in_the_box_of_a_head_ticks_its_stretch(page, qtbot):
    rect = page.list.visualRect(page.model.index(0))
    box = page.list.itemDelegate().box(rect, page.model.rows[0])
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert page.model.ticked == {OTHER}
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert page.model.ticked == {OTHER}, "beside the box a click only goes there"


def test_keys_ask_and_letters_without_an_act_do_nothing(page, qtbot):
    with qtbot.waitSignal(page.entered):
        qtbot.keyClick(page.list, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.went_to) as asked:
        qtbot.keyClick(page.list, Qt.Key.Key_G)
    assert asked.args == [FIRST]
    before = page.row
    qtbot.keyClick(page.list, Qt.Key.Key_Z)
    assert (page.row, page.model.ticked) == (before, {FIRST, SECOND, OTHER})
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.list, Qt.Key.Key_Escape)


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_it_is_painted_in_both_themes_and_where_it_is_narrow(page, theme):
    page.set_theme(theme)
    page.resize(220, 200)
    picture = QPixmap(page.size())
    page.render(picture)
    assert not picture.isNull()
