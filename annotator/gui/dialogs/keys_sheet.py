"""The sheet of keys: every act with its key, in groups, to be kept open beside the window or read once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.looks import scaled, small, with_look

Group = tuple[str, Sequence[tuple[str, str]]]

_COLUMNS = 3
_HEADING_SIZE = 1.3
_SCREEN_SHARE = 0.9
_STYLE = """
    QLabel[look="key"] { border: 1px solid palette(mid); border-radius: 3px; padding: 1px 5px;
        background: palette(button); color: palette(button-text); }
    QLabel[look="group"] { font-weight: 600; }
    QWidget[look="page"] { background: palette(base); }
"""


class KeysSheet(QDialog):
    """Groups of `(title, [(what it does, key)])`, in columns of about the same length. Not modal."""

    def __init__(self, rows: Sequence[Group], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setStyleSheet(_STYLE)
        line = self.fontMetrics().height()
        page = with_look(QWidget(), "page")
        sheet = QVBoxLayout(page)
        sheet.setContentsMargins(line * 2, line * 2, line * 2, line * 2)
        heading = QLabel(self.tr("Keys"))
        heading.setFont(scaled(self.font(), _HEADING_SIZE))
        sheet.addWidget(heading)
        columns = QHBoxLayout()
        columns.setSpacing(line * 3)
        for groups in _in_columns(rows, _COLUMNS):
            columns.addLayout(self._column(groups))
        sheet.addLayout(columns)
        sheet.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self._page, self._page_layout = page, sheet

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        self._page_layout.activate()  # the inner layouts measured the caps before they had their frames
        wanted, room = self._page.sizeHint(), self.screen().availableSize() * _SCREEN_SHARE
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        return QSize(wanted.width() + bar, wanted.height()).boundedTo(room)

    def _column(self, groups: Sequence[Group]) -> QVBoxLayout:
        line = self.fontMetrics().height()
        column = QVBoxLayout()
        column.setSpacing(line // 2)
        for title, keys in groups:
            column.addSpacing(line // 2)
            column.addWidget(with_look(QLabel(title), "group"))
            table = QGridLayout()
            table.setHorizontalSpacing(line)
            table.setVerticalSpacing(line // 4)
            table.setColumnStretch(0, 1)
            for at, (label, key) in enumerate(keys):
                cap = with_look(QLabel(key), "key")
                cap.setFont(small(self.font()))
                cap.setAccessibleName(f"{label}: {key}")
                table.addWidget(QLabel(label), at, 0)
                table.addWidget(cap, at, 1, Qt.AlignmentFlag.AlignRight)
            column.addLayout(table)
        column.addStretch(1)
        return column


def _in_columns(rows: Sequence[Group], count: int) -> list[list[Group]]:
    """The groups in reading order, cut into columns where the running length passes each share."""
    total = sum(len(keys) + 2 for _, keys in rows)
    columns: list[list[Group]] = [[] for _ in range(count)]
    before = 0
    for group in rows:
        middle = before + (len(group[1]) + 2) / 2
        columns[int(middle * count / total)].append(group)
        before += len(group[1]) + 2
    return [column for column in columns if column]
