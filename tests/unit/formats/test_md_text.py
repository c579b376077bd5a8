"""Whatever is said is shown as it was said once the Markdown is rendered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from annotator.formats.md_text import plain, plain_bold, plain_heading, plain_paragraph

MARKDOWN = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
SAID = st.text(alphabet="a_*`~[]()<>!#-+=|\\&;:. 1中。\"'{}^$@\n😀x/amp", max_size=25).map(str.strip)


def shown(markdown, *blocks):
    """The text that a reader sees; nothing but these blocks may have come of it."""
    tokens = MARKDOWN.parse(markdown)
    assert {token.type.removesuffix("_open").removesuffix("_close") for token in tokens} <= {"inline", *blocks}
    parts = [part for token in tokens if token.type == "inline" for part in token.children]
    assert {part.type for part in parts} <= {"text", "text_special", "strong_open", "strong_close"}
    return "".join(part.content for part in parts)


@given(SAID)
def test_a_paragraph_is_shown_as_it_was_said(text):
    assert shown(plain_paragraph(text), "paragraph") == " ".join(text.split("\n"))


@given(SAID.filter(bool))
def test_a_heading_is_shown_as_it_was_said(text):
    assert shown(f"# {plain_heading(text)}", "heading") == " ".join(text.split("\n"))


@given(SAID.map(lambda name: " ".join(name.split())).filter(bool), SAID, st.sampled_from(["：", ": "]))
def test_a_bold_name_keeps_to_itself(name, text, colon):
    text = " ".join(text.split("\n"))
    assert shown(f"{plain_bold(name)}{colon}{plain(text)}", "paragraph") == (name + colon + text).strip()


@pytest.mark.parametrize(
    "text", ["2*3", "a_b", "用 max_len 和 top_k 来调", "5 < 6 & 7", "[1]", "#话题", "3~5 天", "C++"]
)
def test_usual_text_is_left_as_it_is(text):
    assert plain_paragraph(text) == text
