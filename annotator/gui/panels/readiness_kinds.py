"""The kinds of what is undecided, each with how much there is of it."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QListWidgetItem, QWidget

from annotator.app.readiness import Left
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.named_list import Index, NameDelegate, NamedList
from annotator.gui.panels.readiness_words import left_text

_KIND = Qt.ItemDataRole.UserRole
_COUNT = Qt.ItemDataRole.UserRole + 1


class ReadinessKinds(NamedList):
    """Everything first, then the kinds of which there is something. `picked` tells that another is chosen."""

    picked = Signal()

    def __init__(self, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(_Delegate(theme, font), parent)
        self.setAccessibleName(self.tr("What is undecided"))
        self.currentItemChanged.connect(lambda _now, _before: self.picked.emit())

    @property
    def kind(self) -> Left | None:
        """The kind chosen; None is everything."""
        item = self.currentItem()
        return _kind(item.data(_KIND)) if item else None

    def show_counts(self, counts: Counter[Left], chosen: Left | None) -> None:
        """List the kinds with their counts, and stand on the one chosen, or on everything where it is done."""
        self.blockSignals(True)
        self.clear()
        shown: list[Left | None] = [None, *(kind for kind in Left if counts[kind])]
        for kind in shown:
            count = counts[kind] if kind else counts.total()
            item = QListWidgetItem(f"{left_text(kind)} {count}")
            item.setData(_KIND, kind)
            item.setData(_COUNT, count)
            self.addItem(item)
        self.setCurrentRow(shown.index(chosen) if chosen in shown else 0)
        self.blockSignals(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Right:
            event.ignore()  # it leads out of the list
        else:
            super().keyPressEvent(event)


def _kind(data: str | None) -> Left | None:
    """A kind from what Qt made of it."""
    return Left(data) if data else None


class _Delegate(NameDelegate):
    """The count stands at the right."""

    def beside(self, index: Index) -> tuple[str, str]:
        return str(index.data(_COUNT)), self.theme.muted

    def paint_name(self, painter: QPainter, box: QRect, index: Index) -> None:
        paint_words(painter, box, left_text(_kind(index.data(_KIND))), self.font, self.theme.text)
