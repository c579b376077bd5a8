"""What tells at a border of words where nothing stands that a mark was left out there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_AROUND = 8
_SHORT_WORD = 3
_STEPS = (3, 6, 9, 12, 16, 22, 30)
EDGE = "#"


def gap_signs(signs: Sequence[str], border: int, before: int, behind: int, *, bare: bool) -> Iterator[str]:
    """The signs at the border before word `border`; `before` and `behind`: characters to the marks beside it."""
    yield "one"
    a3, a2, a, b, b2, b3 = (signs[at] if 0 <= at < len(signs) else EDGE for at in range(border - 3, border + 3))
    yield f"a={a}"
    yield f"b={b}"
    yield f"ab={a}|{b}"
    yield f"a2={a2}"
    yield f"b2={b2}"
    yield f"aa={a2}{a}"
    yield f"bb={b}{b2}"
    yield f"a3={a3}"
    yield f"b3={b3}"
    yield f"ac={a[-1]}"
    yield f"bc={b[0]}"
    yield f"acc={(a2 + a)[-2:]}"
    yield f"bcc={(b + b2)[:2]}"
    yield f"long={min(3, len(a))}{min(3, len(b))}"
    for sign in signs[max(0, border - _AROUND) : border - 1]:
        if len(sign) <= _SHORT_WORD:
            yield f"L={sign}"
    for sign in signs[border + 1 : border + _AROUND]:
        if len(sign) <= _SHORT_WORD:
            yield f"R={sign}"
    if bare:
        yield "bare"
    else:
        left, right = step(before), step(behind)
        yield f"before={left}"
        yield f"behind={right}"
        yield f"gap={left},{right}"


def step(length: int) -> int:
    """The length in coarse steps."""
    return sum(length >= least for least in _STEPS)
