from dataclasses import replace

import pytest

from annotator.core.history import Change
from annotator.core.model import LineKind
from annotator.core.sections import Section, heading_of, people_of, section_at, sections


@pytest.fixture
def talks(make_transcript):
    """Lines that begin with `#` are headings; `speakers` says who speaks in the lines that follow."""

    def make(*texts, speakers=()):
        transcript = make_transcript(*texts)
        for line, speaker in zip(list(transcript.lines), [*speakers, *[None] * len(texts)], strict=False):
            kind = LineKind.HEADING if line.text.startswith("#") else LineKind.TEXT
            transcript.apply([Change(line, replace(line, kind=kind, speaker=speaker))])
        return transcript

    return make


def test_each_heading_begins_a_section_with_its_own_people(talks):
    transcript = talks("## 第一讲", "大家好。", "谢谢。", "### 提问", "请问。", speakers=(None, 7, 8, None, 9))
    found = sections(transcript)
    assert found == [Section(1, 0, 3, "第一讲", 2), Section(4, 3, 5, "提问", 3)]
    assert [people_of(transcript, section) for section in found] == [{7, 8}, {9}]


def test_what_stands_before_the_first_heading_is_a_section_too(talks):
    transcript = talks("大家好。", "# 一", "好。", "# 二", "好。")
    assert [(section.title, section.first, section.level) for section in sections(transcript)] == [
        ("", 0, 0),
        ("一", 1, 1),
        ("二", 3, 1),
    ]


@pytest.mark.parametrize("texts", [("大家好。",), ("# 一", "大家好。"), ("大家好。", "# 一")])
def test_one_heading_divides_nothing(talks, texts):
    assert sections(talks(*texts)) == []


def test_a_line_is_in_the_section_of_the_last_heading_above_it(talks):
    found = sections(talks("大家好。", "# 一", "好。", "# 二"))
    assert [section_at(found, place) for place in range(4)] == [0, 1, 1, 2]
    assert section_at([], 3) == -1


@pytest.mark.parametrize(
    ("text", "level", "words"), [("# 一", 1, "一"), ("###  二 ", 3, "二"), ("无号", 0, "无号"), ("#", 1, "")]
)
def test_a_heading_has_a_level_and_words(text, level, words):
    assert heading_of(text) == (level, words)
