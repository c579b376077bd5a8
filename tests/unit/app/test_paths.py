from pathlib import Path

import pytest

from annotator.app.paths import Paths, resource, user_paths

ROOT = Path(__file__).resolve().parents[3]


def test_one_variable_moves_every_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path))
    paths = user_paths()
    folders = {paths.data, paths.cache, paths.config, paths.sessions, paths.backups}
    assert len(folders) == 5
    assert all(folder.is_relative_to(tmp_path) for folder in folders)


def test_a_relative_home_does_not_follow_the_working_folder(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("ANNOTATOR_HOME", "here")
    assert user_paths().data.is_absolute()


def test_sessions_of_a_checkout_lie_in_it_and_backups_do_not(monkeypatch):
    monkeypatch.delenv("ANNOTATOR_HOME")
    paths = user_paths()
    assert paths.sessions == ROOT / "sessions"
    assert not paths.backups.is_relative_to(ROOT)


def test_asking_makes_no_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path / "new"))
    user_paths()
    assert not (tmp_path / "new").exists()


def test_resources_are_found():
    assert resource("glossaries").is_dir()
    assert resource("samples", "panel.md").is_file()


def test_paths_cannot_be_changed():
    with pytest.raises(AttributeError):
        Paths(Path(), Path(), Path(), Path()).data = Path("elsewhere")
