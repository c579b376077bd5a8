"""The palette: every action of the menus, found by typing, done with Enter."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QModelIndex, QSettings, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QLabel,
    QListView,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from annotator.app.action_search import ActionSearch, load_readings
from annotator.gui.keyboard.action_list import ListedAction, listed_actions
from annotator.gui.kit.kept import kept_names
from annotator.gui.kit.list_field import ListField
from annotator.gui.kit.looks import style_rules, with_look
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.palette_rows import PaletteDelegate, PaletteModel

_RECENT = "palette/recent"
_KEPT, _ROWS, _WIDTH_EMS, _LONGEST = 20, 12, 36, 60


class Palette(QFrame):
    """Opens over the window. Closing it gives the keyboard back to where it was.

    `impossible` gives the names of actions that would come to nothing just now.
    """

    def __init__(self, window: QMainWindow, theme: Theme, impossible: Callable[[], Collection[str]]) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self._window = window
        self._impossible = impossible
        self._actions: list[ListedAction] = []
        self._search = ActionSearch((), {})
        self._recent: list[str] = []
        self._before: QWidget | None = None
        self.field = ListField()
        self.field.setMaxLength(_LONGEST)
        self.field.setPlaceholderText(self.tr("Type what you want to do, in English, hanzi or pinyin"))
        self.field.setAccessibleName(self.tr("Find an action"))
        self.model = PaletteModel(self)
        self.list = self._make_list()
        self._delegate = PaletteDelegate(theme, self.list)
        self.list.setItemDelegate(self._delegate)
        self._none = with_look(QLabel(self.tr("Nothing is called that")), "muted")
        self._column = QVBoxLayout(self)
        for part in (self.field, self._none, self.list):
            self._column.addWidget(part)
        self.field.textChanged.connect(self._find)
        for moved in (self.field.moved, self.field.tabbed):
            moved.connect(self._move)
        self.field.here.connect(self._run)
        for closed in (self.field.closed, self.field.left):
            closed.connect(self.dismiss)
        self.list.clicked.connect(self._run)
        self.set_theme(theme)
        self.hide()

    def _make_list(self) -> QListView:
        view = QListView()
        view.setModel(self.model)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setUniformItemSizes(True)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setAccessibleName(self.tr("Actions"))
        return view

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._delegate.theme = theme
        frame = f"#palette {{ background: {theme.field}; border: 1px solid {theme.faint}; border-radius: 6px; }}"
        self.setStyleSheet(style_rules(theme, self) + frame + f"QListView {{ background: {theme.field}; }}")

    def open(self) -> None:
        """Show all actions, those done last first; where it is open already, close it."""
        if self.isVisible():
            self.dismiss()
            return
        self._before = QApplication.focusWidget()
        self._actions = listed_actions(self._window.menuBar(), self._impossible())
        self._search = ActionSearch([listed.named for listed in self._actions], load_readings())
        self._recent = kept_names(_RECENT)
        self.field.clear()
        self._find("")
        self.show()
        self.raise_()
        self.field.setFocus()

    def dismiss(self) -> None:
        """Close without doing anything."""
        if self.isVisible():
            before, self._before = self._before, None
            had_keys = self.field.hasFocus()
            self.hide()
            if had_keys and before and isValid(before):
                before.setFocus()

    def _find(self, typed: str) -> None:
        self.model.show([self._actions[at] for at in self._search.find(typed, self._recent)])
        self._none.setVisible(not self.model.rows)
        self.list.setVisible(bool(self.model.rows))
        self._choose(0)
        self._place()

    def _move(self, by: int) -> None:
        self._choose(min(max(self.list.currentIndex().row() + by, 0), len(self.model.rows) - 1))

    def _choose(self, row: int) -> None:
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        self.field.setAccessibleDescription(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")

    def _run(self, index: QModelIndex | None = None) -> None:
        """Do the action chosen; one that cannot be done now stays there."""
        row = (index or self.list.currentIndex()).row()
        if row < 0 or not self.model.rows[row].able:
            return
        listed = self.model.rows[row]
        self.dismiss()
        name = listed.named.id
        kept = [name, *(other for other in self._recent if other != name)][:_KEPT]
        QSettings().setValue(_RECENT, kept)
        listed.action.trigger()

    def _place(self) -> None:
        """At the top, in the middle, as high as the rows found take."""
        em = self.fontMetrics().height()
        room = self._window.rect().adjusted(em, self._window.menuBar().height(), -em, -em)
        most = min(_ROWS, max(3, (room.height() - 5 * em) // self._delegate.height))
        self.list.setFixedHeight(min(len(self.model.rows), most) * self._delegate.height)
        width = min(em * _WIDTH_EMS, room.width())
        self.ensurePolished()
        self._column.activate()
        self.setGeometry(room.center().x() - width // 2, room.top(), width, self.sizeHint().height())
