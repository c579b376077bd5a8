"""What the commands share: their file argument, the two output formats, colour."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import click

FILE = click.Path(path_type=Path)
format_option = click.option(
    "--format", type=click.Choice(["text", "json"]), default="text", show_default=True, help="How to print."
)


def echo_json(value: object) -> None:
    """Print as JSON in UTF-8, whatever the terminal speaks. Undecodable bytes of file names become escapes."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1).encode("utf-8", "backslashreplace"))


def colour_wanted() -> bool:
    """Whether the output goes to a terminal that shows colours."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def tell_error(message: str) -> None:
    """Say on standard error, in one line, what went wrong."""
    shown = "".join(char if char.isprintable() else " " if char.isspace() else "\ufffd" for char in message)
    click.echo(f"annotator: {shown}", err=True)
