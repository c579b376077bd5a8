"""A glossary file becomes terms, whatever made it; a wrong row is named."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.errors import BadEncoding, BadGlossary, FileBinary, FileEmpty, FileMissing
from annotator.core.model import Category, Term
from annotator.formats.glossary_csv import parse_glossary, read_glossary


def terms(text, encoding="utf-8"):
    return parse_glossary(text.encode(encoding), "g.csv")


def test_all_columns_are_read_in_any_order():
    header = "Protect,source,note,not_near,pronunciations,aliases,category,term,colour"
    row = "yes,agenda, said  often ,law| order,si gei lin,skin law|skilling low | |skin law,term-en,scaling law,red"
    assert terms(f"{header}\n{row}\n") == [
        Term(
            "scaling law",
            Category.TERM_EN,
            aliases=("skin law", "skilling low"),
            pronunciations=("si gei lin",),
            not_near=("law", "order"),
            note="said often",
            source="agenda",
            protect=True,
        )
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_spreadsheets_may_save_it_as_they_like(delimiter, encoding):
    rows = ["term,category,aliases", "林知远,person,林志远|林之远", "", "大模型,term-zh,"]
    text = "\r\n".join(rows).replace(",", delimiter)
    assert terms(text, encoding) == [
        Term("林知远", Category.PERSON, aliases=("林志远", "林之远")),
        Term("大模型", Category.TERM_ZH),
    ]


def test_a_quoted_cell_may_hold_the_separator_and_rows():
    assert terms('term,note\n"a, b","one\ntwo"\n') == [Term("a, b", Category.TERM_EN, note="one two")]


def test_without_a_category_the_script_decides():
    assert [term.category for term in terms("term\ntokenizer\n具身智能\nRAG 检索\n")] == [
        Category.TERM_EN,
        Category.TERM_ZH,
        Category.TERM_ZH,
    ]


def test_rows_without_a_term_are_skipped_and_doubles_made_one():
    text = "term,aliases,note,protect\nSora,sorrow|Sora,,\n,lost,,\nSora,solar|sorrow,a model,1\n"
    assert terms(text) == [
        Term("Sora", Category.TERM_EN, aliases=("sorrow", "solar"), note="a model", protect=True),
    ]


def test_a_header_alone_is_an_empty_glossary():
    assert terms("term,category,aliases\n") == []


@pytest.mark.parametrize(
    ("text", "row", "what"),
    [
        ("colour,category\nred,product", 1, "no column 'term'"),
        ("term,category\nSora,product\nAda,fish", 3, "no category 'fish'"),
        ("term,aliases\nSora,sorrow,solar", 2, "more cells than columns"),
        ('term,aliases\n"Sora,sorrow\nAda,', 2, "not closed"),
        ("term,protect\nSora,perhaps", 2, "neither yes nor no"),
    ],
)
def test_a_wrong_row_is_named(text, row, what):
    with pytest.raises(BadGlossary, match=what) as caught:
        terms(text)
    assert str(caught.value).startswith(f"g.csv, row {row}: ")


def test_a_file_that_is_no_glossary_is_refused(tmp_path):
    with pytest.raises(FileEmpty):
        terms("\n \n")
    with pytest.raises(FileBinary):
        parse_glossary(b"PK\x03\x04", "g.xlsx")
    with pytest.raises(BadEncoding):
        parse_glossary(b"term\nna\xefve", "g.csv")
    with pytest.raises(FileMissing):
        read_glossary(tmp_path / "g.csv")


value = st.text(alphabet='林远ab -,;"\t', min_size=1).map(lambda text: " ".join(text.split())).filter(bool)
values = st.lists(value, max_size=3, unique=True).map(tuple)


def as_csv(made):
    """The terms as a spreadsheet would save them."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["term", "category", "aliases", "pronunciations", "not_near", "note", "source", "protect"])
    for term in made:
        lists = ("|".join(values) for values in (term.aliases, term.pronunciations, term.not_near))
        writer.writerow([term.text, term.category, *lists, term.note, term.source, "1" if term.protect else ""])
    return out.getvalue().encode("utf-8-sig")


@given(st.lists(st.builds(Term, value, st.sampled_from(Category), values, values, values, value, value, st.booleans())))
def test_what_a_spreadsheet_saves_is_read(made):
    unique = {term.text: term for term in made if term.text not in term.aliases}
    assert parse_glossary(as_csv(unique.values()), "g.csv") == list(unique.values())
