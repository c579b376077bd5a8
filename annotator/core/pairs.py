"""Pairs of what was heard and what was said, as recognisers learn from."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PairKind(StrEnum):
    """How a correction came about: a suggestion taken, a term asked for, or text typed."""

    TAKEN = "taken"
    CORRECTED = "corrected"
    TYPED = "typed"


@dataclass(frozen=True, slots=True)
class Pair:
    """One correction: what was heard, what stands there now, and the talk on either side as it stands.

    One of the two is empty where words were lost or made up. `index` is the line of the source (from 1), `line_id` the
    line as it stands; its times and speaker are told where they are known.
    """

    heard: str
    corrected: str
    before: str
    after: str
    kind: PairKind
    index: int
    line_id: int
    start_ms: int | None = None
    end_ms: int | None = None
    speaker: str = ""
