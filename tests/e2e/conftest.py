"""Runs the whole program as a user does: a process, its output and its status."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def annotator_in():
    """Run `annotator` in a folder with arguments, without a display."""

    def run(folder, *arguments, stdout=subprocess.PIPE, **environment):
        kept = {name: value for name, value in os.environ.items() if not name.endswith(("DISPLAY", "PLATFORM"))}
        return subprocess.run(
            [sys.executable, "-P", "-m", "annotator", *map(str, arguments)],
            cwd=folder,
            env={**kept, "PYTHONPATH": str(ROOT), **environment},
            stdout=stdout,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            timeout=60,
            check=False,
        )

    return run


@pytest.fixture
def annotator(annotator_in, tmp_path):
    """Run `annotator` with arguments in an empty folder, without a display."""
    folder = tmp_path / "work"
    folder.mkdir()
    return partial(annotator_in, folder)


@pytest.fixture
def everything(tmp_path):
    """All files below the test's folder with their bytes, to see that nothing was written."""

    def look():
        return {path: path.read_bytes() for path in sorted(tmp_path.rglob("*")) if path.is_file()}

    return look
