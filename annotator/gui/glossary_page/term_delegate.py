"""Paints the cells of the glossary and gives each its editor."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from annotator.app.glossary_rows import Field, GlossaryRow
from annotator.core.glossary import Layer
from annotator.core.model import Category
from annotator.gui.glossary_page.cell_field import CellField
from annotator.gui.glossary_page.term_model import FIELDS, ROW_ROLE, SWITCHED, TermModel
from annotator.gui.glossary_page.words import fault_text, field_text, layer_text
from annotator.gui.kit.messages import category_text
from annotator.gui.kit.painting import paint_words
from annotator.gui.kit.tables import Index
from annotator.gui.kit.theme import Theme
from annotator.gui.kit.tick_box import paint_tick_box, tick_box

_NUMBERS = frozenset({Field.MINIMUM, Field.ACCEPTED, Field.REJECTED})
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LEAVING = (*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class TermDelegate(QStyledItemDelegate):
    """A term that is off is pale, one that counts over an earlier layer has that layer in colour."""

    def __init__(self, model: TermModel, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.theme = theme

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: GlossaryRow = index.data(ROW_ROLE)
        field = FIELDS[index.column()]
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(self.theme.accent_soft))
        pad = option.fontMetrics.height() // 3
        if field in SWITCHED:
            on = row.term.on if field is Field.ON else row.term.protect
            if field is Field.ON or on or option.state & QStyle.StateFlag.State_Selected:
                state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
                paint_tick_box(painter, tick_box(option), state, self.theme)
        else:
            box = rect.adjusted(pad, 0, -pad, 0)
            text: str = index.data()
            font = QFont(option.font)
            font.setStrikeOut(field is Field.TERM and not row.term.on)
            paint_words(painter, box, text, font, self._colour(row, field), right=field in _NUMBERS)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(self.theme.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def _colour(self, row: GlossaryRow, field: Field) -> str:
        if not row.term.on:
            return self.theme.faint
        if field is Field.TERM:
            return self.theme.text
        if field is Field.LAYER and row.over:
            return self.theme.accent
        if field is Field.REJECTED and row.rejected > row.accepted:
            return self.theme.sure
        return self.theme.text if field in (Field.ALIASES, Field.PRONUNCIATIONS) else self.theme.muted

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field = FIELDS[index.column()]
        editor: QWidget
        if field is Field.CATEGORY:
            editor = _box_of(parent, [(category_text(each), each) for each in Category])
        elif field is Field.LAYER:
            row: GlossaryRow = index.data(ROW_ROLE)
            layers = dict.fromkeys((row.layer, *self._model.layers))
            editor = _box_of(parent, [(layer_text(layer), layer) for layer in layers])
        else:
            editor = CellField(partial(self._judge, QPersistentModelIndex(index)), self.theme, parent)
        editor.setAccessibleName(field_text(field))
        return editor

    def _judge(self, index: QPersistentModelIndex, typed: str) -> str:
        fault = self._model.fault(index, typed) if index.isValid() else None
        return fault_text(fault) if fault else ""

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        row: GlossaryRow = index.data(ROW_ROLE)
        if isinstance(editor, CellField):
            editor.begin(str(index.data(Qt.ItemDataRole.EditRole)))
        elif isinstance(editor, QComboBox):
            now: Category | Layer = row.term.category if FIELDS[index.column()] is Field.CATEGORY else row.layer
            editor.setCurrentIndex(editor.findData(now))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, CellField) and not editor.fault:
            self._model.setData(index, editor.text())
        elif isinstance(editor, QComboBox):
            kind = Category if FIELDS[index.column()] is Field.CATEGORY else Layer
            self._model.setData(index, kind(editor.currentData()))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """A cell with a fault stays open at Enter and Tab; what leaves it otherwise keeps nothing of it."""
        key = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if isinstance(editor, CellField) and editor.fault and key in _LEAVING:
            return True
        if isinstance(editor, QWidget) and key in _ENTER:  # else the table would take it too
            self.commitData.emit(editor)
            self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
            return True
        return super().eventFilter(editor, event)

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        if FIELDS[index.column()] in SWITCHED and event.type() == QEvent.Type.MouseButtonRelease:
            assert isinstance(event, QMouseEvent)
            near = option.fontMetrics.height() // 3
            if tick_box(option).adjusted(-near, -near, near, near).contains(event.position().toPoint()):
                return self._model.setData(index, None)
        return super().editorEvent(event, model, option, index)


def _box_of(parent: QWidget, choices: list[tuple[str, Category]] | list[tuple[str, Layer]]) -> QComboBox:
    box = QComboBox(parent)
    for words, value in choices:
        box.addItem(words, value)
    return box
