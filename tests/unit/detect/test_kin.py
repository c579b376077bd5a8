from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.slices import finished
from annotator.core.text import bare
from annotator.detect.kin import find_kin
from annotator.detect.lines import TextLine

NAME = ("大家好，我是墨珩，今天来分享。", "刚才莫横讲得很好。", "那么墨衡老师怎么看这个问题？", "我同意墨珩的说法。")
PRODUCT = ("我们做的open sola已经开源了。", "其实open sora和它不一样。", "大家可以去看opensola的代码。")
PLAIN = (
    "今天天气很好，我们先开始吧。",
    "这个问题大家可以讨论一下。",
    "我觉得这个事情很有意思。",
    "再见，明天在这里继续讲。",
)


def kin_of(lexicon, *texts, known=()):
    return finished(find_kin([TextLine(number, text) for number, text in enumerate(texts, 1)], lexicon, known))


def forms(kin):
    return sorted({place.text for place in kin})


def test_a_name_heard_in_several_ways_makes_kin_with_all_its_places(lexicon):
    [kin] = kin_of(lexicon, *NAME, *PLAIN)
    assert forms(kin) == ["墨珩", "墨衡", "莫横"]
    assert [place.line_id for place in kin] == [1, 2, 3, 4]
    assert all((NAME[x.line_id - 1][x.start : x.end], 0 < x.probability <= 1) == (x.text, True) for x in kin)


def test_a_product_heard_in_several_ways_makes_kin(lexicon):
    [kin] = kin_of(lexicon, *PRODUCT, *PLAIN)
    assert forms(kin) == ["open sola", "open sora", "opensola"]


def test_the_kin_with_more_to_settle_come_first(lexicon):
    found = kin_of(lexicon, *PRODUCT, *NAME, *(text.replace("墨衡", "莫衡") for text in NAME[1:3]))
    assert [forms(kin)[0] for kin in found] == ["墨珩", "open sola"]


def test_ordinary_talk_has_no_kin(lexicon):
    assert kin_of(lexicon, *PLAIN, *PLAIN) == []


def test_what_sounds_the_same_but_is_written_in_one_way_is_no_kin(lexicon):
    assert kin_of(lexicon, *(["我是墨珩。"] * 5)) == []


@pytest.mark.parametrize(
    "text", ["we run the model and then we ran the models again so that this one", "so is this and"]
)
def test_running_english_has_no_kin(lexicon, text):
    assert kin_of(lexicon, text, text.replace("so", "see"), text.replace("this", "these"), text) == []


def test_two_places_are_enough_for_a_name_only(lexicon):
    assert kin_of(lexicon, "感谢骆明远的分享。", "骆名远讲得好。")
    assert kin_of(lexicon, "我们用sorala来做。", "还有soralla也一样。") == []


def test_what_a_glossary_knows_is_left_out(lexicon):
    assert kin_of(lexicon, *NAME, known={bare("墨珩"), bare("莫横"), bare("墨衡")}) == []
    assert kin_of(lexicon, *PRODUCT, known={bare("Open-Sora"), bare("open sola")}) == []


def test_no_talk_has_no_kin(lexicon):
    assert kin_of(lexicon) == kin_of(lexicon, "", "。", "12 34", "呃") == []


def test_the_places_of_kin_never_overlap(lexicon):
    found = kin_of(lexicon, *NAME, *PRODUCT, "莫横的open sola和open sora，墨珩做的opensola里有墨衡")
    cells = [(x.line_id, at) for kin in found for x in kin for at in range(x.start, x.end)]
    assert len(cells) == len(set(cells))


JUNK = st.text(alphabet="墨珩衡莫横xorvana的。，、 \t\u3000ÅßſİΩ😀𠮷〇()[]$`'-12", max_size=60)


@given(st.lists(st.one_of(JUNK, st.sampled_from(NAME + PRODUCT)), max_size=12))
@settings(max_examples=40, deadline=None)
def test_whatever_the_text_the_places_are_where_they_say(lexicon, texts):
    for kin in kin_of(lexicon, *texts):
        assert all(texts[place.line_id - 1][place.start : place.end] == place.text for place in kin)


def test_long_transcripts_are_read_in_slices_and_across_them(lexicon):
    texts = [*NAME[:2], *(PLAIN[at % 4] for at in range(900)), *NAME[2:]]
    found = find_kin([TextLine(number, text) for number, text in enumerate(texts, 1)], lexicon)
    assert sum(1 for _ in found) > 4
    [kin] = kin_of(lexicon, *texts)
    assert [place.line_id for place in kin] == [1, 2, 903, 904]


def test_kin_are_the_same_in_every_process(tmp_path):
    program = f"""if True:
        from pathlib import Path
        from annotator.app.lexicon import load_lexicon
        from annotator.core.slices import finished
        from annotator.detect.kin import find_kin
        from annotator.detect.lines import TextLine
        found = find_kin([TextLine(*x) for x in enumerate({NAME + PRODUCT!r})], load_lexicon(Path({str(tmp_path)!r})))
        print(finished(found))
    """
    run = [sys.executable, "-c", program]
    told = {
        subprocess.run(run, env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)}, capture_output=True).stdout
        for seed in "12"
    }
    assert len(told) == 1
    assert told.pop()
