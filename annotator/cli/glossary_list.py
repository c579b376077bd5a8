"""`annotator glossary list`: the terms of the layers, as text or JSON."""

from __future__ import annotations

import click

from annotator.app.glossary_layers import terms_in_layers
from annotator.app.paths import user_paths
from annotator.cli.layer_options import chosen_layers, layer_options
from annotator.cli.output import echo_json, format_option
from annotator.core.glossary import LayerTerm
from annotator.core.interchange import Field, value_of

_BETWEEN = " | "


@click.command(name="list")
@layer_options
@format_option
def command(layers: tuple[str, ...], event: str | None, format: str) -> None:
    """List the terms that count: the built-in ones and your own, and with --event those of an event.

    Of two with the same text the later layer's counts. With --layer a layer is listed as it is, also what another
    overrides and what is switched off.
    """
    found = terms_in_layers(user_paths(), chosen_layers(layers, event), event)
    if format == "json":
        echo_json({"terms": [_as_json(one) for one in found]})
        return
    for one in found:
        click.echo(_as_text(one))


def _as_text(one: LayerTerm) -> str:
    term = one.term
    cells = [term.text, term.category, one.layer, _BETWEEN.join(term.aliases), "" if term.on else "off"]
    return "\t".join(cells).rstrip("\t")


def _as_json(one: LayerTerm) -> dict[str, object]:
    return {"layer": one.layer, **{field: value_of(one.term, field) for field in Field}}
