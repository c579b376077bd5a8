"""The table of what was found: what is shown, ticked and put right."""

from __future__ import annotations

import pytest

from annotator.core.model import Category
from annotator.core.papers import MinedTerm
from annotator.gui.panels.mined_model import MinedModel


def found(text, score=0.9, category=Category.PERSON, **more):
    return MinedTerm(text, category, score, 1, (), (), **more)


FOUND = [
    found("郦霁明"),
    found("ZephyrFold", category=Category.PRODUCT),
    found("GPT-4o", category=Category.PRODUCT, known=True),
    found("稀疏蒸馏", 0.4, Category.TERM_ZH),
]


@pytest.fixture
def model(qapp, qtmodeltester):
    model = MinedModel()
    model.show(FOUND)
    qtmodeltester.check(model)
    return model


def shown(model):
    return [model.term(row).text for row in range(model.rowCount())]


def chosen(model):
    return [term.text for term in model.chosen]


def test_what_stands_out_and_is_new_is_ticked(model):
    assert shown(model) == ["郦霁明", "ZephyrFold", "稀疏蒸馏"]
    assert chosen(model) == ["郦霁明", "ZephyrFold"]


def test_what_is_ticked_stays_so_while_it_is_not_shown(model):
    model.want("zephyr", None, with_known=False)
    assert shown(model) == ["ZephyrFold"]
    model.toggle([0])
    assert chosen(model) == ["郦霁明"]
    model.want("", Category.PRODUCT, with_known=True)
    assert shown(model) == ["ZephyrFold", "GPT-4o"]


def test_several_rows_are_ticked_at_once_and_unticked_once_all_are(model):
    model.toggle([1, 2])
    assert chosen(model) == ["郦霁明", "ZephyrFold", "稀疏蒸馏"]
    model.toggle([1, 2])
    assert chosen(model) == ["郦霁明"]


def test_what_was_put_right_stays_so_when_more_is_found(model):
    model.categorise([1], Category.TERM_EN)
    model.toggle([0])
    model.show([*FOUND, found("周岚")])
    assert chosen(model) == ["ZephyrFold", "周岚"]
    assert model.chosen[0].category is Category.TERM_EN
