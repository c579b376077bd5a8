import pytest
from PySide6.QtWidgets import QMainWindow

from annotator.gui.kit.title_label import TitleLabel

TITLE = "2026 圆桌论坛：小模型能走多远，数据的质量，以及接下来的十年里我们要做的事情"


@pytest.fixture
def window(qtbot):
    window = QMainWindow()
    qtbot.addWidget(window)
    for name in ("File", "Edit", "Suspects", "Speakers", "View", "Help"):
        window.menuBar().addMenu(name)
    window.resize(1200, 200)
    window.show()
    qtbot.waitExposed(window)
    return window


def test_a_long_title_is_shortened_and_leaves_the_menus_their_room(window, qtbot):
    title = TitleLabel(window.menuBar())
    title.show_title(TITLE)
    assert title.isVisible()
    wide = title.text()
    assert wide.endswith("…")
    assert title.toolTip() == TITLE
    window.resize(560, 200)
    qtbot.waitUntil(lambda: len(title.text()) < len(wide))
    menus = sum(window.menuBar().actionGeometry(action).width() for action in window.menuBar().actions())
    assert title.width() + menus <= window.menuBar().width()
    window.resize(1200, 200)
    qtbot.waitUntil(lambda: title.text() == wide)


def test_without_a_title_there_is_nothing(window):
    title = TitleLabel(window.menuBar())
    title.show_title(TITLE)
    title.show_title("")
    assert not title.isVisible()
    title.show_title("短")
    assert title.isVisible()
    assert title.text() == "短"
