"""Which options a command was really given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import click
from click.core import ParameterSource


def given(choices: Mapping[str, Any]) -> dict[str, Any]:
    """Of the options of the running command, by name, those that were typed; what is left stands at its default."""
    source_of = click.get_current_context().get_parameter_source
    return {name: value for name, value in choices.items() if source_of(name) is ParameterSource.COMMANDLINE}
