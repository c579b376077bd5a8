"""The page of all suggested turns, in the place of the lines: what is wrong is unticked, Enter takes the rest."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QListView, QSizePolicy, QVBoxLayout, QWidget

from annotator.gui.keyboard.key_hints import KeyHints
from annotator.gui.kit.looks import scaled, small, style_rules, with_look
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.turn_row_delegate import TurnRowDelegate
from annotator.gui.panels.turn_rows import TurnPlace, TurnRowModel, turn_rows

_HEADING = 1.2
_WITH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class TurnPage(QFrame):
    """Shows places. `entered` asks to take what is ticked, `went_to` to see a place in the text, `left` to go."""

    entered = Signal()
    went_to = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("turns")
        self.model = TurnRowModel(self)
        self.title = with_look(QLabel(self.tr("Suggested turns")), "heading")
        self.note = with_look(QLabel(), "muted")
        for label in (self.title, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.note.setText(
            self.tr("Untick what is wrong. Enter takes what is ticked as one step; the rest stays suggested.")
        )
        self.list = QListView()
        self._set_up_list()
        self._delegate = TurnRowDelegate(self.model, theme, font, self.list)
        self.list.setItemDelegate(self._delegate)
        self._keys = KeyHints()
        self._keys.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._acts = {
            Qt.Key.Key_Return: self.entered.emit,
            Qt.Key.Key_Enter: self.entered.emit,
            Qt.Key.Key_Escape: self.left.emit,
            Qt.Key.Key_Backspace: self.left.emit,
            Qt.Key.Key_Space: self._toggle_current,
            Qt.Key.Key_G: self._go_to_current,
        }
        self.model.ticks_changed.connect(self._show_keys)
        self._lay_out()
        self.set_theme(theme)
        self.set_font(font)

    def _set_up_list(self) -> None:
        self.list.setModel(self.model)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)  # its plain keys are acts
        self.list.setAccessibleName(self.title.text())
        self.list.installEventFilter(self)
        self.list.viewport().installEventFilter(self)

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(line, line, line, line // 2)
        column.setSpacing(line // 3)
        column.addWidget(self.title)
        column.addWidget(self.note)
        column.addWidget(self.list, 1)
        column.addWidget(self._keys)
        self.setFocusProxy(self.list)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._delegate.theme = theme
        self._keys.set_theme(theme)
        self.setStyleSheet(style_rules(theme, self) + f"#turns, QListView {{ background: {theme.page}; }}")
        self.list.viewport().update()

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        self.title.setFont(scaled(font, _HEADING))
        self.note.setFont(small(font))
        self._delegate.set_font(font)
        self.list.doItemsLayout()

    def show_places(self, places: Sequence[TurnPlace], ticked: Collection[TurnPlace], current: int = 0) -> None:
        """Show suggested turns with these ticked; `current` is the line id of the one to stand at."""
        self.model.show(turn_rows(places), ticked)
        rows = self.model.rows
        here = next((at for at, row in enumerate(rows) if not row.head and row.places[0].turn.line_id == current), 0)
        self.list.setCurrentIndex(self.model.index(here))

    @property
    def ticked(self) -> list[TurnPlace]:
        """What is ticked, as the rows have it."""
        places = [row.places[0] for row in self.model.rows if not row.head]
        return [place for place in places if place in self.model.ticked]

    def _show_keys(self) -> None:
        self._keys.show_keys(
            [
                ("Enter", self.tr("take all %n ticked", "", len(self.model.ticked))),
                ("Space", self.tr("tick or untick")),
                ("G", self.tr("see it in the text")),
                ("Esc", self.tr("back to the text")),
            ]
        )

    def _toggle_current(self) -> None:
        if self.list.currentIndex().isValid():
            self.model.toggle(self.list.currentIndex().row())

    def _go_to_current(self) -> None:
        if self.list.currentIndex().isValid():
            self.went_to.emit(self.model.rows[self.list.currentIndex().row()].places[0].turn)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: self.setFocus() if self.isVisible() else None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and not event.modifiers() & _WITH:
            act = self._acts.get(Qt.Key(event.key()))
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
