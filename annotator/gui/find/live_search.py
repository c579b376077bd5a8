"""Keeps the hits of a query true while the query is typed and the transcript is edited."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import count

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.app.finder import Finder, SearchReply
from annotator.app.hits import Hits, to_search
from annotator.app.query import Fault, LineHits, Query, SearchFailed, SearchJob
from annotator.app.session import Session
from annotator.app.within import Within, everything, fixed
from annotator.core.history import Step
from annotator.core.model import Line

_PAUSE_MS = 100
_LONGEST_MS = 10_000  # the process gives up earlier by itself, wherever it can
_START_MS = 30_000


class LiveSearch(QObject):
    """Asks the finder's process, for all lines when the query is another and for those that an edit has changed.

    `changed` tells that the hits are others, or that the search `failed`. While something is on the way, the hits
    are those of before: what acts on them waits by `when_settled`.
    """

    changed = Signal()
    _arrived = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._transcript = session.transcript
        self.hits = Hits(session.transcript)
        self.query = Query("")
        self.failed: SearchFailed | None = None
        self.whole = True
        self._within: Within = everything
        self._keeps_ticks = False
        self._outdated: set[int] | None = set()  # None: all lines
        self._finder: Finder | None = None
        self._answers = False
        self._numbers = count(1)
        self._counts_from = 0
        self._asked: dict[int, Sequence[Line]] = {}
        self._due: Callable[[], object] | None = None
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._soon.timeout.connect(self._ask)
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._give_up)
        self._arrived.connect(self._take_in)
        session.subscribe(self._follow)

    def want(self, query: Query, within: Within) -> None:
        """Look for something, after a short pause; what was unticked stays so while only the replacement changes."""
        asked = self.query
        same = (query.wanted, query.match_case, query.whole_word, query.is_pattern) == (
            asked.wanted, asked.match_case, asked.whole_word, asked.is_pattern,
        )  # fmt: skip
        self._keeps_ticks = same and within is self._within
        self.query, self._within = query, within
        self._outdated, self._due = None, None
        self._soon.start()

    def stop(self) -> None:
        """Look for nothing any more, and end the process; to be called before this object goes."""
        self.query, self.failed, self._outdated, self._due = Query(""), None, set(), None
        self._soon.stop()
        self._end()
        self.hits.take(())
        self.changed.emit()

    @property
    def settled(self) -> bool:
        """Whether the hits are those of the query and of the text as they are now."""
        return self._outdated == set() and all(number < self._counts_from for number in self._asked)

    def when_settled(self, act: Callable[[], object]) -> None:
        """Do something once the hits are true; never, if the search fails or another query is wanted before."""
        self._due = act
        if self.settled:
            self._do_what_is_due()
        else:
            self._ask()

    def _do_what_is_due(self) -> None:
        due, self._due = self._due, None
        if due and not self.failed:
            due()

    def _follow(self, step: Step) -> None:
        """Have the lines of a step searched again."""
        lines = [change.value for change in step.changes if isinstance(change.value, Line)]
        if not lines or not self.query.wanted or self.failed:
            return
        if self._outdated is not None:
            self._outdated.update(line.id for line in lines)
        gone = [line.id for line in lines if line.id not in self._transcript]
        if gone:
            self.hits.renew(gone)
            self.changed.emit()
        self._soon.start()

    def _ask(self) -> None:
        """Have searched what is outdated."""
        self._soon.stop()
        outdated, self._outdated = self._outdated, set()
        if outdated == set():
            return
        if self._finder is None:
            self._finder, self._answers = Finder(self._arrived.emit), False
            self._send(self._finder, ())  # once this is answered, the process has started
        if outdated is None:
            everything = self._transcript.lines if self.query.wanted else ()
            self._counts_from = self._send(self._finder, tuple(everything), self._keeps_ticks)
        else:
            there = [line_id for line_id in outdated if line_id in self._transcript]
            self._send(self._finder, [self._transcript.line(line_id) for line_id in there], True)

    def _send(self, finder: Finder, lines: Sequence[Line], again: bool = False) -> int:
        """Have lines searched, by the number returned."""
        number = next(self._numbers)
        self._asked[number] = lines
        unticked = self.hits.unticked() if again else {}
        finder.send_made(partial(_job, number, self.query, fixed(self._within), lines, unticked))
        if not self._patience.isActive():
            self._wait()
        return number

    def _wait(self) -> None:
        """Give the process so much time, to start or for the job that is its next."""
        self._patience.start(_LONGEST_MS if self._answers else _START_MS)

    def _take_in(self, reply: SearchReply | None) -> None:
        if self._finder is None:
            return
        if reply is None:
            self._fail(Fault.TOO_LARGE)
            return
        lines = self._asked.pop(reply.number, None)
        if lines is None:
            return
        self._answers = True
        self._patience.stop()
        if self._asked:
            self._wait()
        if reply.number < self._counts_from or self._outdated is None:  # something else is wanted by now
            return
        if isinstance(reply, SearchFailed):
            self.failed = reply
            self.hits.take(())
        elif reply.number == self._counts_from:
            self.failed, self.whole = None, reply.whole
            self.hits.take(reply.lines)
        else:
            self.hits.renew([line.id for line in lines], reply.lines)
        self.changed.emit()
        if self.settled:
            self._do_what_is_due()

    def _give_up(self) -> None:
        self._fail(Fault.TOO_SLOW)

    def _fail(self, fault: Fault) -> None:
        """Stop what runs. If that was for another query, begin anew with this one."""
        running = min(self._asked, default=self._counts_from)
        self._end()
        if self._answers and running < self._counts_from:
            self._outdated = None
            self._ask()
            return
        self.failed = SearchFailed(running, fault)
        self.hits.take(())
        self._due = None
        self.changed.emit()

    def _end(self) -> None:
        self._patience.stop()
        self._asked.clear()
        finder, self._finder = self._finder, None
        if finder:
            finder.stop()


def _job(
    number: int, query: Query, within: Within, lines: Iterable[Line], unticked: Mapping[int, LineHits]
) -> SearchJob:
    """Runs in the thread that sends it, as there may be very many lines; it reads nothing that may change."""
    parts = [(line, part) for line in lines if (part := within(line))]
    return SearchJob(number, query, tuple(to_search(line, part, unticked.get(line.id)) for line, part in parts))
