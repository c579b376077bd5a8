"""The one door: a second start must do nothing but start."""

import os
import shutil
import stat
import subprocess

import pytest

FAKE_PYTHON = """#!/bin/sh
if [ "$1" = -V ]; then echo "Python 3.11.0"; else echo "$@" >>"$CALLS"; fi
"""


@pytest.fixture
def checkout(root, tmp_path):
    """The door alone, in a folder with a space in its name, with a Python that only notes how it is called."""
    folder = tmp_path / "a checkout"
    (folder / ".venv" / "bin").mkdir(parents=True)
    for name in ("run", "pyproject.toml", "constraints.txt"):
        shutil.copy(root / name, folder / name)
    make_program(folder / ".venv" / "bin" / "python", FAKE_PYTHON)
    (folder / ".venv" / "bin" / "activate").write_text(f"VIRTUAL_ENV='{folder}/.venv'")
    packages_missing(folder, "")
    return folder


def make_program(path, text):
    path.write_text(text)
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def packages_missing(checkout, names):
    module = checkout / "annotator" / "app" / "debian.py"
    module.parent.mkdir(parents=True, exist_ok=True)
    module.write_text(f"import os\nprint({names!r})\nopen(os.environ['CALLS'], 'a').write('packages\\n')")


@pytest.fixture
def door(checkout, tmp_path):
    """Start the door with arguments; returns the finished process and the calls of its Python."""

    def start(*arguments, **environment):
        calls = tmp_path / "calls"
        calls.write_text("")
        done = subprocess.run(
            [checkout / "run", *arguments],
            env={"PATH": os.environ["PATH"], "CALLS": str(calls), **environment},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        return done, calls.read_text().splitlines()

    return start


@pytest.mark.parametrize("shell", ["bash", "sh"])
def test_the_shell_understands_it(root, shell):
    assert subprocess.run([shell, "-n", root / "run"], check=False).returncode == 0


def test_the_first_start_installs_and_the_second_only_starts(door):
    done, first = door("talk.md", DISPLAY=":9")
    _, second = door("talk.md", DISPLAY=":9")
    assert done.returncode == 0, done.stderr
    assert first[0] == "packages"
    assert any(call.startswith("-m pip install") for call in first)
    assert first[-1] == "-P -m annotator gui -- talk.md"
    assert second == ["-P -m annotator gui -- talk.md"]


def test_what_the_terminal_needs_is_not_installed_again_for_the_window(door):
    door()
    _, calls = door("talk.md", WAYLAND_DISPLAY="wayland-0")
    assert calls == ["packages", "-P -m annotator gui -- talk.md"]


def test_a_changed_project_is_set_up_again(checkout, door):
    door("talk.md", DISPLAY=":9")
    (checkout / "constraints.txt").write_text("click==8.0\n")
    _, calls = door("talk.md", DISPLAY=":9")
    assert any(call.startswith("-m pip install") for call in calls)


def test_without_a_display_it_checks_the_sample_and_says_how_to_get_the_window(checkout, door):
    done, calls = door()
    assert calls[-1] == f"-P -m annotator check -- {checkout}/resources/samples/panel.md"
    assert "ssh -X" in done.stderr


def test_tests_need_more_packages_and_take_the_arguments_of_pytest(checkout, door):
    door()
    _, calls = door("tests", "-k", "some words")
    assert any("--requirement" in call for call in calls)
    assert calls[-1].startswith("-m pytest ")
    assert calls[-1].endswith(" -k some words")


def test_what_is_missing_is_told_in_one_command(checkout, door, tmp_path):
    packages_missing(checkout, "libegl1 libgl1")
    tools = tmp_path / "tools"
    tools.mkdir()
    make_program(tools / "id", "#!/bin/sh\necho 1000\n")
    done, calls = door("talk.md", DISPLAY=":9", PATH=f"{tools}:{os.environ['PATH']}")
    assert done.returncode == 2
    assert "sudo apt-get install libegl1 libgl1" in done.stderr
    assert set(calls) == {"packages"}
