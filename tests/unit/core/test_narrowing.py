import pytest

from annotator.core.narrowing import plain_parts, runs_through, wanted_letters

NAME = (("申", "shen"), ("琛", "chen"), ("惠", "hui"))


@pytest.mark.parametrize("typed", ["sch", "shenc", "shen chen", "SHEN'chen", "chen", "ch", "惠", "申ch", "hui"])
def test_what_runs_through_parts_side_by_side_fits(typed):
    assert runs_through(wanted_letters(typed), NAME)


@pytest.mark.parametrize("typed", ["sh", "s h"])
def test_a_beginning_of_one_part_fits(typed):
    assert runs_through(wanted_letters(typed), (("shen",), ("hui",)))


@pytest.mark.parametrize("typed", ["shui", "henc", "x", "huishen", "she n"])
def test_what_leaves_a_part_out_or_begins_within_one_does_not_fit(typed):
    assert not runs_through(wanted_letters(typed), NAME)


def test_a_text_nobody_has_read_is_typed_by_its_hanzi_and_letters():
    assert plain_parts("鲍凡 Van-Dyke2") == (("鲍",), ("凡",), ("van",), ("dyke2",))
