"""The walk from one suggested paragraph to the next: while it is on, plain keys settle them instead of typing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from annotator.app.jobs import ParagraphPlace
from annotator.core.history import Caret
from annotator.gui.desk import Desk
from annotator.gui.panels.paragraph_rows import ShownPlace, paragraph_reason_text
from annotator.gui.paragraphs.paragraph_acts import ParagraphActs
from annotator.gui.text.line_acts import LineActs
from annotator.gui.text.plain_keys import WITH, PlainKeys

_KEYPAD = Qt.KeyboardModifier.KeypadModifier


@dataclass(frozen=True, slots=True)
class _Stood:
    """Where the walk stood: the places left, at which of them, and how many steps had been made."""

    left: tuple[ShownPlace, ...]
    at: int
    made: int


class ParagraphWalk(QObject):
    """Stands at one suggestion after another. It ends with Escape, or where the user moves elsewhere.

    `changed` tells that it stands elsewhere or nowhere. `begins` is emitted before it goes on, `page_wanted` when all
    are to be seen together; `rejected` carries a place.
    """

    changed = Signal()
    begins = Signal()
    page_wanted = Signal()
    rejected = Signal(object)

    def __init__(self, desk: Desk, acts: ParagraphActs, lines: LineActs) -> None:
        super().__init__(desk)
        self._desk = desk
        self._acts = acts
        self._lines = lines
        self._left: tuple[ShownPlace, ...] = ()
        self._at = 0
        self._trail: list[_Stood] = []
        self._busy = False
        self._plain = PlainKeys(desk, self._act)
        self._keys: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Return: self._set,
            Qt.Key.Key_Enter: self._set,
            Qt.Key.Key_Space: self._pass,
            Qt.Key.Key_I: self._reject,
            Qt.Key.Key_Backspace: self._back,
            Qt.Key.Key_A: self._show_all,
            Qt.Key.Key_E: self.end,
            Qt.Key.Key_Escape: self.end,
        }
        desk.moved.connect(self._moved)
        desk.editor.cursorPositionChanged.connect(self._moved)

    @property
    def on(self) -> bool:
        """Whether plain keys settle paragraphs."""
        return self._plain.on

    @property
    def place(self) -> ParagraphPlace | None:
        """The suggestion that the walk stands at."""
        return self._left[self._at].place if self.on and self._at < len(self._left) else None

    def begin(self, places: Sequence[ShownPlace], at: int) -> None:
        """Walk these places, in the order of the text, from one of them on."""
        self.begins.emit()
        self._left, self._at = tuple(places), at
        self._trail.clear()
        self._plain.switch(on=True)
        self._stand()

    def end(self) -> None:
        """Type again."""
        if self.on:
            self._plain.switch(on=False)
            self.changed.emit()

    def give_way(self) -> None:
        """Be off, since something else has the plain keys now."""
        self._plain.give_way()
        self.changed.emit()

    def _stand(self) -> None:
        if self._at >= len(self._left):
            self.end()
            self._desk.said.emit(self.tr("No suggested paragraphs are left"))
            return
        shown = self._left[self._at]
        with self._moving():
            self._desk.go(shown.place.line_id, shown.place.start)
        self.changed.emit()
        words = self.tr("A paragraph here? ({why})  Enter: yes  I: no  Space: skip  A: all  Esc: end")
        self._desk.said.emit(words.format(why=paragraph_reason_text(shown.place.reason)))

    def _set(self) -> None:
        here = self._left[self._at].place
        stood = self._stood()
        with self._moving():
            self._acts.start_all([Caret(here.line_id, here.start)])
        if len(self._desk.session.history.done) > stood.made:
            self._trail.append(stood)
            self._drop(_split(self._left, here.line_id, here.start, self._desk.line.id))

    def _pass(self) -> None:
        self._trail.append(self._stood())
        self._at += 1
        self._stand()

    def _reject(self) -> None:
        self._trail.append(self._stood())
        self.rejected.emit(self._left[self._at])
        self._drop(self._left)

    def _drop(self, left: Sequence[ShownPlace]) -> None:
        """Go on to the next of these places, without the one that is settled."""
        self._left = (*left[: self._at], *left[self._at + 1 :])
        self._stand()

    def _back(self) -> None:
        """Take the last decision of this walk back, and stand there again."""
        if not self._trail:
            self._desk.said.emit(self.tr("Nothing was decided before this"))
            return
        stood = self._trail.pop()
        with self._moving():
            if len(self._desk.session.history.done) > stood.made:
                self._lines.undo()
        self._left, self._at = stood.left, stood.at
        self._stand()

    def _show_all(self) -> None:
        self.end()
        self.page_wanted.emit()

    def _stood(self) -> _Stood:
        return _Stood(self._left, self._at, len(self._desk.session.history.done))

    @contextmanager
    def _moving(self) -> Iterator[None]:
        """The walk itself moves in the lines."""
        self._busy = True
        try:
            yield
        finally:
            self._busy = False

    def _moved(self) -> None:
        if not self._busy:
            self.end()

    def _act(self, event: QKeyEvent) -> Callable[[], object] | None:
        held = event.modifiers() & ~_KEYPAD
        return None if held & WITH else self._keys.get(event.key())


def _split(places: Sequence[ShownPlace], line_id: int, at: int, into: int) -> list[ShownPlace]:
    """The places after a line was split at `at`, the right part being line `into`."""
    return [
        replace(shown, place=replace(shown.place, line_id=into, start=shown.place.start - at))
        if at and shown.place.line_id == line_id and shown.place.start > at
        else shown
        for shown in places
    ]
