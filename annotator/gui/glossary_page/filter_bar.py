"""Which terms are shown: one field to type in, and boxes to choose from."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QSizePolicy, QWidget

from annotator.app.glossary_rows import Wanted
from annotator.core.glossary import Layer
from annotator.core.model import Category
from annotator.gui.glossary_page.flow import Flow, together
from annotator.gui.glossary_page.words import layer_text
from annotator.gui.kit.looks import with_look
from annotator.gui.kit.messages import category_text
from annotator.gui.panels.search_field import SearchField

_ON = (None, True, False)


class FilterField(SearchField):
    """Leaves undo to the window's action where nothing was typed that it could take back."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            idle = (event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable()) or (
                event.matches(QKeySequence.StandardKey.Redo) and not self.isRedoAvailable()
            )
            if idle:
                event.ignore()
                return False
        return super().event(event)


class FilterBar(QWidget):
    """Tells by `changed` that other terms are wanted. `count`, to be put where it is seen, says how many are shown."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = FilterField()
        self.field.setPlaceholderText(self.tr("Term, alias or pinyin"))
        self.field.setAccessibleName(self.tr("Find terms"))
        self.field.setClearButtonEnabled(True)
        self.category, self.layer, self.on, self.source = QComboBox(), QComboBox(), QComboBox(), QComboBox()
        self.rejected = QCheckBox(self.tr("With rejections"))
        self.count = with_look(QLabel(), "muted")
        self.count.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._boxes = self.category, self.layer, self.on, self.source
        self._fill()
        self._lay_out()
        self.field.textChanged.connect(lambda _text: self.changed.emit())
        self.rejected.toggled.connect(lambda _on: self.changed.emit())
        for box in self._boxes:
            box.currentIndexChanged.connect(lambda _at: self.changed.emit())

    def _fill(self) -> None:
        self.category.addItem(self.tr("All categories"))
        self.category.addItems([category_text(category) for category in Category])
        self.layer.addItem(self.tr("All layers"))
        self.layer.addItems([layer_text(layer) for layer in Layer])
        self.on.addItems([self.tr("On and off"), self.tr("On only"), self.tr("Off only")])
        self.source.addItem(self.tr("All sources"), None)
        for box, name in (
            (self.category, self.tr("Category")),
            (self.layer, self.tr("Layer")),
            (self.on, self.tr("On or off")),
            (self.source, self.tr("Source")),
        ):
            box.setAccessibleName(name)
        self.source.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.source.setMinimumContentsLength(9)

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        self.field.setMinimumWidth(line * 8)
        flow = Flow(line // 2, self)
        flow.addWidget(self.field)
        flow.addWidget(together(line // 2, (*self._boxes, self.rejected)))

    @property
    def wanted(self) -> Wanted:
        """Which terms are wanted."""
        category, layer = self.category.currentIndex(), self.layer.currentIndex()
        return Wanted(
            typed=self.field.words,
            category=tuple(Category)[category - 1] if category else None,
            layer=tuple(Layer)[layer - 1] if layer else None,
            on=_ON[self.on.currentIndex()],
            source=self.source.currentData(),
            rejected=self.rejected.isChecked(),
        )

    def clear(self) -> None:
        """Want all terms."""
        self.field.clear()
        self.rejected.setChecked(False)
        for box in self._boxes:
            box.setCurrentIndex(0)

    def offer(self, sources: Sequence[str]) -> None:
        """Have these sources to choose from; what was chosen stays so."""
        if [self.source.itemText(at) for at in range(1, self.source.count())] == list(sources):
            return
        chosen = self.source.currentData()
        self.source.blockSignals(True)
        while self.source.count() > 1:
            self.source.removeItem(1)
        for source in sources:
            self.source.addItem(source, source)
        self.source.setCurrentIndex(max(0, self.source.findData(chosen)))
        self.source.blockSignals(False)
        if self.source.currentData() != chosen:
            self.changed.emit()

    def show_count(self, shown: int, every: int) -> None:
        """Say how many of all terms are shown."""
        words = self.tr("{shown} of {all}") if shown < every else self.tr("%n terms", "", every)
        self.count.setText(words.format(shown=shown, all=every))
