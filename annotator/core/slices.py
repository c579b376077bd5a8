"""Work that is made in slices, so that others come in between."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

_Result = TypeVar("_Result")


def finished(work: Generator[object, None, _Result]) -> _Result:
    """What the work comes to, all slices made at once."""
    while True:
        try:
            next(work)
        except StopIteration as done:
            result: _Result = done.value
            return result
