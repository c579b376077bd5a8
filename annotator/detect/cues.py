"""What in a talk tells that the speaker changes: calls, introductions, thanks, questions from the floor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from annotator.detect import phrases as said
from annotator.detect.clauses import Clause
from annotator.detect.names import is_person
from annotator.detect.people import ALIKE, HALF_ALIKE, TWO_OF_THREE, Mention, People

_LONGEST_CALL = 10


class CueKind(Enum):
    """What sort of sign it is."""

    INTRODUCTION = auto()
    CALL = auto()
    THANKS = auto()
    PRAISE = auto()
    CLOSING = auto()
    FLOOR = auto()
    QUESTION = auto()


@dataclass(frozen=True, slots=True)
class Cue:
    """A sign in clause `clause`. The new turn begins at clause `begins`, `offset` code points into it.

    `name` is who speaks from there, where the sign tells; `strong` signs seldom mislead.
    """

    kind: CueKind
    clause: int
    begins: int
    offset: int = 0
    name: str = ""
    strong: bool = False


def find_cues(clauses: Sequence[Clause], people: People) -> list[Cue]:
    """The signs in order of the clauses they stand in; one clause may hold thanks and a call."""
    cues: list[Cue] = []
    for at, clause in enumerate(clauses):
        mentions = people.mentions(clause.text)
        found = (
            _introduction(clauses, at, people),
            _thanks(clauses, at, mentions),
            _call(clauses, at, mentions),
            _floor(clauses, at),
            _question(clauses, at),
        )
        cues.extend(cue for cue in found if cue)
    return cues


def is_answer(text: str) -> bool:
    """Whether the clause opens as an answer does."""
    return bool(said.ANSWER.match(text) or said.FILLED.match(text))


def host_named(clauses: Sequence[Clause], people: People) -> str:
    """Who introduces themselves as the host, or nobody."""
    for at, clause in enumerate(clauses):
        if said.I_AM.search(clause.text) and said.AS_HOST.search(clause.text):
            return _introduced(clauses, at, people)[0]
    return ""


def _introduction(clauses: Sequence[Clause], at: int, people: People) -> Cue | None:
    if not said.I_AM.search(clauses[at].text) or said.AS_HOST.search(clauses[at].text):
        return None
    name, known = _introduced(clauses, at, people)
    begins = _greeting_before(clauses, at)
    greeted = any(said.GREETING.search(clause.text) for clause in clauses[begins : at + 1])
    if not name or not (greeted or known):
        return None
    return Cue(CueKind.INTRODUCTION, at, begins, _greeting_offset(clauses[begins].text), name, strong=greeted)


def _introduced(clauses: Sequence[Clause], at: int, people: People) -> tuple[str, bool]:
    """The name after `I am`, which may run over a mark, and whether it is one already known."""
    rest = said.I_AM.split(clauses[at].text)[-1]
    reach = rest + (clauses[at + 1].text[:3] if at + 1 < len(clauses) and len(rest) <= 3 else "")
    near = [mention for mention in people.mentions(reach) if not mention.addressed and _ends_there(reach, mention)]
    best = max(near, key=lambda mention: mention.score, default=None)
    if best and best.score >= (ALIKE if len(reach) > 6 else TWO_OF_THREE):
        return best.name, True
    own = said.BEFORE_OWN_NAME.split(rest)[-1].strip()
    return (own, False) if is_person(own) else ("", False)


def _ends_there(reach: str, mention: Mention) -> bool:
    return mention.start <= 1 or mention.end >= len(reach) - 1


def _greeting_before(clauses: Sequence[Clause], at: int) -> int:
    first = at
    while (
        first > 0
        and at - first < 3
        and (said.GREETING.search(clauses[first - 1].text) or said.BEFORE_GREETING.fullmatch(clauses[first - 1].text))
    ):
        first -= 1
    return first


def _greeting_offset(text: str) -> int:
    """Where in a clause that ends another's talk the greeting starts."""
    greeting = said.GREETING.search(text)
    return greeting.start() if greeting and greeting.start() > 8 else 0


def _thanks(clauses: Sequence[Clause], at: int, mentions: Sequence[Mention]) -> Cue | None:
    text = clauses[at].text
    found = said.THANKS.search(text)
    if found:
        thanked = [m for m in mentions if m.start >= found.start() and (m.addressed or m.score >= ALIKE)]
        if thanked:
            return Cue(CueKind.THANKS, at, at, name=thanked[0].name, strong=True)
        if said.TO_ALL.search(text):
            return Cue(CueKind.THANKS, at, at, strong=True)
        if said.BARE_THANKS.fullmatch(text):
            return Cue(CueKind.THANKS, at, at + 1)
    if said.CLOSING.search(text):
        return Cue(CueKind.CLOSING, at, at + 1)
    return Cue(CueKind.PRAISE, at, at) if said.PRAISE.match(text) else None


def _call(clauses: Sequence[Clause], at: int, mentions: Sequence[Mention]) -> Cue | None:
    text = clauses[at].text
    for mention in reversed(mentions):
        head, tail = text[: mention.start], text[mention.end :]
        asking, calling = bool(said.ASKING.search(head)), bool(said.CALL.match(tail))
        prompted = asking or bool(said.BEFORE_NAME.search(head))
        if not prompted or mention.score < (HALF_ALIKE if asking and calling else ALIKE):
            continue
        strong = (asking or calling) and mention.score >= ALIKE
        inside = said.ANSWER_INSIDE.search(tail) if calling else said.ANSWER.match(tail)
        if inside:
            return Cue(CueKind.CALL, at, at, mention.end + inside.start(), mention.name, strong)
        begins = _answer_after(clauses, at, strong=strong) if calling or said.NOTHING.match(tail) else None
        if begins is not None:
            return Cue(CueKind.CALL, at, begins, 0, mention.name, strong)
    return None


def _answer_after(clauses: Sequence[Clause], at: int, *, strong: bool) -> int | None:
    """Where whoever was called in clause `at` begins: at an answer's opening, best after a question."""
    last = min(len(clauses), at + 1 + _LONGEST_CALL)
    if at + 1 < last and is_answer(clauses[at + 1].text):
        return at + 1
    for begins in range(at + 2, last if strong else at + 2):
        if said.QUESTION.search(clauses[begins - 1].text) and is_answer(clauses[begins].text):
            return begins
    begins = at + 1
    while begins < last and said.STILL_CALLING.match(clauses[begins].text):
        begins += 1
    return begins if strong and begins < last else None


def _question(clauses: Sequence[Clause], at: int) -> Cue | None:
    """A question with an answer after it: it hands the word on where a host asks."""
    begins = at + 1
    if begins < len(clauses) and said.ASKED.search(clauses[at].text) and is_answer(clauses[begins].text):
        return Cue(CueKind.QUESTION, at, begins)
    return None


def _floor(clauses: Sequence[Clause], at: int) -> Cue | None:
    if not said.FLOOR.search(clauses[at].text):
        return None
    for begins in range(at + 1, min(len(clauses), at + 6)):
        if said.FLOOR_OPENING.search(clauses[begins].text):
            return Cue(CueKind.FLOOR, at, begins, strong=True)
    return None
