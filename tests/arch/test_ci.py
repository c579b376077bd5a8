"""What is run before a change is taken: a test that fails by bad luck gets a second try, and no other does."""

import os
import re
import subprocess
import sys

import pytest

TESTS = """
import os
from pathlib import Path

def first_time(name):
    tries = Path(f"tries-{name}")
    with tries.open("a") as file:
        file.write("x")
    return tries.stat().st_size == 1

def test_sound():
    first_time("sound")

def test_unlucky():
    assert not first_time("unlucky")

def test_crashing():
    if first_time("crashing"):
        os._exit(3)
"""
BROKEN = """
def test_broken():
    first_time("broken")
    assert False
"""


@pytest.fixture
def ci(root, tmp_path):
    """Run `.ci/run` on tests of our own, started as `run` starts them; returns the process and the tries of each."""
    folder = tmp_path / "a checkout"
    (folder / ".ci").mkdir(parents=True)
    (folder / ".ci" / "run").write_bytes((root / ".ci" / "run").read_bytes())
    command = re.search("exec .* -m pytest .*", (root / "run").read_text())
    (folder / "run").write_text(f"#!/bin/sh\nvenv='{sys.prefix}'\nshift\n{command[0]}\n")
    (folder / "run").chmod(0o755)

    def start(tests, path=""):
        (folder / "test_luck.py").write_text(tests)
        done = subprocess.run(
            ["sh", folder / ".ci" / "run"],
            env={"PATH": path + os.environ["PATH"]},
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=100,
            check=False,
        )
        return done, {tries.name.removeprefix("tries-"): tries.stat().st_size for tries in folder.glob("tries-*")}

    return start


def test_what_fails_or_dies_by_bad_luck_is_run_once_more_and_named(ci):
    done, tries = ci(TESTS)
    assert done.returncode == 0, done.stdout
    assert tries == {"sound": 1, "unlucky": 2, "crashing": 2}
    told = done.stderr.partition("only at the second try:")[2]
    assert sorted(told.split()) == ["test_luck.py::test_crashing", "test_luck.py::test_unlucky"]


def test_what_is_broken_fails_both_times(ci):
    done, tries = ci(TESTS + BROKEN)
    assert done.returncode == 1
    assert tries["broken"] == 2
    assert "test_luck.py::test_broken" in done.stderr
    assert "second try" not in done.stderr


def test_nothing_is_run_again_where_all_passed(ci):
    done, tries = ci("def test_sound():\n    open('tries-sound', 'a').write('x')\n")
    assert done.returncode == 0
    assert tries == {"sound": 1}


@pytest.mark.parametrize("status", [2, 124])
def test_without_set_up_or_out_of_time_it_fails_at_once(ci, tmp_path, status):
    timeout = tmp_path / "tools" / "timeout"
    timeout.parent.mkdir()
    timeout.write_text(f"#!/bin/sh\necho called >>'{tmp_path}/calls'\nexit {status}\n")
    timeout.chmod(0o755)
    done, _ = ci("", f"{timeout.parent}:")
    assert done.returncode == status
    assert (tmp_path / "calls").read_text() == "called\n"
