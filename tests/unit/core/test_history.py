from itertools import pairwise

from annotator.core.history import Caret, Change, History, Step, StepKind, net
from annotator.core.model import Info, Line

OLD, NEW, OTHER = Line(1, "1", "skin law"), Line(1, "1", "scaling law"), Line(2, "2", "嗯。")
LATER = Line(3, "3", "好。")
STEP = Step(StepKind.TYPING, (Change(OLD, NEW), Change(None, OTHER)), Caret(1, 4), Caret(1, 7))


def step(text):
    return Step(StepKind.TYPING, (Change(OLD, Line(1, "1", text)),))


def test_a_change_tells_what_it_is_about_from_either_side():
    assert Change(OLD, NEW).value == NEW
    assert Change(OLD, None).value == OLD
    assert Change(None, NEW).value == NEW


def test_the_inverse_of_a_step_swaps_all_and_runs_backwards():
    inverse = STEP.inverse()
    assert inverse.changes == (Change(OTHER, None), Change(NEW, OLD))
    assert (inverse.kind, inverse.before, inverse.after) == (StepKind.TYPING, Caret(1, 7), Caret(1, 4))
    assert inverse.inverse() == STEP


def test_steps_are_equal_by_what_they_hold_and_can_be_looked_up():
    again = Step(StepKind.TYPING, (Change(OLD, NEW), Change(None, OTHER)), Caret(1, 4), Caret(1, 7))
    assert {STEP: "found"}[again] == "found"
    assert again != STEP.inverse()


def test_histories_are_equal_by_their_steps():
    assert History([STEP], []) == History([STEP], [])
    assert History([STEP], []) != History([], [STEP])


def test_a_fresh_history_has_nothing_to_undo_or_redo():
    history = History()
    assert (history.next_undo, history.next_redo) == (None, None)
    history.push(STEP)
    assert History() == History([], []), "histories share nothing"


def test_undo_goes_back_from_the_last_step_and_redo_forward_again():
    history, steps = History(), [step(text) for text in "甲乙丙"]
    for made in steps:
        history.push(made)
    for made in reversed(steps):
        assert history.next_undo == made
        history.moved_back()
        assert history.next_redo == made
    assert history.next_undo is None
    for made in steps:
        assert history.next_redo == made
        history.moved_forward()
        assert history.next_undo == made
    assert history.next_redo is None


def test_a_new_step_ends_what_could_be_made_again():
    history = History([step("甲")], [step("乙")])
    history.push(step("丙"))
    assert history == History([step("甲"), step("丙")], [])


def test_a_change_of_the_title_is_a_change_like_any_other():
    assert Change(Info("旧"), Info("新")).inverse() == Change(Info("新"), Info("旧"))


def test_the_way_to_an_earlier_or_later_state_is_one_step_with_what_differs():
    texts = ["skin law", "scaling law", "scaling laws", "skin law", "law"]
    steps = [
        Step(StepKind.TYPING, (Change(Line(1, "1", old), Line(1, "1", new)),), Caret(1, at), Caret(1, at + 1))
        for at, (old, new) in enumerate(pairwise(texts))
    ]
    history = History(steps[:2], steps[:1:-1])
    assert history.way_to(2) is None
    back = history.way_to(0)
    assert back.changes == (Change(Line(1, "1", "scaling laws"), Line(1, "1", "skin law")),)
    assert (back.before, back.after) == (Caret(1, 2), Caret(1, 0))
    forth = history.way_to(4)
    assert forth.changes == (Change(Line(1, "1", "scaling laws"), Line(1, "1", "law")),)
    assert history.way_to(3).changes == steps[2].changes


def test_what_comes_and_goes_again_is_no_change_and_what_goes_goes_first():
    changes = [Change(None, LATER), Change(OLD, NEW), Change(None, OTHER), Change(OTHER, None), Change(NEW, None)]
    assert net(changes) == [Change(OLD, None), Change(None, LATER)], "the later line may stand where the other stood"
