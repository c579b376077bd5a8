"""Tries terms on a sentence, in the checker's process: what each does there, how one is said."""

from __future__ import annotations

from annotator.app.glossary_jobs import Said, SaidJob, Tried, TryJob
from annotator.detect.engine import Engine
from annotator.detect.explain import Explainer
from annotator.detect.lines import TextLine
from annotator.detect.sound.lexicon import Lexicon
from annotator.detect.sound.reader import Reader
from annotator.detect.why import verdict_on

_SENTENCE = -1  # no line has this id


class Trying:
    """Answers by an engine, with the sounds of the same lexicon."""

    def __init__(self, engine: Engine, lexicon: Lexicon) -> None:
        self._engine = engine
        self._reader = Reader(lexicon)
        self._explainer = Explainer(self._reader)

    def reply(self, job: TryJob | SaidJob) -> Tried | Said:
        """Answer a question of either kind."""
        return self.tried(job) if isinstance(job, TryJob) else self.said(job)

    def tried(self, job: TryJob) -> Tried:
        """What the terms do in a sentence."""
        suspects = self._engine.check([TextLine(_SENTENCE, job.sentence)])
        verdict = verdict_on(self._engine, self._reader, job.sentence, job.term, suspects) if job.term else None
        return Tried(job.number, tuple(suspects), verdict)

    def said(self, job: SaidJob) -> Said:
        """How a term is said."""
        return Said(job.number, tuple(self._explainer.said(job.term)))
