import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontMetrics

from annotator.core.model import Band, Category, Reason, ReasonCode, Suggestion, Suspect, SuspectKind
from annotator.gui.kit.theme import LIGHT
from annotator.gui.lines.sound_rows import columns
from annotator.gui.lines.suspect_card import SuspectCard

LONG = Reason(ReasonCode.SOUND, "k ɑ ɹ t oʊ ɹ æ n k · ə ɹ", "k w ɑ ɹ t aɪ ɹ æ n k ɪ ŋ")
SHORT = Reason(ReasonCode.PINYIN, "zh ōu", "zh ōu")


@pytest.fixture
def card(qtbot):
    card = SuspectCard(LIGHT, QFont())
    qtbot.addWidget(card)
    suggestions = tuple(Suggestion(text, 0.9, reason) for text, reason in (("Quartyranking", LONG), ("周", SHORT)))
    card.show_suspect(Suspect(1, 0, 3, "abc", SuspectKind.TERM, Category.TERM_EN, Band.SURE, 0.9, suggestions))
    return card


def shown_at(card, width):
    card.setFixedSize(width, card.height_for(width))
    card.show()
    return card


def taken_down_the_card(qtbot, card):
    """What is taken by clicks on each row of pixels, from the top."""
    taken = []
    card.taken.connect(taken.append)
    for y in range(card.height()):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(20, y))
    return list(taken)


def test_a_click_on_the_sounds_of_a_suggestion_takes_it(qtbot, card):
    wide = taken_down_the_card(qtbot, shown_at(card, 2_000))
    narrow = taken_down_the_card(qtbot, shown_at(card, 300))
    row = wide.count(0)
    assert row > 0
    assert wide == [0] * row + [1] * row
    assert narrow == [0] * 3 * row + [1] * narrow.count(1)


def sounds(reason, room):
    """Both rows in so many pixels, as they read."""
    return [" ".join(row) for row in list(zip(*columns(reason, QFont(), room), strict=True))[1:]]


def test_all_sounds_stand_in_columns_where_there_is_room(qapp):
    assert sounds(LONG, 2_000) == [LONG.heard, LONG.meant]


@pytest.mark.parametrize("room", [30, 70, 100, 140])
def test_where_there_is_less_room_both_rows_are_cut_at_the_same_sound_and_say_so(qapp, room):
    heard, meant = sounds(LONG, room)
    assert heard.endswith("…")
    assert LONG.heard.startswith(heard.removesuffix("…").strip())
    assert meant.endswith("…")
    assert len(heard.split()) == len(meant.split())
    metrics = QFontMetrics(QFont())
    assert all(
        left + metrics.horizontalAdvance(sound) <= room
        for left, *column in columns(LONG, QFont(), room)
        for sound in column
    )


def test_what_is_known_of_the_term_is_told(qtbot):
    card = SuspectCard(LIGHT, QFont(), {"周": "host of the panel"}.get)
    qtbot.addWidget(card)
    suggestions = (Suggestion("周", 0.9, SHORT),)
    card.show_suspect(Suspect(1, 0, 3, "舟", SuspectKind.TERM, Category.PERSON, Band.SURE, 0.9, suggestions))
    assert "周: host of the panel" in card.accessibleName()
