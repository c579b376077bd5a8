"""The format of a glossary file is told by its signs; what a format has no place for is counted."""

from pathlib import Path

import pytest

from annotator.app.glossary_formats import FORMATS, format_to_write, guess_format, write_glossary
from annotator.app.glossary_import import Incoming
from annotator.core.errors import UnknownFormat
from annotator.core.interchange import Field, WeighedTerm
from annotator.core.model import Category, Term

FULL = Term("林知远", Category.PERSON, ("林志远",), ("lin2 zhi1 yuan3",), ("远处",), "a guest", "agenda", True, 0.4)
BARE = Term("tokenizer", Category.TERM_EN)


def texts(text, format):
    """The terms that are read in a format."""
    return [row.term.text for row in Incoming(Path("mine"), text, "").read_as(format).rows().rows]


@pytest.mark.parametrize(
    ("name", "text", "format"),
    [
        ("g.csv", "term,aliases\nSora,x\n", "csv"),
        ("g.txt", "term\tnote\nSora\tx\n", "tsv"),
        ("g.csv", "Sora,x\n", "csv"),
        ("hotwords.txt", "阿里巴巴 20\n林知远 30\n", "funasr"),
        ("words.txt", "阿里巴巴\n林知远\n", "funasr"),
        ("fix.txt", "林志远=>林知远\n", "funasr-fixes"),
        ("hot.txt", "林知远\n", "capswriter"),
        ("mine.txt", "林知远 | 林志远\n", "capswriter"),
        ("mine.txt", "林知远 ~~~ 远处\n", "capswriter"),
        ("glossary.utf8", "skin law\tscaling law\tnote\n", "omegat"),
        ("prompt.txt", "Glossary: Sora, RAG.\n", "whisper"),
        ("prompt.txt", "术语：具身智能，RAG。\n", "whisper"),
    ],
)
def test_the_format_is_found(name, text, format):
    assert guess_format(name, text) == format
    assert name == "g.csv" or texts(text, format)


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_finds_its_own_files(format):
    terms = [WeighedTerm(FULL, 30), WeighedTerm(BARE, 20)]
    written = write_glossary(terms, format)
    text = written.data.decode("utf-8-sig")
    assert guess_format(f"mine{FORMATS[format].suffixes[0]}", text) == format
    assert set(texts(text, format)) == {FULL.text, BARE.text}


def test_what_is_lost_is_counted():
    lost = {name: write_glossary([WeighedTerm(FULL, 30), WeighedTerm(BARE, 20)], name).lost for name in FORMATS}
    assert lost["csv"] == lost["tsv"] == {}
    assert lost["capswriter"] == {
        Field.PRONUNCIATIONS: 1,
        Field.NOTE: 1,
        Field.SOURCE: 1,
        Field.PROTECT: 1,
        Field.MINIMUM: 1,
    }
    assert set(lost["funasr"]) == set(Field) - {Field.TERM, Field.ON}


def test_the_format_to_write():
    assert format_to_write(Path("a.tsv"), None) == "tsv"
    assert format_to_write(Path("a.txt"), "capswriter") == "capswriter"
    with pytest.raises(UnknownFormat, match="capswriter"):
        format_to_write(Path("a.txt"), None)
