"""The options that say what is mined before a transcript is evaluated."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import click

from annotator.cli.output import FILE

_Function = TypeVar("_Function", bound=Callable[..., object])
_OPTIONS = (
    click.option("--mine-title", is_flag=True, help="Check against the terms mined from the transcript's title too."),
    click.option(
        "--mine",
        "papers",
        type=FILE,
        multiple=True,
        metavar="FILE",
        help="Check against the terms mined from this paper as well, and tell the figures before and after.",
    ),
)


def mining_options(command: _Function) -> _Function:
    """Give a command these options: `papers` and `mine_title`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
