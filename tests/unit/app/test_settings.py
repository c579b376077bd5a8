import pytest

from annotator.app.settings import Settings, load_settings, save_settings
from annotator.core.errors import CannotWrite


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "settings.toml"


def write(path, text):
    path.parent.mkdir()
    path.write_text(text, encoding="utf-8")


def test_without_a_file_all_is_default(path):
    assert load_settings(path) == (Settings(), None)


def test_what_was_saved_is_loaded(path):
    chosen = Settings(language="zh_CN", theme="dark", font_size=15)
    save_settings(path, chosen)
    assert load_settings(path) == (chosen, None)


def test_only_what_differs_is_written(path):
    save_settings(path, Settings(theme="light"))
    assert path.read_text() == 'theme = "light"\n'


@pytest.mark.parametrize("text", ["theme = ", "\x00", "theme = 'dark'\ntheme = 'light'"])
def test_a_broken_file_gives_defaults_and_a_notice(path, text):
    write(path, text)
    settings, problem = load_settings(path)
    assert settings == Settings()
    assert str(path) in str(problem)
    assert "\n" not in str(problem)


UNUSABLE = ["theme = 'pink'", "theme = 3", "theme = []", "font_size = 500", "font_size = 12.5", "font_size = 'large'"]


@pytest.mark.parametrize("line", UNUSABLE)
def test_an_unusable_value_is_named_and_the_rest_counts(path, line):
    write(path, f"language = 'en'\n{line}\n")
    settings, problem = load_settings(path)
    assert settings == Settings(language="en")
    assert line.split()[0] in str(problem)


def test_an_unknown_setting_is_named(path):
    write(path, "colour = 'blue'\n")
    settings, problem = load_settings(path)
    assert settings == Settings()
    assert "colour" in str(problem)


def test_bytes_that_are_no_text_give_defaults(path):
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe\xfd")
    settings, problem = load_settings(path)
    assert settings == Settings()
    assert problem


def test_a_folder_in_the_way_is_told(path):
    path.mkdir(parents=True)
    assert load_settings(path)[1]
    with pytest.raises(CannotWrite):
        save_settings(path, Settings(theme="dark"))


def test_a_parent_that_is_a_file_is_told(path):
    path.parent.write_text("not a folder")
    assert load_settings(path)[0] == Settings()
    with pytest.raises(CannotWrite):
        save_settings(path, Settings(theme="dark"))
