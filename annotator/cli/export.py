"""`annotator export`: a transcript or a session as a clean file."""

from __future__ import annotations

from pathlib import Path

import click

from annotator.app.export import export_file
from annotator.app.export_formats import FORMATS
from annotator.app.paths import user_paths
from annotator.cli.output import FILE
from annotator.core.export_options import CleanUp, ExportOptions, Fillers, Script, Spacing


@click.command()
@click.argument("file_or_session", type=FILE)
@click.option("-o", "--output", "out", type=FILE, required=True, metavar="OUT", help="The file to write.")
@click.option("--to", "format", type=click.Choice(list(FORMATS)), help="The format; else OUT's ending tells.")
@click.option("--speaker-names/--no-speaker-names", default=True, show_default=True, help="Name who speaks.")
@click.option("--fillers", type=click.Choice([*map(str, Fillers)]), default="off", show_default=True)
@click.option("--script", type=click.Choice([*map(str, Script)]), default="keep", show_default=True)
@click.option("--spacing", type=click.Choice([*map(str, Spacing)]), default="keep", show_default=True)
def export(
    file_or_session: Path, out: Path, format: str | None, speaker_names: bool, fillers: str, script: str, spacing: str
) -> None:
    """Write FILE_OR_SESSION to OUT: a session as it was edited, any other file as it stands."""
    clean_up = CleanUp(fillers=Fillers(fillers), script=Script(script), spacing=Spacing(spacing))
    options = ExportOptions(speaker_names=speaker_names, clean_up=clean_up)
    export_file(file_or_session, out, format, options, paths=user_paths())
