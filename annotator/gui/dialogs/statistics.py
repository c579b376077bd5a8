"""The statistics of a transcript, on one page."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from annotator.gui.kit.looks import style_rules, with_look
from annotator.gui.kit.theme import Theme

_SCREEN_SHARE = 0.9


class StatisticsDialog(QDialog):
    """Shows a page of rich text; "Copy" puts it and its plain text on the clipboard. Not modal."""

    def __init__(self, page: str, plain: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Statistics"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._page, self._plain = page, plain
        line = self.fontMetrics().height()
        self.page = QTextBrowser()
        self.page.setFrameShape(QFrame.Shape.NoFrame)
        self.page.setAccessibleName(self.tr("Statistics"))
        self.page.document().setDocumentMargin(line)
        self.page.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.page.setHtml(page)
        self.copy = with_look(QPushButton(self.tr("Copy")), "quiet")
        self.close_button = with_look(QPushButton(self.tr("Close")), "primary")
        self.close_button.setDefault(True)
        foot = QHBoxLayout()
        foot.setContentsMargins(line, line // 2, line, line)
        foot.addWidget(self.copy)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page, 1)
        column.addLayout(foot)
        self.copy.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        self.setStyleSheet(style_rules(theme, self) + f"QTextBrowser {{ background: {theme.page}; }}")
        self.resize(QSize(line * 40, line * 36).boundedTo(self.screen().availableSize() * _SCREEN_SHARE))

    def _copy(self) -> None:
        data = QMimeData()
        data.setText(self._plain)
        data.setHtml(self._page)
        QGuiApplication.clipboard().setMimeData(data)
