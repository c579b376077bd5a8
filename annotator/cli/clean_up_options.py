"""The options of `annotator export` that say what is left out of the talk and how it is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import click

from annotator.cli.choices import Command, choice, with_options
from annotator.core.clean_levels import CleanLevel, at_level
from annotator.core.export_options import CleanUp, Fillers, Numbers, Script, Spacing, Width

_OPTIONS = (
    click.option(
        "--clean",
        type=choice(CleanLevel),
        default="none",
        show_default=True,
        help="What is left out: nothing; pure fillers and stutters; or also hedges, repeats and false starts. "
        "The next four options change single parts of it.",
    ),
    click.option("--fillers", type=choice(Fillers), help="Pure sounds like 呃 and um, or hedges like 就是说 as well."),
    click.option("--stutters/--no-stutters", default=None, help="Leave out syllables said twice: 我我我觉得."),
    click.option("--repeats/--no-repeats", default=None, help="Leave out phrases said twice: 过去，过去."),
    click.option("--false-starts/--no-false-starts", default=None, help="Leave out what is begun anew: 这，这个模型."),
    click.option(
        "--tics/--no-tics",
        default=True,
        show_default=True,
        help="Leave out the words that were switched on as tics of a speaker.",
    ),
    click.option("--numbers", type=choice(Numbers), default="keep", show_default=True, help="20赫兹 or 二十赫兹."),
    click.option(
        "--script",
        type=choice(Script),
        default="keep",
        show_default=True,
        help="Chinese characters; with a region, its words too: 软件, 軟體.",
    ),
    click.option(
        "--spacing",
        type=choice(Spacing),
        default="keep",
        show_default=True,
        help="What stands between Chinese and Latin.",
    ),
    click.option(
        "--width",
        type=choice(Width),
        default="keep",
        show_default=True,
        help="Punctuation as it is, or full width beside Chinese and half width within Latin.",
    ),
)


_PARTS: Mapping[str, Callable[[Any], Any]] = {
    "fillers": Fillers,
    "stutters": bool,
    "repeats": bool,
    "false_starts": bool,
    "tics": bool,
    "numbers": Numbers,
    "script": Script,
    "spacing": Spacing,
    "width": Width,
}


def clean_up_options(command: Command) -> Command:
    """Give a command these options."""
    return with_options(command, _OPTIONS)


def chosen_clean_up(clean_up: CleanUp, given: Mapping[str, Any]) -> CleanUp:
    """The clean-up with what was given of these options, by their names; a single one counts over the level."""
    level = at_level(clean_up, CleanLevel(given["clean"])) if "clean" in given else clean_up
    return replace(level, **{name: kind(given[name]) for name, kind in _PARTS.items() if name in given})
