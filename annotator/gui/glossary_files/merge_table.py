"""The table of what becomes of a file's terms: Space and a click tick and untick."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QRect, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from annotator.core.glossary_merge import Outcome
from annotator.gui.glossary_files.merge_model import OUTCOME, ROWS, TERM, TICK, WHAT, MergeModel, kind_of
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.tables import Index, calm
from annotator.gui.kit.theme import Theme
from annotator.gui.kit.tick_box import paint_tick_box, tick_box

_WIDTHS_EMS = {TICK: 2.0, OUTCOME: 6.5, TERM: 12.0, ROWS: 5.0}
_ROW_EMS = 1.7
_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class MergeDelegate(QStyledItemDelegate):
    """What would change nothing is pale; what is in conflict or cannot be read has the colour of a warning."""

    def __init__(self, model: MergeModel, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self._theme.accent_soft))
        at, column = index.row(), index.column()
        if column == TICK:
            if self._model.can_tick(at):
                ticked = self._model.is_ticked(at)
                state = Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
                paint_tick_box(painter, tick_box(option), state, self._theme)
        else:
            pad = option.fontMetrics.height() // 3
            font = QFont(option.font)
            font.setBold(column == TERM)
            words = rect.adjusted(pad, 0, -pad, 0)
            paint_words(painter, words, index.data(), font, self._colour(at, column), right=column == ROWS)
        painter.restore()

    def _colour(self, at: int, column: int) -> str:
        kind = kind_of(self._model.row(at))
        if column in (OUTCOME, WHAT) and kind in (Outcome.CONFLICT, None):
            return self._theme.likely
        if column == ROWS or not self._model.can_tick(at):
            return self._theme.muted
        if column == OUTCOME and kind is Outcome.NEW:
            return self._theme.settled
        return self._theme.text


class MergeTable(QTableView):
    """Shows a `MergeModel`."""

    def __init__(self, model: MergeModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._merges = model
        self.setModel(model)
        self.setItemDelegate(MergeDelegate(model, theme, self))
        calm(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # its plain keys are acts
        self.setAccessibleName(self.tr("What becomes of the terms"))
        self._size_columns()
        self.clicked.connect(self._toggle_clicked)

    def _size_columns(self) -> None:
        em = self.fontMetrics().height()
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(em)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        for column, ems in _WIDTHS_EMS.items():
            header.resizeSection(column, round(em * ems))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(round(em * _ROW_EMS))

    def _toggle_clicked(self, index: QModelIndex) -> None:
        if index.column() == TICK:
            self._merges.toggle([index.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self._merges.toggle([index.row() for index in self.selectionModel().selectedRows()])
        elif event.text().isprintable() and event.text() and not event.modifiers() & _WITH:
            event.accept()  # no search for what is typed
        else:
            super().keyPressEvent(event)
