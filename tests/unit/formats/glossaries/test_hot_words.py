"""Hot words of recognisers and glossaries of other programs: files of their true shape are read, ours come back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.interchange import Omission, RowFault, WeighedTerm
from annotator.core.model import Category, Term
from annotator.formats.glossaries.capswriter import looks_like_capswriter, read_capswriter, write_capswriter
from annotator.formats.glossaries.funasr import (
    looks_like_fixes,
    read_fixes,
    read_hot_words,
    write_fixes,
    write_hot_words,
)
from annotator.formats.glossaries.omegat import looks_like_omegat, read_omegat, write_omegat

HOT_WORDS = """星河大学 20
林知远 35
scaling law 15
GPT 4 20
"""
FIXES = """# 识别之后的纠正
林志远=>林知远
林之远 -> 林知远
斯该林 → scaling law
具身智能

skin law=>scaling law
"""
CAPSWRITER = """# 热词文件
# 每行一个热词

# ==================== 人名 ====================
林知远 | 林志远 | 林之远 ~~~ 远处 | 树林

# ===== 游戏 =====
scaling law | skin law |
RAG
#AI
CapsWriter-Offline |
"""
OMEGAT = "# glossary\nskin law\tscaling law\tsaid often\n林志远\t林知远\nSora\tSora\tvideo model\n"


def said(found):
    return [(row.number, row.term.text, row.term.aliases) for row in found.rows]


def test_hot_words_with_weights():
    assert said(read_hot_words(HOT_WORDS)) == [
        (1, "星河大学", ()),
        (2, "林知远", ()),
        (3, "scaling law", ()),
        (4, "GPT 4", ()),
    ]


def test_hot_words_without_weights_keep_their_numbers():
    assert [row.term.text for row in read_hot_words("# mine\n星河大学\n林知远\nGPT 4\n").rows] == [
        "星河大学",
        "林知远",
        "GPT 4",
    ]


def test_corrections_with_any_of_the_arrows():
    assert looks_like_fixes(FIXES)
    assert not looks_like_fixes(HOT_WORDS)
    assert said(read_fixes(FIXES)) == [
        (2, "林知远", ("林志远",)),
        (3, "林知远", ("林之远",)),
        (4, "scaling law", ("斯该林",)),
        (5, "具身智能", ()),
        (7, "scaling law", ("skin law",)),
    ]


def test_half_a_correction_is_a_bad_row():
    found = read_fixes("林志远=>\n=>林知远\nskin law=>scaling law\n\ufffd=>x\n")
    assert [(bad.number, bad.fault) for bad in found.bad] == [
        (1, RowFault.SHAPE),
        (2, RowFault.SHAPE),
        (4, RowFault.BYTES),
    ]
    assert len(found.rows) == 1


def test_capswriter_with_comments_groups_and_words_never_near():
    assert looks_like_capswriter(CAPSWRITER)
    found = read_capswriter(CAPSWRITER)
    assert [row.term for row in found.rows] == [
        Term("林知远", Category.PERSON, aliases=("林志远", "林之远"), not_near=("远处", "树林")),
        Term("scaling law", Category.TERM_EN, aliases=("skin law",)),
        Term("RAG", Category.TERM_EN),
        Term("CapsWriter-Offline", Category.TERM_EN),
    ]
    assert [row.number for row in found.rows] == [5, 8, 9, 11]


def test_bad_rows_of_capswriter():
    found = read_capswriter("| 林志远\nSora ~~~ a ~~~ b\nRAG\n")
    assert [(bad.number, bad.fault) for bad in found.bad] == [(1, RowFault.NO_TERM), (2, RowFault.SHAPE)]


def test_omegat_takes_what_was_heard_for_the_source():
    assert looks_like_omegat(OMEGAT)
    assert not looks_like_omegat("a row\n")
    assert [row.term for row in read_omegat(OMEGAT).rows] == [
        Term("scaling law", Category.TERM_EN, aliases=("skin law",), note="said often"),
        Term("林知远", Category.TERM_ZH, aliases=("林志远",)),
        Term("Sora", Category.TERM_EN, note="video model"),
    ]


def test_bad_rows_of_omegat():
    found = read_omegat("alone\n\tSora\nsorrow\tSora\n")
    assert [(bad.number, bad.fault) for bad in found.bad] == [(1, RowFault.SHAPE), (2, RowFault.SHAPE)]


def test_the_shape_that_is_written():
    term = Term("林知远", Category.PERSON, aliases=("林志远",), not_near=("远处",), note="a guest")
    plain = Term("RAG", Category.ABBR)
    made = [WeighedTerm(term, 40), WeighedTerm(plain, 20)]
    assert write_hot_words(made).data.decode() == "林知远 40\nRAG 20\n"
    assert write_fixes(made).data.decode() == "林志远=>林知远\nRAG\n"
    assert write_capswriter(made).data.decode() == (
        "# ===== person =====\n林知远 | 林志远 ~~~ 远处\n\n# ===== abbr =====\nRAG\n"
    )
    assert write_omegat(made).data.decode() == "林志远\t林知远\ta guest\nRAG\tRAG\n"


@pytest.mark.parametrize("write", [write_hot_words, write_fixes, write_capswriter, write_omegat])
def test_a_term_that_is_switched_off_is_left_out_and_told(write):
    written = write([WeighedTerm(Term("Sora", Category.PRODUCT, on=False), 20)])
    assert (written.data, written.terms) == (b"", 0)
    assert [(left.text, left.why) for left in written.left_out] == [("Sora", Omission.OFF)]


@pytest.mark.parametrize(
    ("write", "text"),
    [(write_hot_words, "a=>b"), (write_fixes, "a->b"), (write_capswriter, "a|b"), (write_capswriter, "#a")],
)
def test_what_the_format_would_take_for_its_own_signs_is_left_out_and_told(write, text):
    written = write([WeighedTerm(Term(text, Category.TERM_EN), 20), WeighedTerm(Term("Sora", Category.PRODUCT), 20)])
    assert text not in written.data.decode()
    assert [(left.text, left.why) for left in written.left_out] == [(text, Omission.SIGNS)]
    assert written.terms == 1


def test_one_alias_of_two_terms_is_written_once():
    made = [WeighedTerm(Term(text, Category.PERSON, aliases=("林志远",)), 20) for text in ("林知远", "林致远")]
    written = write_fixes(made)
    assert written.data.decode() == "林志远=>林知远\n林致远\n"
    assert [(left.text, left.why) for left in written.left_out] == [("林志远", Omission.TAKEN)]


text = st.text(alphabet="林远志ab1 -=>→|~#\t.", min_size=1).map(lambda value: " ".join(value.split())).filter(bool)
texts = st.lists(text, max_size=3, unique=True).map(tuple)
terms = st.lists(
    st.builds(Term, text, st.sampled_from(Category), texts, st.just(()), texts, st.just("") | text),
    unique_by=lambda term: term.text,
).map(lambda made: [term for term in made if term.text not in term.aliases])

READ = {
    "funasr": (write_hot_words, read_hot_words, lambda term: (term.text,)),
    "fixes": (write_fixes, read_fixes, lambda term: (term.text, set(term.aliases))),
    "capswriter": (
        write_capswriter,
        read_capswriter,
        lambda term: (term.text, term.category, set(term.aliases), set(term.not_near)),
    ),
    "omegat": (write_omegat, read_omegat, lambda term: (term.text, set(term.aliases), term.note)),
}


@pytest.mark.parametrize("name", READ)
@given(made=terms)
def test_what_the_format_holds_comes_back(name, made):
    write, read, held = READ[name]
    written = write([WeighedTerm(term, 20) for term in made])
    left = {omitted.text for omitted in written.left_out}
    expected = {}
    for term in made:
        kept = Term(
            term.text,
            term.category,
            tuple(alias for alias in term.aliases if alias not in left),
            not_near=tuple(word for word in term.not_near if word not in left),
            note=term.note,
        )
        expected[term.text] = held(kept)
    found = read(written.data.decode())
    assert found.bad == ()
    again = {}
    for row in found.rows:
        before = again.get(row.term.text)
        aliases = (*(before.aliases if before else ()), *row.term.aliases)
        again[row.term.text] = Term(
            row.term.text, row.term.category, aliases, not_near=row.term.not_near, note=row.term.note
        )
    for name, term in again.items():
        seen = held(term)
        wanted = expected[name]
        assert seen[0] == wanted[0]
        assert all(_within(one, other) for one, other in zip(seen[1:], wanted[1:], strict=True)), (seen, wanted)
    assert set(expected) - set(again) <= left
    if not left:
        assert {name: held(term) for name, term in again.items()} == expected


def _within(one, other):
    """Aliases that one term had to leave to another may be missing or still there."""
    return one == other or (isinstance(one, set) and one >= other)
