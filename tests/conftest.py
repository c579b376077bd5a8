"""What every test stands on: no real screen, no real home, no dialog that waits for a hand."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["QT_SCALE_FACTOR"] = "1"

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QColorDialog, QDialog, QFileDialog, QInputDialog, QMessageBox

settings.register_profile("same-each-time", derandomize=True)  # whoever develops looks further with each run
if os.environ.get("CI"):
    settings.load_profile("same-each-time")

ROOT = Path(__file__).resolve().parents[1]
SAMPLE = ROOT / "resources" / "samples" / "panel.md"
_WAITING = {
    QDialog: ("exec",),
    QMessageBox: ("exec", "about", "critical", "information", "question", "warning"),
    QFileDialog: ("exec", "getExistingDirectory", "getOpenFileName", "getOpenFileNames", "getSaveFileName"),
    QInputDialog: ("exec", "getInt", "getItem", "getMultiLineText", "getText"),
    QColorDialog: ("exec", "getColor"),
}


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory, monkeypatch):
    """A fresh home for each test, so that none sees what the user or another test left."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("ANNOTATOR_HOME", str(home / "annotator"))
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "NO_COLOR", "QT_IM_MODULE"):
        monkeypatch.delenv(name, raising=False)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(home / "annotator" / "config"))
    return home


@pytest.fixture(autouse=True)
def no_waiting_dialogs(monkeypatch):
    """Fail at once where a test would wait for a hand. A test that expects a dialog replaces the call itself."""

    def refuse(*args, **kwargs):
        pytest.fail("a dialog waits for the user here")

    for kind, names in _WAITING.items():
        for name in names:
            monkeypatch.setattr(kind, name, refuse)


@pytest.fixture
def shared_data():
    """The real transcripts beside the project; tests that use them carry the mark `shared`."""
    folder = ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"there are no real transcripts at {folder}")
    return folder


@pytest.fixture
def sample():
    """The noisy panel that ships with the program."""
    return SAMPLE


@pytest.fixture(scope="module")
def local_cluster():
    """Start a Dask cluster on this machine with so many workers, each with one thread."""
    from distributed import LocalCluster

    with ExitStack() as running:

        def start(workers):
            always = {"host": "127.0.0.1", "dashboard_address": "127.0.0.1:0", "silence_logs": logging.CRITICAL}
            return running.enter_context(LocalCluster(n_workers=workers, threads_per_worker=1, **always))

        yield start


@pytest.fixture(scope="session")
def soffice(tmp_path_factory):
    """Run LibreOffice with arguments, without a screen and with a profile of its own; returns the profile's folder."""
    program = shutil.which("soffice")
    if not program:
        pytest.skip("LibreOffice is not installed")
    profile = tmp_path_factory.mktemp("office")

    def run(*arguments):
        always = (f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore")
        subprocess.run([program, *always, *map(str, arguments)], timeout=110, check=True, capture_output=True)
        return profile

    return run


@pytest.fixture
def converted(soffice, tmp_path):
    """Have LibreOffice write a document in another format, as `pdf` or `txt:Text (encoded):UTF8`; returns the file."""

    def convert(path, format):
        soffice("--convert-to", format, "--outdir", tmp_path / "converted", path)
        made = tmp_path / "converted" / f"{path.stem}.{format.partition(':')[0]}"
        assert made.exists(), f"LibreOffice could not read {path.name}"
        return made

    return convert


@pytest.fixture
def chromium(tmp_path):
    """Have Chromium load a page, without a screen and the network; returns what it prints, as with `--dump-dom`."""
    program = next(filter(None, map(shutil.which, ("chromium-headless-shell", "chromium", "google-chrome"))), None)
    if not program:
        pytest.skip("Chromium is not installed")
    always = ("--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking")
    always += ("--disable-component-update", "--disable-sync", f"--user-data-dir={tmp_path / 'chromium'}")

    def load(path, *arguments):
        command = [program, *always, *arguments, path.as_uri()]
        done = subprocess.run(command, timeout=110, check=True, capture_output=True, encoding="utf-8")
        return done.stdout

    return load
