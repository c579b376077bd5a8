"""How much is cleaned up, as one choice: each level settles what is left out of the talk, and nothing of its style."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from annotator.core.export_options import CleanUp, Fillers


class CleanLevel(StrEnum):
    """Nothing is left out; what nobody would miss; or also what only hedges, and what was begun anew."""

    NONE = "none"
    LIGHT = "light"
    MEDIUM = "medium"


_LEVELS: Mapping[CleanLevel, Mapping[str, Any]] = MappingProxyType(
    {
        CleanLevel.NONE: {"fillers": Fillers.OFF, "stutters": False, "repeats": False, "false_starts": False},
        CleanLevel.LIGHT: {"fillers": Fillers.LIGHT, "stutters": True, "repeats": False, "false_starts": False},
        CleanLevel.MEDIUM: {"fillers": Fillers.MEDIUM, "stutters": True, "repeats": True, "false_starts": True},
    }
)


def at_level(clean_up: CleanUp, level: CleanLevel) -> CleanUp:
    """The clean-up with what that level leaves out; tics, numbers, script, spacing and width stay as chosen."""
    return replace(clean_up, **_LEVELS[level])


def level_of(clean_up: CleanUp) -> CleanLevel | None:
    """The level that leaves out just that; None where the user chose one by one."""
    return next((level for level in CleanLevel if at_level(clean_up, level) == clean_up), None)
