"""The user's settings: a sparse TOML file that holds only what differs from the defaults."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field, fields
from pathlib import Path

import tomlkit

from annotator.core.errors import BadSettings, CannotWrite
from annotator.formats.atomic import write_atomic


def _one_of(*choices: str) -> dict[str, Callable[[object], bool]]:
    return {"valid": lambda value: value in choices}


def _between(low: int, high: int) -> dict[str, Callable[[object], bool]]:
    return {"valid": lambda value: type(value) is int and low <= value <= high}


def _up_to(length: int) -> dict[str, Callable[[object], bool]]:
    return {"valid": lambda value: isinstance(value, str) and len(value) <= length}


def _a_switch() -> dict[str, Callable[[object], bool]]:
    return {"valid": lambda value: isinstance(value, bool)}


def _a_table() -> dict[str, Callable[[object], bool]]:
    return {"valid": lambda value: isinstance(value, dict)}


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose. `font_size` is in points; `system` follows the desktop.

    An empty `font_family` is the program's own choice. With `walk_maybe` suspects of the lowest band are marked and
    walked as well. `keys` holds what the user bound himself, by the name of the action; whoever reads it judges each
    entry, as only the window knows actions and keys.
    """

    language: str = field(default="system", metadata=_one_of("system", "zh_CN", "en"))
    theme: str = field(default="system", metadata=_one_of("system", "light", "dark"))
    font_family: str = field(default="", metadata=_up_to(100))
    font_size: int = field(default=12, metadata=_between(8, 36))
    walk_maybe: bool = field(default=False, metadata=_a_switch())
    key_profile: str = field(default="default", metadata=_one_of("default", "subtitle_edit"))
    keys: dict[str, object] = field(default_factory=dict, metadata=_a_table())


def load_settings(path: Path) -> tuple[Settings, BadSettings | None]:
    """The settings in the file, and what is wrong with it, if anything.

    What cannot be used is left at its default, so a broken file never stops the program.
    """
    try:
        stored = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(), None
    except (OSError, ValueError) as error:
        return Settings(), BadSettings(path=path, what=" ".join(str(error).split()))
    checks = {entry.name: entry.metadata["valid"] for entry in fields(Settings)}
    usable = {name: value for name, value in stored.items() if name in checks and checks[name](value)}
    refused = sorted(stored.keys() - usable.keys())
    return Settings(**usable), BadSettings(path=path, what=f"unusable: {', '.join(refused)}") if refused else None


def save_settings(path: Path, settings: Settings) -> None:
    """Write what differs from the defaults. Raises CannotWrite."""
    chosen = {entry.name: getattr(settings, entry.name) for entry in fields(Settings)}
    changed = {name: value for name, value in chosen.items() if value != getattr(Settings(), name)}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CannotWrite(path=path, reason=error.strerror or error) from None
    write_atomic(path, tomlkit.dumps(changed).encode())
