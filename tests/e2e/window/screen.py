"""A virtual screen with a window manager, and hands on the keyboard of a program running there."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

from annotator.app.paths import Paths, user_paths
from annotator.app.session import Session, open_session

TOOLS = ("Xvfb", "openbox", "xdotool")
ROOT = Path(__file__).resolve().parents[3]


@contextmanager
def virtual_screen() -> Iterator[dict[str, str]]:
    """An Xvfb display of its own with openbox on it; yields the environment for programs there."""
    missing = [tool for tool in TOOLS if shutil.which(tool) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as numbers:
        display = f":{numbers.readline().strip()}"
    env = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "LANG": "C.UTF-8"}
    env.pop("WAYLAND_DISPLAY", None)
    manager = subprocess.Popen(["openbox"], env=env, stderr=subprocess.DEVNULL)
    try:
        yield env
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(10)


class Program:
    """The program, started on a virtual screen, on a file or without one."""

    def __init__(self, env: dict[str, str], file: Path | None) -> None:
        self._env = env
        named = [str(file)] if file else []
        self.process = subprocess.Popen(
            [sys.executable, "-m", "annotator", "gui", *named], env=env, cwd=ROOT, start_new_session=True
        )
        self.xdotool("search", "--sync", "--onlyvisible", "--name", "annotator", "windowactivate", "--sync")
        time.sleep(0.3)

    def xdotool(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self._env, check=True, timeout=60, stdout=subprocess.DEVNULL)

    def key(self, *keys: str) -> None:
        for key in keys:
            self.xdotool("key", "--clearmodifiers", key)
            time.sleep(0.12)

    def type(self, text: str) -> None:
        self.xdotool("type", "--delay", "80", text)
        time.sleep(0.1)

    def wait_closed(self) -> int:
        return self.process.wait(20)

    def kill(self) -> None:
        """End the whole group as a power cut would."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(10)


@contextmanager
def running(env: dict[str, str], file: Path | None) -> Iterator[Program]:
    """The program on a file or without one; killed at the end if it still runs."""
    program = Program(env, file)
    try:
        yield program
    finally:
        if program.process.poll() is None:
            program.kill()


def session_file(paths: Paths | None = None) -> Path:
    """The one session made so far."""
    (path,) = (paths or user_paths()).sessions.glob("*.db")
    return path


def look(read: Callable[[Session], Any]) -> Any:
    """Read something from the session on disk, while the program may hold it."""
    with closing(open_session(session_file(), paths=user_paths())) as session:
        return read(session)


def wait_for(holds: Callable[[], bool], what: str, seconds: float = 30) -> None:
    """Wait until something holds on disk."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            pytest.fail(f"not seen within {seconds} s: {what}")
        time.sleep(0.1)
