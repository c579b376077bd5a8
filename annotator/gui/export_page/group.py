"""A group of choices: a heading, and under it rows of labels and fields."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.core.export_options import ExportOptions
from annotator.gui.kit.looks import with_look
from annotator.gui.panels.choice_words import choice_text

E = TypeVar("E", bound=StrEnum)


class ChoiceBox(QComboBox, Generic[E]):
    """A box that offers every member of an enumeration."""

    def __init__(self, kind: type[E]) -> None:
        super().__init__()
        self._members = list(kind)
        for member in self._members:
            self.addItem(choice_text(member))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    @property
    def chosen(self) -> E:
        """The member chosen."""
        return self._members[self.currentIndex()]

    def choose(self, member: E) -> None:
        """Choose a member."""
        self.setCurrentIndex(self._members.index(member))


def rows_of(*rows: tuple[str, QWidget]) -> QFormLayout:
    """Rows of a label and a field each; where the label is empty the field takes the row."""
    form = QFormLayout()
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    for label, field in rows:
        line = field.fontMetrics().height()
        form.setVerticalSpacing(line // 2)
        form.setHorizontalSpacing(line)
        if label:
            field.setAccessibleName(label)
            form.addRow(label, field)
        else:
            form.addRow(field)
    return form


def align_labels(groups: Iterable[QWidget]) -> None:
    """Give all labels of these groups one width, so that their fields stand under each other."""
    forms = [form for group in groups for form in group.findChildren(QFormLayout)]
    items = [form.itemAt(row, QFormLayout.ItemRole.LabelRole) for form in forms for row in range(form.rowCount())]
    labels = [label for item in items if item and (label := item.widget())]
    for label in labels:
        label.setMinimumWidth(max(other.sizeHint().width() for other in labels))


class Group(QWidget):
    """Shows its share of the options and gives it back; `changed` tells that the user chose something."""

    changed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = self.fontMetrics().height()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(line // 2)
        self._column.addWidget(with_look(QLabel(title), "heading"))

    def add(self, part: QWidget | QLayout) -> None:
        """Put something under what is there."""
        if isinstance(part, QLayout):
            self._column.addLayout(part)
        else:
            self._column.addWidget(part)

    def watch(self, *fields: QWidget) -> None:
        """Have `changed` told of these fields."""
        for field in fields:
            if isinstance(field, QComboBox):
                field.currentIndexChanged.connect(self.changed)
            elif isinstance(field, QCheckBox):
                field.toggled.connect(self.changed)
            elif isinstance(field, QLineEdit):
                field.textChanged.connect(self.changed)

    def show_options(self, options: ExportOptions) -> None:
        """Show what these options say of it."""

    def applied(self, options: ExportOptions) -> ExportOptions:
        """The options with what is chosen here."""
        return options
