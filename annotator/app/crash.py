"""Reports of what should never happen: errors that nobody caught, and crashes below Python."""

from __future__ import annotations

import faulthandler
import platform
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from annotator import __version__


def crash_report(error: BaseException) -> str:
    """A text to copy into a bug report: versions and where it happened, nothing of the transcript."""
    frames = "".join(traceback.format_tb(error.__traceback__))
    return (
        f"annotator {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
        f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC\n\n"
        f"{frames}{type(error).__qualname__}\n"
    )


def install_crash_reports(data: Path, show: Callable[[str], None]) -> TextIO:
    """Write reports into the `data` folder from now on, and give each to `show`.

    Returns the file for crashes below Python: it must stay open as long as the program runs.
    """
    data.mkdir(parents=True, exist_ok=True)

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        report = crash_report(error)
        with suppress(OSError), (data / "crashes.log").open("a", encoding="utf-8") as log:
            log.write(report + "\n")
        sys.__excepthook__(kind, error, trace)
        show(report)

    sys.excepthook = hook
    faults = (data / "faults.log").open("a", encoding="utf-8")
    faulthandler.enable(faults)
    return faults
