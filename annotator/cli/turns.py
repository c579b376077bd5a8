"""`annotator turns`: who probably speaks from where, as text or JSON."""

from __future__ import annotations

import re
from pathlib import Path

import click

from annotator.app.turns import FileTurns, turns_of_file
from annotator.cli.output import FILE, echo_json, format_option
from annotator.core.model import RosterEntry, TurnStart

_BETWEEN_NAMES = re.compile(r"\s*[,;/，、；\n]\s*")
_SHOWN = 24


@click.command()
@click.argument("file", type=FILE)
@click.option("--roster", default="", metavar="NAMES", help="Who talks, separated by commas; else the title tells.")
@format_option
def turns(file: Path, roster: str, format: str) -> None:
    """Show where turns probably begin in FILE, and who speaks."""
    found = turns_of_file(file, [name for name in _BETWEEN_NAMES.split(roster.strip()) if name])
    if format == "json":
        echo_json(
            {"roster": [_person(entry) for entry in found.roster], "turns": [_turn(t, found) for t in found.turns]}
        )
    else:
        _echo_text(found)


def _echo_text(found: FileTurns) -> None:
    for entry in found.roster:
        click.echo(f"{entry.name} ({', '.join(filter(None, (entry.role, entry.source)))})")
    for turn in found.turns:
        line = found.source.lines[turn.line_id - 1]
        words = line.text[turn.start : turn.start + _SHOWN]
        click.echo(
            f"{line.row or line.index}:{turn.start}: {turn.speaker} {turn.probability:.2f} {turn.reason}: {words}"
        )
    click.echo(f"Turns: {len(found.turns)} in {len(found.source.lines)} lines.")


def _person(entry: RosterEntry) -> dict[str, object]:
    return {"name": entry.name, "role": entry.role, "source": entry.source}


def _turn(turn: TurnStart, found: FileTurns) -> dict[str, object]:
    return {
        "index": turn.line_id,
        "line": found.source.lines[turn.line_id - 1].row,
        "start": turn.start,
        "speaker": turn.speaker,
        "probability": turn.probability,
        "reason": turn.reason,
    }
