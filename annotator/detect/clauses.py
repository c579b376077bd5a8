"""The talk as a run of clauses, across the cuts between lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.detect.lines import TextLine

_CLAUSE = re.compile(r"(?:[^，。！？!?；;,.\s]|\s(?=\S)(?<![，。！？!?；;,.]\s)|[,.](?=\w))+")


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch between two marks. `start` is its code point in the line, `at` that in the whole talk."""

    line_id: int
    start: int
    at: int
    text: str


def clauses_of(lines: Sequence[TextLine]) -> list[Clause]:
    """All clauses in order; marks and the spaces beside them belong to none."""
    clauses: list[Clause] = []
    before = 0
    for line in lines:
        clauses += (Clause(line.id, m.start(), before + m.start(), m[0]) for m in _CLAUSE.finditer(line.text))
        before += len(line.text)
    return clauses
