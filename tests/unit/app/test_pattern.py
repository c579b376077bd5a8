import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.app.pattern import BadQuery, Pattern
from annotator.app.query import Fault, Query
from annotator.core.replacing import replaced
from annotator.core.text import cuts_word

LETTERS = "abAB 1-爆凡。é😀𠮷\u200d"


def found(wanted, text, **options):
    return [text[start:end] for start, end, _ in hits(wanted, text, **options)]


def hits(wanted, text, instead="", **options):
    return list(Pattern(Query(wanted, instead, **options)).hits(text, 0, len(text)))


def result(wanted, text, instead, **options):
    changing = [hit for hit in hits(wanted, text, instead, **options) if hit[2] is not None]
    return replaced(text, changing)


def fault(wanted, instead="x"):
    with pytest.raises(BadQuery) as bad:
        Pattern(Query(wanted, instead, is_pattern=True))
    return bad.value.fault, bad.value.at


def plain_search(text, wanted, *, match_case, whole_word):
    """The obvious way: from each place on, whether it stands there, going on behind what was found."""
    same = (lambda x: x) if match_case else str.lower
    at, spans = 0, []
    while at + len(wanted) <= len(text):
        end = at + len(wanted)
        whole = not (cuts_word(text, at) or cuts_word(text, end))
        if same(text[at:end]) == same(wanted) and (whole or not whole_word):
            spans.append((at, end))
            at = end
        else:
            at += 1
    return spans


@given(st.text(LETTERS, max_size=25), st.text(LETTERS, min_size=1, max_size=3), st.booleans(), st.booleans())
def test_plain_text_is_found_as_by_looking_at_each_place(text, wanted, match_case, whole_word):
    spans = [hit[:2] for hit in hits(wanted, text, match_case=match_case, whole_word=whole_word)]
    assert spans == plain_search(text, wanted, match_case=match_case, whole_word=whole_word)


@given(
    st.text(LETTERS, max_size=25), st.sampled_from([".", "a*", "(?i)[ab]+", "", "^|$", "(a)|(b)", "[ab1]+", "(?<=a)"])
)
def test_a_pattern_replaces_as_the_standard_library_does(text, wanted):
    assert result(wanted, text, "<$0>", is_pattern=True, match_case=True) == re.sub(wanted, r"<\g<0>>", text)


@given(st.text(LETTERS, max_size=25), st.text("ab.*+?()|[]^$\\爆", max_size=6), st.booleans())
def test_hits_lie_in_the_part_searched_in_order_and_apart(text, wanted, whole_word):
    try:
        pattern = Pattern(Query(wanted, "x", is_pattern=True, whole_word=whole_word))
    except BadQuery:
        return
    start, end = len(text) // 4, len(text) - len(text) // 4
    last = start
    for begin, over, _ in pattern.hits(text, start, end):
        assert last <= begin <= over <= end
        last = over


@pytest.mark.parametrize(
    ("wanted", "text", "spans"),
    [
        (r"a|(?<=\Ka)b", "ab", [(0, 1)]),
        (r"a(?=b\K)|b", "ab", [(1, 2)]),
        (r"(?r)a", "aba", [(0, 1), (2, 3)]),
        (r"a\Kb", "abab", [(1, 2), (3, 4)]),
    ],
)
def test_hits_neither_overlap_nor_run_backwards_whatever_a_pattern_does(wanted, text, spans):
    assert [hit[:2] for hit in hits(wanted, text, "x", is_pattern=True)] == spans


@pytest.mark.parametrize(
    ("wanted", "text", "spans"),
    [
        ("|x", "xab", [(0, 1), (1, 1), (2, 2), (3, 3)]),
        (r"a\K|", "ab", [(1, 1), (2, 2)]),
        ("|x|xy", "axy", [(0, 0), (1, 2), (2, 2), (3, 3)]),
    ],
)
def test_no_two_hits_begin_at_one_place(wanted, text, spans):
    assert [hit[:2] for hit in hits(wanted, text, "-", is_pattern=True)] == spans


@pytest.mark.parametrize("wanted", ["(?x) ab  # a comment", "(?x) a  # one\n b # two", "(?V1)(?x)ab #)", "(?#no)ab"])
def test_a_comment_at_the_end_of_a_pattern_swallows_nothing(wanted):
    assert found(wanted, "ab abc 是ab", is_pattern=True, whole_word=True) == ["ab", "ab"]


def test_a_whole_word_ends_at_hanzi_but_not_within_a_latin_word():
    text = "今年sora以及soras、GPT4sora和SORA"
    assert found("sora", text, whole_word=True) == ["sora", "SORA"]
    assert found("年", text, whole_word=True) == ["年"]
    assert found("sora|soras", "soras", whole_word=True, is_pattern=True) == ["soras"]


def test_a_whole_word_may_begin_where_a_rejected_one_stood():
    assert hits("ab-ab", "xab-ab-ab", "y", whole_word=True) == [(4, 9, "y")]


def test_a_part_of_a_line_is_searched_with_the_rest_in_mind():
    assert list(Pattern(Query("model", "x", whole_word=True)).hits("models", 0, 5)) == []
    assert list(Pattern(Query("aa", "x")).hits("aaaa", 1, 3)) == [(1, 3, "x")]


def test_what_stands_there_already_is_told_apart():
    assert [hit[2] for hit in hits("sora", "sora Sora", "Sora")] == ["Sora", None]


@pytest.mark.parametrize(
    ("instead", "becomes"),
    [
        (r"\2-\1", "law-skin"),
        ("$2-$1", "law-skin"),
        (r"\g<2>${first}", "lawskin"),
        ("$0!", "skin law!"),
        ("$12", "skin2"),
        (r"\$1 \\1 $ 5", r"$1 \1 $ 5"),
        ("$3", ""),
    ],
)
def test_a_replacement_names_groups(instead, becomes):
    assert result(r"(?P<first>\w+) (\w+)(x)?", "skin law", instead, is_pattern=True) == becomes


def test_without_a_pattern_nothing_is_special():
    assert result("a.b", "a.b axb", r"\1$1", is_pattern=False) == r"\1$1 axb"


@pytest.mark.parametrize(
    ("wanted", "what", "at"),
    [
        ("a(b", Fault.OPEN_GROUP, 4),
        ("[ab", Fault.OPEN_SET, 4),
        ("ab)", Fault.EXTRA_BRACKET, 3),
        ("*a", Fault.NOTHING_TO_REPEAT, 1),
        ("a{3,2}", Fault.REPEAT_RANGE, 3),
        ("a\\", Fault.ESCAPE, 3),
        (r"(a)\2", Fault.GROUP, 6),
        ("[z-a]", Fault.CHARACTER_RANGE, 5),
        (r"\p{Nothing}", Fault.PROPERTY, 12),
        ("(?~a)", Fault.OTHER, 3),
        ("(" * 20_000, Fault.TOO_LARGE, 0),
    ],
)
def test_a_faulty_pattern_tells_what_is_wrong_and_where(wanted, what, at):
    assert fault(wanted) == (what, at)


@pytest.mark.parametrize(
    ("instead", "what", "at"),
    [
        (r"a\2", Fault.REPLACEMENT_GROUP, 2),
        ("${no}", Fault.REPLACEMENT_GROUP, 1),
        (r"ab\n", Fault.REPLACEMENT_ESCAPE, 3),
        (rf"a\g<{'9' * 5_000}>", Fault.REPLACEMENT_GROUP, 2),
        ("${1_0}", Fault.REPLACEMENT_GROUP, 1),
    ],
)
def test_a_faulty_replacement_too(instead, what, at):
    assert fault("(a)", instead) == (what, at)


def test_emoji_and_rare_hanzi_are_counted_as_code_points():
    assert hits("好", "😀𠮷好👨‍👩‍👧好", "x") == [(2, 3, "x"), (8, 9, "x")]
