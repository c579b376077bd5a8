"""A term that ships is expected less the more terms were given for the talk."""

import numpy as np
import pytest

from annotator.core.model import BUILTIN, Category, Term
from annotator.detect.engine import Engine
from annotator.detect.general import shifts_of
from annotator.detect.lines import TextLine
from annotator.detect.weigh import shifted

GIVEN = [Term(f"给定词{number}", Category.TERM_ZH) for number in range(400)]


def of_the_trade(text, category=Category.TERM_EN):
    return Term(text, category, source=BUILTIN)


def test_terms_that_ship_are_as_likely_as_ever_where_none_was_given():
    assert shifts_of([of_the_trade("token"), of_the_trade("GAN")]).tolist() == [0, 0]


def test_the_more_are_given_the_less_is_expected_of_the_others_and_nothing_is_taken_from_those_given():
    few, many = (shifts_of([of_the_trade("token"), *GIVEN[:count]]) for count in (20, 400))
    assert 0 > few[0] > many[0] > -2
    assert not few[1:].any()
    assert not many[1:].any()


def test_a_shift_moves_the_odds():
    assert shifted(np.array([0.5, 0.5, 0.0, 1.0]), np.array([0.0, -np.log(3), -1.0, -1.0])) == pytest.approx(
        [0.5, 0.25, 0, 1]
    )


def probability(lexicon, terms):
    found = Engine(terms, lexicon=lexicon).check([TextLine(1, "我们后来研究了skin law的问题")])
    return next((suspect.probability for suspect in found if "law" in suspect.text), 0.0)


def test_the_engine_is_less_sure_of_a_term_that_ships_than_of_one_that_was_given(lexicon):
    given = probability(lexicon, [Term("scaling law", Category.TERM_EN), *GIVEN])
    general = probability(lexicon, [of_the_trade("scaling law"), *GIVEN])
    alone = probability(lexicon, [of_the_trade("scaling law")])
    assert general < given
    assert general < alone
