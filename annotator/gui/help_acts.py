"""What tells the user of the window itself: all actions to choose from, the sheet of keys, what program this is."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMessageBox

from annotator import __version__
from annotator.gui.appearance import Appearance
from annotator.gui.dialogs.keys_dialog import KeysDialog
from annotator.gui.dialogs.keys_sheet import KeysSheet
from annotator.gui.keyboard.key_paper import KeyPaper
from annotator.gui.keyboard.keymap import Keymap
from annotator.gui.keyboard.keys import key_rows
from annotator.gui.panels.palette import Palette


class HelpActs(QObject):
    """The acts of the Help menu, on one window. `failed` carries what went wrong.

    `impossible` gives the names of actions that would come to nothing just now.
    """

    failed = Signal(Exception)

    def __init__(
        self,
        window: QMainWindow,
        appearance: Appearance,
        keymap: Keymap,
        impossible: Callable[[], Collection[str]],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._appearance = appearance
        self._keymap = keymap
        self.palette = Palette(window, appearance.theme, impossible)
        appearance.changed.connect(self._restyle)

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The acts, by the name of their action."""
        return {
            "palette": self.palette.open,
            "keys": self._show_keys,
            "change_keys": self._change_keys,
            "about": self._show_about,
        }

    def _restyle(self) -> None:
        self.palette.set_theme(self._appearance.theme)

    def _show_keys(self) -> None:
        rows = key_rows(self._window.findChildren(QAction))
        paper = KeyPaper(self._window, self._appearance.font, self.failed.emit)
        sheet = KeysSheet(rows, self._window)
        sheet.print_wanted.connect(lambda: paper.print_out(rows))
        sheet.pdf_wanted.connect(lambda: paper.save(rows))
        sheet.change_wanted.connect(self._change_keys)
        sheet.show()

    def _change_keys(self) -> None:
        KeysDialog(self._keymap, self._appearance.theme, self._window).open()

    def _show_about(self) -> None:
        words = self.tr("annotator {version}: cleans automatic transcripts.").format(version=__version__)
        QMessageBox.about(self._window, "annotator", words)
