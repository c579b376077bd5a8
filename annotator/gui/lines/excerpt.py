"""Two texts that differ, each cut down to its differences with a little text around them."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.app.compare import LINE_END
from annotator.app.word_differences import word_differences

_AROUND = 9
_CUT = "…"
_LINE_END_SHOWN = "⏎"


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text, and whether it differs from the other side."""

    text: str
    differs: bool


def excerpts(before: str, after: str) -> tuple[list[Run], list[Run]]:
    """Both texts as runs. Of equal text only some code points beside the differences are kept; line ends are marks."""
    olds: list[Run] = []
    news: list[Run] = []
    at = 0
    found = word_differences(before, after)
    for number, (start, end, new_start, new_end) in enumerate(found):
        between = _between(before[at:start], first=number == 0, last=False)
        olds += [Run(between, False), Run(_shown(before[start:end]), True)]
        news += [Run(between, False), Run(_shown(after[new_start:new_end]), True)]
        at = end
    rest = _between(before[at:], first=not found, last=True)
    return _full([*olds, Run(rest, False)]), _full([*news, Run(rest, False)])


def first_difference(before: str, after: str) -> int:
    """Where the texts begin to differ, in `after`; its start where they do not."""
    found = word_differences(before, after)
    return found[0].new_start if found else 0


def _full(runs: list[Run]) -> list[Run]:
    return [run for run in runs if run.text]


def _shown(text: str) -> str:
    return text.replace(LINE_END, _LINE_END_SHOWN)


def _between(text: str, *, first: bool, last: bool) -> str:
    """Equal text between two differences, before the first one, or after the last one."""
    if first and last:
        return _shown(text)
    if first:
        return _shown(text if len(text) <= _AROUND else _CUT + text[-_AROUND:])
    if last or len(text) <= 2 * _AROUND + 1:
        return _shown(text)
    return _shown(text[:_AROUND] + _CUT + text[-_AROUND:])
