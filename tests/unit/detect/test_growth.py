"""The time of a check grows as text and terms do, however odd they are: no figure here depends on the machine."""

from __future__ import annotations

import itertools
import time

import pytest

from annotator.core.model import Category, Term
from annotator.detect.engine import Engine
from annotator.detect.lines import TextLine

IDS = itertools.count(1)
SLACK = 0.05  # seconds, for what takes next to no time


def took(engine, *texts):
    """The processor time of a check, the least of three; each is of lines that the engine has not seen."""

    def once():
        lines = [TextLine(number, text and f"{text}。{number}") for text, number in zip(texts, IDS, strict=False)]
        before = time.process_time()
        engine.check(lines)
        return time.process_time() - before

    return min(once() for _ in range(3))


def engine_for(lexicon, *terms):
    return Engine([Term(term, Category.PRODUCT) for term in terms], lexicon=lexicon)


@pytest.mark.parametrize(
    "unit", ["模型", "摸具身智慧", "skaling lor ", "ab", "a1", "[", "`a", " /a", "<a ", "\\(", "x@", "超"]
)
def test_twice_the_text_takes_about_twice_the_time(lexicon, unit):
    engine = engine_for(lexicon, "scaling law", "具身智能", "模型", "超" * 2_000)
    assert took(engine, unit * (20_000 // len(unit))) < 3 * took(engine, unit * (10_000 // len(unit))) + SLACK


def test_twice_the_lines_take_about_twice_the_time(lexicon):
    engine = engine_for(lexicon, "scaling law")
    assert took(engine, *[""] * 8_000) < 3 * took(engine, *[""] * 4_000) + SLACK


def test_twice_as_long_a_term_takes_about_twice_the_time(lexicon):
    short, long = engine_for(lexicon, "超" * 800), engine_for(lexicon, "超" * 1_600)
    assert took(long, "超" * 4_000) < 3 * took(short, "超" * 4_000) + SLACK
