"""The glossary as a list: the last layer counts, what is typed finds terms, any column sorts."""

import time

import pytest

from annotator.app.glossary_rows import Field, Order, Wanted, arranged, glossary_rows, sources
from annotator.core.glossary import Layer, Lesson
from annotator.core.model import Category, Term

BUILTIN = [
    Term("LLaMA", Category.PRODUCT, source="built"),
    Term("scaling law", Category.TERM_EN, aliases=("skin law",)),
    Term("鲍凡", Category.PERSON),
]
OVER = Term("LLaMA", Category.PRODUCT, aliases=("拉马",), source="own")
OFF = Term("CUDA", Category.PRODUCT, on=False, minimum=0.5)
LESSONS = [
    Lesson("拉马", "LLaMA", Category.PRODUCT, 3, 1),
    Lesson("辣妈", "LLaMA", Category.PRODUCT, 1, 2),
    Lesson("库达", "CUDA", Category.PRODUCT, 0, 0),
]
WAYS = {"鲍凡": (("鲍", "bao"), ("凡", "fan"))}


@pytest.fixture
def rows():
    return glossary_rows({Layer.BUILTIN: BUILTIN, Layer.PERSONAL: [OVER, OFF]}, LESSONS)


def texts(rows, order, ways=WAYS):
    return [row.term.text for row in arranged(rows, order, ways)]


def shown(rows, **wanted):
    return texts(rows, Order(Wanted(**wanted)))


def test_each_term_is_there_once_as_its_last_layer_has_it(rows):
    assert [row.term.text for row in rows] == ["CUDA", "LLaMA", "scaling law", "鲍凡"]
    llama = rows[1]
    assert (llama.term, llama.layer, llama.over) == (OVER, Layer.PERSONAL, Layer.BUILTIN)
    assert (rows[0].layer, rows[0].over) == (Layer.PERSONAL, None)


def test_lessons_are_counted_for_the_term_that_was_meant(rows):
    assert [(row.accepted, row.rejected) for row in rows] == [(0, 0), (4, 3), (0, 0), (0, 0)]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("lla", ["LLaMA"]),
        ("SKIN", ["scaling law"]),
        ("拉马", ["LLaMA"]),
        ("bf", ["鲍凡"]),
        ("baofan", ["鲍凡"]),
        ("fan", ["鲍凡"]),
        ("sl", ["scaling law"]),
        ("  ", ["CUDA", "LLaMA", "scaling law", "鲍凡"]),
        ("xyz", []),
    ],
)
def test_what_is_typed_finds_texts_aliases_and_pinyin(rows, typed, expected):
    assert shown(rows, typed=typed) == expected


def test_terms_are_wanted_by_what_they_are(rows):
    assert shown(rows, category=Category.PERSON) == ["鲍凡"]
    assert shown(rows, layer=Layer.PERSONAL) == ["CUDA", "LLaMA"]
    assert shown(rows, on=False) == ["CUDA"]
    assert shown(rows, on=True, layer=Layer.PERSONAL) == ["LLaMA"]
    assert shown(rows, rejected=True) == ["LLaMA"]
    assert shown(rows, source="own") == ["LLaMA"]
    assert sources(rows) == ["own"]


@pytest.mark.parametrize(
    ("by", "first"),
    [
        (Field.TERM, "CUDA"),
        (Field.ON, "LLaMA"),
        (Field.CATEGORY, "鲍凡"),
        (Field.LAYER, "scaling law"),
        (Field.ALIASES, "scaling law"),
        (Field.MINIMUM, "CUDA"),
        (Field.REJECTED, "LLaMA"),
        (Field.SOURCE, "LLaMA"),
    ],
)
def test_any_column_sorts(rows, by, first):
    assert texts(rows, Order(by=by))[0] == first


def test_the_order_can_fall(rows):
    assert texts(rows, Order(falling=True)) == ["鲍凡", "scaling law", "LLaMA", "CUDA"]
    assert texts(rows, Order(by=Field.MINIMUM, falling=True))[-1] == "CUDA"


def test_ten_thousand_terms_are_found_quickly_and_in_slices():
    many = [Term(f"term {number} of many", Category.TERM_EN, aliases=(f"turm {number}",)) for number in range(10_000)]
    rows = glossary_rows({Layer.BUILTIN: many})
    begin = time.perf_counter()
    assert len(shown(rows, typed="9999")) == 1
    assert time.perf_counter() - begin < 3
