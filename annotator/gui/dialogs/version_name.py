"""The small dialog that asks for the name of a version."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.gui.kit.looks import style_rules, with_look
from annotator.gui.kit.theme import Theme

_LONGEST = 80


class VersionNameDialog(QDialog):
    """Asks for a name, with one proposed. `named` carries it, never empty."""

    named = Signal(str)

    def __init__(self, title: str, words: str, proposed: str, accept: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name = with_look(QLineEdit(proposed), "field")
        self.name.setMaxLength(_LONGEST)
        self.name.setAccessibleName(self.tr("Name of the version"))
        self.name.selectAll()
        note = with_look(QLabel(words), "muted")
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        self.keep = with_look(QPushButton(accept), "primary")
        self.keep.setDefault(True)
        cancel = with_look(QPushButton(self.tr("Cancel")), "quiet")
        line = self.fontMetrics().height()
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(line, line, line, line)
        column.setSpacing(line * 3 // 4)
        column.addWidget(self.name)
        column.addWidget(note)
        column.addLayout(foot)
        self.name.textChanged.connect(lambda text: self.keep.setEnabled(bool(text.strip())))
        self.keep.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.accepted.connect(lambda: self.named.emit(self.name.text().strip()))
        self.setStyleSheet(style_rules(theme, self))
        self.resize(line * 26, self.sizeHint().height())


def name_of_now() -> str:
    """The name proposed for a version: the time by the clock of this place, to the minute."""
    return f"{datetime.now():%Y-%m-%d %H:%M}"
