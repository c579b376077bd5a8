"""The net reads a talk as its layers say, whatever it is cut into, and what it tells is set right."""

from __future__ import annotations

import math

import numpy as np
import pytest

from annotator.detect.marks import net as net_module
from annotator.detect.marks.kinds import MARKS
from annotator.detect.marks.net import REACHES
from annotator.detect.marks.talk import SpokenLine, talk_of
from annotator.detect.marks.tokens import Shown, Tokens, tokens_of
from annotator.detect.marks.weights import MarkWeights, weights_of
from annotator.detect.words import Words

DEPTH, WIDTH = 5, 4


def arrays(seed=1):
    """Weights of a net by chance."""
    dice = np.random.default_rng(seed)
    made = {"vocabulary": np.array(list("我们好吗")), "chances": np.array([(0.0, 1.0)] * len(MARKS))}
    made |= {"characters": dice.normal(size=(5, DEPTH)), "shown": dice.normal(size=(len(Shown), DEPTH))}
    made |= {"ends": dice.normal(size=(2, DEPTH))}
    made |= {"first": dice.normal(size=(3, DEPTH, WIDTH)), "first_bias": dice.normal(size=WIDTH)}
    made |= {"out": dice.normal(size=(WIDTH, len(MARKS))), "out_bias": dice.normal(size=len(MARKS))}
    for at in range(len(REACHES)):
        made |= {f"tables{at}": dice.normal(size=(3, WIDTH, WIDTH)), f"bias{at}": dice.normal(size=WIDTH)}
        made |= {f"scale{at}": dice.normal(size=WIDTH), f"shift{at}": dice.normal(size=WIDTH)}
    return {
        name: array if name in ("vocabulary", "chances") else array.astype(np.float16) for name, array in made.items()
    }


def tokens(count, seed=2):
    dice = np.random.default_rng(seed)
    ends = dice.integers(2, size=count)
    ends[-1] = 1
    return Tokens(dice.integers(5, size=count), dice.integers(len(Shown), size=count), ends, np.flatnonzero(ends))


def by_hand(made, read):
    """What the layers come to, figure by figure."""

    def silu(value):
        return value / (1 + math.exp(-value))

    def convolved(rows, tables, bias, reach):
        result = []
        for at in range(len(rows)):
            total = bias.astype(float).copy()
            for table, there in zip(tables.astype(float), (at - reach, at, at + reach), strict=True):
                if 0 <= there < len(rows):
                    total += rows[there] @ table
            result.append(total)
        return result

    names = ("characters", "shown", "ends")
    columns = (read.numbers, read.shown, read.ends)
    rows = [
        sum(made[name][column[at]].astype(float) for name, column in zip(names, columns, strict=True))
        for at in range(len(read.numbers))
    ]
    rows = [np.array(list(map(silu, row))) for row in convolved(rows, made["first"], made["first_bias"], 1)]
    for at, reach in enumerate(REACHES):
        evened = [
            (row - row.mean()) / math.sqrt(row.var() + 1e-5) * made[f"scale{at}"] + made[f"shift{at}"] for row in rows
        ]
        seen = convolved(evened, made[f"tables{at}"], made[f"bias{at}"], reach)
        rows = [row + np.array(list(map(silu, new))) for row, new in zip(rows, seen, strict=True)]
    scores = np.array([row @ made["out"].astype(float) + made["out_bias"] for row in rows])[read.lasts]
    chances = np.exp(scores - scores.max(axis=1, keepdims=True))
    return chances / chances.sum(axis=1, keepdims=True)


@pytest.mark.parametrize("count", [1, 3, 40, 90])
def test_the_net_tells_what_its_layers_come_to(count):
    made, read = arrays(), tokens(count)
    assert weights_of(made).net.chances(read) == pytest.approx(by_hand(made, read), abs=1e-4)


def test_what_a_talk_is_cut_into_makes_no_difference(monkeypatch):
    made, read = arrays(), tokens(400)
    whole = weights_of(made).net.chances(read)
    monkeypatch.setattr(net_module, "_AT_ONCE", 37)
    assert weights_of(made).net.chances(read) == pytest.approx(whole, abs=1e-5)


@pytest.fixture(scope="module")
def read_talk(lexicon):
    words = Words(lexicon)
    return lambda *lines: tokens_of(talk_of(lines, words), {"我": 1, "们": 2, "A": 3})


def test_each_hanzi_is_a_token_and_so_is_a_foreign_word_and_a_number(read_talk):
    read = read_talk(SpokenLine(1, "我们用transformer，12倍。"))
    assert read.numbers.tolist() == [1, 2, 0, 3, 0, 0]
    assert read.ends.tolist() == [0, 1, 1, 1, 1, 1]
    assert read.lasts.tolist() == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        (SpokenLine(1, "我，我。"), [Shown.COMMA, Shown.END]),
        (SpokenLine(1, "我，我。", runs_on=True), [Shown.COMMA, Shown.CUT]),
        (SpokenLine(1, "我，我，", ends_turn=True), [Shown.COMMA, Shown.END]),
        (SpokenLine(1, "我：我"), [Shown.COMMA, Shown.NOTHING]),
    ],
)
def test_what_stands_behind_a_token_is_seen(read_talk, line, shown):
    assert read_talk(line).shown.tolist() == shown


def test_talk_without_marks_is_told_from_talk_where_none_stands_here(read_talk):
    assert set(read_talk(SpokenLine(1, "我们" * 100)).shown.tolist()) == {Shown.BARE}


def test_told_chances_are_set_right():
    weights = MarkWeights(weights_of(arrays()).net, ((0.0, 1.0),) * 5 + ((-1.0, 0.5),))
    assert weights.chance(0, 0.8) == pytest.approx(0.8)
    assert weights.chance(5, 0.5) == pytest.approx(1 / (1 + np.e))
    assert 0 < weights.chance(0, 0.0) < weights.chance(0, 1.0) < 1


def test_a_file_that_lacks_a_part_is_no_weights():
    made = arrays()
    del made["out"]
    with pytest.raises(KeyError):
        weights_of(made)
