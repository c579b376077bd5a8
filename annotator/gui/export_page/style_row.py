"""Keeps what was chosen as the house style of the session's event."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from annotator.gui.kit.looks import small, with_look

_LONGEST = 20


class StyleRow(QWidget):
    """One button; `wanted` tells that it was pressed. Hidden where the session has no event."""

    wanted = Signal()

    def __init__(self, event: str) -> None:
        super().__init__()
        self._event = event if len(event) <= _LONGEST else f"{event[:_LONGEST]}…"
        self.use = with_look(QPushButton(), "quiet")
        self.use.setFont(small(self.font()))
        self.use.setAutoDefault(False)
        self.use.clicked.connect(self._kept)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.use)
        row.addStretch(1)
        self.setVisible(bool(event))
        self.offer()

    def offer(self) -> None:
        """Offer what is chosen now."""
        self.use.setText(self.tr("Use for all sessions of {event}").format(event=self._event))
        self.use.setEnabled(True)

    def _kept(self) -> None:
        self.use.setText(self.tr("Kept for {event}").format(event=self._event))
        self.use.setEnabled(False)
        self.wanted.emit()
