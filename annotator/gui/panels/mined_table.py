"""The table of what was found in papers: Space ticks what is chosen."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.tables import Index, calm
from annotator.gui.kit.theme import Theme
from annotator.gui.kit.tick_box import paint_tick_box
from annotator.gui.panels.mined_model import KNOWN_ROLE, Column, MinedModel

_ROW_HEIGHT = 1.6  # in heights of the text
_WIDTHS = {Column.TERM: 11, Column.CATEGORY: 6, Column.COUNT: 3.5}  # in heights of the text
_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class MinedTable(QTableView):
    """Several rows can be chosen at once. Space, or a click on a box, ticks."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = MinedModel(self)
        self._delegate = _Delegate(theme, self)
        self.setModel(self.rows)
        self.setItemDelegate(self._delegate)
        calm(self)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # Space ticks
        self.setAccessibleName(self.tr("Found in the papers"))
        self.setAccessibleDescription(self.tr("Space ticks what is selected"))
        self._set_up_header()

    def _set_up_header(self) -> None:
        em = self.fontMetrics().height()
        self.verticalHeader().setDefaultSectionSize(round(em * _ROW_HEIGHT))
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        for column, ems in _WIDTHS.items():
            self.setColumnWidth(column, round(em * ems))
        header.setSectionResizeMode(Column.WHY, QHeaderView.ResizeMode.Stretch)

    @property
    def selected_rows(self) -> list[int]:
        """The rows that are selected, from above."""
        return sorted(index.row() for index in self.selectionModel().selectedRows())

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of the theme."""
        self._delegate.theme = theme
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers() & _WITH:
            self.rows.toggle(self.selected_rows)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.column() == Column.TERM and event.button() == Qt.MouseButton.LeftButton:
            box = self._delegate.box(self.visualRect(index))
            if box.adjusted(-box.width() // 2, -box.width(), box.width() // 3, box.width()).contains(
                event.position().toPoint()
            ):
                self.rows.toggle([index.row()])


class _Delegate(QStyledItemDelegate):
    """Paints a cell; the term bold beside its tick box, what is known already pale."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme

    def box(self, rect: QRect) -> QRect:
        """The tick box of a row, given its first cell."""
        side = round(rect.height() / _ROW_HEIGHT * 0.75)
        return QRect(rect.x() + side * 2 // 3, rect.center().y() - side // 2 + 1, side, side)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.theme.accent_soft))
        em = option.fontMetrics.height()
        words = rect.adjusted(em // 3, 0, -em // 3, 0)
        font = QFont(option.font)
        if index.column() == Column.TERM:
            box = self.box(rect)
            paint_tick_box(painter, box, Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)), self.theme)
            words.setLeft(box.right() + em // 2)
            font.setWeight(QFont.Weight.DemiBold)
        paint_words(painter, words, index.data(), font, self._colour(index), right=index.column() == Column.COUNT)
        painter.restore()

    def _colour(self, index: Index) -> str:
        if index.data(KNOWN_ROLE):
            return self.theme.faint
        return self.theme.text if index.column() == Column.TERM else self.theme.muted
