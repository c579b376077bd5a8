"""Where things lie: the user's folders, and the files that ship with the program."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parents[1]
_SHIPPED = _PACKAGE / "resources"
_CHECKOUT = None if _SHIPPED.is_dir() else _PACKAGE.parent


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders that the program writes to. They need not exist yet: whoever writes makes them."""

    data: Path
    cache: Path
    config: Path
    sessions: Path

    @property
    def backups(self) -> Path:
        """Where copies of sessions are kept, also of those whose session lies elsewhere."""
        return self.data / "backups"

    @property
    def settings(self) -> Path:
        """The file that holds the settings."""
        return self.config / "settings.toml"

    @property
    def templates(self) -> Path:
        """The folder with the user's own templates for exports, TOML files."""
        return self.config / "templates"

    @property
    def exports(self) -> Path:
        """The file that holds how was exported last."""
        return self.config / "exports.json"

    @property
    def glossary(self) -> Path:
        """The glossary file: the user's own terms, events, lessons."""
        return self.data / "glossary.db"

    @property
    def personal_glossary(self) -> Path:
        """The CSV file with the user's own terms."""
        return self.data / "glossary.csv"


def user_paths() -> Paths:
    """The folders of this user: under ANNOTATOR_HOME where that is set, else where the platform wants them.

    Sessions of a checkout lie in the checkout.
    """
    home = os.environ.get("ANNOTATOR_HOME")
    if home:
        root = Path(home).expanduser().absolute()
        return Paths(root / "data", root / "cache", root / "config", root / "sessions")
    dirs = platformdirs.PlatformDirs("annotator", appauthor=False)
    sessions = _CHECKOUT / "sessions" if _CHECKOUT else dirs.user_data_path / "sessions"
    return Paths(dirs.user_data_path, dirs.user_cache_path, dirs.user_config_path, sessions)


def resource(*parts: str) -> Path:
    """A file or folder that ships with the program, in a checkout, an editable install and a wheel alike."""
    return (_CHECKOUT or _PACKAGE).joinpath("resources", *parts)
