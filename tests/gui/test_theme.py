from itertools import product

import pytest
from PySide6.QtGui import QColor

from annotator.core.model import Band
from annotator.gui.theme import DARK, LIGHT

GROUNDS = ("page", "side", "field", "accent_soft")
TEXT, SHAPE = 4.5, 3.0


def luminance(colour):
    parts = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3])
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def contrast(one, other):
    low, high = sorted(luminance(QColor(colour)) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def too_faint(theme, colours, grounds, least):
    pairs = {(colour, ground): contrast(colour, getattr(theme, ground)) for colour, ground in product(colours, grounds)}
    return {pair: round(ratio, 2) for pair, ratio in pairs.items() if ratio < least}


@pytest.fixture(params=[LIGHT, DARK], ids=["light", "dark"])
def theme(request):
    return request.param


def test_text_can_be_read_on_every_ground(theme):
    assert too_faint(theme, (theme.text, theme.muted), GROUNDS, TEXT) == {}
    assert too_faint(theme, (theme.text,), ("suspect_soft", "selection"), TEXT) == {}
    assert contrast(theme.on_accent, theme.accent) >= TEXT


def test_underlines_can_be_seen_on_every_ground(theme):
    bands = [theme.band(band).name() for band in Band]
    assert too_faint(theme, bands, (*GROUNDS, "suspect_soft"), SHAPE) == {}


def test_signs_can_be_seen_on_every_ground(theme):
    assert too_faint(theme, (theme.accent, theme.settled, theme.faint), GROUNDS, SHAPE) == {}


def test_each_speaker_has_a_colour_that_can_be_seen(theme):
    colours = [theme.speaker(slot).name() for slot in range(1, 10)]
    assert len(set(colours)) == 9
    assert too_faint(theme, colours, ("page", "side", "field"), SHAPE) == {}
    assert theme.speaker(10) == theme.speaker(1)
