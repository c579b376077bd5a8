"""How talk is read for marks: words, and places between them."""

from __future__ import annotations

import pytest

from annotator.detect.marks.talk import PlaceKind, SpokenLine, talk_of
from annotator.detect.words import Words


@pytest.fixture(scope="module")
def read(lexicon):
    words = Words(lexicon)

    def run(*lines):
        return talk_of([line if isinstance(line, SpokenLine) else SpokenLine(1, line) for line in lines], words)

    return run


def places(talk):
    return [(place.start, place.end, place.mark) for place in talk.places]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("我们开始，好吗？", [(4, 5, "，"), (7, 8, "？")]),
        ("我们开始", [(4, 4, "")]),
        ("一共3,000个，大约3.5倍", [(8, 9, "，"), (15, 15, "")]),
        ("用 GPT, 然后 , 再说.", [(5, 6, "，"), (10, 11, "，"), (14, 15, "。")]),
        ("真的吗？！，好", [(3, 6, "？"), (7, 7, "")]),
        ("，，好", [(3, 3, "")]),
        ("，", []),
        ("好，（），我们", [(4, 5, "，"), (7, 7, "")]),
    ],
)
def test_places_are_where_marks_stand_and_lines_end(read, text, found):
    assert places(read(text)) == found


def test_words_stand_where_they_say(read):
    text = "我们用 scaling law，做了12个（小的）模型。"
    talk = read(text)
    assert [text[word.start : word.end] for word in talk.words] == [word.text for word in talk.words]
    assert "".join(word.text for word in talk.words) == "我们用scalinglaw做了12个小的模型"
    assert {word.sign for word in talk.words if word.text.isascii()} == {"A", "0"}


def test_the_kind_of_a_line_end(read):
    talk = read(
        SpokenLine(1, "好。", runs_on=True), SpokenLine(2, "好。", settled=True), SpokenLine(3, "好", ends_turn=True)
    )
    assert [place.kind for place in talk.places] == [PlaceKind.CUT, PlaceKind.LINE_END, PlaceKind.TURN_END]
    assert [place.fixed for place in talk.places] == [False, True, False]


def test_marks_that_are_never_suggested_stand(read):
    assert [place.fixed for place in read("他说：好；对…行，").places] == [True, True, True, False]


def test_talk_without_marks_and_with_sentences_is_told(read):
    bare = read("我们今天来讲一讲这个模型是怎么训练出来的" * 6)
    commas = read("我们今天来讲一讲，这个模型是怎么训练出来的，" * 6)
    marked = read("我们今天来讲一讲，这个模型是怎么训练出来的。" * 6)
    assert [(talk.bare, talk.marked) for talk in (bare, commas, marked)] == [
        (True, False),
        (False, False),
        (False, True),
    ]
