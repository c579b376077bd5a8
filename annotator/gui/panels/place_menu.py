"""What can be done with one place of the clean-up, as a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from annotator.app.preview.preview import CleanedPlace, word_of


class PlaceMenu(QMenu):
    """Goes once it is closed. `all_turned` carries what `show_alike` was given: all places that are alike."""

    turned = Signal()
    all_turned = Signal(object)
    gone_to = Signal()

    def __init__(self, place: CleanedPlace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._kept = place.kept is not None
        self._word = word_of(place.heard).replace("&", "&&")
        self._alike: Sequence[object] = ()
        self.open = True
        self.aboutToHide.connect(self._close)
        one = self.tr("Leave it out again") if self._kept else self.tr("Keep it here")
        self.addAction(one, self.turned.emit)
        self.all = self.addAction(self.tr("Looking for more of {words}…").format(words=self._word))
        self.all.triggered.connect(lambda: self.all_turned.emit(self._alike))
        self.all.setEnabled(False)
        self.addSeparator()
        self.addAction(self.tr("Go there"), self.gone_to.emit)

    def show_alike(self, alike: Sequence[object]) -> None:
        """Offer to do the same in all places that are alike."""
        self._alike = alike
        keep = self.tr("Keep all %n of {words}", "", len(alike))
        give = self.tr("Leave all %n of {words} out again", "", len(alike))
        self.all.setText((give if self._kept else keep).format(words=self._word))
        self.all.setEnabled(len(alike) > 1)

    def _close(self) -> None:
        self.open = False
