import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotator.app.hits import Hits
from annotator.app.query import LineHits
from annotator.core.build import fresh_transcript
from annotator.core.model import Source, SourceLine
from annotator.gui.kit.theme import LIGHT
from annotator.gui.panels.hit_rows import HitModel
from annotator.gui.panels.replace_panel import ReplacePanel

LINES, EACH = 1_000, 100


@pytest.fixture
def hits():
    """A hundred thousand hits."""
    text = "和" * EACH
    source = Source("a.md", "0", b"", "utf-8", "text", "", tuple(SourceLine(at, text) for at in range(1, LINES + 1)))
    hits = Hits(fresh_transcript(source))
    hits.take(LineHits(at, text, tuple((x, x + 1, "与") for x in range(EACH)), EACH) for at in range(1, LINES + 1))
    return hits


@pytest.fixture
def panel(qtbot, hits):
    panel = ReplacePanel(HitModel(hits, lambda line_id: line_id), LIGHT, QApplication.font())
    qtbot.addWidget(panel)
    panel.resize(900, 400)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


def test_only_rows_in_sight_are_worded_however_many_there_are(qtbot, panel, monkeypatch):
    worded = []
    words = HitModel.words
    monkeypatch.setattr(HitModel, "words", lambda model, row: worded.append(row) or words(model, row))
    panel.model.renew(replaces=True)
    panel.list.stand_on(LINES * EACH - 1)
    qtbot.waitUntil(lambda: LINES * EACH - 1 in worded)
    panel.model.ticks_changed()
    qtbot.wait(20)
    assert panel.model.rowCount() == LINES * EACH
    assert len(set(worded)) < 60


def test_a_row_is_read_out_with_what_becomes_of_it(panel):
    panel.model.renew(replaces=True)
    spoken = panel.model.index(EACH).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("2 ")
    assert "和 → 与" in spoken
    panel.model.renew(replaces=False)
    assert "→" not in panel.model.index(EACH).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_box_of_all_shows_all_some_or_none(panel, hits):
    for ticked, state in (
        (5, Qt.CheckState.Checked),
        (2, Qt.CheckState.PartiallyChecked),
        (0, Qt.CheckState.Unchecked),
    ):
        panel.show_count(ticked, 5, "")
        assert panel.all.checkState() == state
        assert panel.button.isEnabled() == bool(ticked)


def test_the_button_says_whether_it_replaces_or_removes(panel):
    panel.show_count(3, 3, "")
    removing = panel.button.text()
    panel.instead.setText("与")
    panel.show_count(3, 3, "")
    assert panel.button.text() != removing


def test_the_model_keeps_the_rules_of_models(panel, hits, qtmodeltester):
    hits.take(LineHits(at, "和a", ((0, 1, "与"),), 1) for at in range(1, 4))
    panel.model.renew(replaces=True)
    qtmodeltester.check(panel.model)
