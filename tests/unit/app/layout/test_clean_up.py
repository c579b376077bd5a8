"""The clean-up in the talk that is laid out: across lines, by speaker, and not where the editor keeps a place."""

from dataclasses import replace

import pytest

from annotator.app.layout.page import lay_out
from annotator.core.clean_levels import CleanLevel, at_level
from annotator.core.cleaning import CleanRule
from annotator.core.cleaning_acts import keep_place, kept_on, set_tics, unkeep
from annotator.core.export_options import CleanUp, ExportOptions, Paragraphs, Spacing, Width
from annotator.core.model import Category, SourceLine, Term
from annotator.core.page import Author

MEDIUM = ExportOptions(clean_up=at_level(CleanUp(), CleanLevel.MEDIUM), paragraphs=Paragraphs.MARKED)


def text_of(transcript, options=MEDIUM):
    return "\n".join(paragraph.text for turn in lay_out(transcript, options).turns for paragraph in turn.paragraphs)


@pytest.fixture
def talk(made):
    lines = ("呃其实我我觉得，这个呃", "这个模型很好，是吧。", "嗯，其实不好。")
    return made(*(SourceLine(0, text, speaker=who) for text, who in zip(lines, "甲甲乙", strict=True)))


def apply(transcript, step):
    transcript.apply(step.changes)


def test_a_turn_is_cleaned_as_one_text(talk):
    assert text_of(talk) == "其实我觉得，这个模型很好。\n其实不好。"


def test_what_goes_is_told_with_its_place_and_why(talk):
    runs = lay_out(talk, MEDIUM).turns[0].paragraphs[0].runs
    gone = [(run.text, run.rule, run.place.line_id, run.place.offset) for run in runs if run.removed is Author.CLEAN_UP]
    assert gone == [
        ("呃", CleanRule.FILLER, 1, 0),
        ("我", CleanRule.STUTTER, 1, 3),
        ("这个", CleanRule.REPEAT, 1, 8),
        ("呃", CleanRule.FILLER, 1, 10),
        ("，是吧", CleanRule.FILLER, 2, 6),
    ]


def test_a_kept_place_stays_and_the_rest_is_right(talk):
    apply(talk, keep_place(talk, 1, 3, "我"))
    apply(talk, keep_place(talk, 2, 6, "，是吧"))
    assert text_of(talk) == "其实我我觉得，这个模型很好，是吧。\n其实不好。"
    apply(talk, unkeep(talk, kept_on(talk, 1)[0][0].id))
    assert text_of(talk) == "其实我觉得，这个模型很好，是吧。\n其实不好。"


def test_tics_are_those_of_one_speaker(talk):
    one = next(speaker for speaker in talk.speakers.values() if speaker.name == "甲")
    apply(talk, set_tics(talk, one.id, ["其实"]))
    assert text_of(talk) == "我觉得，这个模型很好。\n其实不好。"
    without = replace(MEDIUM, clean_up=replace(MEDIUM.clean_up, tics=False))
    assert text_of(talk, without) == "其实我觉得，这个模型很好。\n其实不好。"


def test_names_stay(made):
    transcript = made(SourceLine(0, "我我是李呃，你好。", speaker="李呃"))
    assert text_of(transcript) == "我是李呃，你好。"


def test_terms_that_are_shared_stay_unless_they_are_switched_off(made):
    cloud = Term("呃云", Category.PRODUCT)

    def text(*shared):
        (turn,) = lay_out(made("我们用呃云训练。"), MEDIUM, shared=shared).turns
        return turn.paragraphs[0].text

    assert text() == "我们用云训练。"
    assert text(cloud) == "我们用呃云训练。"
    assert text(cloud, replace(cloud, on=False)) == "我们用云训练。"


def test_style_is_of_the_whole_paragraph(made):
    transcript = made('他说"用GPT-4,', '很好",我们,GPT-4.')
    options = ExportOptions(clean_up=CleanUp(spacing=Spacing.SPACE, width=Width.BY_SCRIPT))
    assert text_of(transcript, options) == "他说“用 GPT-4，很好”，我们，GPT-4。"
