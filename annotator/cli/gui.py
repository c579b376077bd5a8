"""`annotator gui`: the window. Qt is imported here alone, so that the other commands never load it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from annotator.app.debian import install_command, missing_libraries, missing_packages
from annotator.cli.output import FILE
from annotator.core.errors import LibrariesMissing, NoDisplay


@click.command()
@click.argument("file", type=FILE, required=False)
def gui(file: Path | None) -> int:
    """Open the window, on FILE if one is named."""
    if sys.platform == "linux":
        _check_desktop()
    from annotator.gui.app import run

    return run(file)


def _check_desktop() -> None:
    """Say in words what Qt would abort over."""
    missing = missing_libraries()
    if missing:
        raise LibrariesMissing(names=", ".join(missing), command=install_command(missing_packages({"window"})))
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        raise NoDisplay
