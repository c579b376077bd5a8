from dataclasses import replace

import pytest

from annotator.app.clusters import cluster_of, clusters, sure_clusters
from annotator.app.found import Found
from annotator.core.model import Band


@pytest.fixture
def talk(make_transcript):
    return make_transcript(
        "先聊 skin law，",
        "后来 skin low 又来了，还有 mumba。",
        "再说 skin law，也许 scale no，也许 skin law。",
        "outer。",
        "aggressive 模型",
        soft=[1, 4],
    )


@pytest.fixture
def found(talk, make_suspect):
    found = Found(talk)
    sure, maybe = {"band": Band.SURE}, {"band": Band.MAYBE}
    second, third = talk.line(2), talk.line(3)
    found.keep(
        {
            1: [make_suspect(talk.line(1), "skin law", "scaling law", **sure)],
            2: [make_suspect(second, "skin low", "scaling law"), make_suspect(second, "mumba", "Mamba", **sure)],
            3: [
                make_suspect(third, "skin law", "scaling law", **sure),
                make_suspect(third, "scale no", "scaling law", **maybe),
                make_suspect(third, "skin law", "scaling law", start=20, **maybe),
            ],
            4: [make_suspect(talk.line(4), "outer。", "autoregressive", group=4)],
            5: [make_suspect(talk.line(5), "aggressive", "", group=4)],
        }
    )
    return found


def told(made):
    return [(cluster.meant, [(p.number, p.heard, p.doubtful) for p in cluster.proposals]) for cluster in made]


def test_what_is_sure_is_grouped_by_term_the_largest_group_first(talk, found):
    assert told(sure_clusters(talk, found)) == [
        ("scaling law", [(1, "skin law", False), (3, "skin law", False)]),
        ("Mamba", [(2, "mumba", False)]),
    ]


def test_a_large_group_comes_before_one_that_begins_earlier(talk, found, make_suspect):
    early = make_suspect(talk.line(1), "先聊", "现聊", band=Band.SURE)
    found.keep({1: [early, *found.on(1)]})
    assert [cluster.meant for cluster in sure_clusters(talk, found)] == ["scaling law", "现聊", "Mamba"]


def test_groups_of_one_size_stand_in_the_order_of_the_text(talk, found, make_suspect):
    found.keep({3: [], 1: [make_suspect(talk.line(1), "skin law", "scaling law", band=Band.SURE)]})
    assert [cluster.meant for cluster in sure_clusters(talk, found)] == ["scaling law", "Mamba"]


def test_a_cluster_holds_all_variants_heard_for_a_term_with_what_is_doubtful_marked(talk, found):
    assert told(clusters(talk, found)) == [
        ("scaling law", [(1, "skin law", False), (2, "skin low", False), (3, "skin law", False), (3, "skin law", True)])
    ]


def test_variants_are_told_with_their_places_the_most_frequent_first(talk, found):
    (cluster,) = clusters(talk, found)
    assert [(heard, len(places)) for heard, places in cluster.variants()] == [("skin law", 3), ("skin low", 1)]


def test_a_likely_suspect_of_low_probability_is_doubtful(talk, found, make_suspect):
    weak = make_suspect(talk.line(2), "skin low", "scaling law")
    low = replace(weak.suggestions[0], probability=0.45)
    found.keep({2: [replace(weak, suggestions=(low,))]})
    (cluster,) = clusters(talk, found)
    assert [p.heard for p in cluster.proposals if p.doubtful] == ["skin low", "skin law"]


def test_a_word_of_its_own_is_doubtful_unless_it_is_sure(talk, found):
    (cluster,) = clusters(talk, found, words={"skin law", "skin low"})
    assert [(p.heard, p.parts[0].band) for p in cluster.proposals if not p.doubtful] == [("skin law", Band.SURE)] * 2


def test_what_is_left_to_be_looked_at_by_itself_is_on_no_page(talk, found):
    (mamba,) = sure_clusters(talk, found)[1].proposals
    assert [cluster.meant for cluster in sure_clusters(talk, found, {mamba.key})] == ["scaling law"]


def test_the_cluster_of_a_suspect_may_be_that_suspect_alone(talk, found):
    alone = found.on(4)[0]
    cluster = cluster_of(talk, found, alone)
    assert cluster
    assert [p.heard for p in cluster.proposals] == ["outer。aggressive"]
    doubtful = found.on(3)[1]
    cluster = cluster_of(talk, found, doubtful)
    assert cluster
    assert [p.heard for p in cluster.proposals] == [
        "skin law",
        "skin low",
        "skin law",
        "scale no",
        "skin law",
    ]


def test_nobody_knows_what_a_suspect_without_suggestions_was_meant_as(talk, found, make_suspect):
    found.keep({2: [make_suspect(talk.line(2), "mumba")]})
    assert cluster_of(talk, found, found.on(2)[0]) is None


def test_the_text_around_a_place_runs_on_across_a_cut_without_its_mark(talk, found):
    first, second, *_ = clusters(talk, found)[0].proposals
    assert (first.before, first.after) == ("先聊 ", "后来 skin low 又来了，还有 mumba。")
    assert (second.before, second.after) == ("先聊 skin law后来 ", " 又来了，还有 mumba。")
