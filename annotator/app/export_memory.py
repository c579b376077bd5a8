"""How the user exported last, by the folder of the source: talks of one event lie together and go out alike."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.app.export_names import source_folder
from annotator.core.errors import CannotWrite
from annotator.core.export_options import ExportOptions
from annotator.formats.atomic import write_atomic
from annotator.store.export_options import options_from_json, options_to_json

_ANYWHERE = ""
_FOLDERS = 100


@dataclass(frozen=True, slots=True)
class ExportHabit:
    """The format by name, all that was chosen, and the folder that the file went to."""

    format: str = "docx"
    options: ExportOptions = field(default_factory=ExportOptions)
    folder: Path | None = None


class ExportMemory:
    """A small file, beside the settings, that holds the last export from each folder. A damaged one counts as none."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def recall(self, folder: Path | None) -> ExportHabit:
        """How was exported last from that folder, else from anywhere, else as by default."""
        held = self._read()
        return _habit(held.get(_key(folder)) or held.get(_ANYWHERE))

    def note(self, folder: Path | None, habit: ExportHabit) -> None:
        """Keep how was exported from that folder. Nothing of the one talk is kept. Raises CannotWrite."""
        held = self._read()
        kept = json.loads(options_to_json(replace(habit.options, title="", event="", date="")))
        entry = {"format": habit.format, "options": kept, "folder": os.fspath(habit.folder) if habit.folder else ""}
        for key in {_ANYWHERE, _key(folder)}:
            held.pop(key, None)
            held[key] = entry
        newest = dict(list(held.items())[-_FOLDERS:])
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise CannotWrite(path=self._path, reason=error.strerror or error) from None
        write_atomic(self._path, json.dumps(newest, ensure_ascii=True, indent=1).encode())

    def _read(self) -> dict[str, object]:
        try:
            held = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return held if isinstance(held, dict) else {}


def last_habit(memory: ExportMemory, session_path: Path) -> tuple[Path | None, ExportHabit]:
    """Where a session's source lies, and how was exported from there. Reads files; for any thread."""
    folder = source_folder(session_path)
    return folder, memory.recall(folder)


def _key(folder: Path | None) -> str:
    return os.fspath(folder.absolute()) if folder else _ANYWHERE


def _habit(entry: object) -> ExportHabit:
    if not isinstance(entry, Mapping):
        return ExportHabit()
    format, folder = entry.get("format"), entry.get("folder")
    return ExportHabit(
        format if isinstance(format, str) else ExportHabit().format,
        options_from_json(json.dumps(entry.get("options"))),
        Path(folder) if isinstance(folder, str) and folder else None,
    )
