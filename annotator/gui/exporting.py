"""Export and copy from the window: asks, then writes in the background from a snapshot."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from annotator.app.export import clean_text, count_fillers, export_transcript, suffixes
from annotator.app.export_formats import Export
from annotator.core.transcript import Transcript
from annotator.gui.appearance import Appearance
from annotator.gui.dialogs.export_dialog import ExportChoice, ExportDialog
from annotator.gui.kit.jobs import run_in_background
from annotator.gui.session_page import SessionPage

_PREVIEWED = 60


class Exporting:
    """The window's exports; it remembers the folder of the last one; the session keeps the choices."""

    def __init__(self, window: QWidget, appearance: Appearance, tell: Callable[[Exception], object]) -> None:
        self._window = window
        self._tell = tell
        self._appearance = appearance
        self._folder = Path.home()

    def ask(self, page: SessionPage) -> None:
        """Ask how and where to export, then do it."""
        if page.desk.flush():
            snapshot = page.session.transcript.snapshot()
            done = partial(self._show_dialog, page, snapshot)
            run_in_background(partial(count_fillers, snapshot), done=done, failed=self._tell, owner=page)

    def _show_dialog(self, page: SessionPage, snapshot: Transcript, fillers: int) -> None:
        head = snapshot.snapshot(_PREVIEWED)
        proposed = self._folder / f"{Path(page.session.source.name).stem}.clean.txt"
        dialog = ExportDialog(
            self._appearance.theme,
            suffixes(snapshot, page.session.source),
            page.options.now,
            fillers,
            lambda options: clean_text(Export(head, page.session.source, options))[0],
            path=proposed,
            parent=self._window,
        )
        dialog.accepted.connect(lambda: self._write(page, dialog.chosen()))
        dialog.open()

    def _write(self, page: SessionPage, choice: ExportChoice) -> None:
        page.options.choose(choice.options)
        self._folder = choice.path.parent
        run_in_background(
            partial(export_transcript, self._export(page), choice.path, choice.format),
            done=lambda _: self._exported(page, choice.path),
            failed=self._tell,  # even after the session was closed: there is no file then
        )

    def _exported(self, page: SessionPage, path: Path) -> None:
        if isValid(page):
            page.desk.said.emit(QCoreApplication.translate("Exporting", "Exported to {path}").format(path=path))

    def copy(self, page: SessionPage) -> None:
        """Put the clean text on the clipboard, plain and rich."""
        if page.desk.flush():
            done = partial(self._copied, page)
            run_in_background(partial(clean_text, self._export(page)), done=done, failed=self._tell, owner=page)

    def _export(self, page: SessionPage) -> Export:
        """What is exported as it stands now, for any thread."""
        return Export(page.session.transcript.snapshot(), page.session.source, page.options.now)

    def _copied(self, page: SessionPage, texts: tuple[str, str]) -> None:
        plain, rich = texts
        data = QMimeData()
        data.setText(plain)
        data.setHtml(rich)
        QGuiApplication.clipboard().setMimeData(data)
        page.desk.said.emit(QCoreApplication.translate("Exporting", "Clean text copied"))
