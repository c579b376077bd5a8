"""A prompt for Whisper names the weightiest terms, the weightiest last, and stays within its limit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.interchange import BadRow, Omission, RowFault, WeighedTerm
from annotator.core.model import Category, Term
from annotator.formats.glossaries.whisper import (
    MOST_TOKENS,
    likely_tokens,
    looks_like_prompt,
    read_prompt,
    write_prompt,
)


def weighed(*texts, weight=20):
    return [WeighedTerm(Term(text, Category.TERM_EN), weight) for text in texts]


def test_the_weightiest_stand_last():
    made = [*weighed("tokenizer"), *weighed("Qwen", weight=90), *weighed("CUDA", weight=50)]
    written = write_prompt(made)
    assert written.data.decode() == "Glossary: tokenizer, CUDA, Qwen.\n"
    assert (written.terms, written.left_out) == (3, ())


def test_chinese_terms_make_a_chinese_prompt():
    assert write_prompt(weighed("具身智能", "林知远", "RAG")).data.decode() == "术语：RAG，林知远，具身智能。\n"


def test_a_row_of_another_encoding_is_told():
    found = read_prompt("Glossary: Qwen.\nGlossary: S\ufffdra.\n")
    assert ([row.term.text for row in found.rows], found.bad) == (["Qwen"], (BadRow(2, RowFault.BYTES),))


def test_what_has_no_room_is_told_and_the_weightiest_have_it():
    made = [WeighedTerm(Term(f"模型{n}", Category.TERM_ZH), 1 + n % 100) for n in range(500)]
    written = write_prompt(made)
    named = [row.term.text for row in read_prompt(written.data.decode()).rows]
    assert 20 < written.terms == len(named)
    assert {left.why for left in written.left_out} == {Omission.ROOM}
    assert len(written.left_out) + len(named) == 500
    assert named[-1] == "模型99"
    assert likely_tokens(written.data.decode().strip()) <= MOST_TOKENS


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("transformer", 4),
        ("CUDA", 3),
        ("DeepSeek", 4),
        ("LLaMA", 4),
        ("大模型", 6),
        ("μP", 3),
        ("scaling law", 4),
        ("，", 2),
    ],
)
def test_tokens_are_counted_rather_too_high(text, tokens):
    assert likely_tokens(text) == tokens


def test_no_terms_make_no_prompt():
    assert write_prompt([]).data == b""


text = st.text(alphabet="林远aB3 ,，.。'", min_size=1).map(lambda value: " ".join(value.split())).filter(bool)


@given(st.lists(text, unique=True, max_size=30))
def test_what_is_named_comes_back(texts):
    written = write_prompt(weighed(*texts))
    left = {omitted.text for omitted in written.left_out}
    named = [row.term.text for row in read_prompt(written.data.decode()).rows]
    assert sorted(named) == sorted(set(texts) - left)
    assert not named or looks_like_prompt(written.data.decode())
