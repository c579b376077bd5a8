"""In the source file exactly those lines change whose text was edited, whatever else was done to the session."""

import random
from dataclasses import replace
from itertools import islice

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotator.app.in_place import in_place
from annotator.core import edits
from annotator.core.build import fresh_transcript
from annotator.core.errors import AnnotatorError, CannotEncode
from annotator.core.history import Caret, Change
from annotator.core.model import LineKind
from annotator.core.stretches import replace_stretch
from annotator.core.text import cuts_word
from annotator.formats.read import parse

ROWS = 12


def opened(data, name="talk.md"):
    source = parse(data if isinstance(data, bytes) else data.encode(), name)
    return source, fresh_transcript(source)


def corrected(transcript, old, new):
    line = next(line for line in transcript.lines if old in line.text)
    transcript.apply(edits.change_text(transcript, line.id, line.text.replace(old, new, 1)).changes)


def written(source, transcript):
    return in_place(transcript, source).decode()


@pytest.fixture
def cut():
    """Twelve lines cut by length, each with a full stop at the cut; no character stands twice but the stop."""
    rows = ["".join(chr(0x3400 + 40 * row + at) for at in range(40)) + "。" for row in range(ROWS)]
    source, transcript = opened("\n\n".join(rows))
    assert all(line.soft_end for line in transcript.lines[:-1])
    return source, transcript, rows


def test_a_session_that_was_not_edited_gives_the_source():
    data = "\ufeff# 题目\r\n\r\n第一句。  \n\t第二句\x07。\r\n![](a.png)\r## 节\n\n最后".encode()
    source, transcript = opened(data)
    assert in_place(transcript, source) == data


@pytest.mark.shared
def test_the_real_transcripts_come_back_byte_for_byte(shared_data):
    paths = sorted((shared_data / "transcripts").rglob("*.*"))
    assert len(paths) > 9
    for path in paths:
        source, transcript = opened(path.read_bytes(), path.name)
        assert in_place(transcript, source) == path.read_bytes()


@pytest.mark.shared
def test_of_ten_corrections_and_twenty_splits_only_the_corrections_are_seen(shared_data):
    for path in sorted((shared_data / "transcripts").glob("*.md")):
        source, transcript = opened(path.read_bytes(), path.name)
        touched = _worked_on(transcript, random.Random(5))
        before, after = path.read_bytes().split(b"\n"), in_place(transcript, source).split(b"\n")
        differing = [at for at, (old, new) in enumerate(zip(before, after, strict=True), 1) if old != new]
        assert differing == sorted(source.lines[index - 1].row for index in touched)


def _worked_on(transcript, chance):
    """Ten corrections, twenty splits, joins of half of them, a speaker from the middle of a line, something undone."""
    talk = [line for line in transcript.lines if line.kind is LineKind.TEXT and len(line.text) > 60]
    touched = chance.sample(talk, 10)
    for line in touched:
        text = line.text[:30] + "〇〇" + line.text[32:]
        transcript.apply(edits.change_text(transcript, line.id, text).changes)
    for number, line in enumerate(chance.sample(talk, 20)):
        step = edits.split(transcript, line.id, chance.randrange(5, 50))
        assert step, line
        transcript.apply(step.changes)
        if number % 4 == 0:
            transcript.apply(step.inverse().changes)
        elif number % 2:
            transcript.apply(edits.join(transcript, line.id).changes)
    soft = [line.id for line in transcript.lines if line.soft_end and line.kind is LineKind.TEXT]
    joins = filter(None, (edits.join(transcript, line_id) for line_id in soft))
    for step in islice(joins, 1):  # in some transcripts a figure follows on every line
        transcript.apply(step.changes)
    transcript.apply(edits.set_speaker(transcript, touched[3].id, 9, 7).changes)
    spoken = transcript.line(touched[4].id)
    transcript.apply([Change(spoken, replace(spoken, interjection=True))])
    return {line.id for line in touched}


def test_a_split_and_a_join_change_nothing(cut):
    source, transcript, _ = cut
    transcript.apply(edits.split(transcript, 2, 7).changes)
    transcript.apply(edits.join(transcript, 1).changes)
    transcript.apply(edits.join(transcript, 4).changes)
    transcript.apply(edits.split(transcript, 4, 11).changes)
    assert in_place(transcript, source) == source.data


def test_the_space_between_joined_words_is_in_no_row():
    source, transcript = opened("we use GPT\n\nfour today\n\nand tomorrow")
    transcript.apply(edits.join(transcript, 1).changes)
    assert transcript.line(1).text == "we use GPT four today"
    transcript.apply(edits.split(transcript, 1, 10).changes)
    assert in_place(transcript, source) == source.data
    corrected(transcript, "GPT", "四")
    corrected(transcript, "four", "六")
    assert written(source, transcript) == "we use 四\n\n六 today\n\nand tomorrow"


def test_words_corrected_to_latin_keep_no_space_from_the_join():
    source, transcript = opened("我们用鸡皮\n\nfour 来做\n\n好")
    corrected(transcript, "鸡皮", "GPT")
    transcript.apply(edits.join(transcript, 1).changes)
    assert transcript.line(1).text == "我们用GPT four 来做"
    assert written(source, transcript) == "我们用GPT\n\nfour 来做\n\n好"


def test_what_is_edited_over_joined_lines_goes_to_the_line_it_came_from(cut):
    source, transcript, rows = cut
    transcript.apply(edits.join(transcript, 1).changes)
    corrected(transcript, rows[0][3], "一")
    corrected(transcript, rows[1][0], "二三")
    corrected(transcript, rows[1][39], "")
    expected = [rows[0].replace(rows[0][3], "一"), "二三" + rows[1][1:39] + "。", *rows[2:]]
    assert written(source, transcript) == "\n\n".join(expected)


def test_an_edit_that_spans_a_seam_stands_where_it_begins(cut):
    source, transcript, rows = cut
    transcript.apply(edits.join(transcript, 1).changes)
    corrected(transcript, rows[0][38:40] + rows[1][0], "一二")
    assert written(source, transcript).split("\n\n")[:2] == [rows[0][:38] + "一二。", rows[1][1:]]


def test_what_is_put_between_two_lines_ends_the_one_and_begins_the_other(cut):
    source, transcript, rows = cut
    transcript.apply(edits.join(transcript, 1).changes)
    line = transcript.line(1)
    transcript.apply(edits.change_text(transcript, 1, line.text.replace(rows[1][0], "，而" + rows[1][0])).changes)
    assert written(source, transcript).split("\n\n")[:2] == [rows[0][:-1] + "，", "而" + rows[1]]


def test_a_selection_put_right_over_lines_changes_those_it_touched(cut):
    source, transcript, rows = cut
    transcript.apply(replace_stretch(transcript, Caret(2, 30), Caret(4, 5), "一").changes)
    assert written(source, transcript).split("\n\n") == [
        rows[0], rows[1][:30] + "一。", "。", rows[3][5:], *rows[4:]
    ]  # fmt: skip


def test_what_was_typed_and_split_off_stays_with_its_line(cut):
    source, transcript, rows = cut
    transcript.apply(edits.change_text(transcript, 3, "一二三" + rows[2]).changes)
    transcript.apply(edits.split(transcript, 3, 2).changes)
    transcript.apply(edits.change_text(transcript, 12, rows[11] + "四五").changes)
    transcript.apply(edits.split(transcript, 12, len(rows[11])).changes)
    assert written(source, transcript) == "\n\n".join([*rows[:2], "一二三" + rows[2], *rows[3:11], rows[11] + "四五"])


def test_an_emptied_line_leaves_an_empty_row(cut):
    source, transcript, rows = cut
    transcript.apply(edits.change_text(transcript, 2, "").changes)
    transcript.apply(edits.join(transcript, 2).changes)
    assert written(source, transcript) == "\n\n".join([rows[0], "", *rows[2:]])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "gb18030", "big5hkscs"])
def test_the_encoding_stays_and_mixed_line_ends_too(encoding):
    text = "# 訪談\r\n\r\n大家好，我是來做訓練的。\r今天談數據和模型。\n\n謝謝大家。"
    data = text.encode(encoding)
    source, transcript = opened(data)
    corrected(transcript, "數據", "資料")
    assert in_place(transcript, source) == text.replace("數據", "資料").encode(encoding)


def test_a_character_that_the_encoding_lacks_is_named_with_its_row():
    source, transcript = opened("# 訪談\n\n大家好，我是來做訓練的。\n\n謝謝大家。".encode("big5hkscs"), "a.md")
    corrected(transcript, "謝謝", "😀")
    with pytest.raises(CannotEncode, match=r"a\.md, row 5: big5hkscs, .* no character 😀 \(U\+1F600\)"):
        in_place(transcript, source)


@pytest.mark.parametrize("name", ["panel.md", "interview.srt"])
def test_the_samples_come_back_byte_for_byte(sample, name):
    path = sample.with_name(name)
    source, transcript = opened(path.read_bytes(), name)
    assert in_place(transcript, source) == path.read_bytes()


SRT = """1
00:00:01,000 --> 00:00:02,500 X1:10
<i>Hello,</i>
world

2
00:00:03,000 --> 00:00:04,000
Ada: {\\an8}大家好
，各位

3
00:00:05,000 --> 00:00:06,000
Ada: 再见
"""
VTT = """WEBVTT - panel

NOTE 大家好
in here

intro
00:01.000 --> 00:02.500 align:start
<v.loud 林知远>大家好 &amp; <c.x>hi</c></v>

00:03.000 --> 00:04.000
好的
<v Ada>Good<00:00:03.500> morning,</v> <v Bo>你好
再见

00:05.000 --> 00:06.000
AT&amp;T &lt;b&gt; a&ampb
"""


@pytest.mark.parametrize(
    ("data", "old", "new", "row", "becomes"),
    [
        (SRT, "Hello", "Hallo there", "<i>Hello,</i>", "<i>Hallo there,</i>"),
        (SRT, "world", "world!", "world", "world!"),
        (SRT, "大家", "朋友们", "Ada: {\\an8}大家好", "Ada: {\\an8}朋友们好"),
        (SRT, "再见", "再会", "Ada: 再见", "Ada: 再会"),
        (SRT, "world", "", "world\n", ""),
        (VTT, "大家", "各位", "大家好 &amp; <c", "各位好 &amp; <c"),
        (VTT, "hi", "a <b> & c", "<c.x>hi</c>", "<c.x>a &lt;b&gt; &amp; c</c>"),
        (VTT, "morning", "evening", " morning,", " evening,"),
        (VTT, "好的", "", "好的\n", ""),
        (VTT, "再见", "", "再见\n", ""),
        (VTT, "T <b>", "T", "AT&amp;T &lt;b&gt;", "AT&amp;T"),
        (VTT, "a&b", "ab", "a&ampb", "ab"),
    ],
)
def test_in_subtitles_times_labels_and_markup_stay(data, old, new, row, becomes):
    source, transcript = opened(data.replace("\n", "\r\n"), "a.srt")
    assert in_place(transcript, source) == source.data
    corrected(transcript, old, new)
    after = written(source, transcript)
    assert data.count(row) == 1 or row in ("大家好 &amp; <c",)
    assert after == data.replace(row, becomes).replace("\n", "\r\n")
    talk = [line.text.strip() for line in transcript.lines if line.text.strip()]
    assert [line.text.strip() for line in parse(after.encode(), "a").lines] == talk


WORDS = (
    "大家",
    "好的",
    "hello ",
    "AT&amp;T ",
    "a &lt; b",
    "<i>斜</i>",
    "<c.x>色",
    "</c>",
    "，",
    "数据。",
    " 空 ",
    "&nbsp;",
)
ROW_TEXT = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map("".join)
CUES = st.lists(st.lists(ROW_TEXT, min_size=1, max_size=3), min_size=1, max_size=4)


@given(CUES, st.sampled_from(["srt", "vtt"]), st.sampled_from(["", "Ada: ", "<v Ada>"]), st.data())
def test_an_edited_subtitle_reads_back_as_the_session(cues, format, label, data):
    head = "WEBVTT\n\nNOTE 大家\n\n" if format == "vtt" else ""
    blocks = [
        f"{at}\n00:00:{at:02}.000 --> 00:00:{at:02}.900\n" + "\n".join([label + rows[0], *rows[1:]])
        for at, rows in enumerate(cues, 1)
    ]
    text = head + "\n\n".join(blocks) + "\n"
    try:
        source, transcript = opened(text, "a")
    except AnnotatorError:
        assume(False)
    line = data.draw(st.sampled_from(list(transcript.lines)))
    start = data.draw(st.integers(0, len(line.text)))
    end = data.draw(st.integers(start, len(line.text)))
    new = line.text[:start] + data.draw(st.sampled_from(["", "新", "new words", "一，二", "b & <d"])) + line.text[end:]
    assume(new.strip() and new != line.text)
    transcript.apply(edits.change_text(transcript, line.id, new).changes)
    after = written(source, transcript)
    assert [tidy(line) for line in parse(after.encode(), "a").lines] == [tidy(line) for line in transcript.lines]
    untouched = [block for at, block in enumerate(blocks, 1) if at * 1000 != line.start_ms]
    assert all(block in after for block in untouched)


def tidy(line):
    """What is left of a line when rows are run together anew."""
    return "".join(line.text.split()), line.start_ms


@given(st.randoms(use_true_random=False), st.sampled_from(["han", "latin", "both"]))
def test_exactly_the_edited_lines_differ_whatever_is_split_and_joined(chance, script):
    tokens = [[_token(40 * row + at, script, chance) for at in range(9)] for row in range(ROWS)]
    rows = ["".join(row).strip() + "。" for row in tokens]
    source, transcript = opened("\r\n\r\n".join(rows))
    expected = list(rows)
    for number in range(25):
        line = chance.choice(transcript.lines)
        act = chance.choice(["edit", "edit", "split", "split", "join", "undo", "speaker"])
        if act == "edit":
            row, at = chance.randrange(ROWS), chance.randrange(1, 8)
            _edit(transcript, expected, row, tokens[row][at].strip(), _token(9000 + number, script, chance).strip())
        else:
            _reshape(transcript, line, act, chance)
    after = written(source, transcript)
    assert after.split("\r\n\r\n") == expected
    assert [line.text for line in parse(after.encode(), "talk.md").lines] == expected


def _token(number, script, chance):
    latin = script == "latin" or (script == "both" and chance.random() < 0.5)
    return f" w{number}q " if latin else chr(0x4E00 + number)


def _edit(transcript, expected, row, old, new):
    line = next((line for line in transcript.lines if old in line.text), None)
    if line and old in expected[row]:
        transcript.apply(edits.change_text(transcript, line.id, line.text.replace(old, new)).changes)
        expected[row] = expected[row].replace(old, new)


def _reshape(transcript, line, act, chance):
    at = chance.randrange(1, max(2, len(line.text)))
    at += next(further for further in range(99) if not cuts_word(line.text, at + further))
    if act in ("split", "undo"):
        step = edits.split(transcript, line.id, at)
    elif act == "join":
        step = edits.join(transcript, line.id)
    else:
        step = edits.set_speaker(transcript, line.id, at, chance.randrange(100, 103))
    if step:
        transcript.apply(step.changes)
        if act == "undo":
            transcript.apply(step.inverse().changes)
