"""How the sessions of an event are exported, where that was said: what an export begins with."""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

from annotator.app.export_memory import ExportMemory, last_habit
from annotator.app.glossary_file import open_glossary
from annotator.app.paths import Paths
from annotator.core.errors import AnnotatorError
from annotator.core.export_options import ExportOptions


def first_options(paths: Paths, sha256: str, session_path: Path) -> ExportOptions:
    """What a session begins with that has no options of its own: its event's house style, else as was exported last.

    A glossary file that cannot be read says nothing of it. For any thread.
    """
    with suppress(AnnotatorError):
        if style := house_style(paths, sha256):
            return style
    return last_habit(ExportMemory(paths.exports), session_path)[1].options


def house_style(paths: Paths, sha256: str) -> ExportOptions | None:
    """The house style of a session's event, where both are. Raises what opening or reading the file raises."""
    if not paths.glossary.exists():
        return None
    with closing(open_glossary(paths)) as glossary:
        event = glossary.event_of(sha256)
        return glossary.options(event.id) if event else None


def use_for_event(paths: Paths, sha256: str, options: ExportOptions) -> str:
    """Make this the house style of a session's event; nothing of the one talk goes along. Returns the event's name.

    Raises CannotWrite, and what opening the file raises. The session must have an event.
    """
    with closing(open_glossary(paths)) as glossary:
        event = glossary.event_of(sha256)
        assert event, "a session without an event has no house style"
        glossary.set_options(event.id, replace(options, title="", event="", date=""))
        glossary.change_event(replace(event, template=options.template.name))
        return event.name
