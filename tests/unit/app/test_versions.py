"""Versions as a shell uses them: named while the work goes on, told apart, brought back as one step."""

from contextlib import closing

import pytest

from annotator.app.paths import user_paths
from annotator.app.session import open_session
from annotator.core.edits import change_text, split
from annotator.core.export_options import CleanUp, ExportOptions, Fillers
from annotator.core.versions import Sent, restore, snapshot_of


@pytest.fixture
def session(tmp_path):
    file = tmp_path / "圆桌.md"
    file.write_text("# 圆桌\n\n大家好，欢迎来到现场。\n\n先聊一聊 skin law。\n", encoding="utf-8")
    with closing(open_session(file, paths=user_paths())) as session:
        yield session


def keep(session, name):
    return session.versions.keep(session.versions.packing(name)())


def texts(session):
    return [line.text for line in session.transcript.lines]


def test_a_version_holds_what_stood_when_it_was_named(session):
    before = snapshot_of(session.transcript)
    packing = session.versions.packing("初稿")
    session.commit(change_text(session.transcript, 2, "先聊一聊 scaling law。"))
    version = session.versions.keep(packing())
    assert session.versions.reading(version)() == before


def test_a_version_brought_back_is_one_step_that_can_be_undone_after_reopening(session):
    before = texts(session)
    version = keep(session, "初稿")
    session.commit(change_text(session.transcript, 2, "先聊一聊 scaling law。"))
    session.commit(split(session.transcript, 1, 4))
    after = texts(session)
    session.commit(restore(session.transcript, session.versions.reading(version)()))
    assert texts(session) == before
    session.close()
    with closing(open_session(session.path, paths=user_paths())) as again:
        assert texts(again) == before
        again.undo()
        assert texts(again) == after


def test_the_original_can_be_read_like_a_version(session):
    before = texts(session)
    session.commit(change_text(session.transcript, 2, "先聊一聊 scaling law。"))
    assert [line.text for line in session.versions.reading(None)().lines] == before


SENT = Sent("docx", ExportOptions(clean_up=CleanUp(fillers=Fillers.LIGHT)))


def send(session, name, sent=SENT):
    return session.versions.keep(session.versions.packing(name, sent)())


def test_what_was_sent_twice_with_nothing_changed_is_one_version(session):
    first = send(session, "14:05")
    assert send(session, "14:06").id == first.id
    assert [version.name for version in session.versions.all()] == ["14:05"]


def test_another_text_or_another_way_is_another_version(session):
    send(session, "14:05")
    send(session, "14:06", Sent("md", ExportOptions()))
    session.commit(change_text(session.transcript, 2, "先聊一聊 scaling law。"))
    send(session, "14:07", Sent("md", ExportOptions()))
    assert [version.name for version in session.versions.all()] == ["14:05", "14:06", "14:07"]


def test_a_version_that_was_named_does_not_stand_for_one_that_is_sent(session):
    keep(session, "初稿")
    assert send(session, "14:05").sent == SENT


def test_versions_of_one_name_are_told_apart(session):
    first, second = keep(session, "初稿"), keep(session, "初稿")
    assert (first.name, second.name) == ("初稿", "初稿 (2)")
    assert session.versions.rename(second, "初稿") == "初稿 (2)"
    assert session.versions.rename(second, "二稿") == "二稿"
    assert [version.name for version in session.versions.all()] == ["初稿", "二稿"]
    session.versions.delete(first)
    assert [version.name for version in session.versions.all()] == ["二稿"]
