"""The way to the window's exports, which are loaded when they are first wanted: that takes a third of a second."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from annotator.app.paths import Paths
from annotator.gui.appearance import Appearance
from annotator.gui.kit.jobs import run_in_background
from annotator.gui.session_page import SessionPage

if TYPE_CHECKING:
    from annotator.gui.exporting import Exporting

_MODULE = "annotator.gui.exporting"


class Exports:
    """Does what `Exporting` does, off the Qt thread until that is loaded."""

    def __init__(
        self, window: QWidget, appearance: Appearance, paths: Paths, tell: Callable[[Exception], object]
    ) -> None:
        self._begin_with = (window, appearance, paths, tell)
        self._loaded: Exporting | None = None

    def ask(self, page: SessionPage) -> None:
        """Ask how and where to export, then do it."""
        self._once_loaded(page, lambda exporting: exporting.ask(page))

    def copy(self, page: SessionPage) -> None:
        """Put the clean text on the clipboard, plain and rich."""
        self._once_loaded(page, lambda exporting: exporting.copy(page))

    def load(self) -> Exporting:
        """What exports; the first time it is loaded at once."""
        if self._loaded is None:
            self._loaded = import_module(_MODULE).Exporting(*self._begin_with)
        return self._loaded

    def _once_loaded(self, page: SessionPage, act: Callable[[Exporting], object]) -> None:
        if self._loaded:
            act(self._loaded)
            return
        run_in_background(partial(import_module, _MODULE), done=lambda _: act(self.load()), owner=page)
