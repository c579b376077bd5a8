"""A question asked in its place, beside what it is about, instead of a dialog in front of everything."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.gui.kit.looks import with_look


class Question(QWidget):
    """A line of text with two answers. Hidden until asked, and again once answered."""

    accepted = Signal()

    def __init__(self, yes: str, no: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.yes = with_look(QPushButton(yes), "danger")
        self.no = with_look(QPushButton(no), "quiet")
        self.yes.clicked.connect(self._accept)
        self.no.clicked.connect(self.hide)
        answers = QHBoxLayout()
        for button in (self.yes, self.no):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            answers.addWidget(button)
        answers.addStretch()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(self.text)
        self.column.addLayout(answers)
        self.hide()

    def ask(self, text: str) -> None:
        """Show the question; an earlier one not yet answered is replaced."""
        self.text.setText(text)
        self.show()

    def _accept(self) -> None:
        self.hide()
        self.accepted.emit()
