from dataclasses import FrozenInstanceError, replace

import pytest

from annotator.core.model import Category, Info, Line, LineKind, LineState, Piece, SessionTerm, Speaker, Term

VALUES = (
    Line(1, "1", "嗯。", (Piece(1, 0, 2),)),
    Speaker(2, 1, "陈遥", aliases=("陈瑶",)),
    SessionTerm(3, Term("Mamba", Category.TERM_EN, aliases=("man bar",))),
    Info("圆桌"),
)


@pytest.mark.parametrize("value", VALUES)
def test_values_are_equal_by_what_they_hold_and_can_be_looked_up(value):
    copy = replace(value)
    assert copy == value
    assert {value} == {copy}


def test_values_never_change():
    with pytest.raises(FrozenInstanceError):
        VALUES[0].text = "哦。"


def test_a_line_is_untouched_talk_of_nobody_until_told_otherwise():
    line = Line(1, "1", "嗯。")
    assert (line.kind, line.state, line.speaker, line.soft_end) == (LineKind.TEXT, LineState.TODO, None, False)
