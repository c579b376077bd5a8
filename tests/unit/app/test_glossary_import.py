"""A glossary file is read in whatever format it is, and becomes changes of one layer."""

from pathlib import Path

import pytest

from annotator.app.glossary_import import Incoming, load_glossary, term_changes
from annotator.app.glossary_target import Target
from annotator.core.errors import BadGlossary, FileEmpty, FileMissing
from annotator.core.glossary import GlossaryTerm
from annotator.core.glossary_merge import Known, merge
from annotator.core.history import Change
from annotator.core.interchange import Field
from annotator.core.interchange_errors import NoTermColumn
from annotator.core.model import Category, Term


@pytest.fixture
def load(tmp_path):
    def write(text, name="g.csv", encoding="utf-8", format=None):
        path = tmp_path / name
        path.write_bytes(text.encode(encoding))
        return load_glossary(path, format)

    return write


def ids_from(first):
    return lambda count: range(first, first + count)


def texts(incoming):
    return [row.term.text for row in incoming.rows().rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_file_is_read_in_its_encoding_and_format(load, encoding):
    text = "词条；别名\n林知远；林志远\n具身智能；\n我们的大模型；\n"
    incoming = load(text, encoding=encoding)
    assert (incoming.format, texts(incoming)) == ("csv", ["林知远", "具身智能", "我们的大模型"])


def test_a_format_can_be_said(load):
    assert texts(load("GPT 4\nRAG 3\n", "hot.txt")) == ["GPT 4", "RAG 3"]
    assert texts(load("GPT 4\nRAG 3\n", "hot.txt", format="funasr")) == ["GPT", "RAG"]


def test_a_table_without_a_header_is_asked_about(load):
    incoming = load("Sora;sorrow\nRAG;rack\n")
    with pytest.raises(NoTermColumn, match=r"row 1: .*Sora, sorrow.*--map"):
        incoming.rows()
    named = incoming.with_columns((Field.TERM, Field.ALIASES), header=False)
    assert [row.term.aliases for row in named.rows().rows] == [("sorrow",), ("rack",)]


def test_a_wrong_separator_can_be_put_right(load):
    incoming = load("term:note\nSora:x\n")
    with pytest.raises(NoTermColumn):
        incoming.rows()
    assert texts(incoming.separated_by(":")) == ["Sora"]
    assert incoming.separated_by(":").sample(2) == [["term", "note"], ["Sora", "x"]]


def test_a_file_in_which_every_row_is_bad(load):
    with pytest.raises(BadGlossary, match="row 2: there is no term"):
        load("term,note\n,x\n,y\n").rows()


def test_a_pronunciation_that_nobody_can_say(load):
    found = load("term,pronunciations\nSora,so1 la1\nQwen,q!wen\nLLaMA,la1 ma9\n,x\n").rows()
    assert [row.term.text for row in found.rows] == ["Sora"]
    assert [(bad.number, bad.found) for bad in found.bad] == [(3, "q!wen"), (4, "ma9"), (5, "")]


def test_what_cannot_be_read_at_all(load, tmp_path):
    with pytest.raises(FileEmpty):
        load("\n \n")
    with pytest.raises(FileMissing):
        load_glossary(tmp_path / "none.csv")


def test_terms_become_changes_of_their_layer(load):
    rows = load("term,aliases\nSora,solar\nRAG,rack\nMamba,\n").rows().rows
    sora, mamba = Term("Sora", Category.PRODUCT, aliases=("sorrow",)), Term("Mamba", Category.TERM_EN)
    own = GlossaryTerm(7, sora, 2, 3)
    target = Target(2, {"Sora": own}, {"Sora": sora, "Mamba": mamba})
    merged = merge(rows, target.known, Known.MERGE)
    changed = Term("Sora", Category.PRODUCT, aliases=("sorrow", "solar"))
    assert term_changes(merged, target, ids_from(40)) == (
        Change(own, GlossaryTerm(7, changed, 2, 4)),
        Change(None, GlossaryTerm(40, Term("RAG", Category.TERM_EN, aliases=("rack",)), 2)),
    )


def test_a_built_in_term_that_the_file_knows_more_of_is_overridden_in_the_layer(load):
    rows = load("term,aliases\nSora,solar\n").rows().rows
    merged = merge(rows, {"Sora": Term("Sora", Category.PRODUCT, note="a model")}, Known.MERGE)
    (change,) = term_changes(merged, Target(None, {}, {}), ids_from(1))
    assert change == Change(None, GlossaryTerm(1, Term("Sora", Category.PRODUCT, aliases=("solar",), note="a model")))


def test_a_name_that_is_no_text_can_be_shown():
    assert Incoming(Path("a\udcffb.csv"), "", "csv").name == "a\ufffdb.csv"
