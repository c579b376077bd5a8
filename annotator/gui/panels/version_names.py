"""The versions by name, each with its time; the original stands below them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListWidgetItem, QWidget

from annotator.core.versions import Version
from annotator.gui.kit.messages import format_text
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.history_rows import time_words
from annotator.gui.panels.named_list import Index, NameDelegate, NamedList

_VERSION = Qt.ItemDataRole.UserRole
_SENT = "↗ "


class VersionNames(NamedList):
    """Newest first. `picked` carries the version that one stands on, None for the original."""

    picked = Signal(object)

    def __init__(self, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(_Delegate(theme, font), parent)
        self.setAccessibleName(self.tr("Versions"))
        self.currentItemChanged.connect(lambda _now, _before: self.picked.emit(self.version))

    @property
    def version(self) -> Version | None:
        """The version that one stands on; None for the original."""
        item = self.currentItem()
        return item.data(_VERSION) if item else None

    def show_versions(self, versions: Sequence[Version], chosen: Version | None) -> None:
        """List these versions, given oldest first, and stand on the chosen one; `picked` tells of it once."""
        self.blockSignals(True)
        self.clear()
        shown = [*reversed(versions), None]
        for version in shown:
            item = QListWidgetItem(version.name if version else self.tr("Original"))
            item.setData(_VERSION, version)
            item.setToolTip(self._tip(version) if version else item.text())
            self.addItem(item)
        wanted = [version.id if version else None for version in shown]
        self.setCurrentRow(wanted.index(chosen.id) if chosen and chosen.id in wanted else len(wanted) - 1)
        self.blockSignals(False)
        self.picked.emit(self.version)

    def _tip(self, version: Version) -> str:
        if version.sent is None:
            return version.name
        words = self.tr("{name}\nKept by an export as {format}; later exports can tell what has changed since")
        return words.format(name=version.name, format=format_text(version.sent.format))


class _Delegate(NameDelegate):
    """The time stands at the right."""

    def beside(self, index: Index) -> tuple[str, str]:
        version: Version | None = index.data(_VERSION)
        time = time_words(version.made) if version and not version.sent else ""  # a name of an export tells it
        return time, self.theme.faint

    def paint_name(self, painter: QPainter, box: QRect, index: Index) -> None:
        version: Version | None = index.data(_VERSION)
        if version and version.sent:
            box.adjust(paint_words(painter, box, _SENT, self.font, self.theme.accent), 0, 0, 0)
        paint_words(painter, box, index.data(), self.font, self.theme.text if version else self.theme.muted)
