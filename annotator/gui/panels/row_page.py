"""A page in the place of the lines: a title, a note, rows to tick by plain keys, and under them what the keys do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLabel,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from annotator.gui.keyboard.key_hints import KeyHints
from annotator.gui.kit.looks import scaled, small, style_rules, with_look
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.row_delegate import RowDelegate
from annotator.gui.panels.row_model import RowModel

_HEADING = 1.2
_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
Model = TypeVar("Model", bound=RowModel[Any, Any])


class RowPage(QFrame, Generic[Model]):
    """`entered` asks to take what is ticked, `left` to go. `acts` are the plain keys; other plain keys do nothing."""

    entered = Signal()
    left = Signal()

    def __init__(
        self,
        model: Model,
        delegate: RowDelegate[Any],
        theme: Theme,
        font: QFont,
        above: Sequence[QWidget] = (),
    ) -> None:
        super().__init__()
        self.setObjectName("rows")
        self.model = model
        model.setParent(self)
        self.title = with_look(QLabel(), "heading")
        self.note = with_look(QLabel(), "muted")
        for label in (self.title, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.list = QListView()
        self._delegate = delegate
        delegate.setParent(self.list)
        self._set_up_list()
        self._keys = KeyHints()
        self._keys.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)  # no reason for a wide window
        self.acts: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Return: self.entered.emit,
            Qt.Key.Key_Enter: self.entered.emit,
            Qt.Key.Key_Escape: self.left.emit,
            Qt.Key.Key_Space: self._toggle_current,
        }
        self._lay_out(above)
        RowPage.set_theme(self, theme)
        RowPage.set_font(self, font)

    def _set_up_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # its plain keys are acts
        self.list.installEventFilter(self)
        self.list.viewport().installEventFilter(self)

    def _lay_out(self, above: Sequence[QWidget]) -> None:
        line = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(line, line, line, line // 2)
        column.setSpacing(line // 3)
        for part in (self.title, self.note, *above):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addWidget(self._keys)
        self.setFocusProxy(self.list)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._delegate.theme = theme
        self._keys.set_theme(theme)
        self.setStyleSheet(style_rules(theme, self) + f"#rows, QListView {{ background: {theme.page}; }}")
        self.list.viewport().update()

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        self.title.setFont(scaled(font, _HEADING))
        self.note.setFont(small(font))
        self._delegate.set_font(font)
        self.list.doItemsLayout()

    def show_words(self, title: str, note: str) -> None:
        """Say what the rows are."""
        self.title.setText(title)
        self.note.setText(note)
        self.list.setAccessibleName(f"{title} {note}")

    def show_keys(self, keys: Sequence[tuple[str, str]]) -> None:
        """Name the keys under the rows."""
        self._keys.show_keys(keys)

    def stand_on(self, row: int) -> None:
        """Make a row the current one."""
        self.list.setCurrentIndex(self.model.index(row))

    @property
    def row(self) -> int:
        """The current row, -1 for none."""
        return self.list.currentIndex().row()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._take_keyboard)  # once whoever shows it has moved the focus about

    def _take_keyboard(self) -> None:
        focus = QApplication.focusWidget()
        if self.isVisible() and not (focus and self.isAncestorOf(focus)):
            self.setFocus()

    def _toggle_current(self) -> None:
        if self.row >= 0:
            self.model.toggle(self.row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and not event.modifiers() & _WITH:
            act = self.act_of(event.key())
            if event.type() == QEvent.Type.ShortcutOverride and act:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and (act or (event.text().isprintable() and event.text())):
                if act:
                    act()
                return True
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            self._clicked(event)
        return super().eventFilter(watched, event)

    def act_of(self, key: int) -> Callable[[], object] | None:
        """What a plain key does, if anything."""
        return self.acts.get(key)

    def _clicked(self, event: QMouseEvent) -> None:
        """Toggle the tick box that was clicked on."""
        where = event.position().toPoint()
        index: QModelIndex = self.list.indexAt(where)
        if not index.isValid() or event.button() != Qt.MouseButton.LeftButton:
            return
        near = self.fontMetrics().height() // 3
        box = self._delegate.box(self.list.visualRect(index), self.model.rows[index.row()])
        if box.adjusted(-near, -near, near, near).contains(where):
            self.model.toggle(index.row())
