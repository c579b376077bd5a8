"""How a transcript comes into the window: the welcome page, the File menu, the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QObject, Signal
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from annotator.app.paths import Paths, resource
from annotator.core.errors import NothingToPaste
from annotator.gui.appearance import Appearance
from annotator.gui.keyboard.action_list import unlist
from annotator.gui.keyboard.keymap import Keymap
from annotator.gui.panels.welcome import Welcome
from annotator.gui.recents import Recents

_IN_MENU = 10
_LONGEST_TITLE = 40


class Starting(QObject):
    """`wanted` carries a file to open, `pasted` a text and a name for it, `failed` what went wrong."""

    wanted = Signal(object)
    pasted = Signal(str, str)
    failed = Signal(Exception)

    def __init__(self, window: QWidget, paths: Paths, appearance: Appearance, keymap: Keymap) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self.recents = Recents(paths, self)
        self.page = Welcome(appearance.theme)
        self._menu = QMenu(self.tr("Open recent"), window)
        unlist(self._menu)
        self.page.open_wanted.connect(self._choose_file)
        self.page.paste_wanted.connect(self._paste)
        self.page.sample_wanted.connect(lambda: self.wanted.emit(resource("samples", "panel.md")))
        self.page.recent.chosen.connect(self.wanted)
        self.page.recent.forgotten.connect(self.recents.forget)
        self.recents.changed.connect(self._show_recent)
        appearance.changed.connect(lambda: self.page.set_theme(appearance.theme))
        self.page.show_keys(keymap.shown)
        keymap.changed.connect(self.page.show_keys)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The acts, by the name of their action."""
        return {"open": self._choose_file, "paste_transcript": self._paste}

    def begin(self) -> None:
        """Show what there is to go on with, and have the keyboard there."""
        self.page.take_keys()
        self.recents.look()

    def add_menu(self, menu: QMenu, before: QAction) -> None:
        """Put the recent sessions into a menu, above an action of it."""
        menu.insertMenu(before, self._menu)
        self._show_recent()

    def _show_recent(self) -> None:
        had_keys = self.page.recent.hasFocus() or self.page.open.hasFocus()
        self.page.show_recent(self.recents.entries)
        if had_keys:
            self.page.take_keys()
        self._menu.clear()
        entries = [entry for entry in self.recents.entries if not entry.missing][:_IN_MENU]
        for number, entry in enumerate(entries, 1):
            title = entry.title if len(entry.title) <= _LONGEST_TITLE else f"{entry.title[:_LONGEST_TITLE]}…"
            action = self._menu.addAction(f"&{number % 10}  {title.replace('&', '&&')}")
            action.triggered.connect(partial(self.wanted.emit, entry.path))
        self._menu.setEnabled(bool(entries))

    def _choose_file(self) -> None:
        kinds = self.tr("Transcripts and sessions (*.md *.txt *.srt *.vtt *.db);;All files (*)")
        name, _ = QFileDialog.getOpenFileName(self._window, self.tr("Open a transcript"), "", kinds)
        if name:
            self.wanted.emit(Path(name))

    def _paste(self) -> None:
        """Make a transcript of the text in the clipboard, or open the file that was copied."""
        data = QGuiApplication.clipboard().mimeData()
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if files:
            self.wanted.emit(Path(files[0]))
        elif data.hasText():
            when = QDateTime.currentDateTime().toString("yyyy-MM-dd HH.mm")
            self.pasted.emit(data.text(), self.tr("Pasted {when}").format(when=when) + ".txt")
        else:
            self.failed.emit(NothingToPaste())
