"""The lessons to check by, and what decisions and typing teach, as an engine tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from annotator.app.caution import Judge
from annotator.app.glossary_jobs import LessonsFound, LessonsJob, Retyped
from annotator.app.lessons import as_pairs
from annotator.core.glossary import Lesson
from annotator.core.lessons import lessons_of
from annotator.detect.engine import Engine
from annotator.detect.learner import Heard, Learner
from annotator.detect.lessons import Lessons
from annotator.detect.sound.lexicon import Lexicon


def to_check_by(lessons: Iterable[Lesson], judge: Judge) -> Lessons:
    """The lessons with the forms that must never be made sure by them: words, terms and single syllables."""
    lessons = tuple(lessons)
    return Lessons(lessons, frozenset(x.heard for x in lessons if judge.caution(x.heard) or judge.ordinary(x.heard)))


class LessonTeller:
    """Tells what decisions and typing teach, by an engine and by the judge of what is remembered."""

    def __init__(self, engine: Engine, lexicon: Lexicon, judge: Judge) -> None:
        self._learner, self._judge = Learner(engine, lexicon), judge

    def reply(self, job: LessonsJob) -> LessonsFound:
        """The lessons of what a job holds."""
        typed = [(pair.line_id, self._learner.whole(pair)) for pair in job.typed]
        times = Counter(heard for _, heard in typed)
        retyped = tuple(found for line_id, heard in typed if (found := self._retyped(line_id, heard, times[heard])))
        categories = {one.meant: one.category for one in retyped}
        lessons = lessons_of(
            job.decisions, as_pairs(retyped), lambda meant: categories.get(meant) or self._learner.category_of(meant)
        )
        return LessonsFound(job.number, lessons, retyped)

    def _retyped(self, line_id: int, heard: Heard, times: int) -> Retyped | None:
        taught = self._learner.taught(*heard, times)
        return Retyped(line_id, *taught, self._judge.caution(taught[0])) if taught else None
