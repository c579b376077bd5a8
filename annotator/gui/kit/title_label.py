"""The title of the transcript at the left of the menu bar, shortened so that the menus keep their room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QLabel, QMenuBar

_LONGEST = "中" * 24


class TitleLabel(QLabel):
    """Stands in a menu bar, and nowhere while there is no title."""

    def __init__(self, bar: QMenuBar) -> None:
        super().__init__(bar)
        self.setObjectName("title")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.hide()  # until there is one, and a place for it in the menu bar
        self._bar = bar
        self._title = ""
        bar.installEventFilter(self)

    def show_title(self, title: str) -> None:
        """Show another title, or none."""
        self._title = title
        self.setToolTip(title)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        menus = sum(self._bar.actionGeometry(action).width() for action in self._bar.actions())
        frame = 3 * metrics.height()
        room = min(metrics.horizontalAdvance(_LONGEST), max(self._bar.width() - menus - frame, 0))
        shown = metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room)
        if shown != self.text() or not self._title:
            self.setText(shown)
            self._bar.setCornerWidget(self, Qt.Corner.TopLeftCorner)  # anew, so that it is measured
            self.setVisible(bool(self._title))
