"""`annotator glossary`: what is done with glossaries. Each command is `command` in its own file, `glossary_NAME.py`."""

from __future__ import annotations

import importlib

import click

_COMMANDS = ("mine",)


class _Commands(click.Group):
    """The commands, each loaded when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"annotator.cli.glossary_{cmd_name}").command
        return command


@click.group(cls=_Commands)
def glossary() -> None:
    """List, mine and exchange terms."""
