"""The options that say which layers of the glossary are meant."""

from __future__ import annotations

from collections.abc import Sequence

import click

from annotator.cli.choices import Command, with_options
from annotator.core.glossary import Layer

_LAYERS = [Layer.BUILTIN.value, Layer.PERSONAL.value, Layer.EVENT.value]
_OPTIONS = (
    click.option(
        "--layer",
        "layers",
        type=click.Choice(_LAYERS),
        multiple=True,
        help="These layers alone; `event` needs --event.",
    ),
    click.option("--event", metavar="NAME", help="With the terms of this event."),
)


def layer_options(command: Command) -> Command:
    """Options for what `chosen_layers` takes: `layers`, `event`."""
    return with_options(command, _OPTIONS)


def chosen_layers(layers: Sequence[str], event: str | None) -> list[Layer]:
    """The layers wanted; none for all that count. Raises UsageError where the event of its layer is not named."""
    chosen = [Layer(name) for name in layers]
    if Layer.EVENT in chosen and event is None:
        raise click.UsageError("Which event's layer is meant? Name it with --event.")
    return chosen
