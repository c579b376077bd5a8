from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from annotator.gui.kit.theme import DARK, LIGHT
from annotator.gui.panels.status_strip import StatusStrip, StripCounts

COUNTS = StripCounts(
    names_accepted=False,
    turns=52,
    probable_turns=52,
    sure=12,
    likely=23,
    unclear=2,
    read=66,
    lines=120,
    checked=120,
    saved=True,
)


@pytest.fixture
def strip(qtbot):
    strip = StatusStrip(LIGHT)
    qtbot.addWidget(strip)
    strip.resize(1200, 40)
    strip.show_counts(COUNTS)
    strip.show()
    qtbot.waitExposed(strip)
    return strip


def said(strip, part):
    return strip.parts[part].accessibleName()


def test_the_path_of_work_tells_its_numbers(strip):
    told = [said(strip, part) for part in ("names", "turns", "sure", "likely", "unclear", "read", "saved")]
    assert told == ["Names to be accepted", "Turns 52", "Sure 12", "Likely 23", "Unclear 2", "Read 66/120", "Saved"]


def test_turns_are_told_out_of_those_that_there_probably_are(strip):
    strip.show_counts(replace(COUNTS, probable_turns=86))
    assert said(strip, "turns") == "Turns 52/86"


def test_every_part_but_the_last_shows_its_key(strip):
    keys = [part.accessibleDescription() for part in strip.parts.values() if not part.isHidden()]
    assert keys == ["Ctrl+T", "F9", "F7", "F8", "Ctrl+U", "Ctrl+Enter", ""]


def test_accepted_names_and_unsaved_edits_show(strip):
    strip.show_counts(replace(COUNTS, names_accepted=True, saved=False))
    assert said(strip, "names") == "Names accepted"
    assert said(strip, "saved") == "Not saved yet"


@pytest.mark.parametrize("part", ["names", "turns", "sure", "likely", "unclear", "read", "saved"])
def test_each_part_leads_to_its_place(strip, qtbot, part):
    with qtbot.waitSignal(strip.part_clicked) as clicked:
        qtbot.mouseClick(strip.parts[part], Qt.MouseButton.LeftButton)
    assert clicked.args == [part]


def test_the_progress_of_checking_shows_while_lines_are_left(strip):
    assert strip.checking.text() == ""
    strip.show_counts(replace(COUNTS, checked=80))
    assert strip.checking.text() == "Checking 80/120"


def test_a_message_goes_by_itself(strip, qtbot):
    strip.show_message("3 places changed", 1)
    assert strip.message.text() == "3 places changed"
    qtbot.waitUntil(lambda: strip.message.text() == "")


def test_a_newer_message_replaces_one_that_fades(strip, qtbot):
    strip.show_message("old", 0)
    qtbot.waitUntil(lambda: strip.message.graphicsEffect().opacity() < 1)
    strip.show_message("new", 60_000)
    with qtbot.assertNotEmitted(strip.message.graphicsEffect().opacityChanged, wait=50):
        assert strip.message.text() == "new"
    assert strip.message.graphicsEffect().opacity() == 1


def test_other_keys_are_shown(strip):
    strip.show_keys(lambda action: {"triage": "Ctrl+J"}.get(action, ""))
    assert strip.parts["sure"].accessibleDescription() == "Ctrl+J"
    assert strip.parts["likely"].accessibleDescription() == ""


def test_where_room_is_short_the_keys_go_and_the_numbers_stay(strip):
    strip.resize(strip.minimumSizeHint().width(), 40)
    strip.layout().activate()
    shown = [part for part in strip.parts.values() if not part.isHidden()]
    narrow = [part.width() for part in shown]
    strip.show_keys(lambda _: "")
    assert narrow == [part.minimumSizeHint().width() for part in shown]


def test_what_is_maybe_is_counted_only_where_it_is_walked(strip):
    assert strip.parts["maybe"].isHidden()
    strip.show_counts(replace(COUNTS, maybe=7))
    assert not strip.parts["maybe"].isHidden()
    assert "7" in strip.parts["maybe"].accessibleName()
    strip.show_counts(COUNTS)
    assert strip.parts["maybe"].isHidden()


def test_a_long_message_leaves_the_parts_their_room(strip):
    before = strip.minimumSizeHint()
    strip.show_message("a very long message " * 30, 60_000)
    assert strip.minimumSizeHint() == before


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_bands_have_their_colour_and_each_its_own_line(strip, theme):
    strip.set_theme(theme)
    sure, likely = strip.parts["sure"], strip.parts["likely"]
    assert (sure.look.words, likely.look.words) == (theme.sure, theme.likely)
    assert sure.look.underline != likely.look.underline
    picture = strip.grab().toImage()
    place = sure.geometry()
    shades = {picture.pixelColor(x, y).name() for x in range(place.left(), place.right()) for y in range(5, 35)}
    assert theme.sure in shades
