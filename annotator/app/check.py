"""Checks a transcript file from start to end, as the command line does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.app.analysis import LONGEST_LINE, talk_of
from annotator.app.caution import Judge
from annotator.app.glossary import roster_terms
from annotator.app.lesson_teller import to_check_by
from annotator.app.lexicon import load_lexicon
from annotator.app.marks import apart, find_marks
from annotator.core.build import fresh_transcript
from annotator.core.glossary import Lesson
from annotator.core.model import LineKind, Source, SourceLine, Suspect, Term
from annotator.detect.engine import Engine
from annotator.detect.title import read_title
from annotator.formats.read import read_source


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in a file. `unchecked` are the lines of talk that were too long to be checked."""

    source: Source
    suspects: tuple[Suspect, ...]
    unchecked: tuple[SourceLine, ...]

    def line(self, suspect: Suspect) -> SourceLine:
        """The line on which a suspect stands."""
        return self.source.lines[suspect.line_id - 1]


class FileChecker:
    """Checks transcripts against terms and by lessons, and their marks if wanted; what it needs is loaded once.

    `cache` is the folder where the language data is kept ready for the next time.
    """

    def __init__(
        self, terms: Sequence[Term], *, cache: Path, punctuation: bool = False, lessons: Sequence[Lesson] = ()
    ) -> None:
        self._terms = terms
        self._lessons = lessons
        self._lexicon = load_lexicon(cache)
        self._punctuation = punctuation

    def check(self, source: Source) -> Checked:
        """Check a transcript, against the people in its title too."""
        transcript = fresh_transcript(source)
        facts = read_title(source.title)
        roster = roster_terms(facts.roster)
        names = [*(term.text for term in (*self._terms, *roster)), *(x.meant for x in self._lessons if x.accepted)]
        lessons = to_check_by(self._lessons, Judge(self._lexicon, names))
        engine = Engine(self._terms, roster=roster, title=facts.title, lexicon=self._lexicon, lessons=lessons)
        suspects = engine.check(talk_of(transcript))
        if self._punctuation:
            marks = find_marks(transcript, self._lexicon, {term.text for term in (*self._terms, *roster)})
            suspects += apart(marks, suspects)
            suspects.sort(key=lambda suspect: (suspect.line_id, suspect.start, suspect.end))
        unchecked = [line for line in source.lines if line.kind is LineKind.TEXT and len(line.text) > LONGEST_LINE]
        return Checked(source, tuple(suspects), tuple(unchecked))


def check_file(
    path: Path, terms: Sequence[Term], *, cache: Path, punctuation: bool = False, lessons: Sequence[Lesson] = ()
) -> Checked:
    """Check one file, as `FileChecker` does. Raises what reading raises."""
    source = read_source(path)
    return FileChecker(terms, cache=cache, punctuation=punctuation, lessons=lessons).check(source)
