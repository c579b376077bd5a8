"""Who speaks, by name: a line that narrows the roster as one types, and how far the speaker is to be set."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from annotator.core.edits import Reach
from annotator.core.model import Speaker
from annotator.core.narrowing import Parts, plain_parts, runs_through, wanted_letters
from annotator.core.roster import LONGEST_NAME
from annotator.gui.kit.list_field import ListField
from annotator.gui.kit.looks import small, with_look


def fitting(speakers: Sequence[Speaker], typed: str, parts_of: Callable[[str], Parts]) -> list[Speaker]:
    """Those whose number or one of whose names fits what is typed; who has just that number comes first."""
    typed, wanted = typed.strip().casefold(), wanted_letters(typed)

    def fits(speaker: Speaker) -> bool:
        if not typed or str(speaker.slot).startswith(typed):
            return True
        names = (speaker.name, *speaker.aliases)
        return any(typed in name.casefold() or (wanted and runs_through(wanted, parts_of(name))) for name in names)

    return sorted(filter(fits, speakers), key=lambda speaker: str(speaker.slot) != typed)


class PeopleFinder(QWidget):
    """Hidden until opened. Enter takes, Tab changes how far, Escape leaves.

    `closed` tells whether the keyboard is to go back to the editor.
    """

    typed = Signal(str)
    moved = Signal(int)
    taken = Signal()
    closed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ways: dict[str, Parts] = {}
        self.field = ListField()
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setPlaceholderText(self.tr("Name, pinyin, initials or number"))
        self.field.setAccessibleName(self.tr("Who speaks"))
        self._reaches = {
            Reach.FROM_HERE: QPushButton(self.tr("From here on")),
            Reach.TURN: QPushButton(self.tr("Whole turn")),
            Reach.LINE: QPushButton(self.tr("This line")),
        }
        self.picked = QPushButton(self.tr("Selected lines"))
        self._group = QButtonGroup(self)
        self._lay_out()
        self.field.textEdited.connect(self.typed)
        self.field.moved.connect(self.moved)
        self.field.tabbed.connect(self._change_reach)
        self.field.here.connect(self.taken)
        self.field.closed.connect(lambda: self.close_field(give_back=True))
        self.field.left.connect(lambda: self.close_field(give_back=False))
        self.hide()

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        row = QHBoxLayout()
        row.setSpacing(line // 4)
        for button in (*self._reaches.values(), self.picked):
            with_look(button, "choice").setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setFont(small(self.font()))
            row.addWidget(button)
        row.addStretch(1)
        for button in self._reaches.values():
            self._group.addButton(button)
        self.picked.setChecked(True)  # there is no other way then
        self.picked.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(self)
        column.setContentsMargins(line // 2, 0, line // 2, 0)
        column.setSpacing(line // 4)
        column.addWidget(self.field)
        column.addLayout(row)

    @property
    def reach(self) -> Reach:
        """How far the speaker is to be set."""
        return next(reach for reach, button in self._reaches.items() if button.isChecked())

    def parts_of(self, name: str) -> Parts:
        """How a name may be typed: by its pinyin as well, once that is known."""
        return self.ways.get(name) or plain_parts(name)

    def open(self, reach: Reach, *, picked: bool) -> None:
        """Ask who speaks. Where lines are `picked` it is in those, and how far is no question."""
        self.field.clear()
        self._reaches[reach].setChecked(True)
        for button in self._reaches.values():
            button.setVisible(not picked)
        self.picked.setVisible(picked)
        self.field.setAccessibleDescription((self.picked if picked else self._reaches[reach]).text())
        self.show()
        self.field.setFocus()

    def close_field(self, *, give_back: bool) -> None:
        """Ask no more."""
        if not self.isHidden():
            self.hide()
            self.closed.emit(give_back)

    def _change_reach(self, by: int) -> None:
        if self.picked.isHidden():
            reaches = list(Reach)
            reach = reaches[(reaches.index(self.reach) + by) % len(reaches)]
            self._reaches[reach].setChecked(True)
            self.field.setAccessibleDescription(self._reaches[reach].text())
