"""The client text as it is read, with what is left out struck through; a click tells what was meant by it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QFont, QHelpEvent, QMouseEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip

from annotator.app.preview.preview import CleanedPlace, Preview
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.preview_document import Written, ground, write_preview
from annotator.gui.panels.preview_words import place_tip

_NOTHING = Preview((), ())
_TOP, _BOTTOM, _RESTING = 0.12, 0.8, 0.3  # of the height: where the current line may stand, and where it is brought


class PreviewText(QTextEdit):
    """Shows a preview, and in it the current line and the place that the keys would act on.

    `place_clicked` and `menu_wanted` carry a `CleanedPlace`, the latter with where on the screen; `text_clicked` a
    caret. `edge_reached` tells that the user scrolled to the start (-1) or the end (1) of what is shown.
    """

    place_clicked = Signal(object)
    menu_wanted = Signal(object, QPoint)
    text_clicked = Signal(object)
    edge_reached = Signal(int)

    def __init__(self, theme: Theme, font: QFont) -> None:
        super().__init__()
        self._theme, self._font = theme, font
        self._preview = _NOTHING
        self._document: QTextDocument | None = None
        self._written = Written()
        self._line_id: int | None = None
        self._place: CleanedPlace | None = None
        self._more = (False, False)
        self.setReadOnly(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().actionTriggered.connect(lambda _: self._scrolled())

    def show_preview(self, preview: Preview, *, above: bool, below: bool) -> None:
        """Show this in the place of what was shown, without moving what the eye is on.

        There may be more `above` and `below`.
        """
        self._preview, self._more = preview, (above, below)
        self._write()

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._theme = theme
        self._write()

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        self._font = font
        self._write()

    def stand(self, line_id: int, place: CleanedPlace | None) -> None:
        """Mark the current line and the place at the caret, and have the line in sight if it is another one."""
        moved = line_id != self._line_id or place != self._place
        self._line_id, self._place = line_id, place
        self._mark()
        if moved:
            self._bring_in_sight()

    def _write(self) -> None:
        anchor = self._anchor()
        document = QTextDocument(self)
        self._written = write_preview(document, self._preview, self._more, self._theme, self._font)
        before, self._document = self._document, document
        self.setDocument(document)
        if before:
            before.deleteLater()
        self._mark()
        if anchor and anchor[0] in self._written.lines:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self._y(self._written.lines[anchor[0]][0]) - anchor[1])
        else:
            self._bring_in_sight()

    def _anchor(self) -> tuple[int, int] | None:
        """The line on which the eye is, and its height in sight: the current one if it is to be seen."""
        if self._line_id in self._written.lines:
            y = self._y(self._written.lines[self._line_id][0])
            if 0 <= y < self.viewport().height():
                return self._line_id, y
        middle = self.cursorForPosition(QPoint(0, self.viewport().height() // 2)).position()
        caret = self._written.caret_at(middle)
        if caret is None:
            return None
        return caret.line_id, self._y(self._written.lines[caret.line_id][0])

    def _y(self, position: int) -> int:
        cursor = QTextCursor(self.document())
        cursor.setPosition(min(position, self.document().characterCount() - 1))
        return self.cursorRect(cursor).top()

    def _mark(self) -> None:
        written, marks = self._written, []
        if self._line_id in written.lines:
            marks.append(self._ground(*written.lines[self._line_id], self._theme.accent_soft))
        if self._place in written.places:
            marks.append(self._ground(*written.places[self._place], self._theme.selection))
        self.setExtraSelections(marks)

    def _ground(self, start: int, end: int, colour: str) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        mark.cursor, mark.format = cursor, ground(colour)
        return mark

    def _bring_in_sight(self) -> None:
        if self._line_id not in self._written.lines:
            return
        start, _ = self._written.lines[self._line_id]
        if self._place in self._written.places:
            start, _ = self._written.places[self._place]
        y, height = self._y(start), self.viewport().height()
        if not _TOP * height <= y <= _BOTTOM * height:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + y - round(_RESTING * height))

    def _scrolled(self) -> None:
        bar = self.verticalScrollBar()
        above, below = self._more
        if above and bar.sliderPosition() <= bar.minimum():
            self.edge_reached.emit(-1)
        elif below and bar.sliderPosition() >= bar.maximum():
            self.edge_reached.emit(1)

    def _position_at(self, point: QPoint) -> int | None:
        """The position of the character under a point; None beside the text."""
        within = QPointF(point) + QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        found = self.document().documentLayout().hitTest(within, Qt.HitTestAccuracy.ExactHit)
        return found if found >= 0 else None

    def place_at(self, point: QPoint) -> CleanedPlace | None:
        """The place under a point of the viewport."""
        position = self._position_at(point)
        return None if position is None else self._written.place_at(position)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        place, position = self.place_at(point), self._position_at(point)
        if event.button() is Qt.MouseButton.RightButton and place:
            self.menu_wanted.emit(place, event.globalPosition().toPoint())
        elif event.button() is Qt.MouseButton.LeftButton and place:
            self.place_clicked.emit(place)
        elif event.button() is Qt.MouseButton.LeftButton:
            near = self.cursorForPosition(point).position() if position is None else position
            if caret := self._written.caret_at(near):
                self.text_clicked.emit(caret)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if place else Qt.CursorShape.IBeamCursor
        self.viewport().setCursor(shape)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            place = self.place_at(event.pos())
            QToolTip.showText(event.globalPos(), place_tip(place) if place else "", self.viewport())
            return True
        return super().viewportEvent(event)
