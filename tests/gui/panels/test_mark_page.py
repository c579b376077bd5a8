"""The page of suggested punctuation: bands, ticks, and what a row says."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont

from annotator.core.model import Band, Category, Reason, ReasonCode, Suggestion, Suspect, SuspectKind
from annotator.gui.kit.theme import LIGHT
from annotator.gui.lines.suspect_card import SuspectCard, shown_text
from annotator.gui.panels.mark_page import MarkPage
from annotator.gui.panels.mark_rows import MarkPlace


def mark(line, start, heard, meant, band):
    suggestions = (
        Suggestion(meant, 0.9, Reason(ReasonCode.SPELLING)),
        Suggestion("，", 0.1, Reason(ReasonCode.SPELLING)),
    )
    return Suspect(
        line, start, start + len(heard), heard, SuspectKind.PUNCTUATION, Category.WORD, band, 0.9, suggestions
    )


@pytest.fixture
def places():
    return [
        MarkPlace(mark(1, 9, "，", "。", Band.LIKELY), 1, "大家都在做", "我觉得很好"),
        MarkPlace(mark(2, 5, "", "？", Band.SURE), 2, "你怎么看", "好的谢谢"),
        MarkPlace(mark(3, 20, "。", "", Band.SURE), 3, "所以", "我们今年"),
        MarkPlace(mark(4, 30, "。", "。", Band.SURE), 4, "不多说了吧", "好的"),
    ]


@pytest.fixture
def page(qtbot, places):
    page = MarkPage(LIGHT, QFont())
    qtbot.addWidget(page)
    page.show_places(places, places[1:3], current=3)
    return page


def test_what_is_sure_comes_first_and_the_place_at_hand_is_current(page, places):
    heads = [(row.band, len(row.places)) for row in page.model.rows if row.head]
    assert heads == [(Band.SURE, 3), (Band.LIKELY, 1)]
    assert page.model.rows[page.row].places == (places[2],)
    assert page.ticked == places[1:3]


def test_a_row_says_what_changes(page, places):
    assert [place.change for place in places] == ["， → 。", "？", "。 → ∅", "。"]
    assert "大家都在做 [， → 。] 我觉得很好" in page.model.spoken(page.model.rows[-1])


def test_a_band_is_ticked_as_a_whole_and_a_place_is_gone_to(qtbot, page, places):
    page.stand_on(0)
    qtbot.keyClick(page.list, Qt.Key.Key_Space)
    assert page.ticked == places[1:]
    page.stand_on(1)
    with qtbot.waitSignal(page.went_to) as went:
        qtbot.keyClick(page.list, Qt.Key.Key_G)
    assert went.args == [places[1]]


def test_the_card_names_marks_and_the_keys_for_them(qtbot, places):
    card = SuspectCard(LIGHT, QFont())
    qtbot.addWidget(card)
    card.show_suspect(places[2].suspect, places=80)
    named = [words for line in card._key_lines(2_000) for _, words in line]
    assert "leave as it is" in named
    assert "correct and remember" not in named
    assert shown_text(places[2].suspect, "") != ""
    assert "full stop" in shown_text(places[2].suspect, "。")
