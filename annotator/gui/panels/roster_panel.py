"""The panel of speakers: who talks how much, and the place to choose, name, add and remove them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotator.core.model import Speaker
from annotator.gui.looks import style_rules, with_look
from annotator.gui.panels.question import Question
from annotator.gui.panels.roster_rows import RosterDelegate, RosterModel
from annotator.gui.theme import Theme


class RosterPanel(QWidget):
    """The roster. It takes the keyboard only when a name is edited, or by Tab.

    A click wishes that speaker from the caret on; a double click or F2 renames; the menu of a row
    (its ⋯, a right click, the Menu key) renames, edits or removes, after a question in its place.
    `editing_ended` tells that a name field was left, so that the window can give the keyboard back
    to its editor.
    """

    speaker_chosen = Signal(int)
    rename_requested = Signal(int, str)
    add_requested = Signal(str)
    remove_requested = Signal(int)
    edit_requested = Signal(int)
    editing_ended = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RosterModel(self)
        self.model.rename_requested.connect(self.rename_requested)
        self._delegate = RosterDelegate(theme, self)
        self._delegate.closeEditor.connect(lambda: self.editing_ended.emit())
        self._removing = 0
        self._click = QTimer(self)  # a click waits until it can no longer become a double click
        self._click.setSingleShot(True)
        self._click.timeout.connect(lambda: self._choose(self.list.currentIndex()))
        self.list: QListView = self._make_list()
        self.more = self._make_more()
        self.new_name = with_look(QLineEdit(), "field")
        self.new_name.setPlaceholderText(self.tr("Add a person…"))
        self.new_name.setAccessibleName(self.tr("Name of a new person"))
        self.new_name.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.new_name.returnPressed.connect(self._add)
        self.add_button = with_look(QPushButton(self.tr("Add")), "quiet")
        self.add_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add_button.clicked.connect(self._add)
        self.question = Question(self.tr("Remove"), self.tr("Keep"))
        self.question.accepted.connect(lambda: self.remove_requested.emit(self._removing))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._lay_out()
        self.set_theme(theme)

    def _make_list(self) -> QListView:
        people = QListView()
        people.setModel(self.model)
        people.setItemDelegate(self._delegate)
        people.setFrameShape(QFrame.Shape.NoFrame)
        people.setMouseTracking(True)
        people.setSizeAdjustPolicy(QAbstractItemView.SizeAdjustPolicy.AdjustToContents)
        people.setMinimumHeight(self.fontMetrics().height())
        people.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        people.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        triggers = QAbstractItemView.EditTrigger
        people.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
        people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        people.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        people.setAccessibleName(self.tr("Speakers"))
        people.setAccessibleDescription(self.tr("Click: this speaker from the caret on. Double click or F2: rename"))
        remove = QShortcut(QKeySequence(Qt.Key.Key_Delete), people)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)  # the editor's own Delete must not come here
        remove.activated.connect(lambda: self._ask_to_remove(people.currentIndex()))
        people.customContextMenuRequested.connect(self._open_menu)
        people.clicked.connect(lambda: self._click.start(QApplication.doubleClickInterval()))
        people.doubleClicked.connect(self._click.stop)
        return people

    def _make_more(self) -> QToolButton:
        more = QToolButton(self.list.viewport())
        more.setText("⋯")
        more.setToolTip(self.tr("Rename, edit, remove"))
        more.setAccessibleName(more.toolTip())
        more.setAutoRaise(True)
        more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        more.hide()
        more.clicked.connect(lambda: self._open_menu(more.geometry().center()))
        self.list.entered.connect(self._offer_more)
        return more

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, line // 2, 0, line // 2)
        heading = with_look(QLabel(self.tr("Speakers")), "heading")
        column.addWidget(heading)
        column.addWidget(self.list)
        column.addWidget(self.question)
        adding = QHBoxLayout()
        adding.addWidget(self.new_name, 1)
        adding.addWidget(self.add_button)
        column.addLayout(adding)
        column.addStretch(1)
        heading.setIndent(line // 2)
        for part in (adding, self.question.column):
            part.setContentsMargins(line // 2, 0, line // 2, 0)

    def show_roster(self, speakers: Sequence[Speaker], shares: Mapping[int, float], current: int | None) -> None:
        """Show the speakers by slot. `shares` maps ids to parts of the talk (0-1), `current` speaks at the caret."""
        self.model.show_roster(speakers, shares, current)
        self.list.updateGeometry()
        if self._removing not in [speaker.id for speaker in speakers]:
            self.question.hide()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of the theme."""
        self._delegate.theme = theme
        self.setStyleSheet(
            style_rules(theme, self)
            + f"""
            RosterPanel {{ background: {theme.side}; }}
            QListView {{ background: {theme.side}; color: {theme.text}; }}
            QToolButton {{ background: {theme.field}; color: {theme.text}; border: none; }}
            QToolButton:hover {{ color: {theme.accent}; }}
            """
        )

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.speaker_chosen.emit(self.model.speaker(index).id)

    def _add(self) -> None:
        name = self.new_name.text().strip()
        if name:
            self.new_name.clear()
            self.add_requested.emit(name)
        self.editing_ended.emit()

    def _ask_to_remove(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        speaker = self.model.speaker(index)
        self._removing = speaker.id
        self.question.ask(self.tr("Remove {name}? The lines stay, without a speaker.").format(name=speaker.name))

    def _offer_more(self, index: QModelIndex) -> None:
        row = self.list.visualRect(index)
        width = self.fontMetrics().horizontalAdvance("100 %") + self.fontMetrics().height() // 2
        self.more.setGeometry(row.right() - width, row.top() + 1, width, row.height() - 2)
        self.more.show()

    def leaveEvent(self, event: QEvent) -> None:
        self.more.hide()
        super().leaveEvent(event)

    def _open_menu(self, at: QPoint) -> None:
        index = self.list.indexAt(at)
        if index.isValid():
            self.menu_for(index).popup(self.list.viewport().mapToGlobal(at))

    def menu_for(self, index: QModelIndex) -> QMenu:
        """What can be done with the person in that row."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Speaks from the caret on"), lambda: self._choose(index))
        menu.addAction(self.tr("Rename"), lambda: self.list.edit(index))
        menu.addAction(self.tr("Role and affiliation…"), lambda: self.edit_requested.emit(self.model.speaker(index).id))
        menu.addAction(self.tr("Remove…"), lambda: self._ask_to_remove(index))
        return menu
