"""The lessons to check by, and the lessons that a session teaches."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.app.caution import Judge
from annotator.app.glossary_jobs import LessonsFound, LessonsJob, Retyped
from annotator.app.pairs import correction_pairs
from annotator.core.glossary import Lesson
from annotator.core.lessons import lessons_of
from annotator.core.model import Decision, Term
from annotator.core.pairs import Pair, PairKind
from annotator.core.transcript import Transcript
from annotator.detect.engine import Engine
from annotator.detect.learner import Learner
from annotator.detect.lessons import Lessons
from annotator.detect.sound.lexicon import Lexicon


def to_check_by(lessons: Iterable[Lesson], judge: Judge) -> Lessons:
    """The lessons with the forms that must never be made sure by them: words, terms and single syllables."""
    lessons = tuple(lessons)
    return Lessons(lessons, frozenset(x.heard for x in lessons if judge.caution(x.heard) or judge.ordinary(x.heard)))


def without_switched_off(lessons: Iterable[Lesson], shared: Iterable[Term]) -> tuple[Lesson, ...]:
    """The lessons but for those of terms that the shared layers switch off."""
    on = {term.text: term.on for term in shared}
    return tuple(lesson for lesson in lessons if on.get(lesson.meant, True))


def typed_pairs(before: Transcript, after: Transcript) -> list[Pair]:
    """What was typed over between two states of the lines, in order. Work for a thread."""
    return [pair for pair in correction_pairs(before, after) if pair.kind is PairKind.TYPED]


class LessonTeller:
    """Tells what decisions and typing teach, by an engine and by the judge of what is remembered."""

    def __init__(self, engine: Engine, lexicon: Lexicon, judge: Judge) -> None:
        self._learner, self._judge = Learner(engine, lexicon), judge

    def reply(self, job: LessonsJob) -> LessonsFound:
        """The lessons of what a job holds."""
        retyped = tuple(found for pair in job.typed if (found := self._retyped(pair)))
        lessons = lessons_of(job.decisions, _as_pairs(retyped), self._learner.category_of)
        return LessonsFound(job.number, lessons, retyped)

    def _retyped(self, pair: Pair) -> Retyped | None:
        taught = self._learner.taught(pair)
        return Retyped(pair.line_id, *taught, self._judge.caution(taught[0])) if taught else None


def lessons_at_last(decisions: Iterable[Decision], told: LessonsFound, known: Iterable[Term]) -> tuple[Lesson, ...]:
    """The lessons of a session that closes before they were asked for once more: its decisions, as far as `told` by
    typing, and by the terms that are known. Needs no engine.
    """
    categories = {term.text: term.category for term in known} | {x.meant: x.category for x in told.lessons}
    return lessons_of(decisions, _as_pairs(told.retyped), categories.get)


def _as_pairs(retyped: Iterable[Retyped]) -> list[tuple[str, str]]:
    return [(one.heard, one.meant) for one in retyped]
