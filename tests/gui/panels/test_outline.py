import pytest
from PySide6.QtCore import Qt

from annotator.core.sections import Section
from annotator.gui.kit.theme import LIGHT
from annotator.gui.panels.outline import Outline

TALKS = [
    Section(1, 0, 3, "", 0),
    Section(4, 3, 8, "第一讲", 2),
    Section(9, 8, 20, "提问", 3),
]


@pytest.fixture
def outline(qtbot):
    outline = Outline(LIGHT)
    qtbot.addWidget(outline)
    outline.show_sections(TALKS, 1)
    return outline


def rows(outline):
    return [outline.list.item(at) for at in range(outline.list.count())]


def test_sections_are_listed_by_depth_with_the_current_one_marked(outline):
    assert [item.text() for item in rows(outline)] == ["Beginning", "第一讲", "  提问"]
    assert [item.font().bold() for item in rows(outline)] == [False, True, False]
    outline.show_sections(TALKS, 2)
    assert [item.font().bold() for item in rows(outline)] == [False, False, True]


def test_it_is_seen_only_where_there_are_sections(outline):
    assert not outline.isHidden()
    outline.show_sections([], -1)
    assert outline.isHidden()


def test_a_click_and_enter_go_there(outline, qtbot):
    outline.show()
    with qtbot.waitSignal(outline.chosen) as wish:
        at = outline.list.visualItemRect(outline.list.item(2)).center()
        qtbot.mouseClick(outline.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert wish.args == [9]
    outline.list.setCurrentRow(1)
    with qtbot.waitSignal(outline.chosen) as wish:
        qtbot.keyClick(outline.list, Qt.Key.Key_Return)
    assert wish.args == [4]
