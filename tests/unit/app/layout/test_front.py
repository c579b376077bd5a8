"""What stands before the talk, and how speakers are named."""

from dataclasses import replace

import pytest

from annotator.app.layout.page import lay_out
from annotator.app.paths import user_paths
from annotator.app.templates import find_template
from annotator.core.errors import UnknownField
from annotator.core.export_options import CleanUp, ExportOptions, Script
from annotator.core.history import Change
from annotator.core.model import Info, SourceLine, Speaker
from annotator.core.page import FrontKind
from annotator.core.template import Template

RAW = (
    "2026澄江智能大会-端侧智能 - P5：圆桌论坛：小模型能走多远？"
    "-主持人：周 岚-嘉宾：林知远-何一鸣-沈 慧 - 澄江社区 - BV1Ab4y1C7dE"
)
FACTS = Template("facts", "{title}\n{event}\n{date}")


def page(transcript, template="interview", **options):
    template = template if isinstance(template, Template) else find_template(template, user_paths())
    return lay_out(transcript, ExportOptions(template=template, **options))


def rows(laid_out):
    return [row.text for row in laid_out.front]


@pytest.fixture
def forum(made):
    """A panel whose people are known, who speak in another order than they are on the roster."""

    def make(title=RAW, *, started=False):
        said = (("何一鸣", "大家好。"), ("周岚", "欢迎。"), ("观众1", "请问。"), ("何一鸣", "好的。"))
        transcript = made(*(SourceLine(0, text, speaker=name) for name, text in said), title=title)
        facts = {
            "周岚": {"role": "host", "affiliation": "云汀研究院"},
            "何一鸣": {"affiliation": "澄江大学", "role": "教授"},
            "观众1": {"role": "audience"},
        }
        for speaker in transcript.roster():
            transcript.apply([Change(speaker, replace(speaker, **facts[speaker.name]))])
        transcript.apply([Change(None, Speaker(2000, 9, "沈慧", "guest"))])
        transcript.apply([Change(transcript.info, Info(title, started))])
        return transcript

    return make


def test_who_speaks_is_introduced_first_and_then_named_alone(forum):
    laid_out = page(forum())
    assert [turn.label for turn in laid_out.turns] == [
        "何一鸣（澄江大学，教授）：",
        "周岚（云汀研究院，主持人）：",
        "观众1：",
        "何一鸣：",
    ]


def test_the_participants_are_those_who_speak_by_name_in_that_order(forum):
    laid_out = page(forum())
    people = [row.text for row in laid_out.front if row.kind is FrontKind.PERSON]
    assert people == ["何一鸣（澄江大学，教授）", "周岚（云汀研究院，主持人）"]
    assert rows(page(forum(), "minutes")) == [
        "会议纪要",
        "会议：2026澄江智能大会-端侧智能",
        "与会人员：何一鸣（澄江大学，教授）、周岚（云汀研究院，主持人）",
    ]


def test_a_row_of_the_event_alone_is_told_from_one_with_words(forum):
    kinds = [row.kind for row in page(forum(), Template("x", "{event} · {date}\n会议：{event}"), date="5月14日").front]
    assert kinds == [FrontKind.EVENT, FrontKind.TEXT]


def test_a_title_as_it_was_read_is_cleaned_and_its_event_stands_by_itself(forum):
    laid_out = page(forum())
    assert (laid_out.title, rows(laid_out)[0]) == ("圆桌论坛：小模型能走多远？", "2026澄江智能大会-端侧智能")
    assert laid_out.front[0].kind is FrontKind.EVENT
    assert page(forum(), "plain").title == "2026澄江智能大会-端侧智能：圆桌论坛：小模型能走多远？"
    assert page(forum(), "plain").front == ()


@pytest.mark.parametrize(
    ("title", "event", "talk"),
    [
        ("为什么我们需要更小的模型", "", "为什么我们需要更小的模型"),
        ("访谈：在县城里做一家机器人公司", "", "访谈：在县城里做一家机器人公司"),
        ("2025年，大模型去哪儿：三个预测", "", "2025年，大模型去哪儿：三个预测"),
        ("大会的意义：一场对话", "", "大会的意义：一场对话"),
        ("第三届澄江大会（2026-05-14）：开幕式", "第三届澄江大会（2026-05-14）", "开幕式"),
        ("2026澄江论坛：小模型与大数据", "2026澄江论坛", "小模型与大数据"),
        ("澄江大会 - P3：存算一体--林知远-", "澄江大会", "存算一体"),
        ("2026澄江大会-芯片 - P1 - 澄江社区 - BV1Ab4y1C7dE", "", "2026澄江大会-芯片"),
        ("Scaling laws: what comes next", "", "Scaling laws: what comes next"),
        ("GPT-4: a technical report", "", "GPT-4: a technical report"),
        ("2025: a year in review", "", "2025: a year in review"),
        ("NeurIPS 2025: Efficient inference", "NeurIPS 2025", "Efficient inference"),
        ("Graph Learning Workshop: why graphs", "Graph Learning Workshop", "why graphs"),
        ("Small models - P2: Long walks-Host: Ada Lowell - YouTube", "Small models", "Long walks"),
        ("On trials and errors: Jean-Pierre Roux - YouTube", "", "On trials and errors"),
        ("", "", ""),
    ],
)
def test_titles_of_other_shapes_stay_whole(forum, title, event, talk):
    laid_out = page(forum(title), "interview")
    assert laid_out.title == talk
    assert [row.text for row in laid_out.front if row.kind is FrontKind.EVENT][:1] == ([event] if event else [])


def test_an_accepted_title_is_the_editors(forum):
    assert page(forum("人工智能的未来-对话周岚", started=True), "plain").title == "人工智能的未来-对话周岚"
    assert page(forum("2026澄江大会：开幕", started=True)).title == "开幕"


def test_title_event_and_day_can_be_given(forum):
    laid_out = page(forum(), FACTS, title="小模型", event="年会", date="2026年5月14日")
    assert (laid_out.title, rows(laid_out)) == ("小模型", ["小模型", "年会", "2026年5月14日"])
    assert page(forum(), "plain", title="小模型").title == "小模型"
    assert rows(page(forum("2026年5月14日 例会"), FACTS)) == ["2026年5月14日 例会", "2026年5月14日"]


def test_without_names_nobody_is_named_in_the_talk(forum):
    laid_out = page(forum(), speaker_names=False)
    assert {turn.label for turn in laid_out.turns} == {""}


def test_all_of_it_is_in_the_script_that_is_written(forum):
    laid_out = page(forum(), "minutes", clean_up=CleanUp(script=Script.TRADITIONAL))
    assert rows(laid_out)[0] == "會議紀要"
    assert laid_out.title == "圓桌論壇：小模型能走多遠？"
    assert laid_out.language == "zh-Hant"


def test_english_talk_has_english_roles(made):
    transcript = made(SourceLine(0, "Welcome to all of you.", speaker="Ada"), title="Small models")
    (ada,) = transcript.roster()
    transcript.apply([Change(ada, replace(ada, role="host", affiliation="Lowell College"))])
    laid_out = page(transcript, "interview-en")
    assert laid_out.turns[0].label == "Ada (host, Lowell College): "
    assert laid_out.language == "en"


def test_an_unknown_field_is_told_before_anything_is_laid_out(forum):
    with pytest.raises(UnknownField, match="there is no field when in front"):
        page(forum(), Template("mine", "{when}"))
