import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.app import debian
from annotator.cli import main_gui
from annotator.cli.program import run


@pytest.fixture
def opened(monkeypatch):
    """The files that the window was opened on; no window is."""
    files = []
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(debian, "_loads", lambda library: True)
    monkeypatch.setattr("annotator.gui.app.run", lambda file: files.append(file) or 0)
    return files


@pytest.mark.parametrize("name", ["talk.md", "talk.db", "folder/talk", "./talk"])
def test_a_file_alone_opens_the_window_on_it(opened, name):
    assert run([name]) == 0
    assert opened == [Path(name)]


def test_an_existing_file_of_any_name_opens_the_window(opened, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("talk").write_text("大家好")
    assert run(["talk"]) == 0
    assert opened == [Path("talk")]


def test_a_command_counts_over_a_file_of_its_name(opened, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("doctor").write_text("大家好")
    run(["doctor"])
    assert opened == []
    assert "annotator" in capsys.readouterr().out


def test_the_window_can_be_opened_without_a_file(opened):
    assert run(["gui"]) == 0
    assert opened == [None]


def test_the_entry_of_the_desktop_opens_the_window(opened, monkeypatch):
    monkeypatch.setattr("sys.argv", ["annotator-gui", "talk.md"])
    with pytest.raises(SystemExit) as ended:
        main_gui()
    assert ended.value.code == 0
    assert opened == [Path("talk.md")]


def test_the_window_names_the_libraries_it_lacks(opened, monkeypatch, capsys):
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(debian, "_loads", lambda library: library != "libEGL.so.1")
    assert run(["gui"]) == 2
    said = capsys.readouterr().err
    assert "libEGL.so.1" in said
    assert "sudo apt-get install libegl1" in said
    assert opened == []


def test_an_error_of_the_system_is_one_line(opened, monkeypatch, capfd):
    def fail(file):
        raise PermissionError(13, os.strerror(13), "/some/file")

    monkeypatch.setattr("annotator.gui.app.run", fail)
    assert run(["gui"]) == 2
    assert capfd.readouterr().err == "annotator: /some/file: Permission denied\n"


THREADS = """
import subprocess, sys
from annotator.cli.program import run
run(["--version"])
child = subprocess.run([sys.executable, "-c", "import os; print(os.environ['OPENBLAS_NUM_THREADS'])"])
print("numpy" in sys.modules)
"""


@pytest.mark.parametrize(("own", "threads"), [(None, "1"), ("3", "3")])
def test_no_process_of_the_program_computes_with_threads_of_its_own_unless_told_to(own, threads):
    env = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    env |= {"OPENBLAS_NUM_THREADS": own} if own else {}
    told = subprocess.run([sys.executable, "-uc", THREADS], env=env, capture_output=True, text=True).stdout
    assert told.split()[-2:] == [threads, "False"], "read by a process begun here, and before NumPy is imported"
