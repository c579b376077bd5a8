"""Where the parts of the page stand: the lines in the middle, panels at their side and under them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

_WIDTHS_EMS = (45, 15)


def lay_out(page: QWidget, middle: Sequence[QWidget | QLayout], side: QSplitter, strip: QWidget) -> QStackedWidget:
    """Put the middle column beside the side, and the strip under both. The splitter of the middle takes the room.

    Returns the stack that holds column and side, so that a page may take their place.
    """
    lines = QWidget()
    column = bare_column(lines)
    for part in middle:
        if isinstance(part, QLayout):
            column.addLayout(part)
        else:
            column.addWidget(part, int(isinstance(part, QSplitter)))
    beside = parted(Qt.Orientation.Horizontal, lines, side, growing=0, name="beside")
    em = page.fontMetrics().height()
    beside.setSizes([em * width for width in _WIDTHS_EMS])
    whole = bare_column(page)
    body = QStackedWidget()
    body.addWidget(beside)
    whole.addWidget(body, 1)
    whole.addWidget(strip)
    return body


def parted(orientation: Qt.Orientation, *parts: QWidget, growing: int, name: str) -> QSplitter:
    """A splitter with a hair line between its parts; the part at `growing` takes what room is left.

    By its name the sizes that the user gives it are kept.
    """
    splitter = QSplitter(orientation)
    splitter.setObjectName(name)
    for part in parts:
        splitter.addWidget(part)
    splitter.setStretchFactor(growing, 1)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(1)
    return splitter


def bare_column(widget: QWidget) -> QVBoxLayout:
    """A column in a widget, without any space around or between."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
