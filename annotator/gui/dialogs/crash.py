"""The dialog shown when an error was met that nobody expected: it says what is safe and offers the report."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from annotator.gui.kit.looks import scaled

_HEADING_SIZE = 1.2


class CrashDialog(QDialog):
    """Shows a report to be copied. It needs no theme, so that it can be shown when anything has failed."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("An unexpected error"))
        line = self.fontMetrics().height()
        heading = QLabel(self.tr("Something went wrong that should not."))
        heading.setFont(scaled(self.font(), _HEADING_SIZE))
        words = QLabel(
            self.tr(
                "Every edit that was made is saved. Close the program and open it again to go on where you were. "
                "The report below holds no text of the transcript; please send it with a word on what you did."
            )
        )
        words.setWordWrap(True)
        self.report = QPlainTextEdit(report)
        self.report.setReadOnly(True)
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setAccessibleName(self.tr("Report"))
        self.report.setTabChangesFocus(True)
        self.copy = QPushButton(self.tr("Copy the report"))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(report))
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(self.copy)
        foot.addStretch()
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(line, line, line, line)
        column.setSpacing(line * 2 // 3)
        for part in (heading, words, self.report):
            column.addWidget(part)
        column.addLayout(foot)
        self.resize(line * 40, line * 24)
