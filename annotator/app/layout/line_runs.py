"""A line as runs: what was heard, what the editor made of it, and what nobody could make out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from annotator.app.layout.stream import part
from annotator.app.word_differences import word_differences
from annotator.core.cleaning import CleanRule
from annotator.core.export_options import Unclear
from annotator.core.history import Caret
from annotator.core.model import Decision
from annotator.core.page import NOBODY_KNOWS, Author, Note, Query, Run
from annotator.core.unclear import Stretch

_WORD = re.compile(r"\w")


def line_runs(line_id: int, heard: str, text: str) -> list[Run]:
    """The runs that lead from what was heard to the text as it stands, without white space at the ends.

    A difference in marks alone is put down to the clean-up, as punctuation belongs to it.
    """
    runs: list[Run] = []
    at = 0
    for start, end, new_start, new_end in word_differences(heard, text):
        old, new = heard[start:end], text[new_start:new_end]
        author = Author.EDITOR if _WORD.search(old + new) else Author.CLEAN_UP
        runs += (
            Run(text[at:new_start], place=Caret(line_id, at)),
            Run(old, removed=author),
            Run(new, added=author, place=Caret(line_id, new_start)),
        )
        at = new_end
    runs.append(Run(text[at:], place=Caret(line_id, at)))
    return _without_outer_space(_filled(runs))


def _filled(runs: Iterable[Run]) -> list[Run]:
    return [run for run in runs if run.text or run.note]


def _without_outer_space(runs: list[Run]) -> list[Run]:
    text = "".join(run.text for run in runs if run.removed is None)
    first, last = len(text) - len(text.lstrip()), len(text.rstrip())
    found: list[Run] = []
    at = 0
    for run in runs:
        if run.removed is not None:
            found.append(run)
            continue
        inner = range(max(first - at, 0), max(min(last - at, len(run.text)), 0))
        at += len(run.text)
        found.append(part(run, inner.start, inner.stop) if inner else replace(run, text=""))
    return _filled(found)


def without_mark(runs: list[Run], mark: str) -> list[Run]:
    """The runs without the mark that a cut by length put at their end; the same where there is none."""
    if not mark:
        return runs
    last = max(at for at, run in enumerate(runs) if run.removed is None)
    run = runs[last]
    body = len(run.text) - len(mark)
    gone = replace(part(run, body, len(run.text)), removed=Author.CLEAN_UP, rule=CleanRule.CUT)
    return _filled([*runs[:last], part(run, 0, body), gone, *runs[last + 1 :]])


def with_queries(
    runs: Iterable[Run], marks: Iterable[tuple[Decision, Stretch]], how: Unclear, *, notes: bool = False
) -> list[Run]:
    """The runs with the unclear places of their line, in order, written as the option says.

    Those in brackets have a note behind them where `notes` are wanted; the others carry their query.
    """
    found = list(runs)
    if how is Unclear.HEARD:
        return found
    for mark, stretch in marks:
        query = Query(mark.id, mark.heard, mark.note, mark.guesses)
        if how is Unclear.COMMENT:
            found = list(_asked(found, query, *stretch))
        else:
            note = Note(mark.id, query.text) if notes and query.text else None
            found = list(_bracketed(found, note, *stretch))
    return found


def _asked(runs: Iterable[Run], query: Query, start: int, end: int) -> Iterator[Run]:
    within = False
    for run, first, last in _overlaps(runs, start, end):
        if run.removed is not None:
            yield replace(run, query=query) if within else run
            continue
        asked = [replace(part(run, first, last), query=query)] if first < last else []
        yield from _filled([part(run, 0, first), *asked, part(run, last, len(run.text))])
        within = bool(asked) and last == len(run.text) and _end(run) < end


def _bracketed(runs: Iterable[Run], note: Note | None, start: int, end: int) -> Iterator[Run]:
    begun = False
    for run, first, last in _overlaps(runs, start, end):
        if first == last:
            yield run
            continue
        yield from _filled([part(run, 0, first)])
        within = part(run, first, last)
        if not begun:
            yield Run(NOBODY_KNOWS, added=Author.EDITOR, place=within.place)
            yield from [Run("", note=note)] if note else []
        begun = True
        yield from [] if within.added else [replace(within, removed=Author.EDITOR)]
        yield from _filled([part(run, last, len(run.text))])


def _overlaps(runs: Iterable[Run], start: int, end: int) -> Iterator[tuple[Run, int, int]]:
    """The runs, each with the part of its text (start and end) that lies in this stretch of the line."""
    for run in runs:
        at = run.place.offset if run.place and run.removed is None else end
        yield run, min(max(start - at, 0), len(run.text)), min(max(end - at, 0), len(run.text))


def _end(run: Run) -> int:
    return run.place.offset + len(run.text) if run.place else 0
