"""`annotator glossary export`: terms as a file for spreadsheets, recognisers and other programs."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import click

from annotator.app.glossary_exchange import hand_out
from annotator.app.glossary_formats import FORMATS
from annotator.app.paths import user_paths
from annotator.cli.layer_options import chosen_layers, layer_options
from annotator.cli.output import FILE
from annotator.core.interchange import Written

_SHOWN = 5


@click.command(name="export")
@click.option("-o", "--output", "out", type=FILE, required=True, metavar="OUT", help="The file to write.")
@click.option("--to", "format", type=click.Choice(list(FORMATS)), help="The format; else OUT's ending tells.")
@layer_options
def command(out: Path, format: str | None, layers: tuple[str, ...], event: str | None) -> None:
    """Write the terms that count to OUT: the built-in ones and your own, and with --event those of an event.

    A format that has no place for all of a term tells what it left out.
    """
    written = hand_out(user_paths(), out, format, chosen_layers(layers, event), event)
    click.echo(f"{out}: {written.terms:,} terms.")
    for words in _losses(written):
        click.echo(words)


def _losses(written: Written) -> list[str]:
    """What is not in the file, in English."""
    lost = ", ".join(f"{field} of {count:,}" for field, count in written.lost.items())
    made = [f"Not in this format: {lost} terms."] if lost else []
    for why, count in Counter(left.why for left in written.left_out).items():
        texts = [left.text for left in written.left_out if left.why is why][:_SHOWN]
        more = ", ..." if count > len(texts) else ""
        made.append(f"Left out {count:,}, as {why.value}: {', '.join(texts)}{more}")
    return made
