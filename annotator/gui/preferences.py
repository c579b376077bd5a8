"""The settings in force: whoever changes one does it here, and it is kept."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from annotator.app.settings import Settings, save_settings
from annotator.core.errors import AnnotatorError


class Preferences(QObject):
    """Holds the settings and writes each change to their file. `failed` tells that the disk refused one."""

    failed = Signal(Exception)

    def __init__(self, settings: Settings, path: Path) -> None:
        super().__init__()
        self.path = path
        self.settings = settings

    def change(self, **chosen: Any) -> None:
        """Use other values from now on, by the names of the settings."""
        self.settings = replace(self.settings, **chosen)
        try:
            save_settings(self.path, self.settings)
        except AnnotatorError as error:
            self.failed.emit(error)
