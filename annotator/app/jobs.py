"""What the shell and the checker's process say to each other: plain data, both ways."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.app.caution_kinds import Caution as Caution
from annotator.app.glossary_jobs import GlossaryAnswered, GlossaryQuestion
from annotator.app.mining_jobs import Mined, MineJob
from annotator.app.preview.jobs import Previewed, PreviewJob, TicsFound, TicsJob
from annotator.app.word_jobs import FormsJob as FormsJob
from annotator.app.word_jobs import WordsFound as WordsFound
from annotator.app.word_jobs import WordsJob as WordsJob
from annotator.core.expected import Expected
from annotator.core.glossary import Lesson
from annotator.core.model import Category, RosterEntry, Suspect, Term, TurnStart
from annotator.core.narrowing import Parts
from annotator.core.turns import KnownTurn
from annotator.detect.lines import TextLine
from annotator.detect.marks.talk import SpokenLine


@dataclass(frozen=True, slots=True)
class CheckJob:
    """Lines for the checker: `only` are to be checked, the rest is context. `revisions` come back with the result.

    `expected` tells who is probably named where.
    """

    lines: tuple[TextLine, ...]
    only: frozenset[int]
    revisions: tuple[tuple[int, int], ...]
    expected: tuple[Expected, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckResult:
    """What a job found."""

    revisions: tuple[tuple[int, int], ...]
    suspects: tuple[Suspect, ...]


@dataclass(frozen=True, slots=True)
class Teach:
    """What to check against from now on, beside the built-in terms: the session's own, the people, the title.

    `shared` are personal terms, then those of the event; `lessons` were learned in other sessions.
    """

    terms: tuple[Term, ...] = ()
    roster: tuple[Term, ...] = ()
    title: str = ""
    shared: tuple[Term, ...] = ()
    lessons: tuple[Lesson, ...] = ()


@dataclass(frozen=True, slots=True)
class TurnsJob:
    """Lines in which to look for turns, and those who are known to take part.

    `known` turns are confirmed; at `rejected` places, given as line and code point, none begins. `number` comes back
    with the turns.
    """

    lines: tuple[TextLine, ...]
    roster: tuple[RosterEntry, ...]
    known: tuple[KnownTurn, ...] = ()
    rejected: tuple[tuple[int, int], ...] = ()
    number: int = 0


@dataclass(frozen=True, slots=True)
class TurnsFound:
    """The turns that a `TurnsJob` found, in the order of the text."""

    turns: tuple[TurnStart, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class AskJob:
    """What may this stretch of a line be? An empty one asks about the word there. `typed` narrows the answers.

    `number` comes back with the answers, so that late ones are told from those waited for.
    """

    text: str
    start: int
    end: int
    typed: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """A term that a text may have been meant as; `sounds` is how the term is said."""

    text: str
    category: Category
    sounds: str


@dataclass(frozen=True, slots=True)
class Answers:
    """The likeliest first, for the stretch `start` to `end`; an empty stretch says that there is no word.

    `reading` is how the stretch is said, `caution` what speaks against remembering it as a wrong form.
    """

    number: int
    start: int
    end: int
    reading: str
    caution: Caution | None
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class PlacesJob:
    """Lines in which to look for what sounds like `typed`. `number` comes back with the places."""

    lines: tuple[TextLine, ...]
    typed: str
    number: int = 0


@dataclass(frozen=True, slots=True)
class HeardPlace:
    """A stretch of a line that sounds like what was typed; parts across a cut share the id of the first as `group`."""

    line_id: int
    start: int
    end: int
    text: str
    group: int | None = None


@dataclass(frozen=True, slots=True)
class PlacesFound:
    """The places that a `PlacesJob` found, the nearest in sound first."""

    number: int
    places: tuple[HeardPlace, ...]


@dataclass(frozen=True, slots=True)
class KinJob:
    """Lines in which to look for kin: forms that sound alike and recur. `number` comes back with them.

    It is long work: questions and checks that come meanwhile are answered between.
    """

    lines: tuple[TextLine, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class KinFound:
    """The kin that a `KinJob` found, those with most to settle first.

    The `doubtful` forms may be no kin of the others; the `cautious` ones must not stand for a term everywhere.
    """

    number: int
    kin: tuple[tuple[HeardPlace, ...], ...]
    doubtful: frozenset[str]
    cautious: frozenset[str]


@dataclass(frozen=True, slots=True)
class WaysJob:
    """How may these texts be typed, to choose among them? `number` comes back with the answer."""

    texts: tuple[str, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class TermWaysJob(WaysJob):
    """The same for the terms of the glossary, to find them by what is typed."""


@dataclass(frozen=True, slots=True)
class WaysFound:
    """The parts of each text of a `WaysJob`, for `core.narrowing`."""

    number: int
    ways: tuple[tuple[str, Parts], ...]


@dataclass(frozen=True, slots=True)
class ParagraphsJob:
    """Stretches of talk in which to suggest paragraphs. `number` comes back with them.

    It may be long work: questions and checks that come meanwhile are answered between.
    """

    stretches: tuple[tuple[SpokenLine, ...], ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class ParagraphPlace:
    """A paragraph may begin on a line at code point `start`, which is `at` in the talk of its stretch.

    `score` (0 to 1) tells how much worse the talk would read without it.
    """

    line_id: int
    start: int
    at: int
    score: float
    reason: str


@dataclass(frozen=True, slots=True)
class ParagraphStretch:
    """A stretch of talk that begins with a line, `length` code points long, and where paragraphs may begin in it."""

    line_id: int
    length: int
    places: tuple[ParagraphPlace, ...]


@dataclass(frozen=True, slots=True)
class ParagraphsFound:
    """The stretches of a `ParagraphsJob` in which paragraphs are suggested, in the order of the text."""

    number: int
    stretches: tuple[ParagraphStretch, ...]


@dataclass(frozen=True, slots=True)
class MarksJob:
    """Lines in which to look for marks. `number` comes back with what is found."""

    lines: tuple[SpokenLine, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class MarksFound:
    """The marks that a `MarksJob` found to suggest, in the order of the text."""

    number: int
    suspects: tuple[Suspect, ...]


Question = (
    AskJob
    | PlacesJob
    | WordsJob
    | WaysJob
    | KinJob
    | ParagraphsJob
    | PreviewJob
    | MarksJob
    | TicsJob
    | GlossaryQuestion
    | MineJob
)
Answered = (
    Answers
    | PlacesFound
    | WordsFound
    | WaysFound
    | KinFound
    | ParagraphsFound
    | Previewed
    | MarksFound
    | TicsFound
    | GlossaryAnswered
    | Mined
)
Message = Teach | CheckJob | TurnsJob | Question
Reply = CheckResult | TurnsFound | Answered
