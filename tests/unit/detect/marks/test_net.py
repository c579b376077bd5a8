"""The net reads a talk as its layers say, whatever it is cut into, and what it tells is set right."""

from __future__ import annotations

import math

import numpy as np
import pytest

from annotator.detect.marks.kinds import MARKS
from annotator.detect.marks.net import REACHES
from annotator.detect.marks.reader import HEADS, SIDE, WINDOW
from annotator.detect.marks.talk import SpokenLine, talk_of
from annotator.detect.marks.tokens import Shown, Tokens, tokens_of
from annotator.detect.marks.weights import MarkWeights, weights_of
from annotator.detect.words import Words

SIZE, DEPTH, READ, INNER, LAYERS, WIDTH = 5, 6, 2 * HEADS, 7, 2, 4


def arrays(seed=1):
    """Weights of a net by chance."""
    dice = np.random.default_rng(seed)
    made = {"vocabulary": np.array(list("我们好吗")), "chances": np.array([(0.0, 1.0)] * len(MARKS))}

    def linear(name, width, inner):
        return {f"{name}.weight": dice.normal(size=(inner, width)) / 2, f"{name}.bias": dice.normal(size=inner)}

    def evening(name, width):
        return {f"{name}.weight": dice.normal(size=width), f"{name}.bias": dice.normal(size=width)}

    made |= {"reader.tokens.weight": dice.normal(size=(SIZE, DEPTH))}
    made |= {"reader.places.weight": dice.normal(size=(WINDOW, DEPTH))}
    made |= evening("reader.even", DEPTH) | linear("reader.into", DEPTH, READ)
    for at in range(LAYERS):
        name = f"reader.layers.{at}."
        for part in ("query", "key", "value", "mixed"):
            made |= linear(name + part, READ, READ)
        made |= linear(f"{name}wide", READ, INNER) | linear(f"{name}narrow", INNER, READ)
        made |= evening(f"{name}even_looked", READ) | evening(f"{name}even_thought", READ)
    made |= evening("even", LAYERS * READ) | linear("into", LAYERS * READ, WIDTH)
    made |= {"shown.weight": dice.normal(size=(len(Shown), WIDTH)), "ends.weight": dice.normal(size=(2, WIDTH))}
    for at in range(len(REACHES)):
        made |= evening(f"evens.{at}", WIDTH) | linear(f"layers.{at}.tables", 3 * WIDTH, WIDTH)
    return made | linear("out", WIDTH, len(MARKS))


def tokens(count, seed=2):
    dice = np.random.default_rng(seed)
    ends = dice.integers(2, size=count)
    ends[-1] = 1
    return Tokens(dice.integers(SIZE, size=count), dice.integers(len(Shown), size=count), ends, np.flatnonzero(ends))


class ByHand:
    """What the layers come to for a talk of one window, figure by figure."""

    def __init__(self, made):
        self.made = made

    def linear(self, name, row):
        return self.made[f"{name}.weight"] @ row + self.made[f"{name}.bias"]

    def evened(self, name, row, least):
        return (row - row.mean()) / math.sqrt(row.var() + least) * self.made[f"{name}.weight"] + self.made[
            f"{name}.bias"
        ]

    def looked(self, name, rows):
        query, key, value = ([self.linear(name + part, row) for row in rows] for part in ("query", "key", "value"))
        size = READ // HEADS
        heads = [slice(at * size, (at + 1) * size) for at in range(HEADS)]
        looked = []
        for one in query:
            parts = []
            for head in heads:
                weights = np.array([math.exp(one[head] @ other[head] / math.sqrt(size)) for other in key])
                parts.append(
                    sum(weight * each[head] for weight, each in zip(weights / weights.sum(), value, strict=True))
                )
            looked.append(self.linear(f"{name}mixed", np.concatenate(parts)))
        return looked

    def read(self, numbers):
        tables = self.made["reader.tokens.weight"], self.made["reader.places.weight"]
        rows = [tables[0][number] + tables[1][at] for at, number in enumerate(numbers)]
        rows = [self.linear("reader.into", self.evened("reader.even", row, 1e-12)) for row in rows]
        seen = [[] for _ in numbers]
        for at in range(LAYERS):
            name = f"reader.layers.{at}."
            rows = [
                self.evened(f"{name}even_looked", row + looked, 1e-12)
                for row, looked in zip(rows, self.looked(name, rows), strict=True)
            ]
            thought = [self.linear(f"{name}narrow", gelu(self.linear(f"{name}wide", row))) for row in rows]
            rows = [
                self.evened(f"{name}even_thought", row + new, 1e-12) for row, new in zip(rows, thought, strict=True)
            ]
            seen = [[*before, row] for before, row in zip(seen, rows, strict=True)]
        return [np.concatenate(row) for row in seen]

    def chances(self, read):
        shown, ends = self.made["shown.weight"][read.shown], self.made["ends.weight"][read.ends]
        rows = [self.linear("into", self.evened("even", row, 1e-5)) for row in self.read(read.numbers)]
        rows = [sum(parts) for parts in zip(rows, shown, ends, strict=True)]
        for at, reach in enumerate(REACHES):
            evened = [self.evened(f"evens.{at}", row, 1e-5) for row in rows]
            nothing = np.zeros(WIDTH)
            near = [nothing] * reach + evened + [nothing] * reach
            together = map(np.concatenate, zip(near, near[reach:], near[2 * reach :], strict=False))
            seen = [self.linear(f"layers.{at}.tables", row) for row in together]
            rows = [row + silu(new) for row, new in zip(rows, seen, strict=True)]
        scores = np.array([self.linear("out", row) for row in rows])[read.lasts]
        chances = np.exp(scores - scores.max(axis=1, keepdims=True))
        return chances / chances.sum(axis=1, keepdims=True)


def silu(row):
    return row / (1 + np.exp(-row))


def gelu(row):
    return row * (1 + np.tanh(math.sqrt(2 / math.pi) * (row + 0.044715 * row**3))) / 2


@pytest.mark.parametrize("count", [1, 3, 40])
def test_the_net_tells_what_its_layers_come_to(count):
    made, read = arrays(), tokens(count)
    assert weights_of(made).net.chances(read) == pytest.approx(ByHand(made).chances(read), abs=1e-4)


def test_tables_may_stand_in_whole_numbers_with_a_scale_a_row():
    made, read = arrays(), tokens(30)
    whole = made["into.weight"] = np.round(made["into.weight"] * 20)
    full = made | {"into.weight": whole * np.arange(1, WIDTH + 1)[:, None] / 40}
    small = made | {"into.weight": whole.astype(np.int8), "into.weight.scale": np.arange(1, WIDTH + 1)[:, None] / 40}
    assert weights_of(small).net.chances(read) == pytest.approx(weights_of(full).net.chances(read), abs=1e-5)


@pytest.mark.parametrize("count", [1, WINDOW - 1, WINDOW, WINDOW + 1, 3 * WINDOW + 50])
def test_each_token_is_read_with_those_on_either_side(count):
    reader, read = weights_of(arrays()).net.reader, tokens(count)
    whole = reader(read.numbers)
    assert len(whole) == count
    for at in (0, count // 3, count // 2, count - 1):
        for neighbour in {max(0, at - SIDE + 1), min(count - 1, at + SIDE - 1)} - {at}:
            changed = read.numbers.copy()
            changed[neighbour] = (changed[neighbour] + 1) % SIZE
            assert (reader(changed)[at] != whole[at]).any()


def test_what_is_far_away_makes_no_difference():
    made, read = arrays(), tokens(4 * WINDOW)
    whole = weights_of(made).net.reader(read.numbers)
    changed = read.numbers.copy()
    changed[-1] = (changed[-1] + 1) % SIZE
    assert weights_of(made).net.reader(changed)[:WINDOW] == pytest.approx(whole[:WINDOW], abs=1e-6)


@pytest.fixture(scope="module")
def read_talk(lexicon):
    words = Words(lexicon)
    return lambda *lines: tokens_of(talk_of(lines, words), {"我": 1, "们": 2, "A": 3, "gpt": 4})


def test_each_hanzi_is_a_token_and_so_is_a_foreign_word_and_a_number(read_talk):
    read = read_talk(SpokenLine(1, "我们用transformer，12倍。"))
    assert read.numbers.tolist() == [1, 2, 0, 3, 0, 0]
    assert read.ends.tolist() == [0, 1, 1, 1, 1, 1]
    assert read.lasts.tolist() == [1, 2, 3, 4, 5]


def test_a_foreign_word_that_is_known_is_read_as_itself(read_talk):
    assert read_talk(SpokenLine(1, "我GPT")).numbers.tolist() == [1, 4]


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


def test_a_vocabulary_that_is_not_the_readers_is_no_weights():
    made = arrays()
    made["vocabulary"] = made["vocabulary"][:-1]
    with pytest.raises(ValueError, match="vocabulary"):
        weights_of(made)


def test_a_file_that_lacks_a_part_is_no_weights():
    made = arrays()
    del made["out.weight"]
    with pytest.raises(KeyError):
        weights_of(made)
