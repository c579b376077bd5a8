import math
from itertools import combinations, product

import pytest
from PySide6.QtGui import QColor

from annotator.core.model import Band
from annotator.gui.kit.theme import DARK, LIGHT

# How colours look to those who see them otherwise, in linear RGB: Machado, Oliveira and Fernandes 2009, whole strength.
SIGHTS = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "no blue": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
TO_CONES = (
    (0.4122214708, 0.5363325363, 0.0514459929),
    (0.2119034982, 0.6806995451, 0.1073969566),
    (0.0883024619, 0.2817188376, 0.6299787005),
)
TO_OKLAB = (
    (0.2104542553, 0.7936177850, -0.0040720468),
    (1.9779984951, -2.4285922050, 0.4505937099),
    (0.0259040371, 0.7827717662, -0.8086757660),
)
APART = 0.1  # in Oklab, where black and white are 1 apart

GROUNDS = ("page", "side", "field", "accent_soft")
TEXT, SHAPE = 4.5, 3.0


def linear(colour):
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]


def luminance(colour):
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear(colour), strict=True))


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector, strict=True)) for row in matrix]


def seen(colour, sight):
    """A colour as somebody with that sight sees it, in Oklab."""
    parts = [min(max(part, 0.0), 1.0) for part in times(SIGHTS[sight], linear(colour))]
    return times(TO_OKLAB, [part ** (1 / 3) for part in times(TO_CONES, parts)])


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


@pytest.mark.parametrize("sight", SIGHTS)
def test_speakers_are_told_apart_by_those_who_see_colours_otherwise(theme, sight):
    pairs = combinations([theme.speaker(slot) for slot in range(1, 10)], 2)
    near = {(one.name(), other.name()): math.dist(seen(one, sight), seen(other, sight)) for one, other in pairs}
    assert {pair: round(apart, 3) for pair, apart in near.items() if apart < APART} == {}
