"""`annotator export`: a transcript or a session as a clean file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from annotator.app.export import export_file
from annotator.app.export_formats import FORMATS
from annotator.app.paths import user_paths
from annotator.cli.choices import choice
from annotator.cli.clean_up_options import chosen_clean_up, clean_up_options
from annotator.cli.given import given
from annotator.cli.output import FILE, tell_error
from annotator.cli.page_options import chosen_page, page_options
from annotator.core.export_options import ExportOptions, Language


@click.command()
@click.argument("file_or_session", type=FILE)
@click.option("-o", "--output", "out", type=FILE, required=True, metavar="OUT", help="The file to write.")
@click.option("--to", "format", type=click.Choice(list(FORMATS)), help="The format; else OUT's ending tells.")
@page_options
@clean_up_options
@click.option(
    "--language",
    type=choice(Language),
    default="talk",
    show_default=True,
    help="What headings of reports and query sheets are written in; `talk` is as the talk.",
)
@click.option("--since", metavar="VERSION", help="Tell changes since this version of the session; else all of them.")
def export(file_or_session: Path, out: Path, format: str | None, since: str | None, **choices: Any) -> None:
    """Write FILE_OR_SESSION to OUT: a session as it was edited, any other file as it stands.

    What is not given of the options is for a session as it was chosen in the window, for any other file as told below.
    """
    paths, typed = user_paths(), given(choices)

    def chosen(options: ExportOptions) -> ExportOptions:
        language = Language(typed["language"]) if "language" in typed else options.language
        clean_up = chosen_clean_up(options.clean_up, typed)
        return replace(chosen_page(options, typed, paths), clean_up=clean_up, language=language)

    fault = export_file(file_or_session, out, format, chosen, paths=paths, since=since)
    if fault:
        tell_error(str(fault))
