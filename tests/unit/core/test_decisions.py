from dataclasses import replace

import pytest

from annotator.core import decisions
from annotator.core.decisions import Settled, heard_at
from annotator.core.history import Caret, Change, StepKind
from annotator.core.model import Category, DecisionKind, LineState, Scope, SessionTerm, Term


def texts(transcript):
    return [line.text for line in transcript.lines]


@pytest.fixture
def talk(make_transcript):
    """A talk with one mishearing across the cut between its first two lines."""
    return make_transcript("先聊 outer。", "aggressive 模型，再聊 skin law。", "skin law 和 skin law。", soft=[1])


@pytest.fixture
def across(talk, make_suspect):
    first = make_suspect(talk.line(1), "outer", "autoregressive", "aggressive", group=1)
    return [first, make_suspect(talk.line(2), "aggressive", "", "", group=1)]


def test_a_suggestion_taken_replaces_what_was_heard(talk, make_suspect, made):
    suspect = make_suspect(talk.line(2), "skin law", "scaling law")
    step = made(talk, decisions.take(talk, [suspect], "scaling law", kind=DecisionKind.TAKEN))
    assert talk.line(2).text == "aggressive 模型，再聊 scaling law。"
    assert talk.line(2).state is LineState.EDITED
    (decision,) = talk.decisions.values()
    assert (decision.kind, decision.heard, decision.meant) == (DecisionKind.TAKEN, "skin law", "scaling law")
    assert (decision.line_id, decision.start) == (2, suspect.start)
    assert (step.kind, step.before.offset, step.after.offset) == (
        StepKind.TAKE,
        suspect.start,
        suspect.start + len("scaling law"),
    )


def test_across_a_cut_the_first_line_gets_the_text_and_it_is_one_decision(talk, across, made):
    step = made(talk, decisions.take(talk, across, "autoregressive", kind=DecisionKind.CORRECTED))
    assert texts(talk)[:2] == ["先聊 autoregressive。", " 模型，再聊 skin law。"]
    (decision,) = talk.decisions.values()
    assert (decision.kind, decision.heard, decision.meant) == (
        DecisionKind.CORRECTED,
        "outer aggressive",
        "autoregressive",
    )
    assert (decision.line_id, decision.start) == (1, 3)
    assert step.after == Caret(1, 3 + len("autoregressive"))


def test_many_places_are_one_step_and_the_caret_stays_at_the_one_it_was_at(talk, across, make_suspect, made):
    line = talk.line(3)
    early, late = make_suspect(line, "skin law"), make_suspect(line, "skin law", start=3)
    other = make_suspect(talk.line(2), "skin law")
    step = made(talk, decisions.take_all(talk, [[late], [early], [other], across], "Mamba"))
    assert texts(talk) == ["先聊 Mamba。", " 模型，再聊 Mamba。", "Mamba 和 Mamba。"]
    assert [decision.heard for decision in talk.decisions.values()] == ["skin law"] * 3 + ["outer aggressive"]
    assert (step.kind, step.before, step.after) == (
        StepKind.TAKE_ALL,
        Caret(3, late.start),
        Caret(3, len("Mamba 和 Mamba")),
    )


def test_each_of_many_places_gets_a_text_of_its_own_in_one_step(talk, across, make_suspect, made):
    line = talk.line(3)
    early, late = make_suspect(line, "skin law"), make_suspect(line, "skin law", start=3)
    step = made(talk, decisions.take_each(talk, [([late], "Mamba"), (across, "autoregressive"), ([early], "Sora")]))
    assert texts(talk) == ["先聊 autoregressive。", " 模型，再聊 skin law。", "Sora 和 Mamba。"]
    assert [decision.meant for decision in talk.decisions.values()] == ["Mamba", "autoregressive", "Sora"]
    assert step.after == Caret(3, len("Sora 和 Mamba"))


@pytest.mark.parametrize("heard", [["程", "名名"], ["outer", "aggressive"]])
def test_what_was_heard_across_a_cut_reads_as_one_text(make_transcript, make_suspect, heard):
    transcript = make_transcript(*heard)
    parts = [make_suspect(line, line.text, group=1) for line in transcript.lines]
    assert heard_at(parts) == {"程": "程名名", "outer": "outer aggressive"}[heard[0]]


def test_ignoring_changes_no_text(talk, across, made):
    before = texts(talk)
    step = made(talk, decisions.ignore(talk, across, Scope.HERE))
    assert texts(talk) == before
    (decision,) = talk.decisions.values()
    assert (decision.kind, decision.scope) == (DecisionKind.IGNORED, Scope.HERE)
    assert (decision.heard, decision.meant, decision.line_id) == ("outer aggressive", "autoregressive", 1)
    assert (step.kind, step.before, step.after) == (StepKind.IGNORE, Caret(1, 3), Caret(1, 8))


def test_what_is_ignored_in_the_session_belongs_to_no_line(talk, across, made):
    made(talk, decisions.ignore(talk, across, Scope.SESSION))
    (decision,) = talk.decisions.values()
    assert (decision.scope, decision.line_id) == (Scope.SESSION, None)


def test_a_suspect_without_suggestions_can_be_ignored(talk, make_suspect, made):
    made(talk, decisions.ignore(talk, [make_suspect(talk.line(3), "skin law")], Scope.HERE))
    assert [decision.meant for decision in talk.decisions.values()] == [""]


def test_what_is_unclear_is_noted(talk, across, made):
    step = made(talk, decisions.unclear(talk, across))
    (decision,) = talk.decisions.values()
    assert (step.kind, decision.kind, decision.heard) == (
        StepKind.UNCLEAR,
        DecisionKind.UNCLEAR,
        "outer aggressive",
    )


def test_a_correction_is_remembered_as_an_alias(talk):
    talk.apply(decisions.remember(talk, ["skin law"], "scaling law", Category.TERM_EN))
    talk.apply(decisions.remember(talk, ["scale now"], "scaling law", Category.WORD))
    (held,) = talk.terms.values()
    assert held.term == Term("scaling law", Category.TERM_EN, aliases=("skin law", "scale now"), source="session")


def test_what_the_session_knows_is_not_learned_twice(talk):
    talk.apply(decisions.remember(talk, ["skin law"], "scaling law", Category.TERM_EN))
    assert decisions.remember(talk, ["skin law"], "scaling law", Category.TERM_EN) == ()
    assert decisions.remember(talk, ["scaling law"], "scaling law", Category.TERM_EN) == ()


def test_a_right_word_is_remembered_without_an_alias(talk):
    (change,) = decisions.remember(talk, ["Mamba"], "Mamba", Category.PRODUCT)
    assert change.after.term == Term("Mamba", Category.PRODUCT, source="session")


def test_what_else_is_known_of_a_term_stays(talk):
    known = Term("Mamba", Category.PRODUCT, ("man bar",), ("man ba",), ("蛇",), "一种模型", "event")
    talk.apply([Change(None, SessionTerm(90, known))])
    talk.apply(decisions.remember(talk, ["慢吧"], "Mamba", Category.WORD))
    assert talk.terms[90].term == replace(known, aliases=("man bar", "慢吧"))


@pytest.fixture
def undecided(talk):
    def left(places):
        return Settled(talk.decisions.values()).undecided(places[0][0].line_id, places)

    return left


def test_nothing_is_settled_before_a_decision(talk, across, undecided):
    assert undecided([across]) == [across]


@pytest.mark.parametrize("decide", [lambda t, p: decisions.ignore(t, p, Scope.HERE), decisions.unclear])
def test_of_like_places_on_a_line_the_one_decided_on_is_settled(talk, make_suspect, undecided, decide):
    early = [make_suspect(talk.line(3), "skin law", "scaling law")]
    late = [make_suspect(talk.line(3), "skin law", "scaling law", start=3)]
    talk.apply(decide(talk, late).changes)
    assert undecided([early, late]) == [early]
    talk.apply(decide(talk, early).changes)
    assert undecided([early, late]) == []


def test_places_stay_settled_when_the_text_before_them_grows(talk, make_suspect, undecided):
    line = talk.line(3)
    places = [[make_suspect(line, "skin law", start=at)] for at in (0, 3)]
    for parts in places:
        talk.apply(decisions.ignore(talk, parts, Scope.HERE).changes)
    later = replace(line, text="所以我们接下来要聊的就是这个" + line.text)
    assert undecided([[make_suspect(later, "skin law", start=at)] for at in (0, later.text.index("和"))]) == []


def test_a_decision_here_says_nothing_of_other_lines_or_words(talk, make_suspect, undecided):
    talk.apply(decisions.ignore(talk, [make_suspect(talk.line(3), "skin law")], Scope.HERE).changes)
    elsewhere, other = [make_suspect(talk.line(2), "skin law")], [make_suspect(talk.line(3), "law")]
    assert undecided([elsewhere]) == [elsewhere]
    assert undecided([other]) == [other]


def test_a_decision_for_the_session_settles_the_pair_everywhere(talk, make_suspect, undecided):
    here = [make_suspect(talk.line(3), "skin law", "scaling law")]
    talk.apply(decisions.ignore(talk, here, Scope.SESSION).changes)
    assert undecided([[make_suspect(talk.line(2), "skin law", "scaling law", "SKIN")]]) == []
    otherwise = [make_suspect(talk.line(2), "skin law", "skip law")]
    assert undecided([otherwise]) == [otherwise]


def test_a_mishearing_across_a_cut_is_settled_as_one(talk, across, make_suspect, undecided):
    talk.apply(decisions.ignore(talk, across, Scope.SESSION).changes)
    assert undecided([across]) == []
    alone = [make_suspect(talk.line(2), "aggressive", "")]
    assert undecided([alone]) == [alone]


def test_what_was_taken_settles_nothing_by_itself(talk, make_suspect, undecided):
    here = [make_suspect(talk.line(3), "skin law", "scaling law")]
    talk.apply(decisions.take(talk, here, "skin law", kind=DecisionKind.CORRECTED).changes)
    assert undecided([here]) == [here]


def test_what_the_user_puts_right_himself_is_worded_apart_from_a_suggestion_taken(talk, make_suspect, made):
    here = make_suspect(talk.line(2), "skin law")
    step = made(talk, decisions.take(talk, [here], "Mamba", kind=DecisionKind.CORRECTED))
    assert step.kind is StepKind.CORRECT


def test_many_places_put_right_are_corrections(talk, make_suspect, made):
    places = [[make_suspect(talk.line(3), "skin law")], [make_suspect(talk.line(2), "skin law")]]
    made(talk, decisions.take_all(talk, places, "Mamba", kind=DecisionKind.CORRECTED))
    assert [decision.kind for decision in talk.decisions.values()] == [DecisionKind.CORRECTED] * 2


def test_teaching_changes_no_text_and_happens_once(talk, made):
    before = texts(talk)
    step = made(talk, decisions.teach(talk, ["skin law"], "scaling law", Category.TERM_EN))
    assert (step.kind, texts(talk)) == (StepKind.TEACH, before)
    assert [held.term.aliases for held in talk.terms.values()] == [("skin law",)]
    assert decisions.teach(talk, ["skin law"], "scaling law", Category.TERM_EN) is None


def test_several_forms_are_taught_in_one_go(talk, made):
    made(talk, decisions.teach(talk, ["skin law", "scaling law", "scale now"], "scaling law", Category.TERM_EN))
    assert [held.term.aliases for held in talk.terms.values()] == [("skin law", "scale now")]
    assert decisions.teach(talk, ["scale now", "skin law"], "scaling law", Category.TERM_EN) is None


def test_all_that_was_heard_at_some_places_is_ignored_in_the_session_as_one_step(talk, make_suspect, made):
    one, other = make_suspect(talk.line(2), "skin law"), make_suspect(talk.line(3), "skin law")
    before = texts(talk)
    step = made(talk, decisions.ignore_all(talk, [[one], [other], [make_suspect(talk.line(2), "law")]]))
    assert (step.kind, texts(talk)) == (StepKind.IGNORE, before)
    ignored = [(d.heard, d.kind, d.scope) for d in talk.decisions.values()]
    assert ignored == [(x, DecisionKind.IGNORED, Scope.SESSION) for x in ("skin law", "law")]
