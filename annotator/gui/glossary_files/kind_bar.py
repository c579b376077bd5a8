"""How many rows of a file are new, changed, in conflict; a button each, to see these alone."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from annotator.core.glossary_merge import Outcome
from annotator.gui.glossary_files.words import kind_text
from annotator.gui.kit.looks import with_look

KINDS: tuple[Outcome | None, ...] = (*Outcome, None)


class KindBar(QWidget):
    """`wanted` carries a kind, or an empty text for all."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.every = self._button()
        self.buttons = {kind: self._button() for kind in KINDS}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.fontMetrics().height() // 3)
        for button in (self.every, *self.buttons.values()):
            self._group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.every.clicked.connect(lambda: self.wanted.emit(""))
        for kind, button in self.buttons.items():
            button.clicked.connect(lambda _checked=False, kind=kind: self.wanted.emit(kind))

    def _button(self) -> QPushButton:
        button = with_look(QPushButton(), "chip")
        button.setCheckable(True)
        button.setAutoDefault(False)
        return button

    def show_counts(self, counts: Mapping[Outcome | None, int]) -> None:
        """Tell the counts; kinds that there are none of have no button. All are shown again."""
        words = self.tr("{kind} {count}")
        self.every.setText(words.format(kind=self.tr("All"), count=f"{sum(counts.values()):,}"))
        for kind, button in self.buttons.items():
            button.setText(words.format(kind=kind_text(kind), count=f"{counts.get(kind, 0):,}"))
            button.setVisible(bool(counts.get(kind)))
        self.every.setChecked(True)
