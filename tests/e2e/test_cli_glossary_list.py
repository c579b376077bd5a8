"""`annotator glossary list`: what counts, and where it comes from."""

import json
from contextlib import closing

import pytest

from annotator.app.glossary_file import open_glossary
from annotator.app.paths import user_paths
from annotator.core.glossary import GlossaryTerm
from annotator.core.history import Change
from annotator.core.model import Category, Term


@pytest.fixture
def kept():
    """Personal terms, one of which switches a built-in one off, and one of an event."""
    with closing(open_glossary(user_paths())) as glossary:
        event = glossary.add_event("圆桌论坛")
        personal = [Term("Sora", Category.PRODUCT, on=False), Term("归墟", Category.TERM_ZH, ("最虚", "归须"))]
        terms = [GlossaryTerm(1, personal[0]), GlossaryTerm(2, personal[1]), GlossaryTerm(3, personal[1], event.id)]
        glossary.write([Change(None, term) for term in terms])


def rows(done):
    assert done.returncode == 0, done.stderr
    return [line.split("\t") for line in done.stdout.splitlines()]


def test_the_terms_that_count_are_listed_with_their_layer(annotator, kept):
    found = rows(annotator("glossary", "list"))
    assert ["归墟", "term-zh", "personal", "最虚 | 归须"] in found
    assert "Sora" not in [row[0] for row in found]
    assert ["NeRF", "built-in"] in [[row[0], row[2]] for row in found]
    found = rows(annotator("glossary", "list", "--event", "圆桌论坛"))
    assert [row[2] for row in found if row[0] == "归墟"] == ["event"]


def test_a_layer_is_listed_as_it_is(annotator, kept):
    assert rows(annotator("glossary", "list", "--layer", "personal")) == [
        ["Sora", "product", "personal", "", "off"],
        ["归墟", "term-zh", "personal", "最虚 | 归须"],
    ]
    done = annotator("glossary", "list", "--layer", "event", "--event", "圆桌论坛", "--format", "json")
    (term,) = json.loads(done.stdout)["terms"]
    assert (term["term"], term["layer"], term["aliases"]) == ("归墟", "event", ["最虚", "归须"])
    assert (term["on"], term["minimum"]) == (True, 0.0)


def test_an_event_that_there_is_not_is_told(annotator, kept):
    done = annotator("glossary", "list", "--event", "VALSE")
    assert done.returncode == 2
    assert done.stderr == ("annotator: VALSE: there is no event of that name. Events that there are: 圆桌论坛.\n")


def test_looking_for_an_event_makes_no_glossary_file(annotator):
    done = annotator("glossary", "list", "--event", "VALSE")
    assert done.returncode == 2
    assert "Events that there are: none" in done.stderr
    assert not user_paths().glossary.exists()


@pytest.mark.parametrize("what", [("list",), ("export", "-o", "out.csv")])
def test_the_layer_of_no_event_is_a_question(annotator, what):
    done = annotator("glossary", *what, "--layer", "event")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--event" in done.stderr


def test_own_terms_are_checked_against_where_that_is_asked_for(annotator, kept, tmp_path):
    talk = tmp_path / "talk.txt"
    talk.write_text("今天我们聊一聊最虚这个项目。\n", encoding="utf-8")

    def suggested(*options):
        done = annotator("check", talk, "--format", "json", *options)
        assert done.returncode == 0, done.stderr
        return [one["suggestions"][0]["text"] for one in json.loads(done.stdout)["suspects"]]

    assert "归墟" in suggested("--personal")
    assert "归墟" not in suggested()
