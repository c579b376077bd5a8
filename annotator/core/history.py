"""One history for everything: a step is a set of values before and after, so it undoes by swapping them."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from annotator.core.model import Decision, Info, Line, SessionTerm, Speaker

Value = Line | Speaker | Decision | SessionTerm | Info


class StepKind(StrEnum):
    """What a step did, for the shells to word."""

    TYPING = "typing"
    PASTE = "paste"
    DELETE = "delete"
    SPLIT = "split"
    JOIN = "join"
    SPEAKER = "speaker"
    STATE = "state"
    UNREAD = "unread"
    FLAG = "flag"
    COMMENT = "comment"
    TAKE = "take"
    TAKE_ALL = "take-all"
    CORRECT = "correct"
    IGNORE = "ignore"
    UNCLEAR = "unclear"
    UNCLEAR_NOTE = "unclear-note"
    CLEAR = "clear"
    REMEMBER = "remember"
    TEACH = "teach"
    REVERT = "revert"
    ROSTER = "roster"
    START = "start"


@dataclass(frozen=True, slots=True)
class Change:
    """One value before and after; None before means it was made, None after that it went."""

    before: Value | None
    after: Value | None

    @property
    def value(self) -> Value:
        """Either side, to tell what kind of value this is about."""
        value = self.after if self.after is not None else self.before
        assert value is not None
        return value

    def inverse(self) -> Change:
        """The change that takes this one back."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Caret:
    """Where the caret stood: line and code point."""

    line_id: int
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Step:
    """Changes made by one act of the user. `before` and `after` are where the caret stood."""

    kind: StepKind
    changes: tuple[Change, ...]
    before: Caret | None = None
    after: Caret | None = None

    def inverse(self) -> Step:
        """The step that takes this one back."""
        return Step(self.kind, tuple(c.inverse() for c in reversed(self.changes)), self.after, self.before)


@dataclass(slots=True)
class History:
    """The steps made, and those undone that can be made again (last undone last)."""

    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)

    def push(self, step: Step) -> None:
        """Add a new step; what was undone cannot be made again."""
        self.done.append(step)
        self.undone.clear()

    @property
    def next_undo(self) -> Step | None:
        """The step that undo would take back."""
        return self.done[-1] if self.done else None

    @property
    def next_redo(self) -> Step | None:
        """The step that redo would make again."""
        return self.undone[-1] if self.undone else None

    def moved_back(self) -> None:
        """Note that the last step was undone."""
        self.undone.append(self.done.pop())

    def moved_forward(self) -> None:
        """Note that the last undone step was made again."""
        self.done.append(self.undone.pop())
