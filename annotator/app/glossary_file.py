"""The glossary file of this user, and what a session is to know of it."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from annotator.app.paths import Paths
from annotator.core.glossary import Event, GlossaryTerm, Lesson
from annotator.core.history import Change
from annotator.core.model import Term
from annotator.formats.glossary_csv import read_glossary
from annotator.store.backups import back_up
from annotator.store.glossary_file import GlossaryFile, create_glossary_file, open_glossary_file
from annotator.store.glossary_terms import TermChange, term_changes

_TAKEN_OVER = ".taken-over.csv"


@dataclass(frozen=True, slots=True)
class Shared:
    """What a session shares with others: the personal terms, those of its event, and the lessons of other sessions."""

    event: Event | None = None
    personal: tuple[GlossaryTerm, ...] = ()
    of_event: tuple[GlossaryTerm, ...] = ()
    lessons: tuple[Lesson, ...] = ()

    @property
    def terms(self) -> tuple[Term, ...]:
        """Personal, then of the event: of two with the same text the later one counts."""
        return tuple(held.term for held in (*self.personal, *self.of_event))

    def followed(self, changes: Iterable[Change]) -> Shared:
        """The same once a step has made changes, of which those to other things are left aside."""
        own = term_changes(changes)
        event = self.event.id if self.event else None
        of_event = self.of_event if event is None else _followed(self.of_event, own, event)
        return replace(self, personal=_followed(self.personal, own, None), of_event=of_event)


def _followed(
    terms: tuple[GlossaryTerm, ...], changes: list[TermChange], event: int | None
) -> tuple[GlossaryTerm, ...]:
    standing = {held.id: held for held in terms}
    for before, after in changes:
        if before:
            standing.pop(before.id, None)
        if after and after.event == event:
            standing[after.id] = after
    return tuple(sorted(standing.values(), key=lambda held: held.id))


def open_glossary(paths: Paths) -> GlossaryFile:
    """Open the glossary file; where there is none it is made, with the terms of the CSV file that was kept before.

    That CSV file is renamed then, so that nobody takes it for what counts. Raises what opening, making or reading
    them raises.
    """
    if not paths.glossary.exists():
        create_glossary_file(paths.glossary, _terms_of_csv(paths))
        with suppress(OSError):  # else it stays, and is not read again
            paths.personal_glossary.rename(paths.personal_glossary.with_suffix(_TAKEN_OVER))
    return open_glossary_file(paths.glossary, _backups(paths))


def read_shared(paths: Paths, sha256: str = "") -> Shared:
    """What the session with a source of that hash shares with others; makes no file. For any thread.

    Without an event the lessons are those of all other sessions. Raises what opening or reading the file raises.
    """
    if not paths.glossary.exists():
        return Shared(personal=tuple(GlossaryTerm(at, term) for at, term in enumerate(_terms_of_csv(paths), 1)))
    with closing(open_glossary_file(paths.glossary, _backups(paths))) as glossary:
        event = glossary.event_of(sha256)
        lessons = glossary.lessons(event.id if event else None, without=sha256)
        of_event = glossary.terms(event.id) if event else []
        return Shared(event, tuple(glossary.terms()), tuple(of_event), tuple(lessons))


def back_up_glossary(paths: Paths) -> Path | None:
    """Copy the glossary file to the backups; None where nothing is new. For any thread. Raises CannotWrite."""
    return back_up(paths.glossary, _backups(paths)) if paths.glossary.exists() else None


def _terms_of_csv(paths: Paths) -> list[Term]:
    """The user's own terms as they were kept before there was a glossary file."""
    return read_glossary(paths.personal_glossary) if paths.personal_glossary.exists() else []


def _backups(paths: Paths) -> Path:
    return paths.backups / paths.glossary.stem
