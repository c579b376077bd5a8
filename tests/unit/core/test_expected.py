from dataclasses import replace

import pytest

from annotator.core.expected import CALLED, OWN, THANKED, Expected, expected_names
from annotator.core.history import Change
from annotator.core.model import Speaker

HOST, GUEST = Speaker(91, 1, "周岚"), Speaker(92, 2, "林知远")


@pytest.fixture
def expected(make_transcript):
    """Who is expected where, given each line's speaker and text."""

    def run(*lines):
        transcript = make_transcript(*(text for _, text in lines), speakers=(HOST, GUEST))
        for line, (speaker, _) in zip(list(transcript.lines), lines, strict=True):
            transcript.apply([Change(line, replace(line, speaker=speaker))])
        return list(expected_names(transcript, transcript.lines))

    return run


def test_who_speaks_next_is_called_before_and_names_themselves_and_thanks_who_spoke(expected):
    assert expected((91, "请" * 80), (92, "谢" * 80)) == [
        Expected(1, 80 - CALLED, 80, "林知远"),
        Expected(2, 0, OWN, "林知远"),
        Expected(2, 0, THANKED, "周岚"),
    ]


def test_a_stretch_runs_on_over_short_lines(expected):
    found = expected((92, "嗯。"), (91, "请" * 50), (91, "好。"), (92, "谢" * 20), (92, "对" * 80))[4:]
    assert [(place.line_id, place.end - place.start) for place in found] == [
        (3, 2),
        (2, 50),
        (4, 20),
        (5, 40),
        (4, 20),
        (5, 10),
    ]


def test_where_nobody_begins_nobody_is_expected(expected):
    assert expected((91, "请。"), (91, "好。"), (None, "嗯。")) == []


def test_who_spoke_before_is_unknown_at_the_first_turn_set(expected):
    assert {place.name for place in expected((None, "请。"), (92, "好。"))} == {"林知远"}
