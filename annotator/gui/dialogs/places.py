"""The look before a batch: every place with its context, ticked; what is unticked stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from annotator.core.model import Suspect

_AROUND = 18


class PlacesDialog(QDialog):
    """Asks which of several places are to become `text`. `context` gives the text of a line id."""

    def __init__(
        self, places: Sequence[Suspect], text: str, context: Callable[[int], str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._places = list(places)
        self.setWindowTitle(self.tr("Take for all"))
        layout = QVBoxLayout(self)
        head = self.tr("{heard} → {meant}: untick what is to stay").format(heard=places[0].text, meant=text)
        label = QLabel(head)
        label.setTextFormat(Qt.TextFormat.PlainText)
        layout.addWidget(label)
        self.list = QListWidget()
        self.list.setAccessibleName(head)
        for place in places:
            item = QListWidgetItem(_in_context(place, context(place.line_id)))
            item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        layout.addWidget(self.list)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)
        em = self.fontMetrics().height()
        self.resize(em * 34, em * 16)

    def chosen(self) -> list[Suspect]:
        """The places left ticked."""
        ticked = Qt.CheckState.Checked
        return [place for at, place in enumerate(self._places) if self.list.item(at).checkState() == ticked]


def _in_context(place: Suspect, text: str) -> str:
    before = text[max(0, place.start - _AROUND) : place.start]
    return f"…{before}【{place.text}】{text[place.end : place.end + _AROUND]}…"
