"""Correct to … and remember: one field, Enter settles it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.core.glossary import Layer
from annotator.core.model import Suspect


class RememberDialog(QDialog):
    """Asks what a suspect should be, and for whom that is remembered: one of the `choices`, each with its words."""

    def __init__(
        self, suspect: Suspect, choices: Mapping[Layer, str], chosen: Layer, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Correct and remember"))
        self.field = QLineEdit(suspect.suggestions[0].text if suspect.suggestions else suspect.text)
        self.field.setAccessibleName(self.tr("What it should be"))
        self.field.selectAll()
        layout = QVBoxLayout(self)
        label = QLabel(self.tr("“{heard}” should be, here and wherever it is heard again:").format(heard=suspect.text))
        label.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(label)
        layout.addWidget(self.field)
        self.choices = QComboBox()
        for layer, words in choices.items():
            self.choices.addItem(words, layer)
        self.choices.setCurrentIndex(self.choices.findData(chosen))
        row = QHBoxLayout()
        label = QLabel(self.tr("&Remember it:"))
        label.setBuddy(self.choices)
        row.addWidget(label)
        row.addWidget(self.choices)
        row.addStretch(1)
        layout.addLayout(row)
        self.touched = QLabel()
        self.touched.setTextFormat(Qt.TextFormat.PlainText)
        self.touched.setWordWrap(True)
        layout.addWidget(self.touched)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        self.resize(self.fontMetrics().height() * 24, self.height())

    def show_touched(self, words: str) -> None:
        """Say what remembering would do at other places."""
        self.touched.setText(words)

    def layer(self) -> Layer:
        """For whom it is remembered."""
        return Layer(self.choices.currentData())

    def meant(self) -> str:
        """What the user typed."""
        return self.field.text().strip()
