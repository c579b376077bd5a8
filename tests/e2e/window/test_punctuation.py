"""Punctuation as an editor settles it: walked in the text, taken by band on a page, undone, kept, exported."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from annotator.app.export import clean_text
from annotator.app.export_formats import Export
from annotator.core.export_options import ExportOptions
from annotator.core.model import Band

Key = Qt.Key
NONE, ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@pytest.fixture(scope="module")
def panel(tmp_path_factory):
    """A talk that a recogniser cut by length: each line ends in a full stop, whatever was said there."""
    rows = [
        "# 圆桌论坛：小模型能走多远-主持人：周岚-嘉宾：林知远",
        "各位老师下午好，欢迎大家来到今天的论坛，今天我们就聊一聊小模型到底能够走多远，为什么大家都在做。",
        "这件事情呢，林老师你怎么看，好的谢谢主持人，我觉得小模型现在最大的问题是数据，数据的质量不够好。",
        "我们公司最近做了一个模型，手机上面车上面都可以用，效果比去年好了很多，但是成本还是太高了，所以。",
        "我们今年想把成本再降一半，那您觉得明年能做到吗，我觉得很有希望，因为芯片也在进步，算法也在进步。",
        "另外我们还发现一个很有意思的现象，就是模型越小，它对数据的质量就越敏感，这个大家可以去试一试看。",
        "有没有什么经验可以跟大家分享一下呢，有的，第一个就是要把重复的数据去掉，第二个就是要多做几次实验。",
        "第三个就是不要太着急，慢慢来反而会比较快，这是我们这么多年下来最深的体会，其他的我就不多说了吧。",
        "好的非常感谢林老师的分享，那么时间也差不多了，我们今天的论坛就到这里，谢谢各位老师，谢谢各位同学。",
        "希望我们明年还可以在这里再见面，到时候我们再来看看，小模型是不是真的走到了每一个人的手机里面去了。",
    ]
    path = tmp_path_factory.mktemp("talk") / "panel.md"
    path.write_text("\n\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def user(start, panel):
    """In the talk, with the checker's process running."""
    user = start(panel, check=True)
    user.accept_start_sheet()
    assert sum(line.soft_end for line in user.page.session.transcript.lines) >= 8
    return user


def found(user):
    """Wait until all of the text was looked at."""
    user.qtbot.waitUntil(lambda: user.page.marks.finder.left == 0, timeout=60_000)
    return list(user.page.marks.finder.found)


def exported(user):
    session = user.page.session
    return clean_text(Export(session.transcript, session.source, ExportOptions()))[0]


def test_marks_are_walked_taken_left_and_undone(user):
    user.key(Key.Key_M, ALT)
    marks = found(user)
    assert "sure" in user.page.strip.message.text()
    before = user.lines
    user.go(0)
    user.key(Key.Key_F8)
    here = user.desk.at_caret.mark
    assert here in marks
    assert user.desk.row.card.isVisible()
    meant = here.suggestions[0].text
    line = user.row
    user.key(Key.Key_1, CTRL)
    assert user.lines[line][here.start : here.start + len(meant)] == meant
    assert here not in found(user)
    assert user.desk.at_caret.mark, "it went on to the next"
    left = user.desk.at_caret.mark
    user.key(Key.Key_I, ALT)
    assert left not in list(user.page.marks.finder.found)
    user.key(Key.Key_Z, CTRL)
    user.key(Key.Key_Z, CTRL)
    assert user.lines == before
    user.qtbot.waitUntil(lambda: {here.start, left.start} <= {mark.start for mark in found(user)})


def test_all_that_is_sure_is_taken_on_a_page_as_one_step_and_kept(user, start, panel):
    user.key(Key.Key_M, CTRL | SHIFT)
    user.qtbot.waitUntil(lambda: user.page.marks.pages.shown, timeout=60_000)
    sure = [mark for mark in user.page.marks.finder.found if mark.band is Band.SURE]
    assert len(sure) >= 2
    assert [place.suspect for place in user.page.marks.page.ticked] == sure
    raw, steps = exported(user), len(user.page.session.history.done)
    user.key(Key.Key_Return)
    assert len(user.page.session.history.done) == steps + 1
    clean = exported(user)
    assert sum(map(clean.count, "。？")) > sum(map(raw.count, "。？"))
    assert "？" in clean, "a question got its mark"
    found(user)
    assert not [mark for mark in user.page.marks.finder.found if mark in sure]
    user.window.close()
    again = start(panel)
    assert exported(again) == clean
    again.key(Key.Key_Z, CTRL)
    assert exported(again) == raw


def test_the_same_key_goes_back_to_suspects(user):
    user.key(Key.Key_M, ALT)
    found(user)
    user.key(Key.Key_F8)
    assert user.desk.at_caret.mark
    user.key(Key.Key_M, ALT)
    assert not user.page.marks.on
    assert user.desk.at_caret.mark is None
    user.checked()
    user.key(Key.Key_F8)
    assert user.desk.at_caret.mark is None


def test_triage_ends_the_walk_over_marks(user):
    user.key(Key.Key_M, ALT)
    found(user)
    user.key(Key.Key_F7)
    assert not user.page.marks.on


def test_marks_move_along_while_the_line_is_typed_into(user):
    user.key(Key.Key_M, ALT)
    found(user)
    finder, transcript = user.page.marks.finder, user.page.session.transcript
    line_id = next(iter(finder.found)).line_id
    marks = finder.suspects(line_id)
    user.go(transcript.index(line_id))
    user.type("那")
    moved = finder.suspects(line_id)
    assert [mark.start for mark in moved] == [mark.start + 1 for mark in marks]
    assert all(user.editor.text[mark.start : mark.end] == mark.text for mark in moved)


def test_a_speaker_set_makes_what_is_said_before_end(user):
    user.key(Key.Key_M, ALT)
    found(user)
    transcript = user.page.session.transcript
    at = transcript.lines[1].text.index("好的谢谢主持人")
    user.go(1, at)
    user.key(Key.Key_2, ALT)
    found(user)
    ends = [mark for mark in user.page.marks.finder.found if mark.line_id == transcript.lines[1].id and mark.end == at]
    assert ends
    assert ends[0].suggestions[0].text in "。？！"
