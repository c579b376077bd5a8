"""The sheet of keys: every act with its key, in groups, to be kept open beside the window or read once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.kit.looks import scaled, small, with_look

Group = tuple[str, Sequence[tuple[str, str]]]

_MOST_COLUMNS = 3
_HEADING_SIZE = 1.3
_SCREEN_SHARE = 0.9
_STYLE = """
    QLabel[look="key"] { border: 1px solid palette(mid); border-radius: 3px; padding: 1px 5px;
        background: palette(button); color: palette(button-text); }
    QLabel[look="group"] { font-weight: 600; }
    QWidget[look="page"] { background: palette(base); }
"""
_BUTTON = """
    QPushButton { border: 1px solid palette(mid); border-radius: 4px; padding: 5px 14px; background: palette(button); }
    QPushButton:hover, QPushButton:focus { border-color: palette(highlight); }
"""


class KeysSheet(QDialog):
    """Groups of `(title, [(what it does, key)])`, in as many columns as the screen has room for. Not modal.

    `print_wanted`, `pdf_wanted` and `change_wanted` tell which button was pressed.
    """

    print_wanted = Signal()
    pdf_wanted = Signal()
    change_wanted = Signal()

    def __init__(self, rows: Sequence[Group], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room = self.screen().availableSize() * _SCREEN_SHARE
        count, page = _MOST_COLUMNS, self._make_page(rows, _MOST_COLUMNS)
        while count > 1 and page.sizeHint().width() > room.width():
            count -= 1
            page = self._make_page(rows, count)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(self.tr("Keys"))
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        outer.addLayout(self._make_foot())
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        foot = outer.sizeHint().height() - scroll.sizeHint().height()
        self.resize((page.sizeHint() + QSize(bar, foot)).boundedTo(room))

    def _make_foot(self) -> QHBoxLayout:
        line = self.fontMetrics().height()
        row = QHBoxLayout()
        row.setContentsMargins(line, line // 2, line, line // 2)
        row.setSpacing(line // 2)
        row.addStretch()
        for words, wanted in (
            (self.tr("Print…"), self.print_wanted),
            (self.tr("Save as PDF…"), self.pdf_wanted),
            (self.tr("Change the keys…"), self.change_wanted),
        ):
            button = QPushButton(words)
            button.setAutoDefault(False)
            button.setStyleSheet(_BUTTON)
            button.clicked.connect(wanted)
            row.addWidget(button)
        return row

    def _make_page(self, rows: Sequence[Group], count: int) -> QWidget:
        line = self.fontMetrics().height()
        page = with_look(QWidget(), "page")
        page.setFont(self.font())
        page.setStyleSheet(_STYLE)
        sheet = QVBoxLayout(page)
        sheet.setContentsMargins(line * 2, line * 2, line * 2, line * 2)
        heading = QLabel(self.tr("Keys"))
        heading.setFont(scaled(self.font(), _HEADING_SIZE))
        sheet.addWidget(heading)
        columns = QHBoxLayout()
        columns.setSpacing(line * 3)
        for groups in _in_columns(rows, count):
            columns.addLayout(self._make_column(groups))
        sheet.addLayout(columns)
        sheet.addStretch(1)
        page.ensurePolished()
        sheet.activate()  # the inner layouts measured the keys before they had their frames
        return page

    def _make_column(self, groups: Sequence[Group]) -> QVBoxLayout:
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
