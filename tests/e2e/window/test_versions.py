"""Versions and history, as an editor uses them."""

from __future__ import annotations

import time
from threading import Event

import pytest
from PySide6.QtCore import QEvent, Qt, QThreadPool
from PySide6.QtWidgets import QApplication, QMessageBox
from sqlite_utils import Database

from annotator.app.versions import Versions
from annotator.core.errors import VersionNotKept, VersionUnreadable
from annotator.core.roster import add_speaker
from annotator.gui.dialogs.version_name import VersionNameDialog
from annotator.gui.panels.history_rows import ROW_ROLE, RowKind
from tests.e2e.window.screen import look, running, virtual_screen, wait_for

ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def user(start, transcript):
    user = start(transcript)
    user.accept_start_sheet()
    return user


def name_version(user, name: str = "") -> None:
    """Name a version by Ctrl+S; with no name, by the one proposed."""
    before = len(versions(user))
    user.key(Qt.Key.Key_S, CTRL)
    dialog = asked(user)
    if name:
        dialog.name.setText(name)
    user.qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    user.qtbot.waitUntil(lambda: len(versions(user)) == before + 1)
    user.window.activateWindow()  # as a window manager does once the dialog is gone
    user.qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)


def asked(user) -> VersionNameDialog:
    user.qtbot.waitUntil(lambda: bool(user.window.findChildren(VersionNameDialog)))
    return user.window.findChildren(VersionNameDialog)[-1]


def versions(user) -> list[str]:
    return [version.name for version in user.page.session.versions.all()]


def retype(user, row: int, old: str, new: str) -> None:
    """Put new text in the place of old text by typing."""
    user.go(row, user.lines[row].index(old))
    for _ in old:
        user.key(Qt.Key.Key_Delete)
    user.type(new)
    assert user.desk.flush()


def open_versions(user):
    user.window.findChild(type(user.window.actions()[0]), "versions").trigger()
    compared(user)
    return user.page.versions.panel


def compared(user) -> None:
    panel = user.page.versions.panel
    user.qtbot.waitUntil(lambda: "differ" in panel.note.text())


def rows(panel) -> list[tuple[int, str, str]]:
    passages = [panel.model.passage(row) for row in range(panel.model.rowCount())]
    return [(passage.number, passage.before, passage.after) for passage in passages]


def names(panel) -> list[str]:
    return [panel.names.item(row).text() for row in range(panel.names.count())]


def history(user) -> list[tuple[RowKind, str, str]]:
    model = user.page.history.panel.model
    found = [model.index(row).data(ROW_ROLE) for row in range(model.rowCount())]
    return [(row.kind, row.words, row.place) for row in found]


def open_history(user):
    user.key(Qt.Key.Key_H, CTRL | SHIFT)
    return user.page.history.panel


def refuse(_versions, packed):
    raise VersionNotKept(path="session.db", name=packed.name, reason="database or disk is full")


def test_a_version_is_named_compared_and_brought_back_as_one_step(user):
    before = user.lines
    name_version(user, "初稿")
    assert "初稿" in user.page.strip.message.text()
    retype(user, 1, "林志远", "林知远")
    user.go(3, 4)
    user.key(Qt.Key.Key_Return)
    after = user.lines
    panel = open_versions(user)
    assert names(panel) == ["初稿", "Original"]
    assert rows(panel) == [(2, before[1], after[1])]
    panel.everything.setChecked(True)
    assert [number for number, _, _ in rows(panel)] == [2, 4]
    user.qtbot.mouseClick(panel.restore, Qt.MouseButton.LeftButton)
    assert user.lines == before
    user.key(Qt.Key.Key_Z, CTRL)
    assert user.lines == after


def test_a_place_that_differs_is_gone_to(user):
    name_version(user, "初稿")
    user.go(0, 4)
    user.key(Qt.Key.Key_Return)
    retype(user, 2, "林志远", "林知远")
    user.go(0)
    panel = open_versions(user)
    panel.places.setFocus()
    panel.places.setCurrentIndex(panel.model.index(0))
    user.key(Qt.Key.Key_Return)
    assert (user.row, user.editor.text[user.editor.caret]) == (2, "知")
    assert QApplication.focusWidget() is user.editor


def test_the_comparison_follows_the_text(user):
    panel = open_versions(user)
    assert rows(panel) == []
    retype(user, 1, "林志远", "林知远")
    user.qtbot.waitUntil(lambda: len(rows(panel)) == 1)


def test_the_name_proposed_is_the_time_and_an_empty_one_is_not_taken(user):
    user.key(Qt.Key.Key_S, CTRL)
    dialog = asked(user)
    assert dialog.name.text()[:2] == "20"
    assert dialog.name.selectedText() == dialog.name.text()
    dialog.name.setText("  ")
    assert not dialog.keep.isEnabled()
    user.qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert dialog.isVisible()
    user.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert versions(user) == []


def test_two_versions_of_one_name_are_told_apart(user):
    name_version(user, "初稿")
    name_version(user, "初稿")
    assert versions(user) == ["初稿", "初稿 (2)"]


def test_a_version_is_renamed_and_deleted_after_a_question(user, monkeypatch):
    name_version(user, "初稿")
    name_version(user, "二稿")
    panel = open_versions(user)
    assert panel.names.currentItem().text() == "二稿"
    user.qtbot.mouseClick(panel.rename, Qt.MouseButton.LeftButton)
    dialog = asked(user)
    dialog.name.setText("定稿")
    user.qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert names(panel) == ["定稿", "初稿", "Original"]
    assert panel.names.currentItem().text() == "定稿"
    boxes = []
    monkeypatch.setattr(QMessageBox, "open", lambda box, *_: boxes.append(box))
    panel.names.setFocus()
    user.key(Qt.Key.Key_Delete)
    assert "定稿" in boxes[0].text()
    assert versions(user) == ["初稿", "定稿"]
    next(button for button in boxes[0].buttons() if button.text() == "Delete").click()
    assert names(panel) == ["初稿", "Original"]


def test_the_original_can_be_compared_but_not_renamed_or_deleted(user):
    retype(user, 1, "林志远", "林知远")
    panel = open_versions(user)
    assert panel.names.currentItem().text() == "Original"
    assert [after for _, _, after in rows(panel)] == [user.lines[1]]
    assert not panel.rename.isEnabled()
    assert not panel.delete.isEnabled()


def test_a_damaged_version_is_told_and_the_others_still_serve(user, told):
    name_version(user, "初稿")
    name_version(user, "二稿")
    with Database(user.page.session.path) as db:
        db.execute("update versions set lines = x'00' where name = '二稿'")
    user.window.findChild(type(user.window.actions()[0]), "versions").trigger()
    user.qtbot.waitUntil(lambda: bool(told))
    assert "二稿" in told[0]
    panel = user.page.versions.panel
    user.qtbot.mouseClick(panel.restore, Qt.MouseButton.LeftButton)
    panel.names.setCurrentRow(1)
    compared(user)
    assert len(told) == 1


def test_a_damaged_version_that_is_read_too_late_is_told_nobody(user, told, monkeypatch):
    name_version(user, "初稿")
    held = Event()

    def read():
        held.wait(5)
        raise VersionUnreadable(path="session.db", name="初稿", reason="damaged")

    monkeypatch.setattr(Versions, "reading", lambda *_: read)
    user.page.versions.toggle()
    user.key(Qt.Key.Key_W, CTRL)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    held.set()
    QThreadPool.globalInstance().waitForDone()
    user.qtbot.wait(50)
    assert not told


def test_a_comparison_that_comes_late_is_dropped(user, monkeypatch):
    name_version(user, "初稿")
    retype(user, 1, "林志远", "林知远")
    name_version(user, "二稿")
    retype(user, 2, "一鸣", "何一鸣")
    read, held = Versions.reading, Event()

    def slowly(versions, version):
        work = read(versions, version)
        return (lambda: (held.wait(5), work())[1]) if version and version.name == "初稿" else work

    with monkeypatch.context() as patch:
        patch.setattr(Versions, "reading", slowly)
        panel = user.page.versions.panel
        user.page.versions.open(user.page.session.versions.all()[0])
        panel.names.setCurrentRow(0)
        compared(user)
        held.set()
        QThreadPool.globalInstance().waitForDone()
        user.qtbot.wait(100)
    assert panel.names.currentItem().text() == "二稿"
    assert [number for number, _, _ in rows(panel)] == [3]


def test_a_version_that_the_disk_refuses_is_told_by_name(user, told, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(Versions, "keep", refuse)
        user.page.versions.naming.keep("初稿")
        user.qtbot.waitUntil(lambda: bool(told))
    assert "初稿" in told[0]
    assert versions(user) == []


def test_a_version_named_just_before_the_window_closes_is_kept(user, start, transcript):
    user.page.versions.naming.keep("最后")
    assert user.window.close()
    again = start(transcript)
    assert versions(again) == ["最后"]


def test_a_version_that_the_disk_refused_as_the_window_closed_is_kept_the_next_time(
    user, start, transcript, monkeypatch, told
):
    QApplication.clipboard().setText("copied before")
    with monkeypatch.context() as patch:
        patch.setattr(Versions, "keep", refuse)
        user.page.versions.naming.keep("最后")
        assert not user.window.close()
    assert "最后" in told[0]
    assert "typed" not in told[1]
    assert QApplication.clipboard().text() == "copied before"
    assert user.window.close()
    assert versions(start(transcript)) == ["最后"]


def test_the_window_closes_all_the_same_where_the_disk_refuses_a_version(user, monkeypatch):
    boxes = []
    monkeypatch.setattr(QMessageBox, "open", lambda box, *_: boxes.append(box))
    monkeypatch.setattr(Versions, "keep", refuse)
    user.page.versions.naming.keep("最后")
    assert not user.window.close()
    next(button for button in boxes[-1].buttons() if button.text() == "Close all the same").click()
    assert not user.window.isVisible()
    told = len(boxes)
    QThreadPool.globalInstance().waitForDone()
    user.qtbot.wait(50)
    assert len(boxes) == told


def test_what_was_typed_is_saved_although_the_disk_refuses_a_version(user, start, transcript, monkeypatch, told):
    monkeypatch.setattr(Versions, "keep", refuse)
    user.page.versions.naming.keep("最后")
    user.type("ab")
    assert not user.window.close()
    assert user.desk.saved
    assert "typed" not in told[-1]


def test_a_session_open_for_reading_compares_and_says_why_nothing_is_brought_back(user, start, transcript, told):
    name_version(user, "初稿")
    retype(user, 1, "林志远", "林知远")
    reader = start(transcript)
    assert reader.page.session.read_only
    panel = open_versions(reader)
    assert len(rows(panel)) == 1
    reader.qtbot.mouseClick(panel.restore, Qt.MouseButton.LeftButton)
    assert "read-only" in told[-1]
    reader.key(Qt.Key.Key_S, CTRL)
    for button in (panel.rename, panel.delete):
        reader.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(told) == 4
    assert all("read-only" in words for words in told)
    assert not reader.window.findChildren(VersionNameDialog)


def test_the_history_names_the_steps_newest_first(user):
    retype(user, 1, "林志远", "林知远")
    user.go(2)
    user.key(Qt.Key.Key_2, ALT)
    open_history(user)
    assert history(user) == [
        (RowKind.NOW, "林知远 speaks", "2 lines from 3 on"),
        (RowKind.DONE, "Changed 志 → 知", "Line 2"),
        (RowKind.DONE, "The start sheet", ""),
        (RowKind.DONE, "The transcript as it was read", ""),
    ]


def test_enter_goes_back_to_a_step_and_forth_again(user):
    states = [user.lines]
    for row, old, new in ((1, "林志远", "林知远"), (2, "一鸣", "何一鸣"), (3, "各位", "大家")):
        retype(user, row, old, new)
        states.append(user.lines)
    panel = open_history(user)
    panel.list.setCurrentIndex(panel.model.index(2))
    user.key(Qt.Key.Key_Return)
    assert user.lines == states[1]
    assert "2" in user.page.strip.message.text()
    user.qtbot.waitUntil(lambda: [kind for kind, _, _ in history(user)][:3] == [RowKind.UNDONE] * 2 + [RowKind.NOW])
    assert QApplication.focusWidget() is panel.list
    user.key(Qt.Key.Key_Home)
    user.key(Qt.Key.Key_Return)
    assert user.lines == states[3]
    user.key(Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_one_can_go_back_to_before_the_line_that_one_stands_on_and_a_speaker(user):
    before = user.lines
    user.go(3, 4)
    user.key(Qt.Key.Key_Return)
    user.desk.perform(lambda transcript: add_speaker(transcript, "何二鸣")[1])
    panel = open_history(user)
    panel.list.setCurrentIndex(panel.model.index(2))
    user.key(Qt.Key.Key_Return)
    assert user.lines == before
    assert user.editor.text == user.desk.line.text
    assert user.row == 3


def test_versions_stand_among_the_steps_and_lead_to_their_comparison(user):
    retype(user, 1, "林志远", "林知远")
    name_version(user, "初稿")
    retype(user, 2, "一鸣", "何一鸣")
    panel = open_history(user)
    kinds = [kind for kind, _, _ in history(user)]
    assert kinds == [RowKind.NOW, RowKind.VERSION, RowKind.DONE, RowKind.DONE, RowKind.DONE]
    panel.list.setCurrentIndex(panel.model.index(1))
    user.key(Qt.Key.Key_Return)
    compared(user)
    shown = user.page.versions.panel
    assert shown.isVisible()
    assert shown.names.currentItem().text() == "初稿"
    assert len(rows(shown)) == 1


def test_the_history_follows_what_is_done_while_it_is_open(user):
    open_history(user)
    before = len(history(user))
    retype(user, 1, "林志远", "林知远")
    user.qtbot.waitUntil(lambda: len(history(user)) == before + 1)
    name_version(user, "初稿")
    user.qtbot.waitUntil(lambda: len(history(user)) == before + 2)


def test_the_window_closes_while_the_history_is_open_and_text_is_typed(user):
    open_history(user)
    user.go(1)
    user.type("ab")
    assert user.window.close()
    user.qtbot.wait(50)


def test_a_screen_reader_is_told_what_is_undone_and_where_one_is(user):
    retype(user, 1, "林志远", "林知远")
    user.key(Qt.Key.Key_Z, CTRL)
    model = open_history(user).model
    spoken = [model.index(row).data() for row in range(model.rowCount())]
    assert spoken[0].endswith("(undone)")
    assert spoken[1].endswith("(as it is now)")
    assert spoken[2] == "The transcript as it was read"


@pytest.mark.xvfb
@pytest.mark.timeout(240)
def test_in_a_real_window_a_version_is_named_and_the_keyboard_is_back_in_the_text(own_home, transcript):
    with virtual_screen() as env, running(env, transcript) as program:
        program.key("Return")
        program.key("ctrl+s")
        time.sleep(1)
        program.type("draft")
        program.key("Return")
        wait_for(lambda: look(lambda session: [x.name for x in session.versions.all()]) == ["draft"], "the version")
        program.type("x")
        program.key("alt+Down")
        wait_for(lambda: look(lambda session: session.transcript.lines[0].text).startswith("x"), "the text typed")
        program.key("ctrl+shift+h", "Down", "Down", "Return")  # past the version
        wait_for(lambda: look(lambda session: len(session.history.undone)) == 1, "the step undone")


def test_the_models_keep_qts_rules(user, qtmodeltester):
    name_version(user, "初稿")
    retype(user, 1, "林志远", "林知远")
    open_history(user)
    qtmodeltester.check(user.page.history.panel.model)
    qtmodeltester.check(open_versions(user).model)
