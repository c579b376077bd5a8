"""What the window keeps between starts beside the settings; whatever else lies in its place counts as nothing."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings


def kept_bytes(name: str) -> QByteArray | None:
    """What Qt made of sizes and places."""
    kept = QSettings().value(name)
    return kept if isinstance(kept, QByteArray) else None


def kept_names(name: str) -> list[str]:
    """A list of names, in its order."""
    kept = QSettings().value(name)
    if isinstance(kept, str):  # as a list of one name comes back
        return [kept] if kept else []
    return [entry for entry in kept if isinstance(entry, str) and entry] if isinstance(kept, list) else []
