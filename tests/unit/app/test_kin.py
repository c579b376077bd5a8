import pytest

from annotator.app.found import Found
from annotator.app.jobs import HeardPlace, KinFound
from annotator.app.kin import as_meant, kin_clusters, left_key, to_remember
from annotator.core import decisions
from annotator.core.edits import change_text
from annotator.core.model import Scope


@pytest.fixture
def talk(make_transcript):
    return make_transcript(
        "我是墨珩，", "刚才莫横讲得好。", "墨衡老师，墨珩，", "还有 open sola。", "还有 Open sola 吗"
    )


@pytest.fixture
def found(talk):
    return Found(talk)


def place(talk, line_id, text, start=0):
    at = talk.line(line_id).text.index(text, start)
    return HeardPlace(line_id, at, at + len(text), text)


@pytest.fixture
def heard(talk):
    spots = [(1, "墨珩"), (2, "莫横"), (3, "墨衡"), (3, "墨珩")]
    return KinFound(0, (tuple(place(talk, *spot) for spot in spots),), frozenset({"莫横"}), frozenset({"墨衡"}))


def told(made):
    return [(x.meant, [(p.number, p.heard, p.meant, p.doubtful) for p in x.proposals]) for x in made]


def test_what_was_heard_most_often_is_proposed_and_doubtful_forms_are_doubtful(talk, found, heard):
    expected = [(1, "墨珩", False), (2, "莫横", True), (3, "墨衡", True), (3, "墨珩", False)]
    [cluster] = kin_clusters(talk, found, heard)
    assert told([cluster]) == [("墨珩", [(number, form, "墨珩", doubt) for number, form, doubt in expected])]
    assert cluster.category is None
    assert (cluster.proposals[1].before, cluster.proposals[1].after) == ("刚才", "讲得好。")


def test_what_has_changed_since_or_is_a_suspect_stands_in_no_cluster(talk, found, heard, make_suspect):
    talk.apply(change_text(talk, 2, "刚才墨珩讲得好。").changes)
    found.keep({1: [make_suspect(talk.line(1), "墨珩", "墨行")]})
    assert told(kin_clusters(talk, found, heard)) == [
        ("墨衡", [(3, "墨衡", "墨衡", False), (3, "墨珩", "墨衡", False)])
    ]


def test_one_spelling_is_no_cluster_whatever_its_case(talk, found):
    kin = (place(talk, 4, "open sola"), place(talk, 5, "Open sola"))
    assert kin_clusters(talk, found, KinFound(0, (kin,), frozenset(), frozenset())) == []


def test_what_the_user_let_stand_or_left_is_not_asked_again(talk, found, heard, make_suspect):
    assert len(kin_clusters(talk, found, heard, {left_key(3, "墨衡")})[0].proposals) == 3
    talk.apply(decisions.ignore(talk, [make_suspect(talk.line(2), "莫横")], Scope.HERE).changes)
    assert len(kin_clusters(talk, found, heard)[0].proposals) == 3
    talk.apply(decisions.ignore_all(talk, [[make_suspect(talk.line(3), "墨珩")]]).changes)
    assert kin_clusters(talk, found, heard) == []


def test_a_line_that_is_no_more_stands_in_no_cluster(talk, found, heard):
    line = talk.line(2)
    talk.apply(change_text(talk, 2, "").changes)
    assert line.id in talk
    gone = KinFound(0, ((*heard.kin[0], HeardPlace(99, 0, 2, "墨珩")),), frozenset(), frozenset())
    assert len(kin_clusters(talk, found, gone)[0].proposals) == 3


def test_another_text_may_be_meant_and_what_it_replaced_be_remembered_but_for_what_needs_caution(talk, found, heard):
    cluster = as_meant(kin_clusters(talk, found, heard)[0], "莫珩")
    assert {proposal.meant for proposal in cluster.proposals} == {cluster.meant} == {"莫珩"}
    assert to_remember(cluster.proposals, heard) == ["墨珩", "莫横"]
    assert to_remember(as_meant(cluster, "墨珩").proposals, heard) == ["莫横"]
