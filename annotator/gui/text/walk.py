"""Moving about the lines, alone or with the selection: arrows out of a line, pages, clicks, lines above and below."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, QPoint, QTimer

from annotator.core.model import Line
from annotator.gui.desk import Desk
from annotator.gui.lines.edge_keys import Edge
from annotator.gui.text.selection import Selection

_FORWARD = (Edge.DOWN, Edge.NEXT, Edge.PAGE_DOWN, Edge.LAST)


class Walk(QObject):
    """Answers the editor's and the view's wishes to stand elsewhere."""

    def __init__(self, desk: Desk, selection: Selection) -> None:
        super().__init__(desk)
        self._desk = desk
        self._selection = selection
        desk.editor.wishes.leave.connect(self._leave)
        desk.editor.wishes.deselect.connect(selection.drop)
        desk.view.clicked_at.connect(self._click)
        self._follow = QTimer(self, singleShot=True, interval=0)  # once rows and row widget are in their places
        self._follow.timeout.connect(self._show_caret)
        desk.editor.cursorPositionChanged.connect(self._follow.start)
        desk.moved.connect(self._follow.start)
        desk.row.height_changed.connect(self._show_growth)

    def line_down(self) -> None:
        """Go to the next line."""
        self._leave_line(1, 0)

    def line_up(self) -> None:
        """Go to the line before."""
        self._leave_line(-1, 0)

    def first_line(self, *, extends: bool = False) -> None:
        """Go to where the text begins."""
        line = self._shown(range(self._desk.model.rowCount()))
        self._go(line.id, 0, extends=extends)

    def last_line(self, *, extends: bool = False) -> None:
        """Go to where the text ends."""
        line = self._shown(reversed(range(self._desk.model.rowCount())))
        self._go(line.id, len(line.text), extends=extends)

    def _shown(self, rows: Iterable[int]) -> Line:
        """The first of these rows that the filter shows; the current one always is."""
        return self._desk.model.line(next(row for row in rows if not self._desk.view.isRowHidden(row)))

    def _leave(self, edge: Edge, extends: bool) -> None:
        """Answer a key over the edge of the line."""
        direction = 1 if edge in _FORWARD else -1
        if edge in (Edge.UP, Edge.DOWN):
            self._leave_line(direction, self._desk.editor.cursorRect().x(), extends=extends)
        elif edge in (Edge.PREVIOUS, Edge.NEXT):
            self._leave_line(direction, -1, extends=extends)
        elif edge in (Edge.PAGE_UP, Edge.PAGE_DOWN):
            self._page(direction, extends=extends)
        else:
            (self.first_line if edge is Edge.FIRST else self.last_line)(extends=extends)

    def _leave_line(self, direction: int, x: int, *, extends: bool = False) -> None:
        """Go to a neighbouring line, keeping the column `x` in pixels, or (negative) over the seam.

        A selection reaches to the end of the text where there is no other line.
        """
        line = self._neighbour(direction)
        if line is None:
            if extends:
                self._go(self._desk.line.id, len(self._desk.editor.text) if direction > 0 else 0, extends=True)
            return
        if x < 0:
            self._go(line.id, len(line.text) if direction < 0 else 0, extends=extends)
            return
        row = self._desk.model.row(line.id)
        self._go(line.id, self._desk.view.position_in_line(row, x, last=direction < 0), extends=extends)

    def _go(self, line_id: int, at: int, *, extends: bool) -> None:
        if extends:
            self._selection.extend(line_id, at)
        else:
            self._desk.go(line_id, at)

    def _page(self, direction: int, *, extends: bool) -> None:
        """Go a page up or down, on the first and last page to where the text begins and ends."""
        view, model = self._desk.view, self._desk.model
        height = view.viewport().height()
        here = self._caret_spot()
        bar = view.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + direction * height)
        if bar.value() == before:
            here = QPoint(view.width(), height - 1) if direction > 0 else QPoint(0, 0)
        here.setY(min(max(here.y(), 0), height - 1))
        row = view.rowAt(here.y())
        if row < 0:
            row = model.rowCount() - 1
        self._go(model.line(row).id, view.position_at(row, here), extends=extends)

    def _caret_spot(self) -> QPoint:
        """Where the caret stands in the view: the middle of its left side."""
        viewport, caret = self._desk.editor.viewport(), self._desk.editor.cursorRect()
        return viewport.mapTo(self._desk.view.viewport(), QPoint(caret.left(), caret.center().y()))

    def _show_caret(self) -> None:
        """Have the current line in sight, or the part around the caret where it is taller than the window."""
        view, height = self._desk.view, self._desk.view.viewport().height()
        if view.rowHeight(self._desk.model.row(self._desk.line.id)) <= height:
            view.reveal()
            return
        y, half = self._caret_spot().y(), self._desk.editor.cursorRect().height()
        beyond = min(y - half, 0) or max(y + half - height, 0)
        if beyond:
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + beyond)

    def _show_growth(self) -> None:
        """Have what appears under the current line in sight, unless the user has scrolled away."""
        view = self._desk.view
        if 0 <= view.rowViewportPosition(self._desk.model.row(self._desk.line.id)) < view.viewport().height():
            self._follow.start()

    def _neighbour(self, step: int) -> Line | None:
        view, model = self._desk.view, self._desk.model
        row = model.row(self._desk.line.id) + step
        while 0 <= row < model.rowCount() and view.isRowHidden(row):
            row += step
        return model.line(row) if 0 <= row < model.rowCount() else None

    def _click(self, row: int, caret: int, extends: bool) -> None:
        self._go(self._desk.model.line(row).id, caret, extends=extends)
