"""The rest of the clean-up's choices, as a menu."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from annotator.core.export_options import CleanUp, Numbers, Script, Spacing, Width
from annotator.gui.panels.choice_words import choice_text


class CleanUpMenu(QMenu):
    """`chosen` carries the clean-up with what was chosen."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._clean_up = CleanUp()
        self.aboutToShow.connect(self._fill)

    def show_clean_up(self, clean_up: CleanUp) -> None:
        """Show what holds, once the menu is opened."""
        self._clean_up = clean_up

    def _fill(self) -> None:
        self.clear()
        self._add_switch("stutters", self.tr("Stutters: 我我我 becomes 我"))
        self._add_switch("repeats", self.tr("What is said twice"))
        self._add_switch("false_starts", self.tr("False starts"))
        self._add_switch("tics", self.tr("Tics that are switched on for a speaker"))
        self.addSeparator()
        self._add_choice("numbers", self.tr("Numbers"), Numbers)
        self._add_choice("script", self.tr("Script"), Script)
        self._add_choice("spacing", self.tr("Between Chinese and English"), Spacing)
        self._add_choice("width", self.tr("Punctuation"), Width)

    def _add_switch(self, name: str, words: str) -> None:
        action = self.addAction(words)
        action.setCheckable(True)
        action.setChecked(getattr(self._clean_up, name))
        action.toggled.connect(lambda on: self._choose(name, on))

    def _add_choice(self, name: str, words: str, options: type[StrEnum]) -> None:
        menu = self.addMenu(words)
        group = QActionGroup(menu)
        for option in options:
            action = menu.addAction(choice_text(option))
            action.setCheckable(True)
            action.setChecked(option is getattr(self._clean_up, name))
            action.triggered.connect(lambda _checked, option=option: self._choose(name, option))
            group.addAction(action)

    def _choose(self, name: str, value: Any) -> None:
        self.chosen.emit(replace(self._clean_up, **{name: value}))
