"""Checks a transcript file from start to end, as the command line does."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from annotator import __version__
from annotator.app.analysis import LONGEST_LINE, talk_of
from annotator.app.caution import Judge
from annotator.app.glossary import layered, roster_terms
from annotator.app.lesson_teller import to_check_by
from annotator.app.lexicon import load_lexicon
from annotator.app.marks import apart, find_marks
from annotator.app.mining import mined_terms, terms_worth, title_paper
from annotator.core.build import fresh_transcript
from annotator.core.glossary import Lesson
from annotator.core.model import LineKind, Source, SourceLine, Suspect, Term
from annotator.detect.engine import Engine
from annotator.detect.title import read_title
from annotator.formats.read import read_source


@dataclass(frozen=True, slots=True)
class CheckSettings:
    """What decides, besides the file itself, what is found in it.

    With `title_terms` the terms that its title names are listened for too, with `punctuation` marks are looked for.
    """

    terms: tuple[Term, ...]
    lessons: tuple[Lesson, ...] = ()
    punctuation: bool = False
    title_terms: bool = False

    @property
    def digest(self) -> str:
        """A short name for these settings in this version of the program."""
        return hashlib.sha256(repr((__version__, self)).encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found in a file. `unchecked` are the lines of talk that were too long to be checked.

    `title_terms` are those of its title that were listened for besides the terms of the settings.
    """

    source: Source
    suspects: tuple[Suspect, ...]
    unchecked: tuple[SourceLine, ...]
    title_terms: tuple[Term, ...] = ()

    def line(self, suspect: Suspect) -> SourceLine:
        """The line on which a suspect stands."""
        return self.source.lines[suspect.line_id - 1]


class FileChecker:
    """Checks transcripts by settings; what it needs is loaded once.

    `cache` is the folder where the language data is kept ready for the next time.
    """

    def __init__(self, settings: CheckSettings, cache: Path) -> None:
        self._by = settings
        self._lexicon = load_lexicon(cache)

    def check(self, source: Source) -> Checked:
        """Check a transcript, against the people in its title too."""
        transcript = fresh_transcript(source)
        facts = read_title(source.title)
        roster = roster_terms(facts.roster)
        of_title = tuple(self._mined(source.title)) if self._by.title_terms else ()
        terms = layered([self._by.terms, of_title])
        names = {term.text for term in (*terms, *roster)}
        meant = (lesson.meant for lesson in self._by.lessons if lesson.accepted)
        lessons = to_check_by(self._by.lessons, Judge(self._lexicon, names.union(meant)))
        engine = Engine(terms, roster=roster, title=facts.title, lexicon=self._lexicon, lessons=lessons)
        suspects = engine.check(talk_of(transcript))
        if self._by.punctuation:
            marks = find_marks(transcript, self._lexicon, names)
            suspects += apart(marks, suspects)
            suspects.sort(key=lambda suspect: (suspect.line_id, suspect.start, suspect.end))
        unchecked = [line for line in source.lines if line.kind is LineKind.TEXT and len(line.text) > LONGEST_LINE]
        return Checked(source, tuple(suspects), tuple(unchecked), of_title)

    def _mined(self, title: str) -> list[Term]:
        """What stands out in a title and is in no glossary."""
        return terms_worth(mined_terms([title_paper(title)], self._lexicon, self._by.terms))


def check_file(path: Path, settings: CheckSettings, cache: Path) -> Checked:
    """Check one file, as `FileChecker` does. Raises what reading raises."""
    source = read_source(path)
    return FileChecker(settings, cache).check(source)
