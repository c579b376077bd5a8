"""Checks a transcript file from start to end, as the command line does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from annotator.app.analysis import LONGEST_LINE, talk_of
from annotator.app.glossary import roster_terms
from annotator.app.lexicon import load_lexicon
from annotator.app.marks import apart, find_marks
from annotator.core.build import fresh_transcript
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


def check_file(path: Path, terms: Sequence[Term], *, cache: Path, punctuation: bool = False) -> Checked:
    """Check a file against the terms and the people in its title, and its marks if wanted. Raises what reading raises.

    `cache` is the folder where the language data is kept ready for the next time.
    """
    source = read_source(path)
    transcript = fresh_transcript(source)
    facts = read_title(source.title)
    lexicon, roster = load_lexicon(cache), roster_terms(facts.roster)
    suspects = Engine(terms, roster=roster, title=facts.title, lexicon=lexicon).check(talk_of(transcript))
    if punctuation:
        marks = find_marks(transcript, lexicon, {term.text for term in (*terms, *roster)})
        suspects += apart(marks, suspects)
        suspects.sort(key=lambda suspect: (suspect.line_id, suspect.start, suspect.end))
    unchecked = [line for line in source.lines if line.kind is LineKind.TEXT and len(line.text) > LONGEST_LINE]
    return Checked(source, tuple(suspects), tuple(unchecked))
