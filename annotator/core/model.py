"""The values of a transcript. All are immutable; offsets are code points, times are milliseconds."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from annotator.core.reason import Reason as Reason
from annotator.core.reason import ReasonCode as ReasonCode


class LineKind(StrEnum):
    """What a line is. Only TEXT lines are checked, corrected and exported as talk."""

    TEXT = "text"
    HEADING = "heading"
    FIGURE = "figure"


class LineState(StrEnum):
    """How far the editor has come with a line."""

    TODO = "todo"
    EDITED = "edited"
    READ = "read"


class Category(StrEnum):
    """What sort of name or term a glossary entry is."""

    PERSON = "person"
    ORG = "org"
    PRODUCT = "product"
    TERM_EN = "term-en"
    TERM_ZH = "term-zh"
    ABBR = "abbr"
    WORD = "word"


class SuspectKind(StrEnum):
    """What is probably wrong with a suspect's span."""

    TERM = "term"
    STYLE = "style"
    TAIL = "tail"
    PUNCTUATION = "punctuation"


class Band(StrEnum):
    """How sure a suspect or a suggested turn is, from its calibrated probability."""

    SURE = "sure"
    LIKELY = "likely"
    MAYBE = "maybe"


class DecisionKind(StrEnum):
    """What the user made of a suspect, of a suggested turn, or of what the clean-up would leave out (KEPT)."""

    TAKEN = "taken"
    CORRECTED = "corrected"
    IGNORED = "ignored"
    UNCLEAR = "unclear"
    NO_TURN = "no-turn"
    KEPT = "kept"


class Scope(StrEnum):
    """How far a decision reaches: this place only, or every like place of the session."""

    HERE = "here"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class SourceLine:
    """One line as it was read. Never changes.

    `index` counts lines from 1; `row` is the source row (from 1) on which `text` stands verbatim,
    or None where no single row holds it; `speaker` is the label that the source gave.
    """

    index: int
    text: str
    kind: LineKind = LineKind.TEXT
    row: int | None = None
    start_ms: int | None = None
    end_ms: int | None = None
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A transcript file as it was read: its identity, its bytes and its lines."""

    name: str
    sha256: str
    data: bytes
    encoding: str
    format: str
    title: str
    lines: tuple[SourceLine, ...]
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Piece:
    """Where a stretch of a line came from: source line `source`, code points `start` to `end`."""

    source: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the transcript.

    `id` is never reused; `order` is a fractional key that sorts lines (see `core.order`).
    `soft_end` says that the final mark was put there by a cut by length, not by the speaker.
    `flagged` and `comment` (one row of text) are the editor's own marks, and are not exported.
    An `interjection` is said while another speaks on. With a `paragraph` line a new paragraph begins.
    """

    id: int
    order: str
    text: str
    pieces: tuple[Piece, ...] = ()
    kind: LineKind = LineKind.TEXT
    state: LineState = LineState.TODO
    speaker: int | None = None
    start_ms: int | None = None
    end_ms: int | None = None
    soft_end: bool = False
    flagged: bool = False
    comment: str = ""
    interjection: bool = False
    paragraph: bool = False


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person who talks. `slot` (from 1) fixes the key and the colour and never moves.

    `tics` are words that are left out of what they say on the way out.
    """

    id: int
    slot: int
    name: str
    role: str = ""
    affiliation: str = ""
    aliases: tuple[str, ...] = ()
    tics: tuple[str, ...] = ()


TAUGHT = "session"
"""The `source` of a term that the user taught the session, whose aliases count above all else."""


BUILTIN = "built-in"
"""The `source` of a term that ships with the program: one of the trade, of no talk in particular."""


@dataclass(frozen=True, slots=True)
class Term:
    """A glossary entry.

    `pronunciations` are pinyin with tone numbers or English respellings; `not_near` are words
    beside which the term is never suggested; `protect` marks text that is right as it stands.
    Suspects less probable than `minimum` are not shown. A term that is not `on` is switched off, with all that
    earlier layers know of it.
    """

    text: str
    category: Category
    aliases: tuple[str, ...] = ()
    pronunciations: tuple[str, ...] = ()
    not_near: tuple[str, ...] = ()
    note: str = ""
    source: str = ""
    protect: bool = False
    minimum: float = 0.0
    on: bool = True


@dataclass(frozen=True, slots=True)
class SessionTerm:
    """A term that the editor taught this session; `id` is its identity in the history."""

    id: int
    term: Term


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One replacement for a suspect."""

    text: str
    probability: float
    reason: Reason


@dataclass(frozen=True, slots=True)
class Suspect:
    """A span of a line that was probably misheard or wrongly written.

    Suggestions are best first. Where one mishearing runs across a cut, each line has an entry
    with the same `group`, the id of the line where it begins; the first holds the whole replacement
    and the others an empty one.
    """

    line_id: int
    start: int
    end: int
    text: str
    kind: SuspectKind
    category: Category
    band: Band
    probability: float
    suggestions: tuple[Suggestion, ...]
    group: int | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What the user made of a place: what was heard there, what it was taken to mean.

    A decision of scope HERE concerns `line_id` alone, at the occurrence of `heard` nearest `start`.
    On a place that is unclear the editor may leave a `note`, and `guesses` at what was said.
    """

    id: int
    kind: DecisionKind
    heard: str
    meant: str = ""
    scope: Scope = Scope.HERE
    line_id: int | None = None
    start: int = 0
    note: str = ""
    guesses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TurnStart:
    """A place where a turn probably begins, who speaks and why; an interjection ends on the line at `until`."""

    line_id: int
    start: int
    speaker: str
    probability: float
    reason: str
    band: Band
    until: int | None = None


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """A person found in a title, a file or the text, before the user has confirmed the roster."""

    name: str
    role: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Info:
    """What is known of the session as a whole."""

    title: str
    started: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where the editor stands: line, caret in code points, and the filter shown."""

    line_id: int
    caret: int = 0
    filter: str = ""
