"""The marks suggested for a whole transcript."""

from __future__ import annotations

import pytest

from annotator.app.lexicon import load_lexicon
from annotator.app.marks import apart, find_marks
from annotator.core.history import Change
from annotator.core.marks import leave_mark, settle_marks
from annotator.core.model import Band, LineKind, Speaker

LINES = (
    "大家好，那我先问一个问题，这个模型到底是怎么训练的，用了多少数据，呃这个我来。",
    "回答，我们用了三个月的时间，然后收集了一些数据，其实效果还可以，所以我觉得这个。",
    "方向是对的，谢谢大家，",
)


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory):
    return load_lexicon(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def talk(make_transcript):
    return make_transcript(*LINES, soft=(1, 2), speakers=(Speaker(91, 1, "周岚"), Speaker(92, 2, "林知远")))


def test_what_is_taken_is_suggested_no_more(talk, lexicon):
    found = find_marks(talk, lexicon)
    assert {1, 2, 3} == {suspect.line_id for suspect in found}
    talk.apply(settle_marks(talk, [(suspect, suspect.suggestions[0].text) for suspect in found]).changes)
    assert "用了多少数据？" in talk.line(1).text
    assert talk.line(3).text.endswith("。")
    assert not any(talk.soft_mark(line) for line in talk.lines)
    again = {(suspect.line_id, suspect.start) for suspect in find_marks(talk, lexicon) if suspect.band is Band.SURE}
    assert again == set()


def test_what_is_left_is_suggested_no_more(talk, lexicon):
    first = find_marks(talk, lexicon)[0]
    talk.apply(leave_mark(talk, first).changes)
    assert first not in find_marks(talk, lexicon)


def test_headings_are_not_looked_at_and_end_what_is_said(talk, lexicon):
    line = talk.line(2)
    heading = [Change(line, type(line)(line.id, line.order, line.text, line.pieces, LineKind.HEADING))]
    talk.apply(heading)
    found = {suspect.line_id: suspect for suspect in find_marks(talk, lexicon)}
    assert 2 not in found
    assert found[1].suggestions[0].text in "。？！"


def test_a_mark_within_a_misheard_stretch_is_settled_with_it(talk, lexicon, make_suspect):
    found = find_marks(talk, lexicon)
    mark = next(suspect for suspect in found if suspect.text == "，")
    line = talk.line(mark.line_id)
    around = make_suspect(line, line.text[mark.start - 1 : mark.end + 1], "别的", start=mark.start - 1)
    assert apart(found, [around]) == [suspect for suspect in found if suspect is not mark]
    beside = make_suspect(line, line.text[mark.end : mark.end + 2], "别的", start=mark.end)
    assert apart(found, [beside]) == found
