"""The options that say which layers of the glossary are meant."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

import click

from annotator.core.glossary import Layer

_LAYERS = [Layer.BUILTIN.value, Layer.PERSONAL.value, Layer.EVENT.value]
_Function = TypeVar("_Function", bound=Callable[..., object])


def layer_options(command: _Function) -> _Function:
    """Options for what `chosen_layers` takes: `layers`, `event`."""
    layers = click.option(
        "--layer",
        "layers",
        type=click.Choice(_LAYERS),
        multiple=True,
        help="These layers alone; `event` needs --event.",
    )
    return layers(click.option("--event", metavar="NAME", help="With the terms of this event.")(command))


def chosen_layers(layers: Sequence[str], event: str | None) -> list[Layer]:
    """The layers wanted; none for all that count. Raises UsageError where the event of its layer is not named."""
    chosen = [Layer(name) for name in layers]
    if Layer.EVENT in chosen and event is None:
        raise click.UsageError("Which event's layer is meant? Name it with --event.")
    return chosen
