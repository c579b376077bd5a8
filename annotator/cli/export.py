"""`annotator export`: a transcript or a session as a clean file."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.app.export import export_file
from annotator.app.paths import user_paths
from annotator.cli.output import FILE
from annotator.formats.export import FORMATS
from annotator.formats.options import ExportOptions


@click.command()
@click.argument("file_or_session", type=FILE)
@click.option("-o", "--output", "out", type=FILE, required=True, metavar="OUT", help="The file to write.")
@click.option("--to", "format", type=click.Choice(list(FORMATS)), help="The format; else OUT's ending tells.")
@click.option("--speaker-names/--no-speaker-names", default=True, show_default=True, help="Name who speaks.")
@click.option("--fillers", type=click.Choice(["keep", "remove"]), default="keep", show_default=True)
@click.option("--script", type=click.Choice(["keep", "simplified", "traditional"]), default="keep", show_default=True)
@click.option(
    "--spacing",
    type=click.Choice(["keep", "space", "none"]),
    default="keep",
    show_default=True,
    help="Between Chinese and Latin.",
)
def export(
    file_or_session: Path, out: Path, format: str | None, speaker_names: bool, fillers: str, script: str, spacing: str
) -> None:
    """Write FILE_OR_SESSION to OUT: a session as it was edited, any other file as it stands."""
    options = ExportOptions(speaker_names=speaker_names, fillers=fillers, script=script, spacing=spacing)
    export_file(file_or_session, out, format or out.suffix.lstrip("."), options, paths=user_paths())
