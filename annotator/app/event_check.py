"""Checks a session again that is not open: what does its event know by now that it was not checked against."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from annotator.app.analysis import Analysis
from annotator.app.glossary_file import Shared, read_shared
from annotator.app.jobs import CheckJob, CheckResult, Teach
from annotator.app.listening import taught_by
from annotator.app.paths import Paths
from annotator.core.errors import AnnotatorError
from annotator.core.glossary import EventSession
from annotator.core.model import Suspect, SuspectKind
from annotator.core.transcript import Transcript
from annotator.store.session_file import read_session


@dataclass(frozen=True, slots=True)
class OtherSession:
    """A session as it stands on disk, with what it shares."""

    held: EventSession
    transcript: Transcript
    shared: Shared


@dataclass(frozen=True, slots=True)
class NewPlaces:
    """What is found in a session by what its event knows: how many places for each term, the most frequent first.

    `line_id` and `start` (code points) are the first of them. Where the session cannot be read `fault` says why.
    """

    held: EventSession
    terms: tuple[tuple[str, int], ...] = ()
    line_id: int = 0
    start: int = 0
    fault: AnnotatorError | None = None

    @property
    def count(self) -> int:
        """How many places there are."""
        return sum(count for _, count in self.terms)


def read_other(paths: Paths, held: EventSession) -> OtherSession:
    """Read a session of an event, and write nothing. For any thread. Raises what opening it raises."""
    _, transcript = read_session(held.path, paths.backups / held.path.stem)
    return OtherSession(held, transcript, read_shared(paths, held.sha256))


class _Stage(Enum):
    WITH, WITHOUT, DONE = range(3)


class EventCheck:
    """Checks one session with what its event knows, and where that finds anything without it: new is the difference.

    `teach` says what to check against now, `next_job` what to check; `accept` takes what was found. No process or
    thread is in it.
    """

    def __init__(self, other: OtherSession) -> None:
        self._other = other
        self._analysis = Analysis(other.transcript)
        self._found: list[Suspect] = []
        self._known: Counter[tuple[int, str, str]] = Counter()
        shared = other.shared
        self._learned = {held.term.text for held in shared.of_event} | {lesson.meant for lesson in shared.lessons}
        self._stage = _Stage.WITH if self._learned else _Stage.DONE

    @property
    def teach(self) -> Teach:
        """What to check against now."""
        shared = self._other.shared
        alone = replace(shared, of_event=(), lessons=())
        return taught_by(self._other.transcript, shared if self._stage is _Stage.WITH else alone)

    def next_job(self) -> CheckJob | None:
        """The next lines to check; None where this stage of it is done, or a job is on its way."""
        return None if self._stage is _Stage.DONE else self._analysis.next_job()

    def accept(self, result: CheckResult) -> bool:
        """Take in what was found. Whether another stage begins, for which `teach` is to be taught."""
        self._analysis.accept(result)
        if self._analysis.left:
            return False
        if self._stage is _Stage.WITH:
            self._found = [suspect for suspect in self._shown() if _first(suspect) in self._learned]
            self._stage = _Stage.WITHOUT if self._found else _Stage.DONE
            self._analysis = Analysis(self._other.transcript)
            return self._stage is _Stage.WITHOUT
        self._known = Counter(map(_key, self._shown()))
        self._stage = _Stage.DONE
        return False

    def new_places(self) -> NewPlaces:
        """What is new, once all is done."""
        new = Counter(map(_key, self._found)) - self._known
        terms = Counter(key[-1] for key in new.elements())
        line_id, start = next(((x.line_id, x.start) for x in self._found if _key(x) in new), (0, 0))
        return NewPlaces(self._other.held, tuple(terms.most_common()), line_id, start)

    def _shown(self) -> Iterable[Suspect]:
        """What is undecided, sure enough to be marked and has something to suggest."""
        analysis = self._analysis
        return (
            suspect
            for suspect in analysis.found
            if suspect.kind is SuspectKind.TERM and suspect.suggestions and analysis.walks(suspect)
        )


def _first(suspect: Suspect) -> str:
    return suspect.suggestions[0].text


def _key(suspect: Suspect) -> tuple[int, str, str]:
    return suspect.line_id, suspect.text, _first(suspect)
