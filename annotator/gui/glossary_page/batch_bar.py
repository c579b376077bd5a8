"""What many chosen terms are to become: boxes and fields, of which those left alone change nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from annotator.app.glossary_cells import read_share
from annotator.core.batch import Batch
from annotator.core.glossary import Layer
from annotator.core.model import Category
from annotator.gui.glossary_page.flow import Flow
from annotator.gui.glossary_page.words import layer_text
from annotator.gui.kit.looks import with_look
from annotator.gui.kit.messages import category_text

_ON = (None, True, False)
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BatchBar(QFrame):
    """Shown while several terms are chosen. `wanted` carries the `Batch` for them, `left` gives the keys back."""

    wanted = Signal(object)
    removed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("batch")
        self.count = QLabel()
        self.category, self.on, self.layer = QComboBox(), QComboBox(), QComboBox()
        self.minimum, self.source = with_look(QLineEdit(), "field"), with_look(QLineEdit(), "field")
        self.apply = with_look(QPushButton(self.tr("Apply")), "primary")
        self.remove = with_look(QPushButton(self.tr("Remove")), "quiet")
        self._choices = self.category, self.on, self.layer
        self._targets: list[tuple[Layer, bool]] = []
        self._fill()
        self._lay_out()
        self.apply.clicked.connect(self._want)
        self.remove.clicked.connect(self.removed)
        self.minimum.textChanged.connect(lambda _text: self._look())
        self.source.textChanged.connect(lambda _text: self._look())
        for box in self._choices:
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.currentIndexChanged.connect(lambda _at: self._look())
        self._look()

    def _fill(self) -> None:
        self.category.addItems([self.tr("Category stays"), *map(category_text, Category)])
        self.on.addItems([self.tr("On or off as it is"), self.tr("Switch on"), self.tr("Switch off")])
        self.layer.addItem(self.tr("Layer stays"))
        self.minimum.setPlaceholderText(self.tr("Minimum stays"))
        self.source.setPlaceholderText(self.tr("Source stays"))
        for part, name in (
            (self.category, self.tr("Category")),
            (self.on, self.tr("On or off")),
            (self.layer, self.tr("Layer")),
            (self.minimum, self.tr("Minimum")),
            (self.source, self.tr("Source")),
        ):
            part.setAccessibleName(name)

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(line // 2, line // 3, line // 2, line // 3)
        flow = Flow(line // 2)
        column.addLayout(flow)
        for part in (self.count, *self._choices, self.minimum, self.source, self.apply, self.remove):
            flow.addWidget(part)

    def offer(self, layers: Sequence[Layer]) -> None:
        """Have the terms moved or copied to one of these layers."""
        self._targets = [(layer, copies) for copies in (False, True) for layer in layers]
        while self.layer.count() > 1:
            self.layer.removeItem(1)
        for layer, copies in self._targets:
            words = self.tr("Copy to: {layer}") if copies else self.tr("Move to: {layer}")
            self.layer.addItem(words.format(layer=layer_text(layer)))

    def show_count(self, count: int) -> None:
        """Say how many are chosen; with fewer than two there is nothing to do for all of them."""
        self.setVisible(count > 1)
        self.count.setText(self.tr("%n terms chosen", "", count))

    @property
    def batch(self) -> Batch | None:
        """What the terms are to become; None where that is nothing, or no minimum."""
        typed = self.minimum.text().strip()
        share = read_share(typed) if typed else None
        if typed and share is None:
            return None
        category, target = self.category.currentIndex(), self.layer.currentIndex()
        layer, copies = self._targets[target - 1] if target > 0 else (None, False)
        batch = Batch(
            tuple(Category)[category - 1] if category else None,
            _ON[self.on.currentIndex()],
            share,
            self.source.text().strip() or None,
            layer,
            copies,
        )
        return batch if batch != Batch() else None

    def clear(self) -> None:
        """Leave all as it is."""
        for box in self._choices:
            box.setCurrentIndex(0)
        self.minimum.clear()
        self.source.clear()

    def _look(self) -> None:
        self.apply.setEnabled(self.batch is not None)

    def _want(self) -> None:
        batch = self.batch
        if batch:
            self.wanted.emit(batch)
            self.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and not isinstance(self.focusWidget(), QComboBox):
            self._want()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
