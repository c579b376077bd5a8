"""What tells which mark belongs at a place: the clauses before and behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.detect.marks.gap_signs import EDGE, step

QUESTION = re.compile(
    r"什么(?![样都也])|怎么(?![都也])|为什么|为何|哪(?!怕)|谁|多少|几[个年天次家位种]|多[久大长高快]|如何|是不是|有没有|能不能|会不会"
    r"|可不可以|要不要|应不应该|好不好|对不对|行不行|(.)不\1|(.)没\2|到底|难道|凭什么|是否"
)
ASKS = re.compile("问|请教|想知道")
_SHORT, _SHORT_WORD = 5, 3


@dataclass(frozen=True, slots=True)
class Clause:
    """The words between two places: their signs, and the text that they make."""

    signs: Sequence[str]
    text: str

    @property
    def first(self) -> str:
        """The sign of the first word."""
        return self.signs[0] if self.signs else EDGE

    @property
    def last(self) -> str:
        """The sign of the last word."""
        return self.signs[-1] if self.signs else EDGE


_NOTHING = Clause((), "")


def kind_signs(clauses: Sequence[Clause], number: int) -> Iterator[str]:
    """The signs at the place behind clause `number`."""
    before, left, right, behind = (
        clauses[at] if 0 <= at < len(clauses) else _NOTHING for at in range(number - 1, number + 3)
    )
    yield "one"
    yield from _words(left, right)
    yield from _beyond(before, left, behind)
    yield from _questions(before, left, right)
    yield from _lengths(before, left, right, behind)
    yield from _likeness(before, left, right)


def _words(left: Clause, right: Clause) -> Iterator[str]:
    e, s = left.last, right.first
    yield f"e={e}"
    yield f"s={s}"
    yield f"es={e}|{s}"
    yield f"ee={''.join(left.signs[-2:])}"
    yield f"ss={''.join(right.signs[:2])}"
    yield f"sss={''.join(right.signs[:3])}"
    yield f"ec={left.text[-1:]}"
    yield f"ecc={left.text[-2:]}"
    yield f"sc={right.text[:1]}"
    yield f"scc={right.text[:2]}"
    yield f"f={left.first}"
    yield f"ff={''.join(left.signs[:2])}"
    yield f"fs={left.first}|{s}"
    for sign in set(left.signs):
        if len(sign) <= _SHORT_WORD:
            yield f"L={sign}"
    for sign in set(right.signs):
        if len(sign) <= _SHORT_WORD:
            yield f"R={sign}"


def _beyond(before: Clause, left: Clause, behind: Clause) -> Iterator[str]:
    yield f"E={before.last}"
    yield f"F={before.first}"
    yield f"Ff={before.first}|{left.first}"
    yield f"S={behind.first}"


def _questions(before: Clause, left: Clause, right: Clause) -> Iterator[str]:
    asked = QUESTION.search(left.text)
    if asked:
        yield "q"
        yield f"q={asked.group()}"
        yield f"qe={left.last}"
        yield f"qs={right.first}"
        yield f"qf={left.first}"
        if ASKS.search(left.text) or ASKS.search(before.text):
            yield "asks"
    if QUESTION.search(before.text):
        yield "qbefore"
    if QUESTION.search(right.text):
        yield "qbehind"


def _lengths(before: Clause, left: Clause, right: Clause, behind: Clause) -> Iterator[str]:
    a, b = step(len(left.text)), step(len(right.text))
    yield f"l={a}"
    yield f"r={b}"
    yield f"lr={a},{b}"
    yield f"ll={step(len(before.text))}"
    yield f"rr={step(len(behind.text))}"
    yield f"lll={step(len(before.text) + len(left.text))}"


def _likeness(before: Clause, left: Clause, right: Clause) -> Iterator[str]:
    """Whether clauses are alike, as things in a row are."""
    a, b = left.text, right.text
    alike = f"{len(a) == len(b):d}{a[:1] == b[:1]:d}{a[-1:] == b[-1:]:d}{before.text[:1] == a[:1]:d}"
    yield f"alike={alike}"
    if len(a) <= _SHORT and len(b) <= _SHORT:
        yield "short"
    if len(a) <= _SHORT:
        yield f"shortl={len(a)}"
    if len(b) <= _SHORT:
        yield f"shortr={len(b)}"
