from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.cuts import soft_ends
from annotator.core.text import FINAL_MARKS

TALK = (
    "那今天我们请来了三位朋友一起聊聊训练大模型这件事情我先抛一个问题就是大家觉得数据和算力到底哪个更要紧"
    "我自己的看法是数据更要紧因为算力总能买到但是好的数据买不到我们去年清洗语料就花了大半年的时间"
)


def cut(talk, length, mark="。"):
    """A talk as a recogniser writes it: cut by length, with a mark at each cut."""
    return [talk[at : at + length] + mark for at in range(0, len(talk), length)]


def test_even_lines_with_one_mark_were_cut_by_length():
    lines = cut(TALK * 6, 40)
    assert soft_ends(lines) == [True] * (len(lines) - 1) + [False]


def test_cuts_are_known_at_any_usual_length_and_mark():
    for length in (25, 60, 93):
        for mark in "。.":
            lines = cut(TALK * 12, length, mark)
            assert soft_ends(lines)[:-1].count(True) >= len(lines) - 2


def test_a_line_that_stays_short_ended_for_another_reason():
    lines = cut(TALK * 6, 40)
    lines.insert(5, "好的谢谢。")
    ends = soft_ends(lines)
    assert not ends[5]
    assert ends[4]
    assert ends[6]


def test_a_line_on_which_the_next_clause_had_found_no_room_was_cut_by_length():
    lines = cut(TALK * 6, 40)
    lines[5] = lines[5][:27] + "。"
    lines[6] = lines[6][:16] + "，" + lines[6][16:]
    assert soft_ends(lines)[5]
    lines[6] = lines[6][:9] + "，" + lines[6][9:]
    assert not soft_ends(lines)[5]


def test_a_full_stop_written_for_a_point_is_no_sentence_end():
    lines = cut(TALK.replace("大家", "2。5和3。5") * 6, 40)
    assert all(soft_ends(lines)[:-1])


def test_the_last_line_ends_the_talk():
    assert not soft_ends(cut(TALK * 6, 43)[:-1])[-1]


def test_a_line_that_ends_in_another_mark_is_not_soft():
    lines = cut(TALK * 6, 40)
    lines[3] = lines[3][:-1] + "？"
    assert not soft_ends(lines)[3]


def test_sentences_with_marks_inside_the_lines_are_not_cut_by_length():
    sentences = ["我们先看数据。", "数据比算力更要紧。", "好的语料很难买到。", "清洗它花了大半年的时间。"]
    lines = ["".join(sentences[at:] + sentences[:at]) for at in range(4)] * 5
    assert soft_ends(lines) == [False] * len(lines)


def test_paragraphs_of_uneven_length_are_not_cut_by_length():
    lines = [TALK[: length * 3] + "。" for length in (2, 30, 4, 9, 3, 5, 12, 2, 7, 3, 6, 4, 5)]
    assert soft_ends(lines) == [False] * len(lines)


def test_lines_that_end_in_various_marks_are_not_cut_by_length():
    lines = [line[:-1] + mark for line, mark in zip(cut(TALK * 6, 40), "。？！，" * 20, strict=False)]
    assert not any(soft_ends(lines))


def test_lines_without_a_final_mark_are_left_alone():
    assert not any(soft_ends([line[:-1] for line in cut(TALK * 6, 40)]))


def test_a_few_lines_prove_nothing():
    assert not any(soft_ends(cut(TALK, 40)[:7]))
    assert soft_ends([]) == []


@given(st.lists(st.text("大模型的。，？ab", max_size=12), max_size=20))
@settings(max_examples=100)
def test_only_final_marks_before_the_last_line_are_ever_soft(lines):
    ends = soft_ends(lines)
    assert len(ends) == len(lines)
    assert not any(ends[-1:])
    assert all(line.endswith(tuple(FINAL_MARKS)) for line, soft in zip(lines, ends, strict=True) if soft)
