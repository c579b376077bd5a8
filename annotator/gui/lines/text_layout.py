"""Wrapped text for painting, laid out once for each text and width."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

_KEPT = 400


class LayoutCache:
    """Lays text out as `QPlainTextEdit` does, and keeps the layouts last used."""

    def __init__(self, font: QFont) -> None:
        self._font = font
        self._kept: OrderedDict[tuple[str, int], QTextLayout] = OrderedDict()

    def set_font(self, font: QFont) -> None:
        """Lay out in another font from now on."""
        self._font = font
        self._kept.clear()

    def layout(self, text: str, width: int) -> QTextLayout:
        """The layout of a text at a width in pixels."""
        key = (text, width)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = _laid_out(text, self._font, width)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return found


def wrap_option() -> QTextOption:
    """How lines wrap, the same in the table and in the editor."""
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _laid_out(text: str, font: QFont, width: int) -> QTextLayout:
    layout = QTextLayout(text, font)
    layout.setTextOption(wrap_option())
    layout.setCacheEnabled(True)
    layout.beginLayout()
    height = 0.0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLeadingIncluded(True)
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
    layout.endLayout()
    return layout
