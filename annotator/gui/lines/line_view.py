"""The table of lines: row heights for visible rows only, and the live editor on the current row."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from annotator.core.model import Line
from annotator.gui.kit.utf16 import to_code_point
from annotator.gui.lines.line_delegate import LineDelegate
from annotator.gui.lines.line_model import Column, LineModel
from annotator.gui.lines.row_widget import RowWidget

_PASSES = 4
_STEADY_AT = 0.25  # of the height: what was said before in sight, and room for the card


class LineView(QTableView):
    """Shows the lines, hosts the row widget. Emits where the user clicked: row, code point, whether with Shift; and
    to which point of the screen the mouse was drawn on from there.

    While `steady` is set, the current row is always brought to the same height, so that the eye need not look for it.
    """

    clicked_at = Signal(int, int, bool)
    drawn_to = Signal(QPoint)

    def __init__(
        self, model: LineModel, delegate: LineDelegate, row_widget: RowWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._lines = model
        self._delegate = delegate
        self._row_widget = row_widget
        self._settling = False
        self._drawing = False
        self.steady = False
        self.setModel(model)
        self.setItemDelegate(delegate)
        self._set_up_table()
        self._guess_later = QTimer(self, singleShot=True, interval=80)
        self._guess_later.timeout.connect(self._guess_heights)
        row_widget.setParent(self.viewport())
        row_widget.height_changed.connect(self.settle)
        model.followed.connect(self.settle)  # not as rows go, while others still stand whose lines are gone
        model.dataChanged.connect(self.settle)
        self.set_column_widths()
        self._guess_heights()

    def _set_up_table(self) -> None:
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setTabKeyNavigation(False)  # it would keep the editor's Tab from leaving the table
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.setAccessibleName(self.tr("Lines of the transcript"))

    def set_column_widths(self) -> None:
        """Fit the columns to the font; the text takes what is left."""
        header = self.horizontalHeader()
        metrics = QFontMetrics(self._delegate.font)
        pad = self._delegate.pad
        self.setColumnWidth(Column.NUMBER, metrics.horizontalAdvance("00000") + 2 * pad)
        self.setColumnWidth(Column.SPEAKER, metrics.horizontalAdvance("中") * 6 + 4 * pad)
        self.setColumnWidth(Column.STATE, round(metrics.height() * 3))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
        self.verticalScrollBar().setSingleStep(metrics.height())

    @property
    def text_width(self) -> int:
        """The width of the text column, in pixels."""
        return self.columnWidth(Column.TEXT)

    def set_current(self, row: int) -> None:
        """Make a row the current one: the row widget stands on it from now on, whatever the filter."""
        before = self._delegate.current_row
        self.setRowHidden(row, False)
        self._delegate.current_row = row
        for changed in {before, row} - {-1}:
            if changed < self._lines.rowCount():
                self._fit_row(changed)
        self.viewport().update()  # the rows left and entered, in all columns
        self.reveal()

    def reveal(self) -> None:
        """Scroll so that the current row, with what stands under it, can be seen."""
        row = self._delegate.current_row
        if row < 0:
            return
        self.settle()
        bar = self.verticalScrollBar()
        for _ in range(_PASSES):  # rows that come into sight are measured, which may push this one out again
            before = bar.value(), self.rowViewportPosition(row)
            if self.steady:
                bar.setValue(before[0] + before[1] - _steady_at(self.viewport().height(), self.rowHeight(row)))
            else:
                self.scrollTo(self._lines.index(row, Column.TEXT), QAbstractItemView.ScrollHint.EnsureVisible)
            self.settle()
            if before == (bar.value(), self.rowViewportPosition(row)):
                break

    def settle(self) -> None:
        """Measure the rows in sight and put the row widget in its place."""
        if self._settling:
            return
        self._settling = True
        for _ in range(_PASSES):
            refitted = [self._fit_row(row) for row in self._visible_rows()]
            if not any(refitted):
                break
            self.updateGeometries()
        self._place_row_widget()
        self._settling = False

    def _visible_rows(self) -> list[int]:
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        count = self._lines.rowCount()
        return [
            row for row in range(max(first, 0), (last if last >= 0 else count - 1) + 1) if not self.isRowHidden(row)
        ]

    def _fit_row(self, row: int) -> bool:
        if row == self._delegate.current_row:
            wanted = self._row_widget.height_for(self.text_width) + self._delegate.space_above(row)
        else:
            wanted = self._delegate.text_height(row, self.text_width)
        if wanted == self.rowHeight(row):
            return False
        self.setRowHeight(row, wanted)
        return True

    def _place_row_widget(self) -> None:
        row = self._delegate.current_row
        if not 0 <= row < self._lines.rowCount():
            self._row_widget.hide()
            return
        x, y = self.columnViewportPosition(Column.TEXT), self.rowViewportPosition(row)
        cell = QRect(x, y, self.text_width, self.rowHeight(row))
        self._row_widget.setGeometry(cell.adjusted(0, self._delegate.space_above(row), 0, 0))
        self._row_widget.show()

    def _guess_heights(self) -> None:
        """Give every row a height from its length, so that the scroll bar tells the truth."""
        header, width = self.verticalHeader(), self.text_width
        heights = [self._delegate.guessed_height(row, width) for row in range(self._lines.rowCount())]
        if not heights:
            return
        header.setUpdatesEnabled(False)
        header.setDefaultSectionSize(max(set(heights), key=heights.count))
        for row, height in enumerate(heights):
            if header.sectionSize(row) != height:
                header.resizeSection(row, height)
        header.setUpdatesEnabled(True)
        self.reveal()

    def refit(self) -> None:
        """Measure everything anew, after the font has changed."""
        self.set_column_widths()
        self._guess_heights()

    def show_rows(self, shown: Callable[[Line], bool]) -> None:
        """Hide the rows whose line is not to be shown; the current one stays."""
        self.setUpdatesEnabled(False)
        for row in range(self._lines.rowCount()):
            self.setRowHidden(row, row != self._delegate.current_row and not shown(self._lines.line(row)))
        self.setUpdatesEnabled(True)
        self.updateGeometries()  # or the scroll bar ends where it did before
        self.reveal()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._guess_later.start()
        self.settle()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        where = event.position().toPoint()
        row = self.rowAt(where.y())
        self._drawing = row >= 0 and event.button() == Qt.MouseButton.LeftButton
        if row >= 0:
            extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.clicked_at.emit(row, self.position_at(row, where), extends)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Draw on with the mouse that was pressed on another row, which is the current one now."""
        if self._drawing and event.buttons() & Qt.MouseButton.LeftButton:
            self.drawn_to.emit(event.globalPosition().toPoint())

    def position_at(self, row: int, where: QPoint) -> int:
        """The code point of a row's text nearest a point of the viewport."""
        layout = self._layout(row)
        y = where.y() - self.rowViewportPosition(row) - self._delegate.space_above(row) - self._delegate.pad
        lines = [layout.lineAt(at) for at in range(layout.lineCount())]
        line = next((line for line in lines if y < line.y() + line.height()), lines[-1])
        position = line.xToCursor(where.x() - self.columnViewportPosition(Column.TEXT))
        return to_code_point(self._lines.line(row).text, position)

    def position_in_line(self, row: int, x: int, *, last: bool) -> int:
        """The code point at `x` pixels in the last or the first visual line of a row."""
        layout = self._layout(row)
        line = layout.lineAt(layout.lineCount() - 1 if last else 0)
        return to_code_point(self._lines.line(row).text, line.xToCursor(x))

    def _layout(self, row: int) -> QTextLayout:
        return self._delegate.layouts.layout(self._lines.line(row).text, self.text_width)


def _steady_at(room: int, height: int) -> int:
    """Where to bring a row of a height, in pixels: always to the same place, or higher where it needs the room."""
    return max(0, min(round(room * _STEADY_AT), room - height))
