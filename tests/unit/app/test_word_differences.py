from hypothesis import given
from hypothesis import strategies as st

from annotator.app.word_differences import Difference, word_differences

TEXTS = st.text("爆鲍凡的 skinlaw，😀", max_size=30)


def test_hanzi_differ_one_by_one_and_latin_words_as_a_whole():
    assert word_differences("我是爆凡", "我是鲍凡") == [Difference(2, 3, 2, 3)]
    assert word_differences("聊 skin law 的", "聊 scaling law 的") == [Difference(2, 6, 2, 9)]
    assert word_differences("好的", "好的。") == [Difference(2, 2, 2, 3)]
    assert word_differences("嗯，好", "好") == [Difference(0, 2, 0, 0)]
    assert word_differences("好", "好") == []


@given(TEXTS, TEXTS)
def test_the_new_text_can_be_made_from_the_old_by_its_differences(old, new):
    made, at = "", 0
    for start, end, new_start, new_end in word_differences(old, new):
        made += old[at:start] + new[new_start:new_end]
        assert made == new[:new_end]
        assert (end, new_end) != (start, new_start)
        at = end
    assert made + old[at:] == new


def test_very_long_texts_differ_in_one_stretch():
    old = "字" * 15_000 + "凡" * 15_000
    assert word_differences(old, "符" + old[1:-1] + "符") == [Difference(0, 30_000, 0, 30_000)]
