"""What turns that the user has confirmed do to the others."""

import pytest

from annotator.core.model import RosterEntry
from annotator.detect.lines import TextLine
from annotator.detect.turns import KnownTurn, find_turns

ROSTER = (RosterEntry("周岚", "host"), RosterEntry("林知远", "guest"), RosterEntry("沈慧", "guest"))
HUMS = "呃，我觉得这个呃事情嘛，呃，慢慢来对吧，呃，灯要一盏一盏点对吧，呃，急不得嘛，呃，米饭也要焖够时候对吧"
TELLS = "我觉得的话其实也还好，然后我们的话其实早就换了，然后其实每个月的话省一半，然后其实大家的话也都愿意"
PANEL = (
    "各位来宾下午好，欢迎来到今天的圆桌，我们先请一位嘉宾谈谈怎么省电。",
    f"嗯，{HUMS}。{HUMS}。",
    "好的，谢谢，那么另外一位嘉宾怎么看呢，请。",
    f"嗯，{TELLS}。{TELLS}。",
    "好的，谢谢，那么我们进入下一个问题，大家晚上怎么省电呢，请。",
    f"嗯，{HUMS}。{HUMS}。",
)


def found(known, roster=ROSTER, panel=PANEL):
    return find_turns([TextLine(number, text) for number, text in enumerate(panel, 1)], roster, known)


def speaker_of(report, line):
    """Who speaks from the start of a line on, by the turns suggested."""
    return next((turn.speaker for turn in report.turns if turn.line_id == line and turn.start <= 2), None)


@pytest.mark.parametrize(("hums", "tells"), [("林知远", "沈慧"), ("沈慧", "林知远")])
def test_habits_of_confirmed_turns_tell_who_speaks_later(hums, tells):
    report = found([KnownTurn(2, 0, hums), KnownTurn(4, 0, tells)])
    assert speaker_of(report, 6) == hums


def test_a_confirmed_turn_is_not_suggested_again_but_ends_what_was_before():
    report = found([KnownTurn(3, 0, "周岚")])
    assert all((turn.line_id, turn.start) != (3, 0) for turn in report.turns)
    assert any(turn.line_id > 3 and turn.speaker != "周岚" for turn in report.turns)


def test_a_turn_confirmed_inside_a_line_counts_from_there():
    inside = PANEL[1].index("灯要")
    report = found([KnownTurn(2, inside, "沈慧"), KnownTurn(2, 0, "林知远")])
    assert all(turn.line_id != 2 for turn in report.turns)
    assert speaker_of(report, 3) == "周岚"


def test_who_leads_in_a_confirmed_turn_is_the_host_where_nobody_knew():
    report = found([KnownTurn(2, 0, "何一鸣"), KnownTurn(3, 0, "主席")], roster=())
    assert report.turns[0].speaker == "主席"
    assert speaker_of(report, 5) == "主席"


def test_a_confirmed_speaker_who_is_new_takes_part():
    report = found([KnownTurn(2, 0, "何一鸣"), KnownTurn(4, 0, "沈慧")])
    assert speaker_of(report, 6) == "何一鸣"
    assert "何一鸣" in [entry.name for entry in report.roster]


def test_a_confirmed_guest_does_not_become_the_host_for_want_of_others():
    report = found([KnownTurn(2, 0, "何一鸣")], roster=())
    assert report.turns[0].speaker != "何一鸣"
    assert speaker_of(report, 5) != "何一鸣"


@pytest.mark.parametrize("place", [(99, 0), (2, 9_999), (1, -5)])
def test_a_confirmed_turn_outside_the_talk_does_no_harm(place):
    assert found([KnownTurn(*place, "沈慧")]).turns


def test_at_a_rejected_place_and_beside_it_no_turn_begins():
    panel = (PANEL[0], f"嗯，好的，谢谢主持人，大家好，我是沈慧，{TELLS}。", *PANEL[2:])
    lines = [TextLine(number, text) for number, text in enumerate(panel, 1)]
    told = [turn.start for turn in find_turns(lines, ROSTER).turns if turn.line_id == 2]
    for start in told:
        report = find_turns(lines, ROSTER, rejected=[(2, start)])
        assert all(turn.line_id != 2 or abs(turn.start - start) > 12 for turn in report.turns)
    assert told


def test_a_rejected_opening_is_not_suggested():
    lines = [TextLine(number, text) for number, text in enumerate(PANEL, 1)]
    assert all((turn.line_id, turn.start) != (1, 0) for turn in find_turns(lines, ROSTER, rejected=[(1, 0)]).turns)


@pytest.mark.parametrize("place", [(99, 0), (2, 9_999), (1, -5)])
def test_a_rejected_place_outside_the_talk_does_no_harm(place):
    lines = [TextLine(number, text) for number, text in enumerate(PANEL, 1)]
    assert find_turns(lines, ROSTER, rejected=[place]).turns
