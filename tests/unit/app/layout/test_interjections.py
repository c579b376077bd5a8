"""What another says meanwhile, and the sentence around it: as a turn, in brackets, left out."""

import pytest

from annotator.app.layout.page import lay_out
from annotator.core import edits, turns
from annotator.core.export_options import CleanUp, ExportOptions, Fillers, Interjections, Unclear
from annotator.core.model import Band, Speaker, TurnStart
from annotator.core.unclear import mark_unclear

KEEP, INLINE, DROP = (ExportOptions(interjections=how) for how in Interjections)


@pytest.fixture
def said(make_transcript):
    """What 林知远 says, laid out, after 周岚 said `words` of it in between."""

    def lay(text, words, options, soft=()):
        rows = text.split("/")
        transcript = make_transcript(*rows, soft=soft, speakers=(Speaker(91, 1, "周岚"), Speaker(92, 2, "林知远")))
        start = TurnStart(1, 0, "林知远", 0.9, "answers", Band.SURE)
        transcript.apply(turns.accept(transcript, [start], str).changes)
        line = next(line for line in transcript.lines if words in line.text)
        at = line.text.index(words)
        transcript.apply(turns.interject(transcript, line.id, at, at + len(words), 91).changes)
        page = lay_out(transcript, options).handed_over()
        return [turn.label + "".join(p.text for p in turn.paragraphs) for turn in page.turns]

    return lay


CASES = [
    ("小的模型对对也能走得很远。", "对对", "小的模型（周岚：对对）也能走得很远。", "小的模型也能走得很远。"),
    ("灯要一盏一盏点，是的，急不得。", "是的", "灯要一盏一盏点，（周岚：是的）急不得。", "灯要一盏一盏点，急不得。"),
    ("灯要一盏一盏点对，急不得。", "对", "灯要一盏一盏点（周岚：对），急不得。", "灯要一盏一盏点，急不得。"),
    ("能走得很远。对对。/再说一个。", "对对。", "能走得很远。（周岚：对对）再说一个。", "能走得很远。再说一个。"),
    ("小的模型。是的。", "是的。", "小的模型。（周岚：是的）", "小的模型。"),
]


@pytest.mark.parametrize(("text", "words", "inline", "dropped"), CASES)
def test_the_sentence_goes_on_around_it(said, text, words, inline, dropped):
    assert said(text, words, INLINE) == [f"林知远：{inline}"]
    assert said(text, words, DROP) == [f"林知远：{dropped}"]


def test_across_cuts_by_length_the_sentence_is_whole_again(said):
    assert said("小的模型。/是的。/也能走得很远。", "是的。", DROP, soft=(1, 2)) == ["林知远：小的模型也能走得很远。"]


def test_a_paragraph_ends_its_sentence_before_what_another_says_at_its_end(said):
    talk = "我们先来看第一个问题，答案其实很简单，把模型做小，再放到端上去跑，这样就好了"
    assert said(f"{talk}对", "对", INLINE) == [f"林知远：{talk}。（周岚：对）"]
    assert said(f"{talk}。对。", "对。", INLINE) == [f"林知远：{talk}。（周岚：对）"]


def test_english_keeps_its_spaces(said):
    assert said("we need more, yeah, data here.", "yeah", DROP) == ["林知远：we need more, data here."]
    assert said("we need more yeah data here.", "yeah", INLINE) == ["林知远：we need more (周岚: yeah) data here."]


def test_kept_it_is_a_turn_as_others(said):
    assert said("灯要一盏一盏点，是的，，急不得。", "是的", KEEP) == [
        "林知远：灯要一盏一盏点。",
        "周岚：是的。",
        "林知远：急不得。",
    ]


def test_before_all_talk_it_is_a_turn_unless_it_is_left_out(said):
    assert said("对对，小的模型也能走。", "对对", INLINE) == ["周岚：对对。", "林知远：小的模型也能走。"]
    assert said("对对，小的模型也能走。", "对对", DROP) == ["林知远：小的模型也能走。"]


def test_marks_around_it_stay_outside_the_brackets(said):
    talk = "灯要一盏一盏点，，对对，急不得。"
    assert said(talk, "，对对，", INLINE) == ["林知远：灯要一盏一盏点，（周岚：对对）急不得。"]


def test_marks_that_were_corrected_go_as_others(make_transcript):
    transcript = make_transcript("小的模型对对，也能走。", speakers=(Speaker(91, 1, "周岚"), Speaker(92, 2, "林知远")))
    transcript.apply(turns.interject(transcript, 1, 4, 7, 91).changes)
    line = next(line for line in transcript.lines if line.interjection)
    transcript.apply(edits.change_text(transcript, line.id, "对对，。").changes)
    (turn,) = lay_out(transcript, INLINE, transcript.original).turns
    assert turn.paragraphs[0].text == "小的模型（周岚：对对）也能走。"
    transcript.apply(edits.change_text(transcript, line.id, "，。").changes)
    (turn,) = lay_out(transcript, INLINE).turns
    assert turn.paragraphs[0].text == "小的模型也能走。", "no empty brackets"


def test_an_unclear_one_is_no_filler(make_transcript):
    transcript = make_transcript("小的模型对对也能走。", speakers=(Speaker(91, 1, "周岚"),))
    transcript.apply(turns.interject(transcript, 1, 4, 6, 91).changes)
    line = next(line for line in transcript.lines if line.interjection)
    transcript.apply(mark_unclear(transcript, line.id, 0, 2).changes)
    options = ExportOptions(unclear=Unclear.BRACKET, clean_up=CleanUp(fillers=Fillers.LIGHT))
    (turn,) = lay_out(transcript, options).turns
    assert turn.paragraphs[0].text == "小的模型（周岚：〔？〕）也能走。"
