import os

import pytest

from annotator.app.paste import prepare_pasted
from annotator.app.paths import user_paths
from annotator.app.recent import recent_sessions
from annotator.app.session import open_prepared, open_session
from annotator.core import edits
from annotator.core.errors import CannotWrite, FileBinary, FileEmpty, FileTooLarge, NothingToPaste
from annotator.core.model import LineState

TEXT = "# 圆桌\n\n大家好。\n\n谢谢主持人。\n"


@pytest.fixture
def paths():
    return user_paths()


@pytest.fixture
def make(paths, tmp_path):
    """Make the session of a transcript, last worked on at some time (s)."""

    def make(name, time, text=TEXT):
        path = tmp_path / name
        path.write_text(f"{text}\n{time}。\n", encoding="utf-8")
        session = open_session(path, paths=paths)
        session.close()
        os.utime(session.path, (time, time))
        return session.path

    return make


def test_without_sessions_there_is_nothing(paths):
    assert recent_sessions(paths, ()) == []


def test_sessions_come_with_title_source_and_progress_the_last_first(paths, make, tmp_path):
    old, new = make("old.md", 100), make("new.md", 200)
    session = open_session(new, paths=paths)
    ids = [line.id for line in session.transcript.lines]
    session.commit(edits.set_state(session.transcript, ids[:2], LineState.READ))
    session.close()
    first, second = recent_sessions(paths, ())
    assert (first.path, first.title, first.source, first.read, first.lines) == (new, "圆桌", "new.md", 2, 3)
    assert (second.path, second.read, second.missing) == (old, 0, False)


def test_sessions_elsewhere_are_there_too_and_missing_ones_are_told(paths, make, tmp_path):
    here = make("here.md", 100)
    there = make("there.md", 300).rename(tmp_path / "there.db")
    gone = tmp_path / "gone.db"
    found = recent_sessions(paths, [gone, there, here, there])
    assert [(entry.path, entry.missing) for entry in found] == [(there, False), (here, False), (gone, True)]
    assert found[-1].title == "gone"


def test_what_is_no_session_any_more_is_missing(paths, tmp_path):
    broken = tmp_path / "broken.db"
    broken.write_bytes(b"rubbish" * 100)
    assert [entry.missing for entry in recent_sessions(paths, [broken])] == [True]


def test_a_name_that_is_no_text_can_be_shown(paths, tmp_path):
    name = os.fsdecode(b"\xff\xfe talk.md")
    path = tmp_path / name
    path.write_text(TEXT, encoding="utf-8")
    open_session(path, paths=paths).close()
    (entry,) = recent_sessions(paths, ())
    assert "talk.md" in entry.source
    entry.source.encode("utf-8")
    session = open_session(path, paths=paths)
    assert (session.path, len(session.transcript.lines)) == (entry.path, 2)
    session.close()


def test_pasted_text_is_a_transcript_of_its_own(paths):
    path = prepare_pasted(TEXT, "Pasted.txt", paths=paths)
    session = open_prepared(path, path, paths=paths)
    assert [line.text for line in session.transcript.lines] == ["大家好。", "谢谢主持人。"]
    assert session.source.data.decode() == TEXT
    assert session.transcript.info.title == "圆桌"
    session.close()
    (entry,) = recent_sessions(paths, ())
    assert (entry.path, entry.source) == (path, "")


def test_the_same_text_pasted_again_is_the_same_session(paths):
    assert prepare_pasted(TEXT, "a.txt", paths=paths) == prepare_pasted(TEXT, "b.txt", paths=paths)
    assert prepare_pasted(TEXT + "再见。", "a.txt", paths=paths) != prepare_pasted(TEXT, "a.txt", paths=paths)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", NothingToPaste),
        (" \n\t", NothingToPaste),
        ("# only a title", FileEmpty),
        ("\x00\x01\x02" * 500, FileBinary),
        ("好" * (8 * 1024 * 1024), FileTooLarge),
        ("a" * (50 * 1024 * 1024), FileTooLarge),
    ],
    ids=["empty", "blank", "title", "binary", "24 MB", "50 MB"],
)
def test_what_is_no_transcript_is_refused_and_nothing_is_left(paths, text, error):
    with pytest.raises(error):
        prepare_pasted(text, "Pasted.txt", paths=paths)
    assert not list(paths.sessions.glob("*")) if paths.sessions.exists() else True


def test_halves_of_characters_do_no_harm(paths):
    path = prepare_pasted("你好\ud800。\n", "Pasted.txt", paths=paths)
    session = open_prepared(path, path, paths=paths)
    assert session.transcript.lines[0].text == "你好?。"
    session.close()


def test_a_folder_that_takes_no_files_is_told(paths):
    paths.sessions.parent.mkdir(parents=True, exist_ok=True)
    paths.sessions.write_text("a file")
    with pytest.raises(CannotWrite):
        prepare_pasted(TEXT, "Pasted.txt", paths=paths)
