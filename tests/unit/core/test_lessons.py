from annotator.core.glossary import Lesson
from annotator.core.lessons import known_fixes, lessons_of
from annotator.core.model import Category, Decision, DecisionKind, Scope

TAKEN, CORRECTED, IGNORED = DecisionKind.TAKEN, DecisionKind.CORRECTED, DecisionKind.IGNORED


def lessons(*decided, typed=(), terms=("LLaMA", "鲍凡", "Open-Sora")):
    decisions = [Decision(at, kind, heard, meant) for at, (kind, heard, meant) in enumerate(decided, 1)]
    found = lessons_of(decisions, typed, lambda text: Category.PRODUCT if text in terms else None)
    return {(lesson.heard, lesson.meant): (lesson.accepted, lesson.rejected) for lesson in found}


def test_what_was_taken_corrected_or_typed_over_is_accepted_and_what_was_ignored_rejected():
    found = lessons(
        (TAKEN, "拉马", "LLaMA"), (CORRECTED, "拉马", "LLaMA"), (IGNORED, "包含", "鲍凡"), typed=[("拉马", "LLaMA")]
    )
    assert found == {("拉马", "LLaMA"): (3, 0), ("包含", "鲍凡"): (0, 1)}


def test_the_same_form_counts_as_one_whatever_its_case_and_spaces():
    assert lessons((TAKEN, "La ma", "LLaMA"), (TAKEN, "lama", "LLaMA")) == {("La ma", "LLaMA"): (2, 0)}


def test_marks_style_and_what_is_no_term_teach_nothing():
    assert not lessons((TAKEN, "，", "。"), (TAKEN, "open sora", "Open-Sora"), (TAKEN, "在说", "再说"))


def test_unclear_places_turns_and_kept_places_teach_nothing():
    others = (DecisionKind.UNCLEAR, DecisionKind.NO_TURN, DecisionKind.KEPT)
    assert not lessons(*((kind, "拉马", "LLaMA") for kind in others))


def test_an_ignored_form_counts_once_however_far_the_decision_reaches():
    here = Decision(1, IGNORED, "包含", "鲍凡", Scope.HERE, 7)
    everywhere = Decision(2, IGNORED, "包含", "鲍凡", Scope.SESSION)
    (lesson,) = lessons_of([here, everywhere], (), lambda _: Category.PERSON)
    assert lesson == Lesson("包含", "鲍凡", Category.PERSON, 0, 2)


def lesson(heard, meant, accepted=1, rejected=0):
    return Lesson(heard, meant, Category.PRODUCT, accepted, rejected)


def test_only_what_was_accepted_and_never_rejected_is_a_known_fix():
    others = [
        lesson("甲乙", "b", 2, 1),
        lesson("丙丁", "d", 0, 2),
        lesson("ee", "f"),
        lesson("EE", "g"),
        lesson("h", "i"),
    ]
    assert known_fixes([lesson("拉马", "LLaMA", 3), *others]) == [lesson("拉马", "LLaMA", 3)]


def test_a_form_that_was_heard_with_and_without_capitals_is_one_known_fix():
    assert known_fixes([lesson("La ma", "LLaMA"), lesson("la ma", "LLaMA", 2)]) == [lesson("La ma", "LLaMA", 3)]
    assert not known_fixes([lesson("La ma", "LLaMA", 2), lesson("la ma", "LLaMA", 0, 1)])
