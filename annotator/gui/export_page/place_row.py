"""Where the file goes: its path, told where one lies there already."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from annotator.gui.kit.looks import small, with_look


class PlaceRow(QWidget):
    """A path to type or to browse for. `proposed` gives that of a format; what the user named keeps its name.

    `usable` tells whether something could be written there.
    """

    judged = Signal()

    def __init__(self, proposed: Callable[[str], Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proposed = proposed
        self._format = ""
        self._own = False
        self.field = with_look(QLineEdit(), "field")
        self.field.setAccessibleName(self.tr("File"))
        self.browse = with_look(QPushButton(self.tr("Browse…")), "quiet")
        self.note = with_look(QLabel(), "muted")
        self.note.setFont(small(self.font()))
        self.usable = False
        line = self.fontMetrics().height()
        rows = QGridLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setHorizontalSpacing(line // 2)
        rows.setVerticalSpacing(line // 4)
        rows.addWidget(QLabel(self.tr("File")), 0, 0)
        rows.addWidget(self.field, 0, 1)
        rows.addWidget(self.browse, 0, 2)
        rows.addWidget(self.note, 1, 1)
        rows.setColumnStretch(1, 1)
        self.field.textEdited.connect(self._named)
        self.field.textChanged.connect(self._judge)
        self.browse.clicked.connect(self._browse)

    @property
    def path(self) -> Path:
        """Where the file goes; a name alone lies in the folder that is proposed."""
        return self._proposed(self._format).parent / self.field.text().strip()

    def follow(self, format: str) -> None:
        """Propose a place for that format; a name of the user's own gets its ending alone."""
        self._format = format
        proposed = self._proposed(format)
        self.field.setText(str(self.path.with_suffix(proposed.suffix) if self._own and self.path.name else proposed))
        self._judge()

    def _named(self) -> None:
        self._own = bool(self.field.text().strip())

    def _judge(self) -> None:
        self.usable, words = self._judged(self.field.text().strip())
        self.note.setText(words)
        self.note.setVisible(bool(words))
        self.judged.emit()

    def _judged(self, text: str) -> tuple[bool, str]:
        """Whether a file can go there, and what is to be said of it."""
        try:
            if not text or self.path.is_dir():
                return False, ""
            if "\0" in text:
                return False, self.tr("No file can be called so.")
            if self.path.is_file():
                return True, self.tr("This file exists and will be replaced.")
            there = self.path.parent.is_dir()
        except OSError:  # the name is too long
            return False, self.tr("No file can be called so.")
        return there, "" if there else self.tr("There is no such folder.")

    def _browse(self) -> None:
        suffix = self._proposed(self._format).suffix
        kinds = f"*{suffix}" if suffix else "*"
        name, _ = QFileDialog.getSaveFileName(self, self.tr("Export"), self.field.text(), kinds)
        if name:
            self._own = True
            self.field.setText(name)
