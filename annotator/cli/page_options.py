"""The options of `annotator export` that say how the talk is laid out and what stands before it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import click

from annotator.app.paths import Paths
from annotator.app.templates import BUILT_IN, find_template
from annotator.cli.choices import Command, choice, with_options
from annotator.core.export_options import ExportOptions, Interjections, Paragraphs, Unclear
from annotator.core.template import FRONT_FIELDS, PERSON_FIELDS


def _fields(names: tuple[str, ...]) -> str:
    return " ".join(f"{{{name}}}" for name in names)


_OPTIONS = (
    click.option(
        "--template",
        default=BUILT_IN[0],
        show_default=True,
        metavar="NAME_OR_FILE",
        help=f"What stands before the talk and how speakers are named: {', '.join(BUILT_IN)}, one of your own in the "
        f"folder templates of the settings, or a TOML file with the texts front (fields {_fields(FRONT_FIELDS)}), "
        f"participant, first and later (fields {_fields(PERSON_FIELDS)}).",
    ),
    click.option("--title", default="", help="The title above the talk; else the transcript's, cleaned."),
    click.option("--event", default="", help="Where it was held; else what the title tells."),
    click.option("--date", default="", help="When it was held; else what the title tells."),
    click.option("--speaker-names/--no-speaker-names", default=True, show_default=True, help="Name who speaks."),
    click.option(
        "--paragraphs",
        type=choice(Paragraphs),
        default="suggested",
        show_default=True,
        help="Begin paragraphs where they are marked, or also where long talk reads better for it.",
    ),
    click.option(
        "--interjections",
        type=choice(Interjections),
        default="inline",
        show_default=True,
        help="What another says meanwhile: turns of their own, in brackets, or left out.",
    ),
    click.option(
        "--unclear",
        type=choice(Unclear),
        default="heard",
        show_default=True,
        help="Places nobody could make out: as heard, as 〔？〕, or marked and commented on.",
    ),
    click.option(
        "--notes/--no-notes",
        default=False,
        show_default=True,
        help="Write out comments on lines and, unless they stay as heard, the notes on unclear places.",
    ),
)


_PARTS: Mapping[str, Callable[[Any], Any]] = {
    "title": str,
    "event": str,
    "date": str,
    "speaker_names": bool,
    "paragraphs": Paragraphs,
    "interjections": Interjections,
    "unclear": Unclear,
    "notes": bool,
}


def page_options(command: Command) -> Command:
    """Give a command these options."""
    return with_options(command, _OPTIONS)


def chosen_page(options: ExportOptions, given: Mapping[str, Any], paths: Paths) -> ExportOptions:
    """The options with what was given of these, by their names. Raises BadTemplate and UnknownField."""
    parts = {name: kind(given[name]) for name, kind in _PARTS.items() if name in given}
    if "template" in given:
        parts["template"] = find_template(given["template"], paths)
    return replace(options, **parts)
