"""Glossary files taken into a layer of the glossary file, and layers handed out as files."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from contextlib import closing
from pathlib import Path

from annotator.app.glossary_file import open_glossary, read_shared
from annotator.app.glossary_formats import format_to_write, save_glossary, write_glossary
from annotator.app.glossary_import import term_changes
from annotator.app.glossary_layers import event_named, terms_in_layers, terms_of_event
from annotator.app.glossary_target import Target, target_of
from annotator.app.paths import Paths
from annotator.core.glossary import Layer, LayerTerm, Lesson
from annotator.core.glossary_merge import Known, Merged, merge
from annotator.core.interchange import TermRow, WeighedTerm, Written
from annotator.core.model import Category
from annotator.store.glossary_file import GlossaryFile

_USUAL, _ORDINARY, _MOST = 20, 10, 100
_PER_ALIAS, _PER_LESSON, _OWN = 5, 10, 20


def take_in(paths: Paths, rows: Sequence[TermRow], into: str | None, how: Known, source: str) -> list[Merged]:
    """Take terms into the personal layer, or that of the event named, all or none. Returns what became of each.

    Raises UnknownEvent, GlossaryChanged, CannotWrite, and what opening the glossary file raises.
    """
    with closing(open_glossary(paths)) as glossary:
        target = _target(glossary, into)
        merged = merge(rows, target.known, how, source=source)
        glossary.write(term_changes(merged, target, glossary.new_ids))
    return merged


def look_at(paths: Paths, rows: Sequence[TermRow], into: str | None, how: Known, source: str) -> list[Merged]:
    """What `take_in` would make of them. Nothing is written. Raises UnknownEvent, and what reading raises."""
    personal = read_shared(paths).personal
    if into is None:
        target = target_of(personal)
    else:
        event, of_event = terms_of_event(paths, into)
        target = target_of(personal, of_event, event.id)
    return merge(rows, target.known, how, source=source)


def _target(glossary: GlossaryFile, into: str | None) -> Target:
    if into is None:
        return target_of(glossary.terms())
    event = event_named(glossary, into).id
    return target_of(glossary.terms(), glossary.terms(event), event)


def hand_out(paths: Paths, out: Path, format: str | None, layers: Collection[Layer], event: str | None) -> Written:
    """Write the terms that count, or those of some layers, to a file. Returns what the format has no place for.

    Raises UnknownFormat, UnknownEvent, CannotWrite, and what reading the glossaries raises; nothing is written then.
    """
    format = format_to_write(out, format)
    written = write_glossary(weighed(terms_in_layers(paths, layers, event), read_shared(paths).lessons), format)
    save_glossary(out, written)
    return written


def weighed(terms: Iterable[LayerTerm], lessons: Iterable[Lesson] = ()) -> list[WeighedTerm]:
    """How much it matters that each term is heard rightly.

    More with each known wrong form and each correction, more for the user's own, less for ordinary words.
    """
    meant: dict[str, int] = {}
    for lesson in lessons:
        meant[lesson.meant] = meant.get(lesson.meant, 0) + lesson.accepted
    return [WeighedTerm(one.term, _weight(one, meant.get(one.term.text, 0))) for one in terms]


def _weight(one: LayerTerm, meant: int) -> int:
    base = _ORDINARY if one.term.category is Category.WORD else _USUAL
    own = 0 if one.layer is Layer.BUILTIN else _OWN
    return min(_MOST, base + own + _PER_ALIAS * len(one.term.aliases) + _PER_LESSON * meant)
