"""Puts every error right, as an editor would who knows what was said: triage first, then by hand what it left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from hands import Hands, presses_for
from PySide6.QtCore import Qt
from truth import Truth, Wrong

from annotator.core.decisions import heard_at
from annotator.core.model import Suspect
from annotator.gui.panels.answer_rows import ROW_ROLE, AnswerRow
from annotator.gui.panels.ask_field import is_pinyin
from annotator.gui.panels.tick_rows import Level, TickRow

Key = Qt.Key
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
_SHORT = 4


class ErrorWork:
    """The work on errors. `done` counts how each was put right, `passed` what was met that was no error."""

    def __init__(self, hands: Hands, truth: Truth) -> None:
        self._hands = hands
        self._page = hands.page
        self._truth = truth
        self.done: Counter[str] = Counter()
        self.passed = 0

    def work(self) -> None:
        """Triage, then what is left in the order of the text."""
        self._triage()
        while self._truth.wrong:
            left = len(self._truth.wrong)
            self._by_hand(self._truth.wrong[0])
            self.done["by hand"] += left - len(self._truth.wrong)
            assert len(self._truth.wrong) < left, self._truth.wrong[0]

    def _triage(self) -> None:
        self._hands.rest()
        self._hands.key(Key.Key_F7)
        while self._page.triage_pages.shown:
            before = len(self._truth.wrong)
            self._tick_what_is_right()
            self._hands.key(Key.Key_A)
            self.done["on a page"] += before - len(self._truth.wrong)
            self._hands.rest()
        while suspect := self._next_suspect():
            before = len(self._truth.wrong)
            self._settle(suspect)
            self.done["in the walk"] += before - len(self._truth.wrong)
            self._hands.rest()
        self._hands.key(Key.Key_Escape)

    def _tick_what_is_right(self) -> None:
        """Go down the page and tick as little as makes it right."""
        self._hands.wait(lambda: self._page.tick_page.list.hasFocus())
        rows = self._page.tick_page.model.rows
        for at, row in enumerate(rows):
            if self._to_toggle(row):
                while self._page.tick_page.list.currentIndex().row() < at:
                    self._hands.key(Key.Key_Down)
                self._hands.key(Key.Key_Space)
        for row in rows:
            if row.level is Level.PLACE:
                self.passed += not self._is_right(row)

    def _to_toggle(self, row: TickRow) -> bool:
        """Whether one press puts the ticks of a whole row right."""
        ticked = self._page.tick_page.model.ticked
        right = [self._truth.puts_right(place.parts, place.meant) for place in row.proposals]
        now = [place in ticked for place in row.proposals]
        return now != right and len(set(right)) == 1 and (right[0] or all(now))

    def _is_right(self, row: TickRow) -> bool:
        return all(self._truth.puts_right(place.parts, place.meant) for place in row.proposals)

    def _next_suspect(self) -> Suspect | None:
        suspect = self._page.desk.at_caret.suspect
        return suspect if suspect and self._page.checking.analysis.walks(suspect) else None

    def _settle(self, suspect: Suspect) -> None:
        """Take what is right, name it where it is not offered, pass what is no error."""
        parts = self._page.checking.analysis.found.group(suspect)
        rights = [at for at, offer in enumerate(parts[0].suggestions[:5]) if self._truth.puts_right(parts, offer.text)]
        needed = self._truth.needed(suspect.line_id, suspect.start, suspect.end) if len(parts) == 1 else None
        if rights:
            self._hands.key(Key.Key_Return if rights[0] == 0 else Key(Key.Key_1 + rights[0]))
        elif needed is not None and can_be_typed(needed):
            self._ask(needed)
            self._hands.rest()
            self._hands.key(Key.Key_Space)
        else:
            self.passed += 1
            self._hands.key(Key.Key_O if self._always_wrong(parts) else Key.Key_I)

    def _always_wrong(self, parts: Sequence[Suspect]) -> bool:
        """Whether the same is suspected elsewhere, and wrongly everywhere."""
        found = self._page.checking.analysis.found
        pair = heard_at(parts), parts[0].suggestions[0].text
        alike = [
            found.group(other)
            for other in found
            if (other.text, other.suggestions[:1]) == (parts[0].text, parts[0].suggestions[:1])
        ]
        return len(alike) > 1 and not any(self._truth.puts_right(group, pair[1]) for group in alike)

    def _by_hand(self, wrong: Wrong) -> None:
        """Go to a place with the mouse, and type over it or ask what it should be: whichever is shorter."""
        hands, right = self._hands, wrong.rights[0]
        if presses_for(right) > _SHORT and can_be_typed(right):
            hands.click(wrong.line_id, wrong.start)
            hands.key(Key.Key_Return, ALT)
            needed = self._asked_for()
            if needed and can_be_typed(needed):
                self._answer(needed)
                return
            hands.key(Key.Key_Escape)
        hands.draw(wrong.line_id, wrong.start, wrong.end)
        hands.type(right)
        self._page.desk.flush()

    def _asked_for(self) -> str | None:
        """What the open panel has to be told, as it asks about a stretch around the caret."""
        self._hands.wait(lambda: not self._page._ask_panel.picker.waits)
        here = self._page.ask._here
        return self._truth.needed(here[0].line_id, here[0].start, here[0].end) if len(here) == 1 else None

    def _ask(self, needed: str) -> None:
        self._hands.key(Key.Key_Return, ALT)
        self._hands.wait(lambda: not self._page._ask_panel.picker.waits)
        self._answer(needed)

    def _answer(self, needed: str) -> None:
        """Type until what is needed is chosen or has a number, then take it; typed in full it stands first."""
        panel = self._page._ask_panel
        for char in needed:
            if self._offered(needed):
                break
            self._hands.type(char)
        row = self._offered(needed)
        assert row, needed
        if panel.list.chosen == row:
            self._hands.key(Key.Key_Return)
        elif row.number:
            self._hands.key(Key(Key.Key_0 + row.number), CTRL if panel.field.text() else NONE)
        else:
            self._hands.key(Key.Key_Up)
            self._hands.key(Key.Key_Return)
        self._page.desk.flush()

    def _offered(self, needed: str) -> AnswerRow | None:
        """The row of the answer that is needed, where one key takes it or it is what was typed."""
        panel = self._page._ask_panel
        self._hands.wait(lambda: not panel.picker.waits)
        model = panel.list.model()
        rows = [model.index(at, 0).data(ROW_ROLE) for at in range(model.rowCount())]
        return next(
            (row for row in rows if row.text == needed and (row.number or row in (rows[0], panel.list.chosen))), None
        )


def can_be_typed(text: str) -> bool:
    """Whether the ask panel takes a text as it is typed: a digit after nothing but small letters chooses there."""
    return not any(char.isdigit() and is_pinyin(text[:at]) for at, char in enumerate(text))
