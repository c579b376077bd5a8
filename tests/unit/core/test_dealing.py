"""An edit of a text that was run together from parts reaches the parts it stands in."""

import pytest

from annotator.core.dealing import Edit, dealt, edited_text

PARTS = ("use GPT", "four", "今天", "很好")
WHOLE = "use GPT four今天很好"
BOUNDS = ((0, 7), (8, 12), (12, 14), (14, 16))


@pytest.mark.parametrize(
    ("start", "end", "text", "expected"),
    [
        (0, 3, "with", ("with GPT", "four", "今天", "很好")),
        (4, 7, "GTP ", ("use GTP", "four", "今天", "很好")),
        (7, 8, "，", ("use GPT，", "four", "今天", "很好")),
        (7, 8, "", PARTS),
        (8, 8, "the ", ("use GPT", "the four", "今天", "很好")),
        (12, 12, "，而", ("use GPT", "four，", "而今天", "很好")),
        (12, 14, " today", ("use GPT", "four", "today", "很好")),
        (13, 15, "一二", ("use GPT", "four", "今一二", "好")),
        (0, 16, "都", ("都", "", "", "")),
        (0, 0, "，我", ("，我use GPT", "four", "今天", "很好")),
        (16, 16, "啊。", ("use GPT", "four", "今天", "很好啊。")),
    ],
)
def test_the_part_that_is_meant_changes(start, end, text, expected):
    found = [[] for _ in PARTS]
    for number, edit in dealt(Edit(start, end, text), BOUNDS):
        found[number].append(edit)
    assert tuple(map(edited_text, PARTS, found)) == expected


def test_no_parts_take_nothing():
    assert list(dealt(Edit(0, 0, "一"), ())) == []
