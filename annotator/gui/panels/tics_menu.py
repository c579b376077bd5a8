"""The words that are left out of what one speaker says, as a menu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget


@dataclass(frozen=True, slots=True)
class TicRow:
    """A word, how often it is said, and whether it is left out."""

    word: str
    count: int
    on: bool


class TicsMenu(QMenu):
    """`opened` asks for the words, which `show_rows` shows. `switched` carries one and whether it is to be left out."""

    switched = Signal(str, bool)
    opened = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.aboutToShow.connect(self._open)

    def _open(self) -> None:
        self.clear()
        self._add_note(self.tr("Looking for words said over and over…"))
        self.opened.emit()

    def show_rows(self, name: str, rows: Sequence[TicRow]) -> None:
        """Show the words of the speaker of that name; without a name it is nobody's talk."""
        self.clear()
        if not name:
            self._add_note(self.tr("Nobody is said to speak here yet"))
        elif not rows:
            self._add_note(
                self.tr("No tics of {name} were found; a word that is selected can be added").format(name=name)
            )
        else:
            self._add_note(self.tr("Left out where {name} says it as a filler").format(name=name))
        for row in rows:
            self._add(row)

    def _add(self, row: TicRow) -> None:
        word = row.word.replace("&", "&&")
        action = self.addAction(
            self.tr("{word}: said %n times", "", row.count).format(word=word) if row.count else word
        )
        action.setCheckable(True)
        action.setChecked(row.on)
        action.toggled.connect(lambda on: self.switched.emit(row.word, on))

    def _add_note(self, words: str) -> None:
        self.addAction(words.replace("&", "&&")).setEnabled(False)
