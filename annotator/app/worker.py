"""The checker's process: it loads the language data once and answers jobs, one at a time.

Only that process imports this module: what it needs costs the window's start half a second.
"""

from __future__ import annotations

import gc
from dataclasses import replace
from multiprocessing.connection import Connection

from annotator.app.asking import Asking
from annotator.app.caution import Judge, doubted_pairs, held_back
from annotator.app.glossary import builtin_terms, layered, personal_terms, with_taught
from annotator.app.jobs import (
    AskJob,
    CheckJob,
    CheckResult,
    Message,
    PlacesJob,
    Question,
    Reply,
    Teach,
    TurnsFound,
    TurnsJob,
    WaysFound,
    WaysJob,
    WordsJob,
)
from annotator.app.lexicon import load_lexicon
from annotator.app.paths import Paths
from annotator.detect.engine import Engine
from annotator.detect.narrow import ways_to_type
from annotator.detect.turns import find_turns
from annotator.detect.words import Words


class _Worker:
    """The engine as it was last taught, with what is made of it."""

    def __init__(self, paths: Paths) -> None:
        self._lexicon = load_lexicon(paths.cache)
        own, _ = personal_terms(paths.personal_glossary)
        self._known = layered([builtin_terms(), own])
        self.teach(Teach())

    def teach(self, taught: Teach) -> None:
        """Make the engine anew."""
        judge = Judge(self._lexicon, [term.text for term in (*self._known, *taught.terms, *taught.roster)])
        terms = with_taught(self._known, taught.terms, judge.caution)
        roster = [replace(person, aliases=judge.listened(person.aliases)) for person in taught.roster]
        self._engine = Engine(terms, roster=roster, title=taught.title, lexicon=self._lexicon)
        self._doubted = doubted_pairs((*taught.terms, *roster), judge)
        self._asking = Asking(self._engine, Words(self._lexicon), judge)

    def reply(self, job: CheckJob | TurnsJob | Question) -> Reply:
        """Do a job."""
        match job:
            case TurnsJob():
                return TurnsFound(find_turns(job.lines, job.roster).turns)
            case AskJob():
                return self._asking.answers(job)
            case PlacesJob():
                return self._asking.places(job)
            case WordsJob():
                return self._asking.words(job)
            case WaysJob():
                return WaysFound(job.number, tuple((text, ways_to_type(text)) for text in job.texts))
        suspects = self._engine.check(job.lines, only=job.only)
        return CheckResult(job.revisions, tuple(held_back(suspect, self._doubted) for suspect in suspects))


def serve(connection: Connection, paths: Paths) -> None:
    """Answer messages until the other side closes; a `Teach` makes the engine anew and gets no answer."""
    worker = _Worker(paths)
    gc.freeze()  # what is loaded stays: collecting need not walk it over and over
    while True:
        try:
            message: Message = connection.recv()
        except (EOFError, KeyboardInterrupt):
            return
        if isinstance(message, Teach):
            worker.teach(message)
        else:
            connection.send(worker.reply(message))
