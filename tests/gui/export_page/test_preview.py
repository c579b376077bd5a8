"""The preview: drawn as far as it is looked at, the beginning first, never what is out of date."""

import threading
import time

import pytest
from PySide6.QtGui import QFont

from annotator.app.export_preview import ExportPreview
from annotator.core.errors import BadTemplate
from annotator.core.page import Author, Heading, Note, Page, Paragraph, Query, Run, Turn
from annotator.gui.export_page.preview_maker import BEGINNING, PreviewMaker
from annotator.gui.export_page.preview_pane import PreviewPane
from annotator.gui.kit.theme import DARK, LIGHT

RUNS = (
    Run("呃，", removed=Author.CLEAN_UP),
    Run("我们看"),
    Run("这个", removed=Author.EDITOR),
    Run("那个", added=Author.EDITOR),
    Run("模型", query=Query(1, "模型")),
    Run("。", added=Author.CLEAN_UP),
)


def page_of(*paragraphs, title="圆桌"):
    return Page(title, (Heading(2, "第一部分"), Turn("周岚", tuple(Paragraph(runs) for runs in paragraphs))))


@pytest.fixture
def pane(qtbot):
    pane = PreviewPane(LIGHT, QFont())
    qtbot.addWidget(pane)
    pane.resize(500, 600)
    pane.show()
    return pane


def shown(pane):
    return pane.text.toPlainText()


def show(pane, qtbot, preview, *, whole=True):
    with qtbot.waitSignal(pane.text.drawn):
        pane.show_preview(preview, whole=whole)


def test_a_page_is_drawn_as_it_is_handed_over(pane, qtbot):
    show(pane, qtbot, ExportPreview(page_of(RUNS)))
    assert shown(pane) == "圆桌\n第一部分\n周岚：我们看那个模型。"


def test_what_the_clean_up_leaves_out_is_struck_through_where_wanted(pane, qtbot):
    show(pane, qtbot, ExportPreview(page_of(RUNS)))
    with qtbot.waitSignal(pane.text.drawn):
        pane.left_out.setChecked(True)
    assert shown(pane).endswith("周岚：呃，我们看那个模型。")
    cursor = pane.text.document().find("呃")
    assert cursor.charFormat().fontStrikeOut()
    assert not pane.text.document().find("我").charFormat().fontStrikeOut()


def test_changes_are_all_shown_by_more_than_colour(pane, qtbot):
    show(pane, qtbot, ExportPreview(page_of(RUNS), tells_changes=True))
    assert shown(pane).endswith("周岚：呃，我们看这个那个模型。")
    assert pane.text.document().find("这").charFormat().fontStrikeOut()
    assert pane.text.document().find("那").charFormat().fontUnderline()
    assert not pane.left_out.isVisible()


def test_text_is_shown_row_by_row(pane, qtbot):
    show(pane, qtbot, ExportPreview(text="一\n\n<b>二</b>\n"))
    assert shown(pane) == "一\n\n<b>二</b>"


def test_a_long_document_grows_as_one_comes_to_its_end(pane, qtbot):
    many = [(Run(f"第{number}段。" + "好" * 200),) for number in range(600)]
    show(pane, qtbot, ExportPreview(page_of(*many)))
    qtbot.wait(100)
    assert "第599段" not in shown(pane)
    bar = pane.text.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.setValue(bar.maximum()) or "第599段" in shown(pane), timeout=20_000)


def test_one_huge_paragraph_holds_nothing_up(pane, qtbot):
    show(pane, qtbot, ExportPreview(text="好" * 1_000_000))
    assert len(shown(pane)) < 50_000


def test_its_place_is_kept_when_it_is_drawn_anew(pane, qtbot):
    many = [(Run("好" * 300),) for _ in range(40)]
    show(pane, qtbot, ExportPreview(page_of(*many)))
    qtbot.waitUntil(lambda: pane.text.verticalScrollBar().maximum() > 400)
    pane.text.verticalScrollBar().setValue(400)
    show(pane, qtbot, ExportPreview(page_of(*many, title="另一个")))
    assert pane.text.verticalScrollBar().value() == 400


def test_what_cannot_be_written_says_why(pane):
    pane.show_error(BadTemplate(path="a.toml", what="broken"))
    assert "a.toml" in shown(pane)


def test_both_themes_can_be_read(qtbot):
    for theme in (LIGHT, DARK):
        pane = PreviewPane(theme, QFont())
        qtbot.addWidget(pane)
        pane.show()
        show(pane, qtbot, ExportPreview(page_of(RUNS)))
        assert pane.text.document().find("我").charFormat().foreground().color().name() == theme.text


@pytest.fixture
def maker(qtbot, request):
    """A maker of long documents, whose work waits for `go` where the whole is wanted."""
    pane = PreviewPane(LIGHT, QFont())
    qtbot.addWidget(pane)
    state = {"chosen": 0, "go": threading.Event(), "made": []}
    state["go"].set()

    def prepare():
        chosen = state["chosen"]

        def work(lines):
            if lines is None:
                state["go"].wait(5)
            return ExportPreview(text=f"{chosen}")

        return work

    maker = PreviewMaker(prepare, 10_000, pane)
    maker.made.connect(lambda preview, whole: state["made"].append((preview.text, whole)))
    maker.state = state
    yield maker
    state["go"].set()
    maker.stop()
    qtbot.wait(50)


def test_the_beginning_comes_first_and_then_the_whole(maker, qtbot):
    maker.ask()
    qtbot.waitUntil(lambda: maker.state["made"] == [("0", False), ("0", True)])


def test_a_new_choice_is_shown_though_the_whole_of_the_old_is_still_being_made(maker, qtbot):
    maker.state["go"].clear()
    maker.ask()
    qtbot.waitUntil(lambda: maker.state["made"] == [("0", False)])
    qtbot.wait(900)  # the whole has begun
    maker.state["chosen"] = 1
    maker.ask()
    qtbot.waitUntil(lambda: maker.state["made"] == [("0", False), ("1", False)])
    maker.state["go"].set()
    qtbot.waitUntil(lambda: ("1", True) in maker.state["made"])
    assert ("0", True) not in maker.state["made"]


def test_many_choices_in_a_row_are_one_preview(maker, qtbot):
    for number in range(20):
        maker.state["chosen"] = number
        maker.ask()
    qtbot.waitUntil(lambda: ("19", True) in maker.state["made"])
    assert maker.state["made"] == [("19", False), ("19", True)]


def test_asking_takes_no_time(maker):
    began = time.perf_counter()
    maker.ask()
    assert time.perf_counter() - began < 0.01
    assert BEGINNING < 1_000


def test_what_is_remarked_is_marked_and_told_by_the_pointer(pane, qtbot):
    asked = Run("模型", query=Query(1, "模型", "听不清", ("魔性",)))
    noted = Run("", note=Note(2, "请核对"))
    show(pane, qtbot, ExportPreview(page_of((Run("这个"), asked, noted, Run("。")))))
    assert shown(pane).endswith("周岚：这个模型※。")
    tips = [pane.text.document().find(text).charFormat().toolTip() for text in ("模型", "※", "这个")]
    assert "听不清" in tips[0]
    assert tips[1:] == ["请核对", ""]
