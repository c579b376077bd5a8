from dataclasses import replace

import pytest

from annotator.core.clean_levels import CleanLevel, at_level, level_of
from annotator.core.export_options import CleanUp, Fillers, Script

STYLE = CleanUp(tics=False, script=Script.TAIWAN)


@pytest.mark.parametrize("level", CleanLevel)
def test_a_level_is_known_again_and_leaves_the_style_alone(level):
    chosen = at_level(STYLE, level)
    assert level_of(chosen) is level
    assert (chosen.tics, chosen.script) == (False, Script.TAIWAN)


def test_levels_leave_out_more_and_more():
    none, light, medium = (at_level(CleanUp(), level) for level in CleanLevel)
    assert none == CleanUp()
    assert (light.fillers, light.stutters, light.false_starts) == (Fillers.LIGHT, True, False)
    assert (medium.fillers, medium.repeats, medium.false_starts) == (Fillers.MEDIUM, True, True)


def test_what_was_chosen_one_by_one_is_no_level():
    assert level_of(replace(CleanUp(), stutters=True)) is None
