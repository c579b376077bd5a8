import pytest

from annotator.core.slices import finished
from annotator.detect.lines import TextLine
from annotator.detect.mixed_forms import mixed_forms


def mixed(*texts, terms=(), runs_on=()):
    lines = [TextLine(at, text, at in runs_on) for at, text in enumerate(texts, 1)]
    return finished(mixed_forms(lines, terms))


def pairs(found):
    return [(one.form, one.wanted, len(one.spots)) for one in found]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("我们用SORA来做，Sora很好，再说Sora。",), [("SORA", "Sora", 1)]),
        (("先看GPT4V，再看GPT-4V，还是GPT-4V，后来 GPT 4V。",), [("GPT4V", "GPT-4V", 1), ("GPT 4V", "GPT-4V", 1)]),
        (("讲scaling law，这个scaling law很重要，可是Scaling Law有人不信",), [("Scaling Law", "scaling law", 1)]),
        (("用的是transformer，transformer很好", "这个Transformer"), [("Transformer", "transformer", 1)]),
    ],
)
def test_the_form_that_is_written_most_is_wanted(texts, expected):
    assert pairs(mixed(*texts)) == expected


def test_the_form_of_a_known_term_is_wanted_however_seldom_it_is_written():
    assert pairs(mixed("用gpt-4v，用gpt-4v，用GPT-4V", terms=["GPT-4V"])) == [("gpt-4v", "GPT-4V", 2)]


def test_a_capital_at_the_start_of_a_sentence_is_right():
    assert not mixed("Scaling law很重要。", "大家都谈scaling law，真的。Scaling Law是什么？就是scaling law")


def test_a_line_after_a_cut_starts_no_sentence():
    assert pairs(mixed("大家都谈scaling law的scaling law，再说", "Scaling law。", runs_on=[1])) == [
        ("Scaling law", "scaling law", 1)
    ]


def test_all_capitals_are_another_form_even_at_the_start():
    assert pairs(mixed("SORA来了。", "这个Sora，那个Sora")) == [("SORA", "Sora", 1)]


def test_english_prose_is_left_alone_but_its_terms_are_not():
    said = "The model is open. We said that Models may be open, maybe, and IT is up to US, in to it, into us"
    assert not mixed(said)
    assert pairs(mixed(said + ", as OpenAI and then OpenAI and Openai said")) == [("Openai", "OpenAI", 1)]


def test_of_forms_within_one_another_the_longest_is_told():
    found = mixed("先看GPT-4 Turbo，后看gpt-4 turbo，再看GPT-4 Turbo")
    assert pairs(found) == [("gpt-4 turbo", "GPT-4 Turbo", 1)]


def test_where_each_stands_is_told():
    (one,) = mixed("看Sora和Sora", "再看SORA的")
    assert [(spot.line_id, spot.start, spot.end) for spot in one.spots] == [(2, 2, 6)]


def test_one_form_alone_is_not_mixed():
    assert not mixed("Sora，Sora", "Sora 很好，2024 年，A 和 B", terms=["Sora"])
