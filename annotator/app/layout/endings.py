"""How the paragraphs of a talk begin and end: without white space or stray marks, and not with a pause."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotator.app.layout.stream import cleaned, standing
from annotator.core.cleaning import Cleaning, CleanRule
from annotator.core.page import Run
from annotator.core.text import FINAL_MARKS, is_han

_PAUSES = "，、,"
_CLOSING = "”’」』）)]\"'"
_MARKS = _PAUSES + FINAL_MARKS
_LEADING = _PAUSES + "。；： \u3000\t"
_EMPTY = _LEADING + ".．;"
_LONG = 12


def with_endings(runs: Sequence[Run], *, marked: bool) -> list[Run]:
    """The runs of a paragraph as a paragraph begins and ends.

    A mark that a cut by length put at its end is right there. A pause becomes a full stop; where none stands one is
    added if the transcript is `marked` at all.
    """
    restored = _with_cut_mark(list(runs))
    text = standing(restored)
    said = text.rstrip()
    begin = len(text) - len(text.lstrip(_LEADING))
    if not said.strip(_EMPTY):  # left over where others began to speak
        fixes = [Cleaning(0, len(text), "", CleanRule.MARK)]
    else:
        fixes = [Cleaning(0, begin, "", CleanRule.MARK), *_stop(said, marked=marked)]
        fixes.append(Cleaning(len(said), len(text), "", CleanRule.CUT))
    found = cleaned(restored, [fix for fix in fixes if fix.start < fix.end or fix.text])
    return [item for item in found if isinstance(item, Run)]


def is_marked(texts: Iterable[str]) -> bool:
    """Whether these texts have punctuation: most of those that say much."""
    long = [text for text in texts if len(text) >= _LONG]
    return bool(long) and 2 * sum(any(mark in text for mark in _MARKS) for text in long) > len(long)


def _with_cut_mark(runs: list[Run]) -> list[Run]:
    """The runs with the mark of the cut that stands behind all talk that is left, if there is one."""
    spoken = [at for at, run in enumerate(runs) if run.removed is None and run.text.strip()]
    if not spoken or standing(runs).rstrip().endswith(tuple(_MARKS)):
        return runs
    for at in range(spoken[-1] + 1, len(runs)):
        if runs[at].rule is CleanRule.CUT and runs[at].text in FINAL_MARKS:
            return [*runs[:at], replace(runs[at], removed=None, rule=None), *runs[at + 1 :]]
    return runs


def _stop(said: str, *, marked: bool) -> list[Cleaning]:
    """The full stop that a paragraph of this text wants, in the place of a pause or added."""
    body = said.rstrip(_CLOSING)
    bare = body.rstrip(_PAUSES)
    wanting = marked and body[-1:].isalnum()
    if bare == body and not wanting:
        return []
    stop = "." if not any(map(is_han, body)) else "。"
    ended = bare.endswith(tuple(FINAL_MARKS))
    return [Cleaning(len(bare), len(body), "" if ended else stop, CleanRule.MARK)]
