"""The program: parses the arguments, runs one command, and turns every error into one line."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path

import click

from annotator import __version__
from annotator.cli.output import tell_error
from annotator.core.errors import AnnotatorError

_FAILED = 2
_COMMANDS = ("check", "turns", "export", "evaluate", "report", "glossary", "doctor", "gui")


class _Commands(click.Group):
    """The commands, each loaded when it is called; anything else that names a file opens the window on it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(importlib.import_module(f"annotator.cli.{cmd_name}"), cmd_name)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in _COMMANDS and _names_a_file(args[0]):
            return "gui", self.get_command(ctx, "gui"), args
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise click.ClickException("interrupted, nothing was written") from None


def _names_a_file(word: str) -> bool:
    return os.sep in word or bool(Path(word).suffix) or Path(word).exists()


@click.group(cls=_Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="annotator")
@click.pass_context
def commands(ctx: click.Context) -> None:
    """Find what a speech recogniser misheard, correct it, say who speaks, hand over a clean text.

    `annotator FILE` opens the window on a transcript or a session.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def run(arguments: Sequence[str]) -> int:
    """Run one command and return the exit status: 2 after an error, which is told in one line.

    The program's processes share the cores already. NumPy's own threads would wait for each other beside them, and is
    told so before it is first imported, here and in the processes that are begun.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        result = commands.main(list(arguments), prog_name="annotator", standalone_mode=False)
    except AnnotatorError as error:
        return _fail(str(error))
    except click.UsageError as error:
        name = error.ctx.command_path if error.ctx else "annotator"
        return _fail(f"{error.format_message()} See: {name} --help")
    except click.ClickException as error:
        return _fail(error.format_message())
    except OSError as error:
        _abandon_output()
        return _fail(f"{error.filename or 'output'}: {error.strerror or error}")
    return result if isinstance(result, int) else 0


def _fail(message: str) -> int:
    tell_error(message)
    return _FAILED


def _abandon_output() -> None:
    """Let the interpreter's last flush go nowhere: some versions would fail over the same output once more."""
    if isinstance(sys.stdout, TextIOWrapper):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main() -> None:
    """Run the command line. What a terminal cannot show is escaped, never an error."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    sys.exit(run(sys.argv[1:]))


def main_gui() -> None:
    """Open the window on the file named, if any."""
    sys.exit(run(["gui", *sys.argv[1:]]))
