"""What labelled places teach of the costs of sounds."""

import importlib
from pathlib import Path

import pytest

from annotator.detect.sound.phones import CODE, UNIT, swap_costs_with, unlike

TOOLS = Path(__file__).parents[2] / "tools"
PLAIN = {("pa", "pa"): 40, ("ba", "ba"): 40, ("na", "na"): 40, ("la", "la"): 40}


@pytest.fixture
def confusions(monkeypatch):
    if not TOOLS.exists():
        pytest.skip("tools/ is not part of this copy")
    monkeypatch.syspath_prepend(str(TOOLS))
    return importlib.import_module("confusions")


def learned(confusions, places):
    many = {(heard + "t" * at, meant + "t" * at): 1 for (heard, meant), times in places.items() for at in range(times)}
    return confusions.confusions(confusions.sightings(many))


def test_two_phones_often_heard_for_each_other_become_cheaper(confusions):
    cost, heard, foretold = learned(confusions, PLAIN | {("na", "la"): 40, ("la", "na"): 20})["nl"]
    assert heard == pytest.approx(60)
    assert foretold < 30
    assert unlike("n", "l") / 2 <= cost < unlike("n", "l")


def test_two_phones_never_heard_for_each_other_become_dearer_by_half_at_most(confusions):
    rightly = {(phone, phone): 60 for phone in "bpdtgk"}
    seen = rightly | {pair: 20 for one, other in ("dt", "gk") for pair in ((one, other), (other, one))}
    cost, heard, foretold = confusions.confusions(seen)["pb"]
    assert heard == 0 < foretold
    assert unlike("b", "p") < cost <= 1.5 * unlike("b", "p") + 0.5 / UNIT


def test_a_single_place_changes_little(confusions):
    before = learned(confusions, PLAIN)
    after = learned(confusions, PLAIN | {("fa", "ha"): 1})
    cost = after.get("fh", (unlike("f", "h"),))[0]
    assert abs(cost - before.get("fh", (unlike("f", "h"),))[0]) <= 2 / UNIT


def test_a_place_that_comes_again_counts_less_each_time(confusions):
    once, often = (confusions.sightings({("na", "la"): times})["n", "l"] for times in (1, 20))
    assert once < often < 5 * once


def test_the_readings_that_are_most_alike_are_compared(confusions):
    assert confusions.nearest(["liu", "niu"], ["kan", "niu"]) == ("niu", "niu")
    assert confusions.nearest(["ka", ""], ["susu", ""]) is None


def test_what_is_written_is_what_the_engine_reads(confusions):
    found = learned(confusions, PLAIN | {("na", "la"): 60})
    module = {}
    exec(confusions.written(found), module)
    assert module["CONFUSIONS"] == {pair: cost for pair, (cost, _, _) in found.items()}
    costs = swap_costs_with(module["CONFUSIONS"])
    assert costs[CODE["n"], CODE["l"]] == costs[CODE["l"], CODE["n"]] == round(UNIT * found["nl"][0])
