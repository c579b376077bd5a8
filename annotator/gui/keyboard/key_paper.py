"""The sheet of keys for the wall: printed, or saved as PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice
from PySide6.QtGui import QFont, QPdfWriter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from annotator.app.saving import save_file
from annotator.gui.keyboard.key_print import Group, key_document, set_page
from annotator.gui.kit.jobs import run_in_background


class KeyPaper:
    """Asks where to; `tell` hears what went wrong."""

    def __init__(self, window: QWidget, font: QFont, tell: Callable[[Exception], object]) -> None:
        self._window = window
        self._font = font
        self._tell = tell

    def print_out(self, groups: Sequence[Group]) -> None:
        """Ask for a printer, then print."""
        printer = QPrinter()
        set_page(printer)
        dialog = QPrintDialog(printer, self._window)
        dialog.accepted.connect(lambda: self._document(groups).print_(printer))
        QDialog.open(dialog)  # its own takes a receiver

    def save(self, groups: Sequence[Group]) -> None:
        """Ask for a file, then write a PDF."""
        words = QCoreApplication.translate("KeyPaper", "Save the keys as PDF")
        name, _ = QFileDialog.getSaveFileName(
            self._window, words, str(Path.home() / "annotator-keys.pdf"), "PDF (*.pdf)"
        )
        if name:
            path = Path(name) if Path(name).suffix else Path(f"{name}.pdf")
            run_in_background(partial(save_file, path, as_pdf(self._document(groups))), failed=self._tell)

    def _document(self, groups: Sequence[Group]) -> QTextDocument:
        title = QCoreApplication.translate("KeyPaper", "annotator: keys")
        return key_document(title, groups, self._font)


def as_pdf(document: QTextDocument) -> bytes:
    """The sheet as a PDF file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    set_page(writer)
    document.print_(writer)
    return bytes(buffer.data().data())
