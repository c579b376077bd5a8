import pytest

from annotator.app import debian, doctor
from annotator.app.doctor import Level, Topic, examine
from annotator.app.paths import user_paths
from annotator.core.model import Category, Term
from annotator.store.glossary_file import create_glossary_file


@pytest.fixture
def linux(monkeypatch):
    monkeypatch.setattr(doctor.platform, "system", lambda: "Linux")


def found(topic):
    return [finding for finding in examine(user_paths()) if finding.topic is topic]


def test_it_tells_the_versions_of_what_it_stands_on():
    versions = {finding.fields["name"]: finding.fields["version"] for finding in found(Topic.PACKAGE)}
    assert {"PySide6_Essentials", "numpy", "click"} <= versions.keys()
    (qt,) = found(Topic.QT)
    assert qt.fields["version"] == versions["PySide6_Essentials"]


def test_a_missing_package_is_a_fault(monkeypatch):
    monkeypatch.setattr(doctor, "_required", lambda: ["no-such-package"])
    (finding,) = found(Topic.PACKAGE_MISSING)
    assert finding.level is Level.FAULT
    assert finding.fields == {"name": "no-such-package"}


@pytest.fixture
def bare(linux, monkeypatch):
    """A system with neither libraries nor fonts."""
    monkeypatch.setattr(debian, "_loads", lambda library: False)
    monkeypatch.setattr(debian, "chinese_fonts", list)
    monkeypatch.setattr(doctor, "chinese_fonts", list)
    monkeypatch.setattr(debian.sys, "platform", "linux")


def test_what_the_window_lacks_comes_in_one_command(bare, monkeypatch):
    monkeypatch.setenv("DISPLAY", ":0")
    (libraries,) = found(Topic.LIBRARIES_MISSING)
    (font,) = found(Topic.FONT_MISSING)
    assert {libraries.level, font.level} == {Level.FAULT}
    assert "libEGL.so.1" in libraries.fields["names"]
    assert libraries.fields["command"] == font.fields["command"]
    assert libraries.fields["command"].startswith("sudo apt-get install libegl1 ")
    assert libraries.fields["command"].endswith("fonts-noto-cjk")


def test_without_a_display_the_window_lacks_nothing_urgent(bare, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert {finding.level for finding in examine(user_paths())} == {Level.FINE, Level.ADVICE}


def test_no_display_is_advice_not_a_fault(linux, monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    (finding,) = found(Topic.DISPLAY_MISSING)
    assert finding.level is Level.ADVICE


@pytest.mark.parametrize("module", ["fcitx", "fcitx5"])
def test_fcitx_is_warned_of(monkeypatch, module):
    monkeypatch.setenv("QT_IM_MODULE", module)
    (finding,) = found(Topic.FCITX)
    assert finding.level is Level.ADVICE
    assert found(Topic.INPUT_METHOD) == []


def test_folders_that_can_be_made_are_fine_and_are_not_made(tmp_path, monkeypatch):
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path / "new"))
    assert len(found(Topic.FOLDER)) == 5
    assert not (tmp_path / "new").exists()


def test_a_folder_that_cannot_be_written_is_a_fault(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("ANNOTATOR_HOME", str(tmp_path / "file"))
    assert {finding.level for finding in found(Topic.FOLDER_REFUSED)} == {Level.FAULT}
    assert found(Topic.FOLDER) == []


def test_a_display_is_named(linux, monkeypatch):
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    (finding,) = found(Topic.DISPLAY)
    assert finding.fields == {"name": "WAYLAND_DISPLAY=wayland-0"}


def test_other_systems_are_not_asked_for_debian_packages(bare, monkeypatch):
    monkeypatch.setattr(doctor.platform, "system", lambda: "Darwin")
    assert {finding.level for finding in examine(user_paths())} == {Level.FINE}


def test_an_installation_without_a_record_is_a_fault(monkeypatch):
    def refuse(name):
        raise doctor.importlib.metadata.PackageNotFoundError(name)

    for call in ("requires", "distribution", "version"):
        monkeypatch.setattr(doctor.importlib.metadata, call, refuse)
    assert [finding.fields["name"] for finding in found(Topic.PACKAGE_MISSING)] == ["annotator"]
    assert found(Topic.QT) == []


def test_it_tells_how_many_terms_are_the_users_own():
    (finding,) = found(Topic.GLOSSARY)
    assert finding.fields["count"] == "0"
    create_glossary_file(user_paths().glossary, [Term("ZephyrFold", Category.PRODUCT)])
    (finding,) = found(Topic.GLOSSARY)
    assert finding.fields == {"path": str(user_paths().glossary), "count": "1"}


def test_a_damaged_glossary_is_a_fault():
    user_paths().glossary.parent.mkdir(parents=True)
    user_paths().glossary.write_bytes(b"no glossary")
    (finding,) = found(Topic.GLOSSARY_REFUSED)
    assert finding.level is Level.FAULT
    assert "backup" in finding.fields["reason"]
