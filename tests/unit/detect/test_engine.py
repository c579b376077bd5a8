from __future__ import annotations

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.core.model import TAUGHT, Band, Category, ReasonCode, SuspectKind, Term
from annotator.detect.engine import Engine
from annotator.detect.lines import TextLine


def check(engine, *texts, runs_on=False):
    return engine.check([TextLine(number, text, runs_on) for number, text in enumerate(texts, 1)])


def fixes(engine, *texts, runs_on=False):
    """What is heard and its first suggestion, of each suspect."""
    return [(suspect.text, suspect.suggestions[0].text) for suspect in check(engine, *texts, runs_on=runs_on)]


@pytest.mark.parametrize(
    ("text", "heard", "meant"),
    [
        ("后来大家都相信skaling lor这个规律", "skaling lor", "scaling law"),
        ("我们的fine tooning做得不够好", "fine tooning", "fine-tuning"),
        ("今天请到了朱清雅老师", "朱清雅", "祝清雅"),
        ("这是剧身智能的一个方向", "剧身智能", "具身智能"),
        ("大家说的多模太大模型", "多模太", "多模态"),
        ("像j p t four o这样的模型", "j p t four o", "GPT-4o"),
        ("整个派普莱恩要打通", "派普莱恩", "pipeline"),
        ("用的是tokena nizer来切", "tokena nizer", "tokenizer"),
        ("我叫路承远", "路承远", "陆承远"),
    ],
)
def test_a_misheard_term_is_found_by_its_sound(engine, text, heard, meant):
    assert (heard, meant) in fixes(engine, text)


def test_an_alias_is_sure(engine):
    [suspect] = check(engine, "这里要用偷看你的来处理")
    assert suspect.text == "偷看你的"
    assert suspect.band is Band.SURE
    assert suspect.suggestions[0].text == "tokenizer"
    assert suspect.suggestions[0].reason.code is ReasonCode.ALIAS


@pytest.mark.parametrize(("heard", "meant"), [("open sora", "Open-Sora"), ("google", "Google"), ("SORA", "Sora")])
def test_another_spelling_of_a_term_is_a_matter_of_style(engine, heard, meant):
    [suspect] = check(engine, f"你看{heard}最近的工作")
    assert (suspect.text, suspect.suggestions[0].text, suspect.kind) == (heard, meant, SuspectKind.STYLE)


def test_two_things_of_a_list_are_no_term(engine):
    assert check(engine, "关于多模、态势感知") == []


def test_spoken_letters_and_figures_are_written_as_the_term(engine):
    assert fixes(engine, "我们试过GPT四O了") == [("GPT四O", "GPT-4o")]


@pytest.mark.parametrize(
    "text",
    ["Open-Sora和Google的Sora", "Attention机制很重要", "多模态的scaling law", "Scaling-law的曲线", "祝清雅老师你好"],
)
def test_what_is_right_is_not_flagged(engine, text):
    assert check(engine, text) == []


@pytest.mark.parametrize(
    "text",
    ["稍微等一下好吧，我们可能要先看一下时间", "这个事情的话呢，其实就是大家都知道的", "我觉得这个问题非常好，谢谢"],
)
def test_common_words_are_left_alone(engine, text):
    assert check(engine, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "见https://example.org/skaling-lor/google页",
        "写成`open sora`就行",
        "![google](open sora.png)",
        "写信给google@google.com",
    ],
)
def test_addresses_and_code_are_never_flagged(engine, text):
    assert check(engine, text) == []


def test_a_protected_term_is_never_suggested(engine):
    assert "表征" not in [meant for _, meant in fixes(engine, "我们学到了表针的方法")]


def test_a_term_is_not_suggested_near_its_contrary_words(engine):
    assert fixes(engine, "他们用的是升腾的芯片") == [("升腾", "昇腾")]
    assert fixes(engine, "气球在升腾的样子") == []


def test_a_mishearing_across_a_comma_is_one_suspect(engine):
    [suspect] = check(engine, "我是这陆，成远现在在大学工作")
    assert suspect.text == "陆，成远"
    assert suspect.suggestions[0].text == "陆承远"


def test_a_mishearing_is_not_read_across_a_full_stop(engine):
    assert fixes(engine, "大家都在说剧身。智能的方向") == []


def test_a_mishearing_across_a_cut_gives_one_entry_a_line_in_one_group(engine):
    first, second = check(engine, "最近大家都在谈剧身。", "智能的方向，对吧。", runs_on=True)
    assert (first.line_id, first.text, first.suggestions[0].text) == (1, "剧身", "具身智能")
    assert (second.line_id, second.text, second.suggestions[0].text) == (2, "智能", "")
    assert first.group == second.group is not None


def test_fillers_inside_are_skipped_and_never_begin_or_end_a_suspect(engine):
    [suspect] = check(engine, "嗯朱呃清雅呃你先说")
    assert (suspect.text, suspect.suggestions[0].text) == ("朱呃清雅", "祝清雅")


def stretches(engine, text):
    """What may be misheard in a text, however improbable."""
    stream = engine.stream([TextLine(1, text)])
    matches = engine.evidence(stream).matches
    return {stream.surface(first, last) for first, last in zip(matches.firsts, matches.lasts, strict=True)}


def test_nothing_that_begins_or_ends_on_a_particle_is_weighed(engine):
    weighed = stretches(engine, "好的朱清雅了吧你先说")
    assert "朱清雅" in weighed
    assert not [text for text in weighed if text[0] in "的了吧" or text[-1] in "的了吧"]


def test_nothing_inside_a_term_that_is_right_is_weighed(engine):
    assert not [text for text in stretches(engine, "谈谈具身智能吧") if text in "具身智能"]


def test_a_person_off_the_roster_needs_more_evidence(lexicon):
    listed = Engine([], roster=[Term("赵维", Category.PERSON)], lexicon=lexicon)
    unlisted = Engine([Term("赵维", Category.PERSON)], lexicon=lexicon)
    text = "下面请赵唯来讲"
    assert check(listed, text)[0].probability > max((s.probability for s in check(unlisted, text)), default=0)


def test_a_person_on_the_roster_is_known_by_the_given_name(engine):
    assert ("清亚", "清雅") in fixes(engine, "好的清亚你觉得呢")


def test_reasons_show_both_sounds(engine):
    [suspect] = check(engine, "今天请到了朱清雅老师")
    reason = suspect.suggestions[0].reason
    assert (reason.code, reason.heard, reason.meant) == (ReasonCode.PINYIN, "zh ū q īng yǎ", "zh ù q īng yǎ")
    assert reason.source == "title"


def test_bands_follow_the_probability(engine):
    found = check(engine, "后来skaling lor和朱清雅，派普莱恩，剧身智能，偷看你的")
    for suspect in found:
        low, high = {Band.SURE: (0.85, 1), Band.LIKELY: (0.5, 0.85), Band.MAYBE: (0.2, 0.5)}[suspect.band]
        assert low <= suspect.probability <= high
        assert suspect.probability == suspect.suggestions[0].probability
        assert len(suspect.suggestions) <= 5
    assert found


def test_only_limits_the_suspects_to_the_lines_wanted(engine):
    lines = [TextLine(7, "今天请到了朱清雅老师"), TextLine(8, "后来skaling lor"), TextLine(9, "朱清雅老师")]
    assert {suspect.line_id for suspect in engine.check(lines, only={8})} == {8}
    assert engine.check(lines, only=()) == []


def test_only_one_line_is_judged_as_in_the_whole(engine):
    lines = [TextLine(number, "我们今天来谈一谈") for number in range(1, 9)] + [TextLine(9, "后来skaling lor")]
    assert engine.check(lines, only={9}) == [s for s in engine.check(lines) if s.line_id == 9]


def test_lines_of_an_empty_glossary_have_no_suspects(lexicon):
    assert check(Engine([], lexicon=lexicon), "今天请到了朱清雅老师", "") == []


odd_text = st.text(
    st.sampled_from("剧身智能朱清雅呃，。,. -\n\té́👩‍👧`[]()*+?\\^$|{}0四４Ａskiling lowGPTαمرحбпри𠮷")
    | st.characters(),
    max_size=60,
)


@settings(max_examples=60, deadline=None)
@given(texts=st.lists(odd_text, max_size=3), runs_on=st.booleans())
def test_spans_lie_in_their_line_and_do_not_overlap(engine, texts, runs_on):
    ends = {}
    for suspect in check(engine, *texts, runs_on=runs_on):
        assert ends.get(suspect.line_id, 0) <= suspect.start < suspect.end
        assert texts[suspect.line_id - 1][suspect.start : suspect.end] == suspect.text
        ends[suspect.line_id] = suspect.end


@settings(max_examples=30, deadline=None)
@given(text=st.text(max_size=20), alias=st.text(max_size=8))
def test_any_text_may_be_a_term(lexicon, text, alias):
    term = Term(text, Category.PRODUCT, aliases=(alias,), pronunciations=(alias,))
    check(Engine([term], lexicon=lexicon), f"我们{text}和{alias}，{text.lower()}")


@pytest.mark.parametrize("unit", ["剧身智能", "skaling lor ", "四o", "[", "`", "a.", "👩‍👧", "啊", "9", "<", "一"])
def test_long_lines_are_checked(engine, unit):
    check(engine, unit * (100_000 // len(unit)))


def test_a_long_term_is_found_as_it_stands(lexicon):
    text = "超" * 500
    engine = Engine([Term(text + "A", Category.PRODUCT)], lexicon=lexicon)
    assert fixes(engine, f"看{text}a吧") == [(text + "a", text + "A")]


def test_five_thousand_terms_can_be_listened_for(lexicon):
    letters = string.ascii_uppercase
    terms = [Term(f"{letters[n % 26]}{letters[n // 26 % 26]}o{n}", Category.PRODUCT) for n in range(5_000)]
    engine = Engine([*terms, Term("具身智能", Category.TERM_ZH)], lexicon=lexicon)
    assert ("剧身智能", "具身智能") in fixes(engine, "这是剧身智能的方向")


def test_a_terms_plural_and_a_stretch_around_it_are_no_suspects(lexicon):
    engine = Engine([Term("diffusion model", Category.TERM_EN)], lexicon=lexicon)
    assert fixes(engine, "我们训练diffusion models on的时候，这些diffusion models in的问题") == []


def test_what_the_user_taught_outweighs_a_name_of_the_roster(lexicon):
    taught = Term("林致远", Category.PERSON, aliases=("林志远",), source=TAUGHT)
    engine = Engine([taught], roster=[Term("林知远", Category.PERSON)], lexicon=lexicon)
    assert fixes(engine, "大家好，我是林志远，谢谢") == [("林志远", "林致远")]


def test_traditional_characters_are_no_mishearing(lexicon):
    engine = Engine([Term("圆桌论坛", Category.TERM_ZH), Term("多模态", Category.TERM_ZH)], lexicon=lexicon)
    assert fixes(engine, "歡迎來到今天的圓桌論壇，我們談多模態") == []
    [suspect] = check(engine, "歡迎來到今天的圓桌論壇，我們談多模太大模型")
    assert (suspect.text, suspect.suggestions[0].text) == ("多模太", "多模态")


def test_running_english_needs_more_evidence_than_a_word_inside_chinese(lexicon):
    engine = Engine([Term("scaling law", Category.TERM_EN)], lexicon=lexicon)
    [inside] = check(engine, "我们看到的skaling lor还没有到头")
    running = check(engine, "so as we can see the skaling lor is still with us for now")
    assert all(suspect.probability < inside.probability for suspect in running)


def test_half_a_pair_is_read_as_it_stands(engine):
    assert check(engine, "\ud800", "大家好\udc00") == []


def test_a_doubled_tail_is_a_suspect_of_its_own_kind(engine):
    [suspect] = check(engine, "它的这个geometryometry是对的")
    assert (suspect.text, suspect.kind, suspect.suggestions[0].text) == ("geometryometry", SuspectKind.TAIL, "geometry")
    assert suspect.suggestions[0].reason.code is ReasonCode.TAIL


@pytest.mark.parametrize(
    "text", ["见https://a.org/geometryometry的图", "![geometryometry](geometryometry.png)", "运行`geometryometry`就好"]
)
def test_addresses_image_links_and_code_are_left_alone(engine, text):
    assert not check(engine, text)


def test_a_suspect_less_probable_than_its_terms_minimum_is_not_shown(lexicon):
    text = "我们的派普莱恩要打通"

    def found(minimum, **known):
        return check(Engine([Term("pipeline", Category.TERM_EN, minimum=minimum, **known)], lexicon=lexicon), text)

    [suspect] = found(0.0)
    assert found(suspect.probability) == [suspect]
    assert found(suspect.probability + 0.001) == []
    [known] = found(0.0, aliases=("派普莱恩",))
    assert found(known.probability, aliases=("派普莱恩",)) == [known]
    assert found(known.probability + 0.001, aliases=("派普莱恩",)) == []


def test_where_a_term_falls_short_of_its_minimum_another_may_be_meant(lexicon):
    people = [Term("祝清雅", Category.PERSON, minimum=0.999), Term("竺青雅", Category.PERSON)]
    assert fixes(Engine((), roster=people, lexicon=lexicon), "今天请到了朱清雅老师") == [("朱清雅", "竺青雅")]
