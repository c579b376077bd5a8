"""The template of an export: what stands before the talk, and how speakers are named."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Template:
    """Texts with fields in braces, as `{title}`. `front` is what stands above the talk, one paragraph a row.

    `participant` is one person in a list of them, `first` a speaker where first named, `later` after that.
    """

    name: str = ""
    front: str = ""
    participant: str = "{name}"
    first: str = "{name}"
    later: str = "{name}"
