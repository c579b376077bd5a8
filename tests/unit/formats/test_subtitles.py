"""SRT and WebVTT: cues become lines with times and speakers, broken cues are named, what is written reads back."""

import pysubs2
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.core.errors import BadSubtitle
from annotator.formats.cues import Cue, Said
from annotator.formats.read import parse
from annotator.formats.srt import write_srt
from annotator.formats.vtt import write_vtt


def lines(text, name="a.txt"):
    return parse(text.encode(), name).lines


def told(text):
    return [(line.speaker, line.text) for line in lines(text)]


def srt(*texts):
    return "\n\n".join(f"{at}\n00:00:0{at},000 --> 00:00:0{at},900\n{text}" for at, text in enumerate(texts, 1))


SRT = """1
00:00:01,000 --> 00:00:02,500
 第一句 。

2
01:02:03,040 --> 01:02:04,5
<i>Hello,</i>
world

3
00:00:05.000 --> 00:00:06.000 X1:10 Y1:20
{\\an8}1 < 2 > 0
"""


def test_srt_cues_are_lines_with_times():
    source = parse(SRT.replace("\n", "\r\n").encode(), "panel.srt")
    assert (source.format, source.title) == ("srt", "panel")
    assert [(line.text, line.row, line.start_ms, line.end_ms) for line in source.lines] == [
        (" 第一句 。", 3, 1000, 2500),
        ("Hello, world", None, 3_723_040, 3_724_500),
        ("1 < 2 > 0", None, 5000, 6000),
    ]


def test_blank_rows_and_numbers_inside_a_cue_are_talk():
    assert told(srt("第一段\n\n第二段", "42", "说 a --> b")) == [
        (None, "第一段第二段"),
        (None, "42"),
        (None, "说 a --> b"),
    ]


def test_cues_without_text_are_no_lines():
    assert told(srt("一", "", "三")) == [(None, "一"), (None, "三")]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("林知远：", "林知远"),
        ("Ada Lovelace: ", "Ada Lovelace"),
        ("[Speaker 1]: ", "Speaker 1"),
        ("[Speaker A] ", "Speaker A"),
        ("(SPEAKER_00) ", "SPEAKER_00"),
        ("【主持人】：", "主持人"),
        ("嘉宾/张总：", "嘉宾/张总"),
        ("说话人 2：", "说话人 2"),
    ],
)
def test_a_label_that_recurs_is_a_speaker(label, name):
    assert told(srt(f"{label}你好", "接着说", f"{label}再见")) == [(name, "你好"), (None, "接着说"), (name, "再见")]
    assert told(srt(f"{label}你好", "接着说")) == [(None, f"{label}你好"), (None, "接着说")]


@pytest.mark.parametrize("text", ["[音乐] 开始", "会议改到下午3：30", "https://example.org", "(笑)"])
def test_what_is_no_label_stays_in_the_text(text):
    assert told(srt(text, text)) == [(None, text), (None, text)]


def test_labels_inside_a_cue_make_a_line_each():
    assert told(srt("甲：一\n二\n乙：三", "甲：四", "乙：五")) == [
        ("甲", "一二"),
        ("乙", "三"),
        ("甲", "四"),
        ("乙", "五"),
    ]


VTT = """WEBVTT - panel
Kind: captions

NOTE what the editor left
in here

STYLE
::cue { color: red }

intro
00:01.000 --> 00:02.500 align:start
<v.loud 林 &lt;知远>大家好 &amp; <c.x>hi</c></v>

01:00:00.000 --> 01:00:01.000
<v Ada>Good<00:00:02.000> morning,</v> <v Bo>你好
再见
<v Ada>Bye.

00:00:05.000 --> 00:00:06.000
没有名字的一行
"""


def test_vtt_voices_are_speakers():
    source = parse(VTT.encode(), "a.vtt")
    assert source.format == "vtt"
    assert [(line.speaker, line.text, line.row, line.start_ms, line.end_ms) for line in source.lines] == [
        ("林 <知远", "大家好 & hi", None, 1000, 2500),
        ("Ada", "Good morning, ", None, 3_600_000, 3_601_000),
        ("Bo", "你好再见", None, 3_600_000, 3_601_000),
        ("Ada", "Bye.", None, 3_600_000, 3_601_000),
        (None, "没有名字的一行", 20, 5000, 6000),
    ]


@pytest.mark.parametrize(
    ("text", "row", "what"),
    [
        ("1\n00:00:01,000 00:00:02,000\nx", 2, "arrow"),
        (srt("一") + "\n\n2\n00:00:03,000 00:00:04,000\n二", 6, "arrow"),
        ("1\n00:00:01,000 --> 00:00:61,000\nx", 2, "a time is not"),
        ("1\n00:0x:01,000 --> 00:00:02,000\nx", 2, "a time is not"),
        ("1\n00:00:01,000 -->\nx", 2, "a time is not"),
        (srt("一") + "\n\n2\n00:00:05,000 --> 00:00:04,000\n二", 6, "ends before it starts"),
        ("WEBVTT", 1, "no cues"),
        ("WEBVTT\n\nNOTE only a note", 1, "no cues"),
        ("WEBVTT\n\n00:01.000 00:02.000\nx", 3, "arrow"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nx\n\n00:09.000 --> 00:08.000\ny", 6, "ends before it starts"),
    ],
)
def test_a_broken_cue_is_named_by_its_row(text, row, what):
    with pytest.raises(BadSubtitle, match=what) as caught:
        lines(text, "talk.srt")
    assert str(caught.value).startswith(f"talk.srt, row {row}: ")


def test_the_content_tells_the_format_and_not_the_suffix():
    assert parse(srt("一").encode(), "a.md").format == "srt"
    assert parse(VTT.encode(), "a.srt").format == "vtt"
    assert parse("1\n\n两个人的事".encode(), "a.srt").format == "text"


times = st.tuples(st.integers(0, 359_900_000), st.integers(0, 60_000)).map(lambda pair: (pair[0], sum(pair)))
words = st.text(alphabet="大家好，。？ abcXYZ019&<>;-'\"😀𠮷", min_size=1).filter(str.strip)
plain = words.filter(lambda text: not text.strip().isdigit() and "<" not in text)
names = st.sampled_from(["林知远", "Ada Lovelace", "a<b>&c", "SPEAKER_00"])


def written(timed):
    return [Cue(*span, (Said(text, speaker=speaker),)) for span, text, speaker in timed]


def as_read(data):
    source = parse(data, "a")
    return [((line.start_ms, line.end_ms), line.text, line.speaker) for line in source.lines]


@given(st.lists(st.tuples(times, plain, st.none()), min_size=1))
def test_srt_reads_back_as_it_was_written(timed):
    data = write_srt(written(timed))
    assert as_read(data) == timed
    others = pysubs2.SSAFile.from_string(data.decode(), "srt")
    assert [(event.start, event.end) for event in others] == [span for span, _, _ in timed]


@given(st.lists(st.tuples(times, words, st.none() | names), min_size=1))
@example([((0, 900), "a <i>b</i> &lt; <v c> --> d", None)])
def test_vtt_reads_back_as_it_was_written(timed):
    assert as_read(write_vtt(written(timed))) == timed


def test_srt_speakers_read_back():
    timed = [
        ((0, 900), "你好", "林知远"),
        ((900, 900), "Hi", "Ada"),
        ((1000, 2000), "好", "林知远"),
        ((1, 2), "Bye", "Ada"),
    ]
    assert as_read(write_srt(written(timed))) == timed
