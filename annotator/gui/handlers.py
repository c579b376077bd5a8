"""What each action does on the page of a session."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from annotator.core.edits import Reach
from annotator.gui.find.find_bar import FindBar
from annotator.gui.find.hit_walk import HitWalk
from annotator.gui.marks.mark_acts import MarkActs
from annotator.gui.session_page import SessionPage
from annotator.gui.suspects.suspect_acts import SuspectActs

OnPage = Callable[[SessionPage], object]

_BY_WINDOW = ("export", "copy_clean", "start_sheet", "close_session")  # on a session too, but the window's to do

_ON_GLOSSARY = ("glossary", "mine", "import_terms", "export_terms", "undo", "redo", "close_session")


def page_handlers() -> dict[str, OnPage]:
    """The acts on a session, by the name of their action."""
    handlers: dict[str, OnPage] = {
        "name_version": lambda page: page.versions.naming.ask(),
        "versions": lambda page: page.versions.toggle(),
        "readiness": lambda page: page.readiness.toggle(),
        "next_undecided": lambda page: page.readiness.next(),
        "previous_undecided": lambda page: page.readiness.previous(),
        "client_text": lambda page: page.client_text.previewing.toggle(),
        "next_cleaned": lambda page: page.client_text.walk.next(),
        "previous_cleaned": lambda page: page.client_text.walk.previous(),
        "keep": lambda page: page.client_text.keeping.turn_here(),
        "statistics": lambda page: page.statistics.show(),
        "history": lambda page: page.history.toggle(),
        "find": _find,
        "replace": lambda page: page.replacing.open(page.find_bar.hand_over()),
        "find_by_sound": lambda page: page.find_bar.open_by_sound(),
        "find_next": lambda page: _finder(page).next(),
        "find_previous": lambda page: _finder(page).previous(),
        "line_up": lambda page: page.across.walk.line_up(),
        "line_down": lambda page: page.across.walk.line_down(),
        "first_line": lambda page: page.across.walk.first_line(),
        "last_line": lambda page: page.across.walk.last_line(),
        "triage": lambda page: page.triage.toggle(),
        "suspect_list": lambda page: page.suspect_list.toggle(),
        "mine": lambda page: page.mining.open(),
        "ask": lambda page: page.ask.open(),
        "remember": _remember,
        "learned": lambda page: page.learning.pages.open(),
        "ignore_in_session": lambda page: page.suspects.ignore_in_session(),
        "unclear": lambda page: page.unclear.mark(),
        "clear": lambda page: page.unclear.clear(),
        "next_unclear": lambda page: page.unclear.next(),
        "next_turn": lambda page: page.turns.walk.next(),
        "previous_turn": lambda page: page.turns.walk.previous(),
        "turns_page": lambda page: page.turns.pages.open(),
        "interjection": lambda page: page.turns.acts.interjection(),
        "other_speaker": lambda page: page.people.speakers.take_turns(),
        "choose_speaker": lambda page: page.people.acts.find(),
        "turn_speaker": lambda page: page.people.acts.find(Reach.TURN),
        "line_speaker": lambda page: page.people.acts.find(Reach.LINE),
        "new_audience": lambda page: page.people.speakers.audience(),
        "unknown_speaker": lambda page: page.people.speakers.unknown(),
        "next_section": lambda page: page.people.sections.next(),
        "previous_section": lambda page: page.people.sections.previous(),
    }
    handlers |= _line_handlers() | _walk_handlers() | _glossary_handlers() | _event_handlers()
    handlers.update({f"take_{number}": partial(_take, number - 1) for number in range(1, 6)})
    handlers.update({f"speaker_{slot}": partial(_speaker, slot) for slot in range(1, 10)})
    return handlers


def _line_handlers() -> dict[str, OnPage]:
    """The acts on the line as a whole."""
    return {
        "turn_read": lambda page: page.read.turn_read(),
        "line_read": lambda page: page.read.line_read(),
        "unread": lambda page: page.read.unread(),
        "comment": lambda page: page.notes.comment(),
        "flag": lambda page: page.notes.flag(),
        "next_flagged": lambda page: page.notes.next_flagged(),
        "previous_flagged": lambda page: page.notes.previous_flagged(),
        "original": lambda page: page.desk.spotlight.toggle_original(),
        "revert": lambda page: page.lines.revert(),
        "paragraph": lambda page: page.paragraphs.acts.toggle(),
        "suggest_paragraphs": lambda page: page.paragraphs.pages.open(),
    }


def _event_handlers() -> dict[str, OnPage]:
    """What the session shares with others of its event."""
    return {
        "event": lambda page: page.events.acts.choose(),
        "known_fixes": lambda page: page.events.fixes.open(),
        "check_event": lambda page: page.events.others.check(),
    }


def _glossary_handlers() -> dict[str, OnPage]:
    """The glossary, and what is taken back there while it is shown, else in the text."""
    return {
        "glossary": lambda page: page.glossary.toggle(),
        "import_terms": lambda page: page.glossary_files.import_terms(),
        "export_terms": lambda page: page.glossary_files.export_terms(),
        "undo": lambda page: (page.glossary if page.glossary.shown else page.lines).undo(),
        "redo": lambda page: (page.glossary if page.glossary.shown else page.lines).redo(),
    }


def _walk_handlers() -> dict[str, OnPage]:
    """The acts that walk from place to place, of suspects or of punctuation."""
    return {
        "next_suspect": lambda page: _walked(page).next(),
        "previous_suspect": lambda page: _walked(page).previous(),
        "ignore": lambda page: _walked(page).ignore(),
        "take_all": _take_all,
        "walk_marks": lambda page: page.marks.toggle(),
        "marks_page": lambda page: page.marks.open_page(),
    }


def _walked(page: SessionPage) -> SuspectActs | MarkActs:
    return page.marks.acts if page.marks.on else page.suspects


def enable_page_actions(window: QWidget, *, on: bool, lines: bool) -> None:
    """Have the acts on a session offered, or pale and without their keys while no page is shown.

    Without `lines` there is only the glossary to act on.
    """
    names = {*page_handlers(), *_BY_WINDOW}
    for action in window.findChildren(QAction):
        if action.objectName() in names:
            action.setEnabled(on and (lines or action.objectName() in _ON_GLOSSARY))


def _finder(page: SessionPage) -> FindBar | HitWalk:
    """What goes from place to place: the panel to find and replace where it is open, else the bar."""
    return page.replacing.walk if page.replacing.is_open else page.find_bar


def _find(page: SessionPage) -> None:
    if page.replacing.is_open:
        page.replacing.find()
    else:
        page.find_bar.open()


def _remember(page: SessionPage) -> None:
    """Remember what was just put right, else correct the suspect at the caret and remember that."""
    if page.remembering.offered:
        page.remembering.accept()
    else:
        page.suspects.remember()


def _take_all(page: SessionPage) -> None:
    """Take for all places that were heard so; of marks, show all that are suggested."""
    if page.marks.on:
        page.marks.open_page()
    else:
        page.suspects.take_all()


def _take(number: int, page: SessionPage) -> None:
    _walked(page).take(number)


def _speaker(slot: int, page: SessionPage) -> None:
    page.people.speakers.number(slot)
