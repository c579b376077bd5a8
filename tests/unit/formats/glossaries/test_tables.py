"""Tables of other programs are understood; a wrong row is named and the good ones are kept."""

import csv
import io
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.interchange import Field, Layout, RowFault, WeighedTerm
from annotator.core.model import Category, Term
from annotator.formats.decode_rows import decode_rows
from annotator.formats.glossaries.headers import category_of
from annotator.formats.glossaries.table import guess_layout, layout_of, read_table, write_csv, write_tsv


def read(text, layout=None):
    return read_table(text, layout or guess_layout(text))


def terms(text, layout=None):
    found = read(text, layout)
    assert found.bad == ()
    return [row.term for row in found.rows]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|", "，", "；"])
def test_any_separator_and_any_order_of_columns(delimiter):
    text = "note,category,term\na talk,person,林知远\n,,tokenizer\n".replace(",", delimiter)
    assert terms(text) == [
        Term("林知远", Category.PERSON, note="a talk"),
        Term("tokenizer", Category.TERM_EN),
    ]


def test_the_row_in_which_a_spreadsheet_tells_the_separator():
    found = read("sep=:\nterm:aliases\nSora:sorrow\n:lost\n")
    assert [row.term for row in found.rows] == [Term("Sora", Category.TERM_EN, aliases=("sorrow",))]
    assert [(bad.number, bad.fault) for bad in found.bad] == [(4, RowFault.NO_TERM)]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("source,target", "sorrow,Sora"),
        ("Source term\tTarget term\tComment", "sorrow\tSora\t"),
        ("错误词,正确词", "sorrow,Sora"),
        ("原文;译文", "sorrow;Sora"),
        ("Category,Find,ReplaceWith,Description,Active,Type", "product,sorrow,Sora,,true,Text"),
        ("热词，别名", "Sora，sorrow"),
        ("Find,Replace_With", "sorrow,Sora"),
    ],
)
def test_headers_of_other_programs(header, row):
    (term,) = terms(f"{header}\n{row}\n")
    assert (term.text, term.aliases) == ("Sora", ("sorrow",))


def test_a_source_without_a_target_is_where_a_term_comes_from():
    assert terms("term,source\nSora,slides\n") == [Term("Sora", Category.TERM_EN, source="slides")]


def test_a_column_that_nobody_knows_is_named():
    assert read("term,colour,term\nSora,red,x\n").ignored == ("colour", "term")


@pytest.mark.parametrize(("cell", "between"), [("a、b", "、"), ("a;b", ";"), ("a | b", "|"), ("a；b", "；")])
def test_what_stands_between_values_is_seen(cell, between):
    text = f"词,别名\nSora,{cell}\n"
    assert guess_layout(text).between == between
    assert terms(text)[0].aliases == ("a", "b")


def test_in_tables_of_this_program_a_semicolon_is_part_of_a_value():
    assert terms("term,aliases\nSora,a; b\n")[0].aliases == ("a; b",)


def test_a_table_without_a_header_is_read_as_it_is_said_to_be():
    text = "Sora;sorrow;x\nRAG;rack;y\n"
    guessed = guess_layout(text)
    assert (guessed.header, guessed.columns) == (False, (None, None, None))
    layout = Layout(";", header=False, columns=(Field.TERM, Field.ALIASES, None))
    assert [term.text for term in terms(text, layout)] == ["Sora", "RAG"]


def test_another_separator_gives_another_layout():
    assert layout_of("term:note\nSora:x\n", ":").columns == (Field.TERM, Field.NOTE)


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (",person,,,", RowFault.NO_TERM),
        ("Ada,fish,,,", RowFault.CATEGORY),
        ("Ada,person,perhaps,,", RowFault.YES_OR_NO),
        ("Ada,person,,1.5,", RowFault.MINIMUM),
        ("Ada,person,,high,", RowFault.MINIMUM),
        ("Ada,person,,,yes,more", RowFault.CELLS),
        ('"Ada" Lovelace,person,,,', RowFault.QUOTE),
        (f"{'林' * 201},person,,,", RowFault.LONG),
        ("A\ufffdda,person,,,", RowFault.BYTES),
    ],
)
def test_a_bad_row_is_named_and_the_others_are_kept(row, fault):
    found = read(f"term,category,protect,minimum,on\nSora,product,,,\n{row}\nRAG,abbr,,,\n")
    assert [row.term.text for row in found.rows] == ["Sora", "RAG"]
    ((number, seen),) = [(bad.number, bad.fault) for bad in found.bad]
    assert (number, seen) == (3, fault)
    assert "{" not in found.bad[0].words()


def test_a_quotation_mark_that_is_never_closed_costs_its_row_alone():
    found = read('term,note\nSora,x\n"Ada,y\nBob,z\nCy,w\n')
    assert [row.term.text for row in found.rows] == ["Sora", "Bob", "Cy"]
    assert [(bad.number, bad.fault) for bad in found.bad] == [(3, RowFault.QUOTE)]


def test_the_number_is_of_the_row_where_a_cell_with_rows_begins():
    found = read('term,note\n"Sora","one\ntwo"\nAda,x\n')
    assert [(row.number, row.term.text, row.term.note) for row in found.rows] == [
        (2, "Sora", "one two"),
        (4, "Ada", "x"),
    ]


def test_categories_by_other_names():
    assert [category_of(name) for name in ("人名", "Organization", "缩写", "Term EN", "fish")] == [
        Category.PERSON,
        Category.ORG,
        Category.ABBR,
        Category.TERM_EN,
        None,
    ]


def test_a_switched_off_term_and_a_percentage():
    (term,) = terms("term,on,minimum\nSora,no,40%\n")
    assert (term.on, term.minimum) == (False, 0.4)


def test_formulas_are_made_harmless_and_come_back():
    dangerous = [Term(text, Category.TERM_EN, aliases=("+1", "@x")) for text in ("=cmd", "-5", "'=x", "@A1", "''-1")]
    data = write_csv([WeighedTerm(term, 1) for term in dangerous]).data
    cells = [cell for row in csv.reader(io.StringIO(data.decode("utf-8-sig"))) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert terms(data.decode("utf-8-sig")) == dangerous


tidy = st.text(alphabet="林远ab|\\ '=-+@,;\t\"#~", min_size=1).map(lambda text: " ".join(text.split())).filter(bool)
many = st.lists(tidy, max_size=3, unique=True).map(tuple)
any_term = st.builds(
    Term, tidy, st.sampled_from(Category), many, many, many, st.just("") | tidy, st.just("") | tidy, st.booleans(),
    st.floats(0, 1), st.booleans(),
)  # fmt: skip


@pytest.mark.parametrize("write", [write_csv, write_tsv])
@given(made=st.lists(any_term))
def test_all_of_a_term_comes_back(write, made):
    kept = [term for term in made if term.text not in term.aliases]
    written = write([WeighedTerm(term, 1) for term in kept])
    assert terms(decode_rows(written.data, "g")) == kept
    assert (written.terms, written.left_out, written.lost) == (len(kept), (), {})


def test_a_hundred_thousand_rows_are_quick():
    text = "term,category,aliases\n" + "".join(f"词{n},term-zh,别{n}|名{n}\n" for n in range(100_000))
    began = time.process_time()
    assert len(read(text).rows) == 100_000
    assert time.process_time() - began < 10
