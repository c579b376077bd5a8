from dataclasses import replace
from time import process_time

import pytest

from annotator.app.found import Found
from annotator.app.suspect_list import Order, SortBy, Wanted, arranged, listing, suspect_rows
from annotator.core import decisions
from annotator.core.history import Change
from annotator.core.model import Band, Category, DecisionKind, Scope, Speaker


@pytest.fixture
def talk(make_transcript):
    talk = make_transcript("先聊 skin law。", "还有 mumba。", "outer。", "aggressive 模型", "再说 mumba", soft=[3])
    talk.speakers[9] = Speaker(9, 1, "周岚")
    return talk


@pytest.fixture
def found(talk, make_suspect):
    found = Found(talk)
    first = make_suspect(talk.line(3), "outer。", "autoregressive", group=3)
    found.keep(
        {
            1: [make_suspect(talk.line(1), "skin law", "scaling law", band=Band.SURE)],
            2: [replace(make_suspect(talk.line(2), "mumba", "Mamba"), category=Category.PRODUCT)],
            3: [first],
            4: [make_suspect(talk.line(4), "aggressive", "", group=3)],
            5: [make_suspect(talk.line(5), "mumba", band=Band.MAYBE)],
        }
    )
    return found


def heard(rows):
    return [row.heard for row in rows]


def test_each_row_tells_what_was_heard_and_where_and_one_across_a_cut_is_one(talk, found):
    rows = suspect_rows(talk, found)
    assert [(row.number, row.heard, row.meant) for row in rows] == [
        (1, "skin law", "scaling law"),
        (2, "mumba", "Mamba"),
        (3, "outer。aggressive", "autoregressive"),
        (5, "mumba", ""),
    ]


def test_who_speaks_is_told(talk, found):
    talk.apply([Change(talk.line(2), replace(talk.line(2), speaker=9))])
    assert [row.speaker for row in suspect_rows(talk, found)] == ["", "周岚", "", ""]


@pytest.mark.parametrize(
    ("wanted", "left"),
    [
        (Wanted(band=Band.SURE), ["skin law"]),
        (Wanted(category=Category.PRODUCT), ["mumba"]),
        (Wanted(speaker="周岚"), []),
        (Wanted(speaker=""), ["skin law", "mumba", "outer。aggressive", "mumba"]),
        (Wanted(band=Band.MAYBE, category=Category.TERM_EN), ["mumba"]),
    ],
)
def test_rows_are_filtered_by_all_that_is_wanted(talk, found, wanted, left):
    assert heard(arranged(suspect_rows(talk, found), Order(wanted))) == left


@pytest.mark.parametrize(
    ("settle", "kind"),
    [
        (lambda t, s: decisions.ignore(t, [s], Scope.HERE), DecisionKind.IGNORED),
        (lambda t, s: decisions.ignore(t, [s], Scope.SESSION), DecisionKind.IGNORED),
        (lambda t, s: decisions.unclear(t, [s]), DecisionKind.UNCLEAR),
    ],
)
def test_what_was_settled_is_shown_only_where_it_is_asked_for(talk, found, settle, kind):
    step = settle(talk, found.on(2)[0])
    talk.apply(step.changes)
    found.settle(talk.decisions.values())
    rows = suspect_rows(talk, found)
    assert heard(arranged(rows, Order())) == ["skin law", "outer。aggressive", "mumba"]
    everything = arranged(rows, Order(Wanted(undecided=False)))
    assert [row.decision for row in everything] == [None, kind, None, None]


def test_the_last_decision_that_concerns_a_place_is_told(talk, found):
    for settle in (
        lambda s: decisions.ignore(talk, [s], Scope.SESSION),
        lambda s: decisions.unclear(talk, [s]),
        lambda s: decisions.ignore(talk, [s], Scope.HERE),
    ):
        talk.apply(settle(found.held(2)[0][0][0]).changes)
        found.settle(talk.decisions.values())
        kind = list(talk.decisions.values())[-1].kind
        assert [row.decision for row in suspect_rows(talk, found)] == [None, kind, None, None]


def test_twice_the_settled_places_take_about_twice_the_time(make_transcript, make_suspect):
    def took(count):
        talk = make_transcript(*["mumba"] * count)
        found = Found(talk)
        found.keep({line.id: [make_suspect(line, "mumba")] for line in talk.lines})
        ignored = [decisions.ignore(talk, found.on(line.id), Scope.HERE) for line in talk.lines]
        talk.apply([change for step in ignored for change in step.changes])
        found.settle(talk.decisions.values())
        before = process_time()
        assert len(suspect_rows(talk, found)) == count
        return process_time() - before

    assert min(took(2_000) for _ in range(3)) < 3 * min(took(1_000) for _ in range(3)) + 0.03


@pytest.mark.parametrize(
    ("by", "numbers", "falling"),
    [
        (SortBy.LINE, [1, 2, 3, 5], [5, 3, 2, 1]),
        (SortBy.BAND, [1, 2, 3, 5], [5, 2, 3, 1]),
        (SortBy.HEARD, [2, 5, 3, 1], [1, 3, 2, 5]),
        (SortBy.MEANT, [5, 3, 2, 1], [1, 2, 3, 5]),
        (SortBy.CATEGORY, [2, 1, 3, 5], [1, 3, 5, 2]),
    ],
)
def test_rows_are_sorted_either_way(talk, found, by, numbers, falling):
    rows = suspect_rows(talk, found)
    assert [row.number for row in arranged(rows, Order(by=by))] == numbers
    assert [row.number for row in arranged(rows, Order(by=by, falling=True))] == falling


@pytest.mark.parametrize("order", [Order(), Order(Wanted(undecided=False), SortBy.HEARD, falling=True)])
def test_a_list_made_in_slices_is_the_same(talk, found, order):
    work = listing(talk, found, order)
    slices = 0
    while True:
        try:
            next(work)
        except StopIteration as end:
            made = end.value
            break
        slices += 1
    assert slices >= len(talk)
    assert made.rows == suspect_rows(talk, found)
    assert made.shown == arranged(made.rows, order)
