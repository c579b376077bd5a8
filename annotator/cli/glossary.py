"""`annotator glossary`: a group of commands, one in each file `glossary_<name>.py`."""

from __future__ import annotations

import importlib
import pkgutil

import click

from annotator import cli

_PREFIX = "glossary_"


class _Commands(click.Group):
    """The commands found beside this file, each loaded when it is called; a file's command is named `command`."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        found = (module.name for module in pkgutil.iter_modules(cli.__path__))
        return sorted(name.removeprefix(_PREFIX) for name in found if name.startswith(_PREFIX))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = importlib.import_module(f"{cli.__name__}.{_PREFIX}{cmd_name}").command
        return command


@click.group(cls=_Commands)
def glossary() -> None:
    """List, mine and exchange terms."""
