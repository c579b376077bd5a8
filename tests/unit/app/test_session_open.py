"""Which session a file belongs to."""

from contextlib import closing

import pytest

from annotator.app.paths import user_paths
from annotator.app.session import OnChanged, find_session, open_session, sessions
from annotator.core.edits import change_text
from annotator.core.errors import CannotWrite, FileEmpty, FileMissing, SessionCorrupt, SourceChanged
from annotator.formats.read import read_source


@pytest.fixture
def paths():
    return user_paths()


@pytest.fixture
def talk(tmp_path):
    file = tmp_path / "圆桌.md"
    write(file)
    return file


def write(file, last="谢谢各位。"):
    file.write_text(f"# 圆桌\n\n大家好。\n\n先聊一聊系数。\n\n{last}\n", encoding="utf-8")


def opened(path, paths, **options):
    """The session's file, after an edit there that tells it from a new one."""
    with closing(open_session(path, paths=paths, **options)) as session:
        session.commit(change_text(session.transcript, 1, session.transcript.line(1).text + "改"))
        return session.path


def edits_made(path, paths, **options):
    with closing(open_session(path, paths=paths, **options)) as session:
        return len(session.history.done)


def test_a_new_file_gets_a_session_named_after_it(talk, paths):
    assert find_session(read_source(talk), paths) is None
    path = opened(talk, paths)
    assert path.parent == paths.sessions
    assert path.name.startswith("圆桌-")
    assert find_session(read_source(talk), paths) == path


def test_a_file_name_as_long_as_names_get_makes_a_session(talk, paths):
    long = talk.rename(talk.with_name("第一场圆桌论坛" * 11 + "实录.md"))
    assert opened(long, paths) == opened(long, paths)


def test_the_same_file_opens_the_same_session(talk, paths):
    path = opened(talk, paths)
    assert opened(talk, paths) == path
    assert edits_made(talk, paths) == 2


def test_the_session_is_found_wherever_the_file_goes(talk, paths, tmp_path):
    path = opened(talk, paths)
    moved = talk.rename(tmp_path / "改名.md")
    assert opened(moved, paths) == path
    write(moved, "换了结尾。")
    with pytest.raises(SourceChanged):
        open_session(moved, paths=paths)


def test_a_session_file_opens_itself_also_from_elsewhere_and_renamed(talk, paths, tmp_path):
    path = opened(talk, paths)
    assert edits_made(path, paths) == 1
    talk.unlink()
    assert edits_made(path.rename(tmp_path / "another.db"), paths) == 1


def test_a_renamed_session_in_the_folder_is_still_found(talk, paths):
    path = opened(talk, paths)
    renamed = path.rename(path.with_name("第一场.db"))
    assert opened(talk, paths) == renamed


def test_a_changed_file_is_asked_about(talk, paths):
    path = opened(talk, paths)
    write(talk, "换了结尾。")
    with pytest.raises(SourceChanged) as question:
        open_session(talk, paths=paths)
    assert question.value.fields == {"path": talk, "session": path}
    assert [entry.path for entry in sessions(paths)] == [path]


def test_a_changed_file_opens_its_old_session_or_a_new_one_as_told(talk, paths):
    path = opened(talk, paths)
    write(talk, "换了结尾。")
    assert edits_made(talk, paths, on_changed=OnChanged.OLD) == 1
    assert edits_made(talk, paths, on_changed=OnChanged.NEW) == 0
    new = opened(talk, paths)
    assert new != path
    write(talk)
    assert opened(talk, paths) == path


def test_files_that_merely_share_a_name_are_not_asked_about(talk, paths, tmp_path):
    path = opened(talk, paths)
    other = tmp_path / "other" / talk.name
    other.parent.mkdir()
    write(other, "另一场。")
    assert opened(other, paths) != path


def test_a_relative_path_names_the_same_file(talk, paths, monkeypatch):
    opened(talk, paths)
    write(talk, "换了结尾。")
    monkeypatch.chdir(talk.parent)
    with pytest.raises(SourceChanged):
        open_session(type(talk)(talk.name), paths=paths)


def test_a_damaged_session_is_named_and_no_new_one_takes_its_place(talk, paths):
    path = opened(talk, paths)
    path.write_bytes(b"damaged" * 500)
    with pytest.raises(SessionCorrupt) as refusal:
        open_session(talk, paths=paths)
    assert refusal.value.fields["path"] == path
    assert path.read_bytes() == b"damaged" * 500


@pytest.mark.parametrize(
    ("name", "error"), [("none.md", FileMissing), ("none.db", FileMissing), ("empty.md", FileEmpty)]
)
def test_what_cannot_be_read_makes_no_session(name, error, paths, tmp_path):
    (tmp_path / "empty.md").touch()
    with pytest.raises(error):
        open_session(tmp_path / name, paths=paths)
    assert not paths.sessions.exists()


def test_a_sessions_folder_that_cannot_be_written_is_named(talk, paths):
    paths.sessions.parent.mkdir(parents=True, exist_ok=True)
    paths.sessions.write_text("a file in the way")
    with pytest.raises(CannotWrite) as refusal:
        open_session(talk, paths=paths)
    assert str(paths.sessions) in str(refusal.value)
