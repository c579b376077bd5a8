import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.align import changed_span, common_prefix, differences, position_in_original

texts = st.text("程明嗯，。 ab", max_size=24)


@pytest.mark.parametrize(
    ("one", "other", "shared"), [("", "程", 0), ("程明明", "程明", 2), ("a程", "b程", 0), ("嗯嗯", "嗯嗯", 2)]
)
def test_a_prefix_is_counted_in_code_points(one, other, shared):
    assert common_prefix(one, other) == shared


def test_the_changed_span_is_what_an_edit_replaced():
    assert changed_span("先聊 skin law 吧", "先聊 scaling law 吧") == (4, 7, 10)


def test_equal_texts_have_an_empty_changed_span():
    start, old_end, new_end = changed_span("嗯嗯", "嗯嗯")
    assert start == old_end == new_end


@given(texts, texts)
@settings(max_examples=100)
def test_outside_the_changed_span_both_texts_agree(old, new):
    start, old_end, new_end = changed_span(old, new)
    assert start <= min(old_end, new_end)
    assert old[:start] == new[:start]
    assert old[old_end:] == new[new_end:]
    assert old[:start] + new[start:new_end] + old[old_end:] == new


@given(texts, texts)
@settings(max_examples=100)
def test_positions_are_monotone_and_exact_outside_the_changed_span(original, edited):
    start, old_end, new_end = changed_span(original, edited)
    positions = [position_in_original(original, edited, at) for at in range(len(edited) + 1)]
    assert positions == sorted(positions)
    assert all(0 <= position <= len(original) for position in positions)
    assert positions[: start + 1] == list(range(start + 1))
    if new_end > start:
        assert positions[new_end:] == list(range(old_end, len(original) + 1))


def test_words_that_stay_between_two_corrections_keep_their_place():
    original = "请程名名谈谈大模型的skin law吧"
    edited = "请程明明老师谈谈大模型的scaling law吧"
    for word in ("请", "谈谈大模型的", " law", "吧"):
        assert position_in_original(original, edited, edited.index(word)) == original.index(word)


def test_what_a_shorter_word_replaced_stays_before_the_end_of_it():
    original, edited = "先聊大语言模型再聊神树科技吧", "先聊GPT再聊生数吧"
    assert position_in_original(original, edited, edited.index("再聊")) == original.index("再聊")


def test_a_position_inside_added_text_falls_where_it_was_added():
    assert [position_in_original("甲乙", "甲（笑）乙", at) for at in range(6)] == [0, 1, 1, 1, 1, 2]


def test_a_line_rewritten_at_length_is_still_placed_in_order():
    original, edited = "头" + "甲乙丙" * 900 + "尾", "头" + "丁戊" * 2_000 + "尾"
    positions = [position_in_original(original, edited, at) for at in range(len(edited) + 1)]
    assert positions == sorted(positions)
    assert (positions[0], positions[1], positions[-1]) == (0, 1, len(original))
    assert positions[len(edited) // 2] == pytest.approx(len(original) / 2, abs=2)


def test_differences_are_told_stretch_by_stretch():
    assert differences("先聊爆凡的系数", "先聊鲍凡的系数") == [(2, 3, 2, 3)]
    assert differences("先聊爆凡", "那么聊爆凡吧") == [(0, 1, 0, 2), (4, 4, 5, 6)]
    assert differences("爆凡", "") == [(0, 2, 0, 0)]
    assert differences("爆凡", "爆凡") == []


def test_very_different_texts_are_one_difference():
    assert differences("甲" * 3_000 + "尾", "乙" * 3_000 + "尾") == [(0, 3_000, 0, 3_000)]


@given(texts, texts)
def test_the_differences_make_one_text_of_the_other(old, new):
    made, at = "", 0
    for old_from, old_to, new_from, new_to in differences(old, new):
        made += old[at:old_from] + new[new_from:new_to]
        at = old_to
    assert made + old[at:] == new


@given(texts, texts, texts)
@settings(max_examples=100)
def test_the_common_prefix_is_the_longest_one(same, one, other):
    shared = common_prefix(same + one, same + other)
    assert shared >= len(same)
    assert (same + one)[:shared] == (same + other)[:shared]
    assert (same + one)[: shared + 1] != (same + other)[: shared + 1] or same + one == same + other
