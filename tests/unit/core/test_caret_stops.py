from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.core.caret_stops import Unit, stop_after, stop_before


def parts(text, unit):
    """The text cut at every stop."""
    cuts = [0]
    while (stop := stop_after(text, cuts[-1], unit)) is not None:
        cuts.append(stop)
    return [text[a:b] for a, b in pairwise(cuts)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("我们的数据很重要，open sora", ["我们", "的", "数据", "很重", "要", "，", "open ", "sora"]),
        ("don't use GPT-4o at 3.5", ["don't ", "use ", "GPT-4o ", "at ", "3.5"]),
        ("用e\u0301cole讲", ["用", "e\u0301cole", "讲"]),
        ("好👨‍👩‍👧的1️⃣个", ["好", "👨‍👩‍👧", "的", "1️⃣", "个"]),
        ("谢谢！！ 再见", ["谢谢", "！！ ", "再见"]),
        ("辻󠄀本さん", ["辻󠄀本", "さん"]),
    ],
)
def test_words_are_latin_words_and_pairs_of_hanzi(text, expected):
    assert parts(text, Unit.WORD) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大家好，我是周岚。今天：聊聊！？模型", ["大家好，", "我是周岚。", "今天：", "聊聊！？", "模型"]),
        ("so, we talk. at 10:30, 3.5 times", ["so, ", "we talk. ", "at 10:30, ", "3.5 times"]),
        ("他说“好的。”然后走了；完", ["他说“好的。”", "然后走了；", "完"]),
        ("没有标点", ["没有标点"]),
    ],
)
def test_clauses_end_behind_their_marks(text, expected):
    assert parts(text, Unit.CLAUSE) == expected


@pytest.mark.parametrize("unit", Unit)
def test_there_is_no_stop_beyond_the_edges(unit):
    assert stop_after("好。", 2, unit) is None
    assert stop_before("好。", 0, unit) is None
    assert stop_after("", 0, unit) is None


@given(st.text("我的数a b，.'3", max_size=20), st.sampled_from(Unit))
def test_the_way_back_has_the_same_stops(text, unit):
    forth, at = [0], 0
    while (stop := stop_after(text, at, unit)) is not None:
        assert stop > at
        forth.append(at := stop)
    back = [at := len(text)]
    while (stop := stop_before(text, at, unit)) is not None:
        back.append(at := stop)
    assert back[::-1] == forth or (not text and back == forth)
