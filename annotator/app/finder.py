"""The finder's process: it searches lines for a query, away from the shell, which a pattern must never hold up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from multiprocessing.connection import Connection
from time import process_time

from annotator.app.child import Child
from annotator.app.query import MOST_HITS, Fault, Hit, LineHits, SearchFailed, SearchFound, SearchJob, SearchLine
from annotator.core.align import position_in_original

LONGEST_S = 2.0
_MOST_MEMORY = 1 << 30  # bytes of address space; a few characters of pattern can ask for all there is

SearchReply = SearchFound | SearchFailed


class Finder(Child[SearchJob, SearchReply]):
    """A running finder process. What it cannot give up by itself is ended by stopping it."""

    def __init__(self, heard: Callable[[SearchReply | None], object]) -> None:
        super().__init__("annotator-finder", heard, _serve)


def _serve(connection: Connection) -> None:
    """Answer jobs until the other side closes."""
    with suppress(ImportError, ValueError, OSError):  # not every system can limit it
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))
    with suppress(EOFError, KeyboardInterrupt):
        while True:
            connection.send(search(connection.recv()))


def search(job: SearchJob) -> SearchReply:
    """Do a job. A pattern that takes longer than `LONGEST_S` of the processor's time is given up."""
    from annotator.app.pattern import BadQuery, Pattern

    if not job.query.wanted:
        return SearchFound(job.number, ())
    try:
        pattern = Pattern(job.query)
        return _search(job, pattern.hits)
    except BadQuery as bad:
        return SearchFailed(job.number, bad.fault, bad.at)
    except TimeoutError:
        return SearchFailed(job.number, Fault.TOO_SLOW)
    except (MemoryError, RecursionError):
        return SearchFailed(job.number, Fault.TOO_LARGE)


def _search(job: SearchJob, hits_of: Callable[[str, int, int, float | None], Iterator[Hit]]) -> SearchFound:
    found: list[LineHits] = []
    room = MOST_HITS
    end = process_time() + LONGEST_S
    for line in job.lines:
        left = end - process_time() if job.query.is_pattern else None
        if left is not None and left <= 0:
            raise TimeoutError
        hits = tuple(islice(hits_of(line.text, line.start, line.end, left), room))
        room -= len(hits)
        if hits:
            found.append(_line_hits(line, hits))
        if not room:
            break
    return SearchFound(job.number, tuple(found), whole=bool(room))


def _line_hits(line: SearchLine, hits: tuple[Hit, ...]) -> LineHits:
    """The hits of a line; what was unticked there is found where it stands now."""
    changing = sum(instead is not None for _, _, instead in hits)
    kept = {position_in_original(line.text, line.was, at) for at in line.unticked}
    unticked = frozenset(start for start, _, instead in hits if instead is not None and start in kept)
    return LineHits(line.line_id, line.text, hits, changing, unticked)
