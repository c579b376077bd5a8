"""What was always put right before is found again: form by form, without what is right as it stands."""

import pytest

from annotator.app.found import Found
from annotator.app.known_fixes import fix_clusters, fix_places
from annotator.core import decisions, edits
from annotator.core.decisions import heard_at
from annotator.core.glossary import Lesson
from annotator.core.model import Band, Category, Scope
from annotator.core.slices import finished


def lesson(heard, meant, accepted=1, rejected=0):
    return Lesson(heard, meant, Category.TERM_ZH, accepted, rejected)


IMAGE, SORA = lesson("文声图", "文生图", 3), lesson("sora", "Open-Sora")


@pytest.fixture
def talk(make_transcript):
    return make_transcript(
        "先看文声图，再看文声图。", "说说 Sora 和 Open-Sora。", "Soras 不是。", "outer。", "aggressive 模型", soft=[4]
    )


def made(talk, fixes, found=None, words=()):
    return finished(fix_clusters(talk, found or Found(talk), fix_places(talk, fixes), fixes, words))


def rows(clusters):
    return [(x.meant, [(p.number, p.heard, p.doubtful) for p in x.proposals]) for x in clusters]


def test_places_are_found_as_whole_words_and_not_in_what_is_right(talk):
    places = fix_places(talk, [IMAGE, SORA])
    assert [(p.line_id, p.start) for p in places] == [(1, 2), (1, 8), (2, 3)]


def test_of_forms_within_each_other_the_longer_counts(talk):
    longer = lesson("看文声图", "看文生图")
    assert [p.lesson for p in fix_places(talk, [IMAGE, longer])] == [longer, longer]


def test_places_stand_by_term_with_those_of_most_places_first(talk):
    expected = [
        ("文生图", [(1, "文声图", False), (1, "文声图", False)]),
        ("Open-Sora", [(2, "Sora", False)]),
    ]
    assert rows(made(talk, [SORA, IMAGE])) == expected


def test_a_form_that_is_a_word_is_doubtful(talk):
    assert [p.doubtful for x in made(talk, [IMAGE], words={"文声图"}) for p in x.proposals] == [True, True]


def test_what_the_checker_is_sure_of_is_taken_as_it_has_it(talk, make_suspect):
    found = Found(talk)
    sure = make_suspect(talk.line(1), "文声图", "文生图", band=Band.SURE)
    found.keep({1: [sure]})
    first, second = made(talk, [IMAGE], found, words={"文声图"})[0].proposals
    assert first.parts == (sure,)
    assert (first.doubtful, second.doubtful) == (False, True)


def test_a_mishearing_across_a_cut_is_found_by_the_checker(talk, make_suspect):
    found = Found(talk)
    parts = [make_suspect(talk.line(4), "outer。", "x", group=4), make_suspect(talk.line(5), "aggressive", "", group=4)]
    found.keep({4: parts[:1], 5: parts[1:]})
    fix = lesson(heard_at(parts), "x")
    assert [p.parts for x in made(talk, [fix], found) for p in x.proposals] == [tuple(parts)]
    within = lesson("outer", "Open")
    places = [p for x in made(talk, [fix, within], found) for p in x.proposals]
    assert [(p.heard, p.meant) for p in places] == [("outer", "Open")]


def test_what_was_ignored_here_is_not_proposed_again(talk):
    first = made(talk, [IMAGE])[0].proposals[0]
    talk.apply(decisions.ignore(talk, first.parts, Scope.HERE).changes)
    assert rows(made(talk, [IMAGE])) == [("文生图", [(1, "文声图", False)])]
    talk.apply(decisions.ignore_all(talk, [first.parts]).changes)
    assert made(talk, [IMAGE]) == []


def test_taking_all_puts_every_place_right(talk):
    taken = [(place.parts, place.meant) for cluster in made(talk, [IMAGE, SORA]) for place in cluster.proposals]
    talk.apply(decisions.take_each(talk, taken).changes)
    assert [line.text for line in talk.lines][:2] == ["先看文生图，再看文生图。", "说说 Open-Sora 和 Open-Sora。"]


def test_places_that_have_changed_meanwhile_are_left_out(talk):

    places = fix_places(talk, [IMAGE])
    talk.apply(edits.change_text(talk, 1, "先看图，再看文声图。").changes)
    assert finished(fix_clusters(talk, Found(talk), places, [IMAGE], ())) == []
