import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from annotator.app.readiness import Left, Readiness, Undecided
from annotator.detect.mixed_forms import Spot
from annotator.gui.kit.theme import LIGHT
from annotator.gui.panels.readiness_panel import ReadinessPanel

TEXTS = {1: "先聊 SORA 的事情。", 2: "很长很长的话，" * 6 + "还有周兰。", 3: "谢谢。"}
MIXED = Undecided(Left.MIXED, 1, (Spot(1, 3, 7), Spot(2, 0, 4)), "SORA", "Sora")
SURE = Undecided(Left.SURE, 2, (Spot(2, 44, 46),), "周兰", "周岚")
UNREAD = Undecided(Left.UNREAD, 3, (Spot(3, 0, 0),), "谢谢。", lines=4)
STAND_IN = Undecided(Left.STAND_IN, 3, (Spot(3, 0, 0),), "Speaker 2")
ALL = Readiness((MIXED, SURE, UNREAD, STAND_IN))


@pytest.fixture
def panel(qtbot):
    panel = ReadinessPanel(LIGHT, QFont(), lambda line_id: TEXTS.get(line_id, ""))
    qtbot.addWidget(panel)
    panel.show_left(ALL)
    panel.show()
    return panel


def kinds(panel):
    return [panel.kinds.item(at).text() for at in range(panel.kinds.count())]


def rows(panel):
    return [panel.model.index(at).data() for at in range(panel.model.rowCount())]


def test_kinds_stand_with_their_counts_and_what_there_is_none_of_is_left_out(panel):
    assert kinds(panel) == [
        "Everything 4",
        "Suspects, sure 1",
        "Names still unknown 1",
        "Written in two ways 1",
        "Turns not read 1",
    ]


def test_each_row_tells_the_place_and_what_is_proposed(panel):
    mixed, sure, unread, stand_in = rows(panel)
    assert mixed == "1 Written in two ways 先聊 SORA 的事情。 → Sora, 2 places"
    assert sure.startswith("2 Suspects, sure …")
    assert sure.endswith("周兰。 → 周岚")
    assert unread.endswith("谢谢。 4 lines")
    assert "Speaker 2" in stand_in


def test_a_kind_alone_is_not_named_in_each_row(panel):
    panel.pick(Left.MIXED)
    assert rows(panel) == ["1 先聊 SORA 的事情。 → Sora, 2 places"]


def test_the_kind_and_the_row_stay_when_the_list_is_made_anew(panel):
    panel.pick(Left.UNREAD)
    panel.show_left(Readiness((SURE, UNREAD)))
    assert panel.kinds.kind is Left.UNREAD
    panel.show_left(Readiness((SURE,)))
    assert panel.kinds.kind is None
    assert panel.rows.currentIndex().row() == 0


def test_a_form_is_offered_to_be_written_alike_only_where_one_stands_on_it(panel, qtbot):
    panel.stand_on(MIXED)
    assert panel.unify.isVisible()
    assert "Sora" in panel.unify.text()
    with qtbot.waitSignal(panel.unify_wanted, check_params_cb=lambda one: one == MIXED):
        panel.unify.click()
    panel.stand_on(SURE)
    assert not panel.unify.isVisible()
    panel.rows.setFocus()
    with qtbot.assertNotEmitted(panel.unify_wanted):
        qtbot.keyClick(panel.rows, Qt.Key.Key_A)


def test_keys_lead_from_the_kinds_to_the_rows_and_back(panel, qtbot):
    panel.take_keys()
    qtbot.keyClick(panel.kinds, Qt.Key.Key_Right)
    assert panel.rows.hasFocus()
    with qtbot.waitSignal(panel.chosen, check_params_cb=lambda one: one == MIXED):
        qtbot.keyClick(panel.rows, Qt.Key.Key_Return)
    qtbot.keyClick(panel.rows, Qt.Key.Key_Left)
    assert panel.kinds.hasFocus()
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel.kinds, Qt.Key.Key_Escape)


def test_nothing_left_is_said(panel):
    panel.show_left(Readiness(()))
    assert kinds(panel) == ["Everything 0"]
    assert "Nothing" in panel.note.text()


def test_the_model_keeps_qts_rules(panel, qtmodeltester):
    qtmodeltester.check(panel.model)
