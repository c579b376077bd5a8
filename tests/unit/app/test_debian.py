import pytest

from annotator.app import debian


@pytest.fixture
def bare(monkeypatch):
    """A machine with none of the libraries, fonts, modules and commands."""

    def refuse(name):
        raise OSError(f"{name}: cannot open shared object file")

    monkeypatch.setattr(debian.ctypes, "CDLL", refuse)
    monkeypatch.setattr(debian.sys, "platform", "linux")
    monkeypatch.setattr(debian.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(debian.shutil, "which", lambda name: None)


def test_the_terminal_needs_no_window_packages(bare):
    assert debian.missing_packages({"venv"}) == ["python3-venv"]


def test_the_window_needs_its_libraries_and_a_chinese_font(bare):
    packages = debian.missing_packages({"window"})
    assert {"libegl1", "libgl1", "libxcb-cursor0", "fonts-noto-cjk"} <= set(packages)
    assert "xvfb" not in packages


def test_tests_need_the_window_and_a_screen(bare):
    packages = debian.missing_packages({"venv", "tests"})
    screen = {"xvfb", "openbox", "xdotool"}
    readers = {"libreoffice-writer-nogui", "chromium-headless-shell", "poppler-utils"}
    assert set(debian.missing_packages({"window"})) | screen | readers | {"python3-venv"} == set(packages)


def test_any_chromium_will_do(bare, monkeypatch):
    monkeypatch.setattr(debian.shutil, "which", lambda name: "/usr/bin/chromium" if name == "chromium" else None)
    assert "chromium-headless-shell" not in debian.missing_packages({"tests"})


def test_what_is_there_is_not_asked_for(monkeypatch):
    monkeypatch.setattr(debian, "_loads", lambda library: library != "libEGL.so.1")
    assert debian.missing_libraries() == {"libEGL.so.1": "libegl1"}


def test_other_systems_need_no_debian_packages(bare, monkeypatch):
    monkeypatch.setattr(debian.sys, "platform", "darwin")
    assert debian.missing_packages({"window"}) == []


def test_one_command_installs_all():
    assert debian.install_command(["libegl1", "libgl1"]) == "sudo apt-get install libegl1 libgl1"
