"""How a session is exported, kept with it; what another program wrote is read as far as it is understood."""

from __future__ import annotations

import json
from dataclasses import is_dataclass
from typing import Any, TypeVar, get_type_hints

from sqlite_utils import Database

from annotator.core.export_options import ExportOptions
from annotator.store.codec import from_plain, to_json

Read = TypeVar("Read")


def write_options(db: Database, options: ExportOptions) -> None:
    """Keep how the session is exported."""
    db.table("export_options").insert({"id": 1, "options": options_to_json(options)}, replace=True)


def read_options(db: Database) -> ExportOptions | None:
    """How the session was to be exported, if that was ever kept."""
    return next((options_from_json(row["options"]) for row in db.query("select * from export_options")), None)


def options_to_json(options: ExportOptions) -> str:
    """The options as JSON text."""
    return to_json(options)


def options_from_json(text: str) -> ExportOptions:
    """The options that `options_to_json` wrote. What is unknown or damaged in them is as by default."""
    try:
        data = json.loads(text)
    except ValueError:
        return ExportOptions()
    return _read(ExportOptions, data)


def _read(kind: type[Read], data: Any) -> Read:
    hints = get_type_hints(kind)
    found = {}
    for name, held in data.items() if isinstance(data, dict) else ():
        try:
            hint = hints[name]
            nested = isinstance(hint, type) and is_dataclass(hint)
            found[name] = _read(hint, held) if nested else from_plain(hint, held)
        except (KeyError, TypeError, ValueError):
            continue
    return kind(**found)
