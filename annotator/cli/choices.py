"""Options of a command that belong together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import reduce

import click

Command = Callable[..., object]
Option = Callable[[Command], Command]


def choice(kind: type[StrEnum]) -> click.Choice[str]:
    """What an option takes that chooses a member."""
    return click.Choice([*map(str, kind)])


def with_options(command: Command, options: Sequence[Option]) -> Command:
    """The command with these options, told in their order."""
    return reduce(lambda made, option: option(made), reversed(options), command)
