"""The page of the glossary: found by typing, walked and edited by keys, wrong cells told at once and never kept."""

import time
from itertools import combinations

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox

from annotator.app.glossary_cells import listed
from annotator.app.glossary_rows import Field
from annotator.core.batch import Batch
from annotator.core.glossary import Layer
from annotator.core.model import Category, Term
from annotator.gui.glossary_page.cell_field import CellField
from annotator.gui.glossary_page.term_model import FIELDS

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def heard(page):
    """What the page asks for: the term and what it is to be, or the layer."""
    wishes = []
    page.model.edited.connect(lambda row, term: wishes.append((row.term.text, row.layer, term)))
    page.model.moved.connect(lambda row, layer: wishes.append((row.term.text, row.layer, layer)))
    return wishes


def texts(page):
    return [row.term.text for row in page.model.shown]


def wait_for(qtbot, page, *expected):
    qtbot.waitUntil(lambda: texts(page) == list(expected))


def open_cell(qtbot, page, text, field):
    page.table.setFocus()
    assert page.table.stand_on(text, field)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    return page.table.viewport().findChild(CellField)


def test_the_model_is_a_sound_one(page, qtmodeltester):
    qtmodeltester.check(page.model)


def test_typing_finds_terms_by_text_alias_and_pinyin(page, qtbot):
    page.model.know_ways({"鲍凡": (("鲍", "bao"), ("凡", "fan"))})
    qtbot.keyClicks(page.filter.field, "skin")
    wait_for(qtbot, page, "scaling law")
    page.filter.field.setText("bf")
    wait_for(qtbot, page, "鲍凡")
    page.filter.field.setText("拉马")
    wait_for(qtbot, page, "LLaMA")
    assert page.filter.count.text() == "1 of 5"


def test_boxes_choose_among_the_terms(page, qtbot):
    page.filter.category.setCurrentText("Person")
    wait_for(qtbot, page, "林知远", "鲍凡")
    page.filter.on.setCurrentText("Off only")
    wait_for(qtbot, page, "林知远")
    page.filter.clear()
    page.filter.rejected.setChecked(True)
    wait_for(qtbot, page, "LLaMA")
    page.filter.clear()
    page.filter.layer.setCurrentText("Built-in")
    wait_for(qtbot, page, "CUDA", "scaling law", "鲍凡")
    page.filter.clear()
    page.filter.source.setCurrentText("own")
    wait_for(qtbot, page, "LLaMA")


def test_the_arrow_down_leads_from_the_field_to_the_table(page, qtbot):
    page.filter.field.setFocus()
    qtbot.keyClick(page.filter.field, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.table


def test_a_term_that_counts_over_an_earlier_one_says_so(page):
    at = page.model.place_of("LLaMA")
    assert page.model.index(at, FIELDS.index(Field.LAYER)).data() == "Personal, over Built-in"


def test_enter_opens_a_cell_and_enter_keeps_it(page, qtbot, heard):
    cell = open_cell(qtbot, page, "CUDA", Field.ALIASES)
    qtbot.keyClicks(cell, "ku da | coda")
    qtbot.keyClick(cell, Qt.Key.Key_Return)
    assert heard == [
        (
            "CUDA",
            Layer.BUILTIN,
            Term("CUDA", Category.PRODUCT, pronunciations=("ku4 da2",), aliases=("ku da", "coda")),
        )
    ]


def test_escape_keeps_nothing_of_a_cell_and_stays_on_the_page(page, qtbot, heard):
    cell = open_cell(qtbot, page, "CUDA", Field.NOTE)
    with qtbot.assertNotEmitted(page.left):
        qtbot.keyClicks(cell, "x")
        qtbot.keyClick(cell, Qt.Key.Key_Escape)
    assert heard == []
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.table, Qt.Key.Key_Escape)


@pytest.mark.parametrize(
    ("text", "field", "typed", "words"),
    [
        ("CUDA", Field.PRONUNCIATIONS, "ku4 dxa2", "“dxa2” cannot be read"),
        ("CUDA", Field.ALIASES, "scaling law", "scaling law is a term itself"),
        ("CUDA", Field.ALIASES, "拉马", "拉马 is an alias of LLaMA already"),
        ("CUDA", Field.TERM, "llama", "LLaMA is in the glossary already"),
        ("CUDA", Field.MINIMUM, "a lot", "A minimum is a number from 0 to 100"),
    ],
)
def test_a_mistake_is_told_at_the_cell_and_nothing_is_kept(page, qtbot, heard, text, field, typed, words):
    cell = open_cell(qtbot, page, text, field)
    cell.clear()
    cell.insert(typed)
    assert words in cell.fault
    assert cell.accessibleDescription() == cell.fault
    qtbot.keyClick(cell, Qt.Key.Key_Return)
    assert cell.isVisible()
    page.filter.field.setFocus()
    qtbot.waitUntil(lambda: not page.table.viewport().findChildren(CellField))
    assert heard == []


def test_space_switches_a_term_and_its_protection(page, qtbot, heard):
    page.table.setFocus()
    page.table.stand_on("CUDA")
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    page.table.stand_on("CUDA", Field.PROTECT)
    qtbot.keyClick(page.table, Qt.Key.Key_Space)
    assert [(term.on, term.protect) for _, _, term in heard] == [(False, False), (True, True)]


def test_a_category_and_a_layer_are_chosen_from_a_list(page, qtbot, heard):
    for field, choice in ((Field.CATEGORY, "Word"), (Field.LAYER, "Session")):
        page.table.setFocus()
        page.table.stand_on("LLaMA", field)
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
        box = page.table.viewport().findChild(QComboBox)
        box.setCurrentText(choice)
        qtbot.keyClick(box, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: not page.table.viewport().findChildren(QComboBox))
    assert heard[0][2].category is Category.WORD
    assert heard[1] == ("LLaMA", Layer.PERSONAL, Layer.SESSION)


def test_a_key_with_a_preedit_open_types_and_nothing_else(page, qtbot, heard):
    cell = open_cell(qtbot, page, "CUDA", Field.ALIASES)
    composing = QInputMethodEvent("ku", [])
    QApplication.sendEvent(cell, composing)
    done = QInputMethodEvent("", [])
    done.setCommitString("库达")
    QApplication.sendEvent(cell, done)
    qtbot.keyClick(cell, Qt.Key.Key_Return)
    assert heard[0][2].aliases == ("库达",)


def test_delete_and_the_clipboard_keys_are_wishes_and_keep_from_the_window(page, qtbot):
    page.table.setFocus()
    page.table.stand_on("LLaMA")
    for signal, key, held in (
        (page.table.removed, Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (page.table.copied, Qt.Key.Key_C, CTRL),
        (page.table.pasted, Qt.Key.Key_V, CTRL),
    ):
        event = QKeyEvent(QEvent.Type.ShortcutOverride, key, held)
        event.ignore()
        QApplication.sendEvent(page.table, event)
        assert event.isAccepted()
        with qtbot.waitSignal(signal):
            qtbot.keyClick(page.table, key, held)


def test_several_chosen_terms_are_changed_at_once(page, qtbot):
    assert page.batch.isHidden()
    page.table.setFocus()
    page.table.stand_on("CUDA")
    qtbot.keyClick(page.table, Qt.Key.Key_Down, SHIFT)
    assert page.batch.isVisible()
    assert page.batch.count.text() == "2 terms chosen"
    assert not page.batch.apply.isEnabled()
    page.batch.minimum.setText("lots")
    assert not page.batch.apply.isEnabled()
    page.batch.minimum.setText("40%")
    page.batch.layer.setCurrentText("Copy to: Event")
    with qtbot.waitSignal(page.batch.wanted) as wanted:
        page.batch.apply.click()
    assert wanted.args == [Batch(minimum=0.4, layer=Layer.EVENT, copies=True)]
    assert page.batch.batch is None


def test_rows_that_come_anew_leave_one_standing_where_one_stood(page, qtbot):
    page.table.stand_on("LLaMA", Field.NOTE)
    page.show_terms(listed({Layer.BUILTIN: [row.term for row in page.model.rows if row.term.text != "CUDA"]}))
    qtbot.waitUntil(lambda: len(page.model.shown) == 4)
    assert page.table.current.term.text == "LLaMA"
    assert page.table.currentIndex().column() == FIELDS.index(Field.NOTE)


def test_aliases_are_added_and_dropped_beside_the_table(page, qtbot, heard):
    page.table.stand_on("LLaMA")
    page.details.show_row(page.table.current, ())
    page.details.new_alias.setText("scaling law")
    qtbot.keyClick(page.details.new_alias, Qt.Key.Key_Return)
    assert "is a term itself" in page.details.fault.text()
    page.details.new_alias.setText("骆马")
    qtbot.keyClick(page.details.new_alias, Qt.Key.Key_Return)
    page.details.alias_dropped.emit("拉马")
    assert [term.aliases for _, _, term in heard] == [("拉马", "辣妈", "骆马"), ("辣妈",)]


def test_back_is_offered_where_an_earlier_layer_has_the_term(page, qtbot):
    for text, offered in (("LLaMA", True), ("CUDA", False)):
        page.table.stand_on(text)
        page.details.show_row(page.table.current, ())
        assert page.details.back.isVisible() is offered
    page.table.stand_on("LLaMA")
    with qtbot.waitSignal(page.details.went_back):
        page.details.back.click()


def test_a_term_is_gone_to_whatever_is_wanted(page, qtbot):
    page.filter.field.setText("skin")
    wait_for(qtbot, page, "scaling law")
    page.go_to("鲍凡")
    assert page.table.current.term.text == "鲍凡"


def test_every_part_has_a_name_for_screen_readers(page):
    index = page.model.index(page.model.place_of("林知远"), FIELDS.index(Field.ON))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "林知远, On: off"
    unnamed = [
        part
        for part in (page.table, page.filter.field, page.into, page.tester.field, page.details.new_alias)
        if not part.accessibleName()
    ]
    assert unnamed == []


def test_ten_thousand_terms_never_hold_the_window_up(page, qtbot):
    many = [Term(f"term {number} of many", Category.TERM_EN, aliases=(f"turm {number}",)) for number in range(10_000)]
    page.show_terms(listed({Layer.BUILTIN: many}))
    qtbot.waitUntil(lambda: len(page.model.shown) == 10_000)
    begin = time.perf_counter()
    page.filter.field.setText("9999")
    assert time.perf_counter() - begin < 0.25
    wait_for(qtbot, page, "term 9999 of many")


def test_all_of_ten_thousand_terms_are_chosen_quickly(page, qtbot):
    many = [Term(f"term {number}", Category.TERM_EN) for number in range(10_000)]
    page.show_terms(listed({Layer.BUILTIN: many}))
    qtbot.waitUntil(lambda: len(page.model.shown) == 10_000)
    begin = time.perf_counter()
    page.table.selectAll()
    assert len(page.table.chosen) == 10_000
    assert time.perf_counter() - begin < 0.5
    assert page.batch.count.text() == "10000 terms chosen"


@pytest.mark.parametrize("ems", [42, 50, 60, 90])
def test_in_a_narrow_window_its_parts_take_more_rows(page, qtbot, ems):
    width = page.fontMetrics().height() * ems
    page.table.selectAll()
    page.resize(width, 700)
    parts = [page.filter.field, page.filter.category, page.filter.rejected, page.add, page.into, page.close_button]
    parts += [page.title, page.batch.count, page.batch.minimum, page.batch.remove, page.table, page.tester]
    qtbot.waitUntil(lambda: page.width() == width and page.batch.isVisible())
    whole = [part for part in parts if part is not page.into]
    qtbot.waitUntil(lambda: all(part.width() >= part.minimumSizeHint().width() for part in whole))
    places = [QRect(part.mapTo(page, QPoint()), part.size()) for part in parts]
    assert all(page.rect().contains(place) for place in places)
    assert not [pair for pair in combinations(places, 2) if pair[0].intersects(pair[1])]
