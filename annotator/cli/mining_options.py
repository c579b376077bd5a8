"""The options that say what is mined before a transcript is evaluated."""

from __future__ import annotations

import click

from annotator.cli.choices import Command, with_options
from annotator.cli.output import FILE

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


def mining_options(command: Command) -> Command:
    """Give a command these options: `papers` and `mine_title`."""
    return with_options(command, _OPTIONS)
