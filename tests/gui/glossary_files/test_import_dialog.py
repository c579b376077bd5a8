"""The dialog that takes terms of a file in: what it finds, what the user changes, what comes of it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotator.app.glossary_import import load_glossary
from annotator.app.glossary_target import target_of
from annotator.core.glossary import GlossaryTerm
from annotator.core.glossary_merge import Known, Outcome
from annotator.core.interchange import Field
from annotator.core.model import Category, Term
from annotator.gui.glossary_files.import_dialog import ImportDialog
from annotator.gui.glossary_files.merge_model import TERM, TICK, WHAT
from annotator.gui.kit.theme import LIGHT

OWN = [
    GlossaryTerm(1, Term("归墟", Category.PRODUCT, ("最虚",), note="一个项目")),
    GlossaryTerm(2, Term("林知远", Category.PERSON, ("林志远",))),
]
TABLE = """原文,译文,类别,备注,颜色
归须,归墟,产品,新项目,red
林志远,林知远,人名,,
最虚,龟墟,产品,,
须弥,须弥山,产品,,
,,产品,,
"""


@pytest.fixture
def opened(qtbot, tmp_path):
    """The dialog on a file with this text, once it has read it."""

    def open_dialog(text=TABLE, name="terms.csv", **options):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        targets = {"Personal": target_of(OWN), "VALSE": target_of(OWN, [], 3)}
        dialog = ImportDialog(load_glossary(path), targets, LIGHT, **options)
        qtbot.addWidget(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        dialog.show()
        answered(dialog)
        return dialog

    def answered(dialog):
        qtbot.waitUntil(lambda: "…" not in dialog.note.text(), timeout=20_000)

    open_dialog.answered = answered
    return open_dialog


def terms(dialog):
    return [dialog.model.index(row, TERM).data() for row in range(dialog.model.rowCount())]


def ticked(dialog):
    return [merged.after.text for merged in dialog.model.chosen()]


def choose(box, value):
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def taken(dialog, qtbot):
    with qtbot.waitSignal(dialog.wanted) as caught:
        dialog.take.click()
    return caught.args[0]


def test_the_file_is_read_and_what_would_change_is_ticked(opened):
    dialog = opened()
    assert dialog.format.currentData() == "csv"
    assert dialog.sample.columns == (Field.ALIASES, Field.TERM, Field.CATEGORY, Field.NOTE, None)
    assert terms(dialog) == ["归墟", "林知远", "龟墟", "须弥山", ""]
    assert ticked(dialog) == ["归墟", "龟墟", "须弥山"]
    counts = dialog.model.counts()
    assert (counts[Outcome.NEW], counts[Outcome.CONFLICT], counts[Outcome.SAME], counts[None]) == (1, 2, 1, 1)
    assert "颜色" in dialog.note.text()
    assert "“最虚”" in dialog.model.index(2, WHAT).data()
    assert "归墟" in dialog.model.index(2, WHAT).data()


def test_what_is_ticked_is_taken_in(opened, qtbot):
    dialog = opened()
    dialog.table.selectRow(2)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert ticked(dialog) == ["归墟", "须弥山"]
    wanted = taken(dialog, qtbot)
    assert [merged.after.text for merged in wanted.merged] == ["归墟", "须弥山"]
    assert wanted.merged[0].after == Term("归墟", Category.PRODUCT, ("最虚", "归须"), note="一个项目")
    assert wanted.target.event is None
    assert not dialog.isVisible()


def test_a_click_on_the_box_unticks(opened):
    dialog = opened()
    box = dialog.table.visualRect(dialog.model.index(0, TICK)).center()
    QTest.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=box)
    assert "归墟" not in ticked(dialog)


def test_what_the_file_says_may_count(opened, qtbot):
    dialog = opened()
    choose(dialog.how, Known.REPLACE)
    opened.answered(dialog)
    merged = {one.after.text: one.after for one in taken(dialog, qtbot).merged}
    assert merged["归墟"] == Term("归墟", Category.PRODUCT, ("归须",), note="新项目")
    assert merged["龟墟"].aliases == ("最虚",)


def test_another_layer_is_compared_anew(opened, qtbot):
    dialog = opened()
    dialog.into.setCurrentIndex(1)
    dialog.into.activated.emit(1)
    opened.answered(dialog)
    assert taken(dialog, qtbot).target.event == 3


def test_columns_can_be_chosen(opened):
    dialog = opened("归墟,最虚\n林知远,林枝远\n")
    assert not dialog.take.isEnabled()
    assert dialog.fault.isVisible()
    choose(dialog.sample.choices[0], Field.TERM)
    opened.answered(dialog)
    choose(dialog.sample.choices[1], Field.ALIASES)
    opened.answered(dialog)
    assert not dialog.fault.isVisible()
    assert (terms(dialog), ticked(dialog)) == (["归墟", "林知远"], ["林知远"])


def test_a_field_is_held_by_one_column(opened):
    dialog = opened()
    choose(dialog.sample.choices[4], Field.TERM)
    opened.answered(dialog)
    assert dialog.sample.columns.count(Field.TERM) == 1
    assert dialog.incoming.layout.columns[4] is Field.TERM


def test_a_wrong_separator_is_put_right(opened):
    dialog = opened("term:aliases\n须弥山:须弥\n")
    assert not dialog.take.isEnabled()
    choose(dialog.sample.separator, ":")
    opened.answered(dialog)
    assert ticked(dialog) == ["须弥山"]


def test_another_format(opened):
    dialog = opened("GPT 4\n须弥山 3\n", "hot.txt")
    assert not dialog.sample.isVisible()
    assert "须弥山 3" in terms(dialog)
    choose(dialog.format, "funasr")
    opened.answered(dialog)
    assert "须弥山" in terms(dialog)


def test_one_kind_alone_can_be_looked_at(opened):
    dialog = opened()
    dialog.kinds.buttons[Outcome.CONFLICT].click()
    assert terms(dialog) == ["归墟", "龟墟"]
    dialog.table.selectAll()
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert ticked(dialog) == ["须弥山"]
    dialog.kinds.every.click()
    assert len(terms(dialog)) == 5


def test_more_than_a_step_can_hold_is_left_to_the_command_line(opened):
    dialog = opened(most=2)
    assert not dialog.take.isEnabled()
    assert "annotator glossary import terms.csv" in dialog.fault.text()
    dialog.table.selectRow(3)
    QTest.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.take.isEnabled()
    assert not dialog.fault.isVisible()


def test_enter_takes_and_escape_leaves(opened, qtbot):
    dialog = opened()
    with qtbot.assertNotEmitted(dialog.wanted):
        QTest.keyClick(dialog.table, Qt.Key.Key_Escape)
    dialog = opened()
    dialog.table.setFocus()
    with qtbot.waitSignal(dialog.wanted):
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)
