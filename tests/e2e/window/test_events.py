"""Sessions of one event: the match is proposed and confirmed, and what one session taught comes to the next."""

from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtWidgets import QApplication

from annotator.app.events import read_events
from annotator.app.glossary_file import open_glossary
from annotator.app.paths import user_paths
from annotator.core.glossary import EventPerson, GlossaryTerm, Lesson
from annotator.core.history import Change
from annotator.core.model import Category, Term
from annotator.gui.dialogs.event_check import EventCheckDialog
from annotator.gui.dialogs.event_choice import EventChoiceDialog
from annotator.gui.dialogs.events_dialog import EventsDialog

EVENT = "2026澄江智能大会"
FIRST = [
    "# 2026澄江智能大会-端侧智能 - P5：圆桌论坛：小模型怎么走-主持人：周 岚-嘉宾：林知远-何一鸣",
    "大家好，我是主持人周岚，今天我们聊一聊开放模型。",
    "好的谢谢主持人，其实规模还没有走到头，之远架构也是一样。",
]
SECOND = [
    "# 2026澄江智能大会-具身智能 - P2：机器人的手-主持人：何一鸣-嘉宾：沈 慧",
    "大家好，我们先看文声图，再看别的。",
    "好的，文声图之后是梯度下降，然后谢谢大家。",
]


def written(tmp_path, name, rows):
    path = tmp_path / name
    path.write_text("\n\n".join(rows) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def first(tmp_path):
    return written(tmp_path, "first.md", FIRST)


@pytest.fixture
def second(tmp_path):
    return written(tmp_path, "second.md", SECOND)


def glossary():
    return closing(open_glossary(user_paths()))


def choose_new_event(user, name):
    row = user.window._sheet.event_row
    user.qtbot.waitUntil(lambda: row.look is not None)
    row.events.setCurrentIndex(row.events.findText("New event…"))
    row.name.setText(name)


@pytest.fixture
def of_event(start, first, qtbot):
    """The first session belongs to the event, which has a person, a term and a lesson."""
    user = start(first)
    choose_new_event(user, EVENT)
    user.window._sheet.accept()
    qtbot.waitUntil(lambda: user.page.events.acts.own.event is not None)
    sha256 = user.page.session.source.sha256
    user.window.close()
    with glossary() as file:
        event = file.events()[0].id
        file.set_people(event, [EventPerson("沈慧", "guest", "青梧大学", ("沈会",)), EventPerson("林知远", "guest")])
        file.keep_lessons(sha256, event, [Lesson("文声图", "文生图", Category.TERM_ZH, accepted=3)])
        held = GlossaryTerm(next(iter(file.new_ids())), Term("知远架构", Category.TERM_ZH), event)
        file.write([Change(None, held)])
    return event


def test_a_new_event_is_made_by_the_user_alone(start, first, qtbot):
    user = start(first)
    row = user.window._sheet.event_row
    qtbot.waitUntil(lambda: row.look is not None)
    assert row.events.currentText() == "None"
    assert row.look.name == "2026澄江智能大会-端侧智能"
    user.accept_start_sheet()
    qtbot.wait(50)
    assert not user_paths().glossary.exists()


def test_the_next_session_is_matched_and_joins_once_the_user_agrees(start, of_event, second, qtbot):
    user = start(second)
    sheet = user.window._sheet
    qtbot.waitUntil(lambda: sheet.event_row.look is not None)
    assert sheet.event_row.events.currentText() == EVENT
    assert "Proposed" in sheet.event_row.note.text()
    assert [(p.name, p.affiliation) for p in sheet.people.people_model.people()] == [
        ("何一鸣", ""),
        ("沈慧", "青梧大学"),
    ]
    user.accept_start_sheet()
    qtbot.waitUntil(lambda: user.page.events.acts.own.event is not None)
    assert [len(one.sessions) for one in read_events(user_paths())] == [2]
    assert [s.aliases for s in user.page.session.transcript.roster()] == [(), ("沈会",)]


def test_an_event_that_is_declined_is_not_joined_and_can_be_chosen_later(start, of_event, second, qtbot):
    user = start(second)
    row = user.window._sheet.event_row
    qtbot.waitUntil(lambda: row.look is not None)
    row.events.setCurrentIndex(row.events.findText("None"))
    user.accept_start_sheet()
    qtbot.wait(50)
    assert [len(one.sessions) for one in read_events(user_paths())] == [1]
    user.page.events.acts.choose()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), EventChoiceDialog))
    dialog = QApplication.activeModalWidget()
    assert dialog.row.events.currentText() == EVENT
    dialog.use.click()
    qtbot.waitUntil(lambda: user.page.events.acts.own.event is not None)
    assert [len(one.sessions) for one in read_events(user_paths())] == [2]


def test_opening_tells_of_known_fixes_and_taking_them_is_one_step(start, of_event, second, qtbot):
    user = start(second, check=True)
    qtbot.waitUntil(lambda: user.window._sheet.event_row.look is not None)
    user.accept_start_sheet()
    fixes, page = user.page.events.fixes, user.page.events.page
    qtbot.waitUntil(lambda: fixes._bar is not None, timeout=60_000)
    assert fixes._bar.accessibleName() == f"2 known fixes from {EVENT}"
    fixes.open()
    qtbot.waitUntil(lambda: page.isVisible())
    assert [row.words for row in page.model.rows][:2] == ["文生图", "文声图"]
    assert "3" in page.model.note(page.model.rows[1])
    user.key(Qt.Key.Key_Down)
    user.key(Qt.Key.Key_Down)
    user.key(Qt.Key.Key_Space)
    user.key(Qt.Key.Key_Return)
    assert user.lines == ["大家好，我们先看文声图，再看别的。", "好的，文生图之后是梯度下降，然后谢谢大家。"]
    user.page.lines.undo()
    assert user.lines == SECOND[1:]


def test_who_takes_part_in_the_event_is_offered_beside_the_roster(start, of_event, second, qtbot):
    user = start(second)
    qtbot.waitUntil(lambda: user.window._sheet.event_row.look is not None)
    user.accept_start_sheet()
    qtbot.waitUntil(lambda: user.page.events.acts.own.event is not None)
    roster = user.page.roster
    roster.new_name.setText("林知远")
    roster.add_button.click()
    assert user.page.session.transcript.roster()[-1].role == "guest"
    host = user.page.session.transcript.roster()[0]
    roster.keep_requested.emit(host.id)
    qtbot.waitUntil(lambda: "何一鸣" in [person.name for person in user.page.events.acts.own.people])


def test_the_house_style_of_the_event_is_what_an_export_begins_with(start, of_event, first, second, qtbot):
    user = start(first)
    qtbot.waitUntil(lambda: user.page.events.acts.own.event is not None)

    style = replace(user.page.options.now, speaker_names=False, title="Not of the next")
    user.page.events.acts.use_style(style)
    qtbot.waitUntil(lambda: read_events(user_paths())[0].styled)
    user.window.close()
    user = start(second)
    qtbot.waitUntil(lambda: user.window._sheet.event_row.look is not None)
    assert user.page.options.now.speaker_names
    user.accept_start_sheet()
    qtbot.waitUntil(lambda: not user.page.options.now.speaker_names)
    assert user.page.options.now.title == ""


def test_the_other_sessions_are_checked_again_and_opened_where_something_is_new(start, of_event, second, qtbot):
    user = start(second)
    qtbot.waitUntil(lambda: user.window._sheet.event_row.look is not None)
    user.accept_start_sheet()
    qtbot.waitUntil(lambda: len(user.page.events.acts.own.others) == 1)
    user.page.events.others.check()
    dialog = next(w for w in user.window.findChildren(EventCheckDialog))
    qtbot.waitUntil(lambda: "All are checked" in dialog.note.text(), timeout=60_000)
    assert "知远架构 ×1" in dialog.rows.item(0).text()
    dialog.open_button.click()
    qtbot.waitUntil(lambda: user.lines == FIRST[1:])
    qtbot.waitUntil(lambda: user.row == 1)


def test_an_event_is_renamed_and_removed_and_its_sessions_stay(start, of_event, first, qtbot):
    user = start(first)
    user.window._events.open()
    qtbot.waitUntil(lambda: bool(user.window.findChildren(EventsDialog)))
    dialog = user.window.findChildren(EventsDialog)[0]
    dialog.name.setText("澄江 2026")
    dialog.name.editingFinished.emit()
    qtbot.waitUntil(lambda: user.page.events.acts.own.event.name == "澄江 2026")
    dialog.remove.click()
    dialog.question.yes.click()
    qtbot.waitUntil(lambda: user.page.events.acts.own.event is None)
    assert read_events(user_paths()) == []
    assert user.page.session.path.exists()


def test_what_was_put_right_in_one_session_is_known_in_the_next(start, tmp_path, second, qtbot):
    rows = [FIRST[0], "大家好，我是主持人周岚，今天我们先聊文声图。"]
    user = start(written(tmp_path, "taught.md", rows), check=True)
    choose_new_event(user, EVENT)
    user.window._sheet.accept()
    qtbot.waitUntil(lambda: user.page.events.acts.own.event is not None)
    user.checked()
    user.page.suspects.next()
    user.key(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert user.lines == ["大家好，我是主持人周岚，今天我们先聊文生图。"]
    user.window.close()
    QThreadPool.globalInstance().waitForDone()
    user = start(second, check=True)
    qtbot.waitUntil(lambda: user.window._sheet.event_row.look is not None)
    user.accept_start_sheet()
    fixes = user.page.events.fixes
    qtbot.waitUntil(lambda: fixes._bar is not None, timeout=60_000)
    assert fixes._bar.accessibleName() == f"2 known fixes from {EVENT}"
