"""What a shell relies on in a session: order of writing and telling, refusals, drafts."""

from contextlib import closing

import pytest

from annotator.app.paths import user_paths
from annotator.app.session import backup, open_session
from annotator.core import notes
from annotator.core.draft import Draft
from annotator.core.edits import change_text, set_state, split
from annotator.core.errors import CannotSave, SessionCorrupt, SessionReadOnly
from annotator.core.history import Caret
from annotator.core.model import LineState, Place
from annotator.core.stretches import replace_stretch
from annotator.core.unclear import mark_unclear


@pytest.fixture
def paths():
    return user_paths()


@pytest.fixture
def talk(tmp_path):
    file = tmp_path / "圆桌.md"
    file.write_text("# 圆桌\n\n大家好，欢迎来到现场。\n\n先聊一聊 skin law 的系数。\n\n谢谢各位。\n", encoding="utf-8")
    return file


@pytest.fixture
def session(talk, paths):
    with closing(open_session(talk, paths=paths)) as session:
        yield session


def reopened(session, paths):
    session.close()
    return closing(open_session(session.path, paths=paths))


def texts(session):
    return [line.text for line in session.transcript.lines]


def correct(session, text="先聊一聊 scaling law 的系数。"):
    return session.commit(change_text(session.transcript, 2, text))


def test_a_committed_edit_shows_in_memory_and_after_reopening(session, paths):
    step = correct(session)
    assert texts(session)[1] == "先聊一聊 scaling law 的系数。"
    assert session.history.next_undo == step
    with reopened(session, paths) as again:
        assert texts(again) == texts(session)
        assert again.source == session.source
        assert again.history == session.history


def test_undo_and_redo_reach_back_past_a_restart(session, paths):
    before = texts(session)
    correct(session)
    session.commit(split(session.transcript, 1, 4))
    after = texts(session)
    with reopened(session, paths) as again:
        assert again.undo() is not None
        assert again.undo() is not None
        assert again.undo() is None
        assert texts(again) == before
        with reopened(again, paths) as third:
            assert third.redo() is not None
            assert third.redo() is not None
            assert third.redo() is None
            assert texts(third) == after


def test_an_id_is_not_given_again_after_undo_and_a_restart(session, paths):
    step = session.commit(split(session.transcript, 1, 4))
    made = step.changes[-1].after.id
    session.undo()
    with reopened(session, paths) as again:
        again.commit(set_state(again.transcript, [1], LineState.READ))
        assert again.commit(split(again.transcript, 1, 4)).changes[-1].after.id > made


def test_listeners_hear_each_step_as_applied_once_it_shows(session):
    heard = []

    def listener(step):
        heard.append((step, texts(session)[1]))

    unsubscribe = session.subscribe(listener)
    step = correct(session, "改过")
    inverse = session.undo()
    session.redo()
    unsubscribe()
    correct(session, "再改")
    assert heard == [(step, "改过"), (step.inverse(), "先聊一聊 skin law 的系数。"), (step, "改过")]
    assert inverse == step.inverse()


def test_a_listener_may_end_its_subscription_while_it_is_told(session):
    heard = []
    subscriptions = []

    def once(step):
        heard.append(step)
        subscriptions[0]()

    subscriptions.append(session.subscribe(once))
    session.subscribe(heard.append)
    step = correct(session)
    correct(session, "再改")
    assert heard.count(step) == 2
    assert len(heard) == 3


def test_no_edit_passes_through(session):
    session.subscribe(lambda step: pytest.fail("nothing was edited"))
    assert session.commit(change_text(session.transcript, 1, session.transcript.line(1).text)) is None
    assert session.history.next_undo is None


def test_an_edit_that_cannot_be_stored_changes_nothing(session, paths):
    correct(session)
    before = texts(session)
    session.subscribe(lambda step: pytest.fail("nothing was stored"))
    with pytest.raises(CannotSave):
        correct(session, "半个字符\ud83d")
    session._file._db.conn.execute("pragma query_only = on")
    for act in (session.undo, session.redo, lambda: correct(session, "写不进去")):
        session.history.undone[:] = session.history.done
        with pytest.raises(CannotSave):
            act()
    session.history.undone.clear()
    assert texts(session) == before
    assert len(session.history.done) == 1
    with reopened(session, paths) as again:
        assert texts(again) == before


@pytest.mark.parametrize("line_id", [1, 2])
def test_a_step_made_from_what_no_longer_stands_is_not_written(session, paths, line_id):
    stale = change_text(session.transcript, 2, "按旧的一行改的")
    gone = split(session.transcript, 1, 4)
    correct(session)
    session.commit(gone)
    with pytest.raises(AssertionError):
        session.commit(stale if line_id == 2 else gone)
    with reopened(session, paths) as again:
        assert texts(again) == texts(session)
        assert len(again.history.done) == 2


def test_a_step_that_contradicts_itself_is_not_written(session, paths):
    with pytest.raises(AssertionError):
        session.commit(set_state(session.transcript, [1, 1], LineState.READ))
    with reopened(session, paths) as again:
        assert not again.history.done


def test_a_second_window_on_the_session_reads_only(session, paths, talk):
    correct(session)
    with closing(open_session(talk, paths=paths)) as second:
        assert second.read_only
        assert str(session.path) in str(second.read_only_reason)
        assert texts(second) == texts(session)
        for act in (second.undo, lambda: correct(second, "改"), lambda: second.save_draft(Draft(1, "a", "b"))):
            with pytest.raises(SessionReadOnly):
                act()
        second.save_place(Place(2))
        assert second.place() is None
        assert texts(second) == texts(session)
    assert not session.read_only


def test_drafts_are_offered_while_they_hold_something_unsaved(session, paths):
    first, second, _ = session.transcript.lines
    unsaved = Draft(1, "大家好，欢迎", first.text, 6)
    overtaken = Draft(3, "谢谢", "这一行当时是这样的", 2)
    for draft in (unsaved, overtaken, Draft(2, second.text, second.text)):
        session.save_draft(draft)
    session.save_draft(Draft(99, "没有这一行", "原来"))
    with reopened(session, paths) as again:
        assert again.drafts() == [unsaved, overtaken]
        again.commit(change_text(again.transcript, 1, unsaved.text))
        assert again.drafts() == [overtaken]
        again.drop_draft(3)
        assert again.drafts() == []


def test_the_place_is_found_again(session, paths):
    assert session.place() is None
    session.save_place(Place(2, 4, "suspects"))
    with reopened(session, paths) as again:
        assert again.place() == Place(2, 4, "suspects")


def test_a_backup_lies_in_the_backups_folder_and_opens(session, paths):
    correct(session)
    copy = backup(session.path, paths)
    assert copy.is_relative_to(paths.backups)
    assert backup(session.path, paths) is None
    with closing(open_session(copy, paths=paths)) as found:
        assert texts(found) == texts(session)


def test_a_session_that_cannot_be_read_is_let_go(session, paths):
    correct(session)
    session._file._db.execute("update steps set changes = '['")
    session.close()
    with pytest.raises(SessionCorrupt):
        open_session(session.path, paths=paths)
    assert [path.name for path in session.path.parent.iterdir()] == [session.path.name]


def test_what_an_edit_does_to_marks_is_kept_and_taken_back_with_it(session, paths):
    session.commit(mark_unclear(session.transcript, 2, 5, 13))
    session.commit(change_text(session.transcript, 2, "先聊聊 skin law 的系数。"))
    (mark,) = session.transcript.decisions.values()
    assert (mark.start, mark.heard) == (4, "skin law")
    with reopened(session, paths) as again:
        assert list(again.transcript.decisions.values()) == [mark]
        again.undo()
        assert [mark.start for mark in again.transcript.decisions.values()] == [5]


def test_what_is_typed_on_belongs_to_the_step_it_goes_on_with(session, paths):
    before = texts(session)
    typed = replace_stretch(session.transcript, Caret(1, 2), Caret(2, 4), "嗯")
    begun = session.commit(typed)
    session.commit(change_text(session.transcript, 1, session.transcript.line(1).text + "好"), onto=begun)
    assert texts(session) == ["大家嗯 skin law 的系数。好", "谢谢各位。"]
    assert len(session.history.done) == 1
    with reopened(session, paths) as again:
        assert again.undo()
        assert texts(again) == before
        again.redo()
        assert texts(again) == ["大家嗯 skin law 的系数。好", "谢谢各位。"]
        stale = again.history.next_undo
        again.commit(change_text(again.transcript, 3, "完。"))
        again.commit(change_text(again.transcript, 1, "嗯。"), onto=stale)
        assert len(again.history.done) == 3, "only the step made last is gone on with"


def test_what_takes_back_the_step_it_goes_on_with_leaves_no_step(session, paths):
    before = texts(session)
    session.commit(change_text(session.transcript, 3, "完。"))
    begun = session.commit(notes.comment(session.transcript, 1, "查"))
    session.commit(notes.comment(session.transcript, 1, ""), onto=begun)
    assert len(session.history.done) == 1
    with reopened(session, paths) as again:
        assert len(again.history.done) == 1
        assert again.undo()
        assert texts(again) == before
