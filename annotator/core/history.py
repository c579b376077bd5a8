"""One history for everything: a step is a set of values before and after, so it undoes by swapping them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from annotator.core.glossary import GlossaryTerm
from annotator.core.model import Decision, Info, Line, SessionTerm, Speaker

Value = Line | Speaker | Decision | SessionTerm | Info | GlossaryTerm


class StepKind(StrEnum):
    """What a step did, for the shells to word."""

    TYPING = "typing"
    PASTE = "paste"
    DELETE = "delete"
    SPLIT = "split"
    JOIN = "join"
    SPEAKER = "speaker"
    TURNS = "turns"
    NO_TURN = "no-turn"
    INTERJECTION = "interjection"
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
    REPLACE = "replace"
    ROSTER = "roster"
    START = "start"
    RESTORE = "restore"
    MARKS = "marks"
    PARAGRAPH = "paragraph"
    KEEP = "keep"
    TICS = "tics"
    GLOSSARY = "glossary"


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
    """Changes made by one act of the user. `before` and `after` are where the caret stood, `made` is when it was kept.

    The time tells steps apart for the user alone: steps that do the same are equal.
    """

    kind: StepKind
    changes: tuple[Change, ...]
    before: Caret | None = None
    after: Caret | None = None
    made: datetime | None = field(default=None, compare=False)

    def inverse(self) -> Step:
        """The step that takes this one back."""
        return Step(self.kind, tuple(c.inverse() for c in reversed(self.changes)), self.after, self.before)


@dataclass(slots=True)
class History:
    """The steps made, and those undone that can be made again (last undone last)."""

    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)

    def push(self, step: Step) -> None:
        """Add a new step; what was undone cannot be made again. A step that changes nothing is none to take back."""
        if step.changes:
            self.done.append(step)
        self.undone.clear()

    def push_in_place(self, step: Step) -> None:
        """Put a step in the place of the last one, which it holds."""
        self.done.pop()
        self.push(step)

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

    @property
    def all_made(self) -> int:
        """How many steps stand once all that was undone is made again."""
        return len(self.done) + len(self.undone)

    def way_to(self, made: int) -> Step | None:
        """What leads to where `made` steps stand, as one step; None where that many stand now."""
        back = [step.inverse() for step in reversed(self.done[made:])]
        forth = self.undone[::-1][: made - len(self.done)] if made > len(self.done) else []
        return as_one([*back, *forth]) if back or forth else None


def net(changes: Iterable[Change]) -> list[Change]:
    """What changes made one after the other come to: one change a value, what goes before what stays or comes."""
    nets: dict[tuple[type, int], Change] = {}
    for change in changes:
        key = (type(change.value), 0 if isinstance(change.value, Info) else change.value.id)
        nets[key] = Change(nets[key].before if key in nets else change.before, change.after)
    differing = [change for change in nets.values() if change.before != change.after]
    return sorted(differing, key=lambda change: change.after is not None)


def as_one(steps: Sequence[Step]) -> Step:
    """One step that does what these do one after the other, of the kind of the last. There must be one at least."""
    changes = net(change for step in steps for change in step.changes)
    return Step(steps[-1].kind, tuple(changes), steps[0].before, steps[-1].after)
