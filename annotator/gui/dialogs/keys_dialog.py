"""Change the keys: find an action, press the new key, and see what speaks against it before it is taken."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMainWindow,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
)

from annotator.app.action_search import ActionSearch, NamedAction, load_readings
from annotator.gui.dialogs.key_chooser import KeyChooser
from annotator.gui.keyboard.action_list import ListedAction, listed_actions, menu_keys
from annotator.gui.keyboard.key_profiles import PROFILES, profile_text
from annotator.gui.keyboard.key_table import KeyModel, key_table
from annotator.gui.keyboard.key_text import shown_key
from annotator.gui.keyboard.keymap import Keymap
from annotator.gui.kit.looks import style_rules, table_rules, with_look
from annotator.gui.kit.theme import Theme

_WIDTH_EMS, _HEIGHT_EMS = 44, 34


class KeysDialog(QDialog):
    """Lists the actions that can have keys. What is chosen counts at once."""

    def __init__(self, keymap: Keymap, theme: Theme, parent: QMainWindow) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Change the keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._keymap = keymap
        listed = listed_actions(parent.menuBar())
        self._actions = [action for action in listed if keymap.knows(action.action.objectName())]
        self._readings = load_readings()
        self.search = with_look(QLineEdit(), "field")
        self.search.setPlaceholderText(self.tr("Find by name, pinyin or key"))
        self.search.setAccessibleName(self.tr("Find an action"))
        self.profile = self._make_profiles()
        self.model = KeyModel(keymap, self)
        self.table = key_table(self.model, self)
        self.table.setAccessibleName(self.tr("Actions and their keys"))
        names = {listed.action.objectName(): listed.words for listed in self._actions}
        self.chooser = KeyChooser(keymap, names, menu_keys(parent.menuBar()))
        self.reset_all = with_look(QPushButton(self.tr("Reset all")), "quiet")
        self._lay_out()
        self._connect()
        self._show_keys()
        self._find("")
        self.setStyleSheet(style_rules(theme, self) + table_rules(theme, self))
        em = self.fontMetrics().height()
        self.resize(em * _WIDTH_EMS, em * _HEIGHT_EMS)
        self.search.setFocus()

    def _make_profiles(self) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Set of keys"))
        for name in PROFILES:
            box.addItem(profile_text(name), name)
        return box

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        head = QHBoxLayout()
        head.addWidget(self.search, 1)
        head.addSpacing(em)
        head.addWidget(QLabel(self.tr("Set of keys")))
        head.addWidget(self.profile)
        foot = QHBoxLayout()
        foot.addWidget(self.reset_all)
        foot.addStretch()
        close = with_look(QPushButton(self.tr("Close")), "quiet")
        close.clicked.connect(self.close)
        foot.addWidget(close)
        for button in (self.reset_all, close):
            button.setAutoDefault(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(em, em, em, em)
        column.setSpacing(em // 2)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.chooser)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._find)
        self.profile.activated.connect(lambda: self._change_all(self.profile.currentData()))
        self.reset_all.clicked.connect(lambda: self._change_all(self._keymap.profile))
        self.table.selectionModel().currentRowChanged.connect(lambda index, _: self._choose(index.row()))
        self.table.activated.connect(lambda: self.chooser.field.setFocus())
        self._keymap.changed.connect(self._show_keys)

    def _find(self, typed: str) -> None:
        kept = self.model.name(self.table.currentIndex().row())
        named = [
            NamedAction(listed.named.id, (*listed.named.words, *self._shown(listed)), listed.named.path)
            for listed in self._actions
        ]
        found = ActionSearch(named, self._readings).find(typed)
        self.model.show([self._actions[at] for at in found])
        names = [self.model.name(row) for row in range(len(found))]
        self.table.selectRow(names.index(kept) if kept in names and not typed else 0)
        self._choose(self.table.currentIndex().row())

    def _shown(self, listed: ListedAction) -> list[str]:
        return [shown_key(key) for key in self._keymap.keys(listed.action.objectName())]

    def _choose(self, row: int) -> None:
        self.chooser.choose(self.model.name(row))

    def _show_keys(self) -> None:
        self.model.refresh()
        self.profile.setCurrentIndex(self.profile.findData(self._keymap.profile))
        self.reset_all.setEnabled(self._keymap.any_own)

    def _change_all(self, profile: str) -> None:
        """Take all keys from a profile; where the user has keys of his own, ask first."""
        if not self._keymap.any_own:
            self._keymap.use_profile(profile)
            return
        box = QMessageBox(QMessageBox.Icon.Question, self.windowTitle(), self.tr("Forget the keys you chose?"))
        box.setParent(self, box.windowFlags())
        forget = box.addButton(self.tr("Forget them"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(QMessageBox.StandardButton.Cancel)
        forget.clicked.connect(lambda: self._keymap.use_profile(profile))
        box.finished.connect(self._show_keys)
        box.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Up in the search lead through the table, Enter there and in the table to the new key."""
        row = self.table.currentIndex().row()
        if self.search.hasFocus() and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            step = 1 if event.key() == Qt.Key.Key_Down else -1
            self.table.selectRow(min(max(row + step, 0), self.model.rowCount() - 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.chooser.field.hasFocus():
                self.chooser.use.click()
            elif self.search.hasFocus():
                self.chooser.field.setFocus()
        else:
            super().keyPressEvent(event)
