"""The small dialog in which the event of an open session is changed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.app.events import EventLook
from annotator.gui.kit.looks import style_rules, with_look
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.event_row import EventRow

_WIDTH_EMS = 34


class EventChoiceDialog(QDialog):
    """Asks for the event. `chosen` carries the `EventChoice`."""

    chosen = Signal(object)

    def __init__(self, look: EventLook, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Event of this session"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.row = EventRow()
        self.use = with_look(QPushButton(self.tr("Use")), "primary")
        self.use.setDefault(True)
        cancel = with_look(QPushButton(self.tr("Cancel")), "quiet")
        line = self.fontMetrics().height()
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(line, line, line, line)
        column.setSpacing(line)
        column.addWidget(self.row)
        column.addStretch(1)
        column.addLayout(foot)
        self.row.changed.connect(lambda: self.use.setEnabled(self.row.answered))
        self.row.show_look(look, propose=True)
        self.use.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.accepted.connect(lambda: self.chosen.emit(self.row.choice))
        self.setStyleSheet(style_rules(theme, self))
        self.resize(line * _WIDTH_EMS, self.sizeHint().height())
