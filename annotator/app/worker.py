"""The checker's process: it loads the language data once and answers jobs, one at a time.

What takes long is done in slices, so that a job that comes meanwhile waits for one slice only.

Only that process imports this module: what it needs costs the window's start half a second.
"""

from __future__ import annotations

import gc
from collections.abc import Generator
from dataclasses import replace
from functools import cache, cached_property
from multiprocessing.connection import Connection

from annotator.app.asking import Asking
from annotator.app.caution import Judge, doubted_pairs, held_back, with_taught
from annotator.app.glossary import load_terms
from annotator.app.glossary_jobs import LessonsJob, SaidJob, TryJob
from annotator.app.jobs import (
    AskJob,
    CheckJob,
    CheckResult,
    HeardPlace,
    KinFound,
    KinJob,
    MarksFound,
    MarksJob,
    Message,
    ParagraphsFound,
    ParagraphsJob,
    PlacesJob,
    Question,
    Reply,
    Teach,
    TermWaysJob,
    TurnsFound,
    TurnsJob,
    WaysFound,
    WaysJob,
    WordsJob,
)
from annotator.app.lesson_teller import LessonTeller, to_check_by
from annotator.app.lessons import without_switched_off
from annotator.app.lexicon import load_lexicon
from annotator.app.mark_weights import load_mark_weights
from annotator.app.mining_jobs import Mined, MineJob
from annotator.app.paragraphs import suggested_paragraphs
from annotator.app.paths import Paths
from annotator.app.preview.jobs import Previewed, PreviewJob, TicsFound, TicsJob
from annotator.app.preview.preview import preview_of
from annotator.app.trying import Trying
from annotator.core.model import TAUGHT
from annotator.core.text import bare
from annotator.detect.clean_up.tics import tics_of
from annotator.detect.engine import Engine
from annotator.detect.expected import weigh_expected
from annotator.detect.kin import SURE, find_kin
from annotator.detect.marks.find import MarkFinder
from annotator.detect.marks.weights import MarkWeights
from annotator.detect.mining.mine import known_keys, mine
from annotator.detect.narrow import ways_to_type
from annotator.detect.turns import find_turns
from annotator.detect.words import Words

_TEXTS = 100  # texts a slice


class _Worker:
    """The engine as it was last taught, with what is made of it."""

    def __init__(self, paths: Paths, taught: Teach) -> None:
        self._lexicon = load_lexicon(paths.cache)
        self._slices: dict[type[Question], Generator[None, None, Reply]] = {}
        self.teach(taught)

    def teach(self, taught: Teach) -> None:
        """Make the engine anew."""
        known = load_terms(shared=taught.shared)
        lessons = without_switched_off(taught.lessons, taught.shared)
        learned = [lesson.meant for lesson in lessons if lesson.accepted]
        judge = Judge(self._lexicon, [*(term.text for term in (*known, *taught.terms, *taught.roster)), *learned])
        own = [*(term for term in known if term.source == TAUGHT), *taught.terms]
        terms = with_taught([term for term in known if term.source != TAUGHT], own, judge.caution)
        roster = [replace(person, aliases=judge.listened(person.aliases)) for person in taught.roster]
        words = Words(self._lexicon)
        weighed = to_check_by(lessons, judge)
        self._engine = Engine(terms, roster=roster, title=taught.title, lexicon=self._lexicon, lessons=weighed)
        self._doubted = doubted_pairs((*own, *roster), judge)
        self._asking = Asking(self._engine, words, judge)
        self._trying = Trying(self._engine, self._lexicon)
        self._lessons = LessonTeller(self._engine, self._lexicon, judge)
        self._judge = judge
        self._shared = taught.shared
        protected = {text for term in (*terms, *roster) for text in (term.text, *term.aliases)}
        self._marks = cache(lambda: MarkFinder(words, self._mark_weights, protected))

    def reply(self, job: CheckJob | TurnsJob | Question) -> Reply | None:
        """Do a job; None where it is only begun, to be gone on with."""
        match job:
            case KinJob() | TermWaysJob() | ParagraphsJob() | MineJob():
                self._slices[type(job)] = self._begun(job)
                return None
            case TurnsJob():
                return TurnsFound(find_turns(job.lines, job.roster, job.known, job.rejected).turns, job.number)
            case AskJob() | PlacesJob() | WordsJob():
                return self._asking.reply(job)
            case LessonsJob():
                return self._lessons.reply(job)
            case TryJob() | SaidJob():
                return self._trying.reply(job)
            case MarksJob():
                return MarksFound(job.number, tuple(self._marks().find(job.lines)))
            case PreviewJob():
                return Previewed(job.number, preview_of(job.part, job.options, self._shared))
            case WaysJob() | TicsJob():
                return _read(job)
        return self._check(job)

    def _begun(self, job: KinJob | TermWaysJob | ParagraphsJob | MineJob) -> Generator[None, None, Reply]:
        """Long work, to be done in slices."""
        match job:
            case KinJob():
                return self._kin(job)
            case TermWaysJob():
                return _ways(job)
            case ParagraphsJob():
                return self._paragraphs(job)
        return self._mine(job)

    def _check(self, job: CheckJob) -> CheckResult:
        found = self._engine.check(job.lines, only=job.only)
        weighed = (weigh_expected(suspect, job.expected) for suspect in found)
        return CheckResult(job.revisions, tuple(held_back(suspect, self._doubted) for suspect in weighed))

    @property
    def busy(self) -> bool:
        """Whether a job is begun and not done."""
        return bool(self._slices)

    def go_on(self) -> Reply | None:
        """Do another slice of the job that was begun last; None until it is done."""
        kind = next(reversed(self._slices))
        try:
            next(self._slices[kind])
        except StopIteration as done:
            del self._slices[kind]
            found: Reply = done.value
            return found
        return None

    @cached_property
    def _mark_weights(self) -> MarkWeights:
        """Loaded when marks are first looked for: many sessions never ask for any."""
        return load_mark_weights()

    def _paragraphs(self, job: ParagraphsJob) -> Generator[None, None, ParagraphsFound]:
        """Look for paragraphs, by the marks too that are suggested."""
        found = yield from suggested_paragraphs(job.stretches, self._marks().find)
        return ParagraphsFound(job.number, found)

    def _mine(self, job: MineJob) -> Generator[None, None, Mined]:
        """Mine papers; what is listened for is known."""
        found = yield from mine(job.papers, Words(self._lexicon), known_keys(self._engine.terms))
        return Mined(job.number, tuple(found))

    def _kin(self, job: KinJob) -> Generator[None, None, KinFound]:
        """Look for kin that the terms know nothing of."""
        known = {bare(text) for term in self._engine.terms for text in (term.text, *term.aliases)}
        found = yield from find_kin(job.lines, self._lexicon, known)
        forms = {place.text for kin in found for place in kin}
        cautious = frozenset(form for form in forms if self._judge.caution(form))
        unsure = frozenset(place.text for kin in found for place in kin if place.probability < SURE)
        kin = tuple(tuple(HeardPlace(x.line_id, x.start, x.end, x.text) for x in places) for places in found)
        return KinFound(job.number, kin, unsure, cautious)


def _ways(job: TermWaysJob) -> Generator[None, None, WaysFound]:
    """How each text may be typed."""
    found = []
    for text in job.texts:
        found.append((text, ways_to_type(text)))
        if not len(found) % _TEXTS:
            yield
    return WaysFound(job.number, tuple(found))


def _read(job: WaysJob | TicsJob) -> WaysFound | TicsFound:
    """Do a job on a text, whatever the engine was taught."""
    if isinstance(job, WaysJob):
        return WaysFound(job.number, tuple((text, ways_to_type(text)) for text in job.texts))
    found = tics_of(dict(job.talk)).items()
    return TicsFound(job.number, tuple((id, tuple((x.word, x.count) for x in tics)) for id, tics in found))


def serve(connection: Connection, paths: Paths) -> None:
    """Answer messages until the other side closes; a `Teach` makes the engine anew and gets no answer.

    One that comes first saves making it twice.
    """
    worker: _Worker | None = None
    while True:
        try:
            going_on = worker is not None and worker.busy and not connection.poll()
            message: Message | None = None if going_on else connection.recv()
        except (EOFError, KeyboardInterrupt):
            return
        if worker is None:
            worker = _Worker(paths, message if isinstance(message, Teach) else Teach())
            gc.freeze()  # what is loaded stays: collecting need not walk it over and over
        elif isinstance(message, Teach):
            worker.teach(message)
        if isinstance(message, Teach):
            continue
        reply = worker.go_on() if message is None else worker.reply(message)
        if reply:
            connection.send(reply)
