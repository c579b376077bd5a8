"""The checker's process: it loads the language data once and answers jobs, one at a time.

Only that process imports this module: what it needs costs the window's start half a second.
"""

from __future__ import annotations

import gc
from multiprocessing.connection import Connection

from annotator.app.glossary import builtin_terms, layered, personal_terms, with_taught
from annotator.app.jobs import CheckJob, CheckResult, Message, Teach, TurnsFound, TurnsJob
from annotator.app.lexicon import load_lexicon
from annotator.app.paths import Paths
from annotator.detect.engine import Engine
from annotator.detect.turns import find_turns


def serve(connection: Connection, paths: Paths) -> None:
    """Answer messages until the other side closes; a `Teach` makes the engine anew and gets no answer."""
    lexicon = load_lexicon(paths.cache)
    own, _ = personal_terms(paths.personal_glossary)
    known = layered([builtin_terms(), own])
    engine = Engine(known, lexicon=lexicon)
    gc.freeze()  # what is loaded stays: collecting need not walk it over and over
    while True:
        try:
            message: Message = connection.recv()
        except (EOFError, KeyboardInterrupt):
            return
        if isinstance(message, Teach):
            terms = with_taught(known, message.terms)
            engine = Engine(terms, roster=message.roster, title=message.title, lexicon=lexicon)
        elif isinstance(message, TurnsJob):
            connection.send(TurnsFound(find_turns(message.lines, message.roster).turns))
        else:
            connection.send(_checked(engine, message))


def _checked(engine: Engine, job: CheckJob) -> CheckResult:
    return CheckResult(job.revisions, tuple(engine.check(job.lines, only=job.only)))
