"""The sounds of a reason in two rows, what answers to what in a column, where one line does not hold it all."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from annotator.core.model import Reason
from annotator.gui.kit.messages import reason_text

_CUT = "…"


def rows_rect(reason: Reason, font: QFont, beside: QRect, below: QRect) -> QRect | None:
    """The place of both rows: behind the words if they fit in the line `beside` the text, else from the line `below`.

    None where the reason has no sounds, or fits in one line as a whole.
    """
    width = QFontMetrics(font).horizontalAdvance
    if not reason.heard or width(reason_text(reason)) <= beside.width():
        return None
    behind = beside.adjusted(width(f"{words_of(reason)}  "), 0, 0, 0)
    place = behind if _whole_width(reason, font) <= behind.width() else below
    return place.adjusted(0, 0, 0, place.height())


def words_of(reason: Reason) -> str:
    """The words of a reason without its sounds."""
    return reason_text(replace(reason, heard="", meant=""))


def paint_rows(painter: QPainter, place: QRect, reason: Reason, font: QFont, colour: str) -> None:
    """Paint both rows of sounds."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    upper = place.adjusted(0, 0, 0, -place.height() // 2)
    for left, *sounds in columns(reason, font, place.width()):
        for row, sound in enumerate(sounds):
            box = upper.translated(left, row * upper.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, sound)


def columns(reason: Reason, font: QFont, room: int) -> list[tuple[int, str, str]]:
    """The sounds of both sides that fit into so many pixels, and how many pixels from the left they stand.

    Where some do not fit, the last column says so.
    """
    placed, left = _placed(reason, font)
    if _whole_width(reason, font) > room:
        while placed and left + QFontMetrics(font).horizontalAdvance(_CUT) > room:
            left, _, _ = placed.pop()
        placed.append((left, _CUT, _CUT))
    return placed


def _whole_width(reason: Reason, font: QFont) -> int:
    return _placed(reason, font)[1] - QFontMetrics(font).horizontalAdvance(" ")


def _placed(reason: Reason, font: QFont) -> tuple[list[tuple[int, str, str]], int]:
    """The columns with where they start, and where the next would."""
    width = QFontMetrics(font).horizontalAdvance
    placed = []
    left = 0
    for heard, meant in zip(reason.heard.split(), reason.meant.split(), strict=True):
        placed.append((left, heard, meant))
        left += max(width(heard), width(meant)) + width(" ")
    return placed, left
