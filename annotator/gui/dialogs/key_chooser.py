"""One action and its new key: what arrived, who has it, what speaks against it, and the buttons that decide."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from annotator.gui.keyboard.key_text import belongs_to_text, shown_key
from annotator.gui.keyboard.key_warnings import key_warning
from annotator.gui.keyboard.keymap import Keymap
from annotator.gui.keyboard.press_field import PressField
from annotator.gui.kit.looks import with_look


class KeyChooser(QWidget):
    """Binds one action at a time; `words` gives the words of each, `menus` those of the menu that a key opens.

    The field also shows whether a key arrives.
    """

    def __init__(self, keymap: Keymap, words: Mapping[str, str], menus: Mapping[str, str]) -> None:
        super().__init__()
        self._keymap = keymap
        self._words = words
        self._menus = menus
        self._name = ""
        self._head = with_look(QLabel(), "heading")
        self.field = PressField()
        self.field.setPlaceholderText(self.tr("Press the new key here"))
        self.field.setAccessibleName(self.tr("New key"))
        self.told, self.warned = with_look(QLabel(), "muted"), with_look(QLabel(), "warning")
        self.use = with_look(QPushButton(), "primary")
        self.add = with_look(QPushButton(self.tr("Add as another")), "quiet")
        self.remove = with_look(QPushButton(self.tr("No key")), "quiet")
        self.reset = with_look(QPushButton(self.tr("Reset")), "quiet")
        self._lay_out()
        self.field.pressed.connect(self._show)
        self.use.clicked.connect(lambda: self._bind((self.field.key,)))
        self.add.clicked.connect(lambda: self._bind((*keymap.keys(self._name), self.field.key)))
        self.remove.clicked.connect(lambda: self._bind(()))
        self.reset.clicked.connect(lambda: keymap.reset(self._name))
        keymap.changed.connect(self._forget)

    def _lay_out(self) -> None:
        em = self.fontMetrics().height()
        row = QHBoxLayout()
        row.setSpacing(em // 2)
        row.addWidget(self.field, 1)
        for button in (self.use, self.add, self.remove, self.reset):
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, em // 2, 0, em // 2)
        column.setSpacing(em // 3)
        column.addWidget(self._head)
        column.addLayout(row)
        for label in (self.told, self.warned):
            label.setWordWrap(True)
            column.addWidget(label)

    def choose(self, name: str) -> None:
        """Change the keys of that action from now on; an empty name is none."""
        if name != self._name:
            self._name = name
        self._forget()

    def _forget(self) -> None:
        self.field.forget()
        self._show()

    def _bind(self, keys: tuple[str, ...]) -> None:
        self._keymap.bind(self._name, keys)

    def _show(self) -> None:
        key, known = self.field.key, bool(self._name)
        holder = self._keymap.holder(key)
        free = known and bool(key) and holder != self._name and not (belongs_to_text(key) or key in self._menus)
        self._head.setText(self._words.get(self._name, ""))
        self.told.setText(self._told(key, holder))
        self.warned.setText(key_warning(key) if free else "")
        self.use.setText(self.tr("Take it over") if holder and free else self.tr("Use this key"))
        for button in (self.use, self.add):
            button.setEnabled(free)
        self.remove.setEnabled(known and bool(self._keymap.keys(self._name)))
        self.reset.setEnabled(known and self._keymap.is_own(self._name))

    def _told(self, key: str, holder: str) -> str:
        if not key:
            return self.tr("A key that does not show here never arrives: an input method or the desktop keeps it.")
        if belongs_to_text(key):
            words = self.tr("{key} arrived. It belongs to the text and cannot be bound.")
        elif key in self._menus:
            words = self.tr("{key} arrived. It opens the menu “{menu}” and cannot be bound.")
        elif holder and holder == self._name:
            words = self.tr("{key} arrived. This action has it already.")
        elif holder:
            words = self.tr("{key} arrived. It belongs to “{action}”, which would lose it.")
        else:
            words = self.tr("{key} arrived. It is free.")
        action, menu = self._words.get(holder, holder), self._menus.get(key, "")
        return words.format(key=shown_key(key), action=action, menu=menu)
