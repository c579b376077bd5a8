"""Keys that often never arrive: what Chinese input methods and desktops take for themselves."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

_INPUT_METHODS = {"Ctrl+.", "Ctrl+,", "Ctrl+;", "Ctrl+Space", "Ctrl+Shift+F", "Ctrl+Shift+U", "Ctrl+Shift+Space"}
_DESKTOPS = {"Alt+Space", "Alt+`", "Alt+Tab", "Alt+F4", "Alt+Esc", "Ctrl+Esc", "Ctrl+Alt+Del"}


def key_warning(key: str) -> str:
    """What speaks against a key, in words; empty where nothing is known to."""
    if key in _INPUT_METHODS:
        words = QCoreApplication.translate("key warnings", "Chinese input methods often take {key} for themselves.")
    elif key.startswith("Alt+Shift+"):
        words = QCoreApplication.translate("key warnings", "Alt+Shift changes the keyboard layout on many desktops.")
    elif key in _DESKTOPS or "Meta" in key.split("+"):
        words = QCoreApplication.translate("key warnings", "Desktops often take {key} for themselves.")
    else:
        return ""
    return words.format(key=key)
