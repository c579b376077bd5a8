"""What is remembered for all transcripts or an event is there in the next one, and undo takes it back."""

from __future__ import annotations

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from annotator.app.glossary_file import open_glossary
from annotator.app.paths import user_paths
from annotator.app.session import open_session
from annotator.core.glossary import Layer
from annotator.gui.dialogs.remember import RememberDialog
from annotator.gui.kit.notice_bar import NoticeBar

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier

pytestmark = pytest.mark.timeout(240)


@pytest.fixture
def talks(tmp_path):
    """Two talks in which the same is heard wrongly."""
    rows = ["先聊一聊最虚大会这件事情。", "他们说支架很重要。", "最虚大会每年都有。"]
    files = [tmp_path / f"P{number}.txt" for number in (1, 2)]
    for number, file in enumerate(files, 1):
        file.write_text("\n".join((f"这是第{number}场。", *rows)) + "\n", encoding="utf-8")
    return files


def kept(event=None):
    with closing(open_glossary(user_paths())) as glossary:
        return [(held.term.text, held.term.aliases) for held in glossary.terms(event)]


def put_right(user, heard, meant):
    """Correct a form by Alt+Enter, so that remembering it is offered."""
    row = next(at for at, line in enumerate(user.lines) if heard in line)
    start = user.lines[row].index(heard)
    user.desk.go(user.page.session.transcript.lines[row].id, start, start + len(heard))
    user.key(Qt.Key.Key_Return, ALT)
    panel = user.page._ask_panel
    user.qtbot.waitUntil(lambda: bool(panel.isVisible() and panel.heard.text()), timeout=60_000)
    user.type(meant)
    user.qtbot.waitUntil(lambda: panel.list.model().rowCount() > 0, timeout=60_000)
    user.key(Qt.Key.Key_Return)
    user.qtbot.waitUntil(lambda: user.page.remembering.offered)


def buttons(user):
    bars = [bar for bar in user.page.findChildren(NoticeBar) if bar.isVisible()]
    return [button for bar in bars for button in bar.findChildren(QPushButton)]


def words(user):
    """What stands on the buttons of the offer."""
    return [button.text() for button in buttons(user)]


def reaches(user):
    """For whom the offer can be accepted."""
    return {action.text(): action for action in buttons(user)[1].menu().actions()}


def suggested(user, heard):
    user.checked()
    found = user.page.checking.analysis.found
    return {(s.suggestions[0].text, s.band.value) for s in found if s.text == heard and s.suggestions}


def test_what_is_remembered_for_all_transcripts_is_found_in_the_next_one(start, talks):
    user = start(talks[0], check=True)
    user.accept_start_sheet()
    user.checked()
    put_right(user, "最虚大会", "归墟大会")
    assert words(user) == ["Remember (Alt+G)", "In this session", "No"]
    assert list(reaches(user)) == ["In this session", "For all my transcripts"]
    reaches(user)["For all my transcripts"].trigger()
    assert kept() == [("归墟大会", ("最虚大会",))]
    assert suggested(user, "最虚大会") == {("归墟大会", "sure")}
    user.key(Qt.Key.Key_Z, CTRL)
    assert kept() == []
    user.key(Qt.Key.Key_Y, CTRL)
    assert kept() == [("归墟大会", ("最虚大会",))]
    put_right(user, "支架", "智驾")
    assert words(user) == ["Remember (Alt+G)", "For all my transcripts", "No"], "as was chosen last"
    user.key(Qt.Key.Key_G, ALT)
    user.window.open(talks[1])
    user.qtbot.waitUntil(lambda: user.page.session.source.name == talks[1].name)
    user.page.desk.editor.setFocus()
    assert suggested(user, "最虚大会") == {("归墟大会", "sure")}
    assert suggested(user, "支架") == {("智驾", "likely")}, "a word of its own is never sure"


def test_a_suspect_is_corrected_and_remembered_for_the_event(start, talks, monkeypatch):
    with closing(open_session(talks[0], paths=user_paths())) as session:
        file = session.glossary.file
        event = file.add_event("圆桌论坛")
        file.set_event(session.source.sha256, event.id, session.path, "P1", "")
    user = start(talks[0], check=True)
    user.accept_start_sheet()
    user.checked()
    put_right(user, "最虚大会", "归墟大会")
    assert list(reaches(user)) == ["In this session", "For 圆桌论坛", "For all my transcripts"]
    user.key(Qt.Key.Key_G, ALT)
    line = user.page.session.transcript.lines[3]
    user.checked()
    user.go(3, 0)
    shown = []

    def answer(dialog):
        shown.extend(dialog.choices.itemText(at) for at in range(dialog.choices.count()))
        dialog.field.setText("归墟峰会")
        dialog.choices.setCurrentIndex(dialog.choices.findData(Layer.EVENT))
        return True

    monkeypatch.setattr(RememberDialog, "exec", answer)
    user.key(Qt.Key.Key_G, ALT)
    assert shown == ["In this session", "For 圆桌论坛", "For all my transcripts"]
    assert kept(event.id) == [("归墟峰会", ("最虚大会",))]
    assert user.page.session.transcript.line(line.id).text.startswith("归墟峰会")
    user.key(Qt.Key.Key_Z, CTRL)
    assert (kept(event.id), kept()) == ([], [])
    assert user.page.session.transcript.line(line.id).text == line.text


def test_where_nothing_can_be_remembered_it_is_told_and_the_session_goes_on(start, talks, told):
    user = start(talks[0], check=True)
    user.accept_start_sheet()
    user.checked()
    paths = user_paths()
    paths.data.mkdir(parents=True, exist_ok=True)
    put_right(user, "最虚大会", "归墟大会")
    paths.glossary.write_text("no database", encoding="utf-8")
    reaches(user)["For all my transcripts"].trigger()
    (message,) = told
    assert "glossary.db" in message
    assert "damaged" in message
    user.key(Qt.Key.Key_Z, CTRL)
    assert "最虚大会" in user.lines[1]
