"""`annotator export`: a transcript or a session as a clean file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from annotator.app.export import export_file
from annotator.app.export_formats import FORMATS
from annotator.app.paths import user_paths
from annotator.cli.clean_up_options import chosen_clean_up, clean_up_options
from annotator.cli.output import FILE
from annotator.cli.page_options import chosen_page, page_options
from annotator.core.export_options import Language


@click.command()
@click.argument("file_or_session", type=FILE)
@click.option("-o", "--output", "out", type=FILE, required=True, metavar="OUT", help="The file to write.")
@click.option("--to", "format", type=click.Choice(list(FORMATS)), help="The format; else OUT's ending tells.")
@page_options
@clean_up_options
@click.option(
    "--language",
    type=click.Choice([*map(str, Language)]),
    default="talk",
    show_default=True,
    help="What headings of reports and query sheets are written in; `talk` is as the talk.",
)
@click.option("--since", metavar="VERSION", help="Tell changes since this version of the session; else all of them.")
def export(file_or_session: Path, out: Path, format: str | None, since: str | None, **choices: Any) -> None:
    """Write FILE_OR_SESSION to OUT: a session as it was edited, any other file as it stands."""
    paths = user_paths()
    options = replace(
        chosen_page(choices, paths), clean_up=chosen_clean_up(choices), language=Language(choices["language"])
    )
    export_file(file_or_session, out, format, options, paths=paths, since=since)
