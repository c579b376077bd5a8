"""The outline of a transcript of several talks: its sections, the current one marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.core.sections import Section
from annotator.gui.kit.looks import style_rules, with_look
from annotator.gui.kit.theme import Theme

_FEWEST_ROWS, _MOST_ROWS = 3, 8
_INDENT = "  "


class Outline(QWidget):
    """Seen only where there are sections. `chosen` carries the id of the line where one begins.

    A click goes there, and so does Enter.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sections: Sequence[Section] = ()
        self._current = -1
        self.list = QListWidget()
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)
        self.list.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setAccessibleName(self.tr("Sections"))
        self.list.clicked.connect(self._go)
        self.list.activated.connect(self._go)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        line = self.fontMetrics().height()
        heading = with_look(QLabel(self.tr("Sections")), "heading")
        heading.setIndent(line // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, line // 2, 0, 0)
        column.addWidget(heading)
        column.addWidget(self.list)
        self.set_theme(theme)
        self.hide()

    def show_sections(self, found: Sequence[Section], current: int) -> None:
        """Show these sections, and which of them, from 0, the editor is in."""
        if found != self._sections:
            self._sections = found
            self._fill()
        if current != self._current:
            self._current = current
            self._mark()
        self.setVisible(bool(found))

    def _fill(self) -> None:
        self.list.clear()
        top = min((section.level for section in self._sections if section.level), default=1)
        for section in self._sections:
            words = section.title or (self.tr("Beginning") if section.level == 0 else "—")
            item = QListWidgetItem(_INDENT * max(section.level - top, 0) + words)
            item.setToolTip(words)
            self.list.addItem(item)
        row = self.list.sizeHintForRow(0) if self._sections else 0
        self.list.setMinimumHeight(min(len(self._sections), _FEWEST_ROWS) * row)
        self.list.setMaximumHeight(min(len(self._sections), _MOST_ROWS) * row)
        self._mark()

    def _mark(self) -> None:
        for at in range(self.list.count()):
            item, here = self.list.item(at), at == self._current
            font = item.font()
            font.setBold(here)
            item.setFont(font)
            item.setBackground(QBrush(QColor(self._theme.accent_soft)) if here else QBrush())
        if 0 <= self._current < self.list.count():
            self.list.scrollToItem(self.list.item(self._current))

    def _go(self, index: QModelIndex) -> None:
        self.chosen.emit(self._sections[index.row()].line_id)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of the theme."""
        self._theme = theme
        pad = self.fontMetrics().height() // 4
        self.setStyleSheet(
            style_rules(theme, self)
            + f"""
            Outline {{ background: {theme.side}; border-bottom: 1px solid {theme.rule}; }}
            QListWidget {{ background: {theme.side}; color: {theme.text}; outline: none; }}
            QListWidget::item {{ color: {theme.text}; padding: {pad // 2}px {pad * 2}px {pad // 2}px {pad * 2 - 4}px;
                border: 1px solid transparent; }}
            QListWidget::item:hover {{ background: {theme.field}; }}
            QListWidget::item:focus {{ border: 1px solid {theme.accent}; }}
            """
        )
        self._mark()
