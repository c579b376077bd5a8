from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.detect.paragraphs import SHORTEST, ParagraphReason, paragraph_starts, sentence_ends

DATA = "我们先收集了一批真实的录音数据，再请同学们逐句听写，这样得到的数据质量很高，但是成本也很高。"
CHIP = "芯片的内存带宽其实一直都不够用，权重每次都要从内存里搬一遍，所以芯片算得再快也没有用。"
ASK = "这样的数据我们攒了大概三个月的时间，一共有两千多个小时，覆盖了十几种口音。"


def starts(text):
    return [text[idea.at :][:4] for idea in paragraph_starts(text, sentence_ends(text))]


def lengths(text, ends):
    ideas = paragraph_starts(text, ends)
    return [end - start for start, end in pairwise([0, *(idea.at for idea in ideas), len(text)])]


def test_a_turn_of_the_length_of_a_paragraph_stays_whole():
    assert starts(DATA * 4) == []
    assert starts(DATA) == starts("") == starts("好。") == []


def test_a_long_turn_is_parted_into_paragraphs_of_a_length_to_read():
    text = (DATA + ASK) * 12
    assert all(100 <= length <= 320 for length in lengths(text, sentence_ends(text)))


@pytest.mark.parametrize(
    "opener",
    ["另外，", "首先，", "第二个问题，", "接下来，", "总的来说，", "回到刚才的问题，", "嗯，还有一个", "关于评测，"],
)
def test_paragraphs_begin_where_such_words_open_a_sentence(opener):
    text = DATA * 2 + ASK * 2 + opener + CHIP * 2 + DATA * 2
    ideas = paragraph_starts(text, sentence_ends(text))
    at = text.index(opener)
    assert at in [idea.at for idea in ideas]
    assert next(idea for idea in ideas if idea.at == at).reason is ParagraphReason.OPENER


@pytest.mark.parametrize("opener", ["Finally, ", "On the other hand, ", "As for the cost, "])
def test_english_talk_has_such_words_too(opener):
    talk = "We collected recordings from two hundred speakers, and every one of them was checked twice by hand. "
    text = talk * 6 + opener + talk * 6
    assert text.index(opener) in [idea.at for idea in paragraph_starts(text, sentence_ends(text))]


def test_they_begin_where_the_talk_turns_to_something_else():
    text = DATA * 5 + CHIP * 5
    (idea,) = paragraph_starts(text, sentence_ends(text))
    assert (idea.at, idea.reason) == (len(DATA * 5), ParagraphReason.TOPIC)


def test_none_is_too_short_to_be_one():
    text = DATA * 4 + "另外，我补充一句。" + "接下来请林老师。" + DATA * 4
    assert min(lengths(text, sentence_ends(text))) >= SHORTEST


def test_the_short_items_of_a_list_stay_together():
    items = "办法有三个。第一个是把权重变小，压到四个比特。第二个是每次少搬一点。第三个是一次多吐几个字，再去验证。"
    text = DATA * 3 + items + CHIP * 3
    assert not {"第一个是", "第二个是", "第三个是"} & set(starts(text))


def test_what_answers_a_question_stays_with_it():
    text = DATA * 4 + "那怎么办呢？" + CHIP * 4
    assert starts(text) == ["那怎么办"]


@pytest.mark.parametrize("hanging", ["比如说。", "但是。", "所以，", "如果说成本太高，"])
def test_none_begins_behind_what_hangs(hanging):
    text = (DATA[:-1] + "，") * 6 + hanging + "另外" + (CHIP[:-1] + "，") * 6
    ideas = paragraph_starts(text, sentence_ends(text))
    assert text.index(hanging) + len(hanging) not in [idea.at for idea in ideas]
    assert ideas


def test_without_sentences_clauses_part_a_long_turn():
    text = (DATA[:-1] + "，") * 12 + "另外一个方面，" + (CHIP[:-1] + "，") * 12
    ideas = paragraph_starts(text, [])
    assert text.index("另外") in [idea.at for idea in ideas]
    assert all(text[idea.at - 1] == "，" for idea in ideas)
    assert max(lengths(text, [])) <= 600


def test_clauses_do_not_part_what_has_sentences():
    text = (DATA + ASK) * 6
    ends = sentence_ends(text)
    assert {idea.at for idea in paragraph_starts(text, ends)} <= set(ends)


def test_talk_without_any_mark_is_left_alone():
    assert paragraph_starts("数据" * 2_000, []) == []


def test_a_point_in_a_number_ends_no_sentence():
    assert sentence_ends("用的是GPT-3.5，大概3。5个小时。好的。再见。") == [20, 23]


def test_sentences_end_behind_what_closes():
    assert sentence_ends("他说：“不行。”我说行。") == [8]


@given(
    st.lists(
        st.sampled_from([DATA, CHIP, ASK, "另外，", "好。", "第一点，", "ok, then we go on. ", "嗯嗯嗯"]), max_size=40
    ),
    st.sets(st.integers(-5, 900), max_size=30),
)
@settings(max_examples=150, deadline=None)
def test_whatever_is_said_paragraphs_begin_in_order_and_where_something_ends(parts, more):
    text = "".join(parts)
    ends = {*sentence_ends(text), *more}
    ideas = paragraph_starts(text, ends)
    places = [0, *(idea.at for idea in ideas), len(text)]
    assert all(0 <= idea.score <= 1 for idea in ideas)
    assert all(idea.at in ends or text[idea.at - 1] in "，, " for idea in ideas)
    assert not ideas or all(after - before >= SHORTEST for before, after in pairwise(places))
