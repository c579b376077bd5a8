"""The versions under the lines: their names, and beside them what differs in the text as it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.app.compare import Passage
from annotator.core.versions import Version
from annotator.gui.kit.looks import small, style_rules, with_look
from annotator.gui.kit.theme import Theme
from annotator.gui.panels.compare_rows import CompareDelegate, CompareModel
from annotator.gui.panels.version_names import VersionNames

_HEIGHT_EMS = 16
_NAMES_EMS = 14


class VersionPanel(QFrame):
    """Lists the versions and the passages that differ from the one that is chosen, None being the original.

    `place_chosen` carries a passage to go to; the other signals are wishes, most of them about the chosen version.
    `closed` tells that the user is done.
    """

    place_chosen = Signal(object)
    new_wanted = Signal()
    restore_wanted = Signal(object)
    rename_wanted = Signal(object)
    delete_wanted = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, font: QFont, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("versions")
        self._found: list[Passage] = []
        self.names = VersionNames(theme, font)
        self.model = CompareModel(self)
        self._delegate = CompareDelegate(theme, font, self)
        self.places = QListView()
        self.places.setModel(self.model)
        self.places.setItemDelegate(self._delegate)
        self.places.setFrameShape(QFrame.Shape.NoFrame)
        self.places.setUniformItemSizes(True)
        self.places.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.places.setAccessibleName(self.tr("What differs"))
        self.note = with_look(QLabel(), "muted")
        self.everything = QCheckBox(self.tr("Line ends and speakers too"))
        self.new = with_look(QPushButton(self.tr("Name…")), "quiet")
        self.restore = with_look(QPushButton(self.tr("Bring back")), "quiet")
        self.rename = with_look(QPushButton(self.tr("Rename…")), "quiet")
        self.delete = with_look(QPushButton(self.tr("Delete…")), "quiet")
        self.new.setToolTip(self.tr("Name the text as it stands"))
        self.restore.setToolTip(self.tr("Make the text what it was then; one step, which undo takes back"))
        self._lay_out()
        self._connect()
        self.set_theme(theme)
        self.set_font(font)

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        head = QHBoxLayout()
        head.setSpacing(line)
        head.addWidget(with_look(QLabel(self.tr("Versions")), "heading"))
        head.addWidget(self.note)
        head.addStretch(1)
        head.addWidget(self.everything)
        buttons = QGridLayout()
        buttons.setSpacing(line // 3)
        for at, button in enumerate((self.restore, self.new, self.rename, self.delete)):
            buttons.addWidget(button, at // 2, at % 2)
        side = QWidget()
        side.setMaximumWidth(line * _NAMES_EMS)
        left = QVBoxLayout(side)
        left.setContentsMargins(0, 0, 0, line // 3)
        left.setSpacing(line // 3)
        left.addWidget(self.names, 1)
        left.addLayout(buttons)
        body = QHBoxLayout()
        body.setSpacing(line // 2)
        body.addWidget(side, 1)
        body.addWidget(self.places, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(line // 2, line // 3, line // 2, 0)
        column.setSpacing(line // 3)
        column.addLayout(head)
        column.addLayout(body, 1)

    def _connect(self) -> None:
        self.names.picked.connect(self._picked)
        self.everything.toggled.connect(lambda _on: self._show_places())
        self.places.doubleClicked.connect(self._choose)
        self.new.clicked.connect(self.new_wanted)
        for button, wish in (
            (self.restore, self.restore_wanted),
            (self.rename, self.rename_wanted),
            (self.delete, self.delete_wanted),
        ):
            button.clicked.connect(lambda _checked=False, wish=wish: wish.emit(self.names.version))

    def _picked(self, version: Version | None) -> None:
        self.rename.setEnabled(version is not None)
        self.delete.setEnabled(version is not None)

    def show_found(self, found: list[Passage]) -> None:
        """Show what differs."""
        self._found = found
        self.restore.setEnabled(True)
        self._show_places()

    def show_waiting(self) -> None:
        """Tell that what differs is being looked for."""
        self._show_nothing(self.tr("Comparing…"))

    def show_unreadable(self) -> None:
        """Tell that there is nothing to compare with."""
        self._show_nothing(self.tr("This version cannot be read"))

    def _show_nothing(self, words: str) -> None:
        self._found = []
        self.model.show([])
        self.restore.setEnabled(False)
        self.note.setText(words)

    def _show_places(self) -> None:
        everything = self.everything.isChecked()
        rows: Sequence[Passage] = [passage for passage in self._found if everything or passage.text_differs]
        self.model.show(rows)
        if rows:
            self.note.setText(self.tr("%n places differ from the text as it stands", "", len(rows)))
        else:
            self.note.setText(self.tr("Nothing differs from the text as it stands"))

    def take_keys(self) -> None:
        """Have the keyboard go to the names."""
        self.names.setFocus()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.fontMetrics().height() * _HEIGHT_EMS)

    def set_theme(self, theme: Theme) -> None:
        """Use these colours from now on."""
        self._delegate.theme = theme
        self.names.set_theme(theme)
        self.setStyleSheet(
            style_rules(theme, self)
            + f"""
            #versions {{ background: {theme.page}; border-top: 1px solid {theme.rule}; }}
            QListView {{ background: {theme.page}; }}
            QListWidget {{ background: {theme.side}; }}
            """
        )

    def set_font(self, font: QFont) -> None:
        """Use this font from now on."""
        self._delegate.set_font(font)
        self.names.set_font(font)
        self.note.setFont(small(font))
        self.places.scheduleDelayedItemsLayout()

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.place_chosen.emit(self.model.passage(index.row()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.places.hasFocus():
            self._choose(self.places.currentIndex())
        elif event.key() == Qt.Key.Key_Delete and self.names.hasFocus() and self.names.version:
            self.delete_wanted.emit(self.names.version)
        else:
            super().keyPressEvent(event)
