"""What the user chooses for an export."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Fillers(StrEnum):
    """What becomes of words like 呃."""

    KEEP = "keep"
    REMOVE = "remove"


class Script(StrEnum):
    """The Chinese script to write."""

    KEEP = "keep"
    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"


class Spacing(StrEnum):
    """What stands between Chinese and Latin."""

    KEEP = "keep"
    SPACE = "space"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How a transcript is exported."""

    speaker_names: bool = True
    fillers: Fillers = Fillers.KEEP
    script: Script = Script.KEEP
    spacing: Spacing = Spacing.KEEP
