"""The table of actions: every act by name, with its words, its keys and its menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from annotator.gui.keyboard.action_list import note_source
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One act, or a `switch` that is on or off. `text` is English source text of context "actions".

    An empty name is a separator.
    """

    name: str
    menu: str = ""
    text: str = ""
    keys: tuple[str, ...] = ()
    switch: bool = False


def _slots() -> tuple[ActionSpec, ...]:
    text = QT_TRANSLATE_NOOP("actions", "Speaker {slot} from the caret on")
    return tuple(ActionSpec(f"speaker_{slot}", "speakers", text, (f"Alt+{slot}",)) for slot in range(1, 10))


def _takes() -> tuple[ActionSpec, ...]:
    text = QT_TRANSLATE_NOOP("actions", "Take suggestion {slot}")
    return tuple(ActionSpec(f"take_{slot}", "suspects", text, (f"Ctrl+{slot}",)) for slot in range(1, 6))


MENUS = (
    ("file", QT_TRANSLATE_NOOP("actions", "&File")),
    ("edit", QT_TRANSLATE_NOOP("actions", "&Edit")),
    ("suspects", QT_TRANSLATE_NOOP("actions", "Suspec&ts")),
    ("speakers", QT_TRANSLATE_NOOP("actions", "Speake&rs")),
    ("view", QT_TRANSLATE_NOOP("actions", "&View")),
    ("help", QT_TRANSLATE_NOOP("actions", "&Help")),
)

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("open", "file", QT_TRANSLATE_NOOP("actions", "Open…"), ("Ctrl+O",)),
    ActionSpec("paste_transcript", "file", QT_TRANSLATE_NOOP("actions", "Paste a transcript")),
    ActionSpec("close_session", "file", QT_TRANSLATE_NOOP("actions", "Close the transcript"), ("Ctrl+W",)),
    ActionSpec("", "file"),
    ActionSpec("readiness", "file", QT_TRANSLATE_NOOP("actions", "Before it goes out"), ("Ctrl+Shift+E",)),
    ActionSpec("next_undecided", "file", QT_TRANSLATE_NOOP("actions", "Next undecided place"), ("Alt+N",)),
    ActionSpec("previous_undecided", "file", QT_TRANSLATE_NOOP("actions", "Undecided place before"), ("Ctrl+Alt+N",)),
    ActionSpec("export", "file", QT_TRANSLATE_NOOP("actions", "Export…"), ("Ctrl+E",)),
    ActionSpec("copy_clean", "file", QT_TRANSLATE_NOOP("actions", "Copy as clean text"), ("Ctrl+Shift+C",)),
    ActionSpec("", "file"),
    ActionSpec("name_version", "file", QT_TRANSLATE_NOOP("actions", "Name a version…"), ("Ctrl+S",)),
    ActionSpec("versions", "file", QT_TRANSLATE_NOOP("actions", "Versions")),
    ActionSpec("", "file"),
    ActionSpec("start_sheet", "file", QT_TRANSLATE_NOOP("actions", "Title and people…"), ("Ctrl+T",)),
    ActionSpec("event", "file", QT_TRANSLATE_NOOP("actions", "Event of this session…")),
    ActionSpec("events", "file", QT_TRANSLATE_NOOP("actions", "All events…")),
    ActionSpec("", "file"),
    ActionSpec("quit", "file", QT_TRANSLATE_NOOP("actions", "Quit"), ("Ctrl+Q",)),
    ActionSpec("undo", "edit", QT_TRANSLATE_NOOP("actions", "Undo"), ("Ctrl+Z",)),
    ActionSpec("redo", "edit", QT_TRANSLATE_NOOP("actions", "Redo"), ("Ctrl+Y", "Ctrl+Shift+Z")),
    ActionSpec("history", "edit", QT_TRANSLATE_NOOP("actions", "History"), ("Ctrl+Shift+H",)),
    ActionSpec("", "edit"),
    ActionSpec("find", "edit", QT_TRANSLATE_NOOP("actions", "Find…"), ("Ctrl+F",)),
    ActionSpec("replace", "edit", QT_TRANSLATE_NOOP("actions", "Find and replace…"), ("Ctrl+H",)),
    ActionSpec("find_by_sound", "edit", QT_TRANSLATE_NOOP("actions", "Find what sounds alike…"), ("Alt+L",)),
    ActionSpec("find_next", "edit", QT_TRANSLATE_NOOP("actions", "Find next"), ("F3",)),
    ActionSpec("find_previous", "edit", QT_TRANSLATE_NOOP("actions", "Find previous"), ("Shift+F3",)),
    ActionSpec("", "edit"),
    ActionSpec("line_up", "edit", QT_TRANSLATE_NOOP("actions", "Line above"), ("Alt+Up",)),
    ActionSpec("line_down", "edit", QT_TRANSLATE_NOOP("actions", "Line below"), ("Alt+Down",)),
    ActionSpec("first_line", "edit", QT_TRANSLATE_NOOP("actions", "Start of the text"), ("Ctrl+Home",)),
    ActionSpec("last_line", "edit", QT_TRANSLATE_NOOP("actions", "End of the text"), ("Ctrl+End",)),
    ActionSpec("next_section", "edit", QT_TRANSLATE_NOOP("actions", "Next section"), ("Ctrl+PgDown",)),
    ActionSpec("previous_section", "edit", QT_TRANSLATE_NOOP("actions", "Start of the section"), ("Ctrl+PgUp",)),
    ActionSpec("", "edit"),
    ActionSpec("turn_read", "edit", QT_TRANSLATE_NOOP("actions", "Turn is read, go on"), ("Ctrl+Return",)),
    ActionSpec("line_read", "edit", QT_TRANSLATE_NOOP("actions", "Line is read, go on"), ("Alt+K",)),
    ActionSpec("unread", "edit", QT_TRANSLATE_NOOP("actions", "Line is not read yet"), ("Ctrl+Shift+K",)),
    ActionSpec("", "edit"),
    ActionSpec("comment", "edit", QT_TRANSLATE_NOOP("actions", "Comment on the line"), ("Alt+C",)),
    ActionSpec("flag", "edit", QT_TRANSLATE_NOOP("actions", "Flag the line, or take its flag away"), ("Ctrl+Shift+B",)),
    ActionSpec("next_flagged", "edit", QT_TRANSLATE_NOOP("actions", "Next flagged line"), ("Ctrl+B",)),
    ActionSpec("previous_flagged", "edit", QT_TRANSLATE_NOOP("actions", "Previous flagged line"), ("Ctrl+Alt+B",)),
    ActionSpec("", "edit"),
    ActionSpec(
        "paragraph", "edit", QT_TRANSLATE_NOOP("actions", "A paragraph begins at the caret, or no longer"), ("Alt+P",)
    ),
    ActionSpec("suggest_paragraphs", "edit", QT_TRANSLATE_NOOP("actions", "Suggest paragraphs…")),
    ActionSpec("", "edit"),
    ActionSpec("original", "edit", QT_TRANSLATE_NOOP("actions", "Show the original of the line"), ("F2",)),
    ActionSpec("revert", "edit", QT_TRANSLATE_NOOP("actions", "Revert the line to its original"), ("Ctrl+F2",)),
    ActionSpec("triage", "suspects", QT_TRANSLATE_NOOP("actions", "Triage: settle one after another"), ("F7",)),
    ActionSpec("suspect_list", "suspects", QT_TRANSLATE_NOOP("actions", "List of suspects"), ("Ctrl+F8",)),
    ActionSpec("glossary", "suspects", QT_TRANSLATE_NOOP("actions", "Glossary"), ("Ctrl+F9",)),
    ActionSpec("import_terms", "suspects", QT_TRANSLATE_NOOP("actions", "Import terms…")),
    ActionSpec("export_terms", "suspects", QT_TRANSLATE_NOOP("actions", "Export terms…")),
    ActionSpec("next_suspect", "suspects", QT_TRANSLATE_NOOP("actions", "Next suspect"), ("F8",)),
    ActionSpec("previous_suspect", "suspects", QT_TRANSLATE_NOOP("actions", "Previous suspect"), ("Shift+F8",)),
    ActionSpec(
        "walk_maybe", "suspects", QT_TRANSLATE_NOOP("actions", "Mark and walk “maybe” suspects too"), switch=True
    ),
    ActionSpec("mine", "suspects", QT_TRANSLATE_NOOP("actions", "Find terms in papers…")),
    ActionSpec("", "suspects"),
    ActionSpec("walk_marks", "suspects", QT_TRANSLATE_NOOP("actions", "Walk punctuation or suspects"), ("Alt+M",)),
    ActionSpec("marks_page", "suspects", QT_TRANSLATE_NOOP("actions", "Punctuation on one page…"), ("Ctrl+Shift+M",)),
    ActionSpec("", "suspects"),
    ActionSpec("known_fixes", "suspects", QT_TRANSLATE_NOOP("actions", "Known fixes from the event…")),
    ActionSpec(
        "check_event", "suspects", QT_TRANSLATE_NOOP("actions", "Check the other sessions of this event again…")
    ),
    ActionSpec("", "suspects"),
    ActionSpec("ask", "suspects", QT_TRANSLATE_NOOP("actions", "What should this be?"), ("Alt+Return",)),
    *_takes(),
    ActionSpec("take_all", "suspects", QT_TRANSLATE_NOOP("actions", "Take for all of this…"), ("Alt+A",)),
    ActionSpec("remember", "suspects", QT_TRANSLATE_NOOP("actions", "Correct to… and remember"), ("Alt+G",)),
    ActionSpec("learned", "suspects", QT_TRANSLATE_NOOP("actions", "What was learned…")),
    ActionSpec("", "suspects"),
    ActionSpec("ignore", "suspects", QT_TRANSLATE_NOOP("actions", "Ignore here"), ("Alt+I",)),
    ActionSpec("ignore_in_session", "suspects", QT_TRANSLATE_NOOP("actions", "Ignore in this session"), ("Alt+O",)),
    ActionSpec("unclear", "suspects", QT_TRANSLATE_NOOP("actions", "Unclear"), ("Alt+U",)),
    ActionSpec("clear", "suspects", QT_TRANSLATE_NOOP("actions", "No longer unclear")),
    ActionSpec("next_unclear", "suspects", QT_TRANSLATE_NOOP("actions", "Next unclear place"), ("Ctrl+U",)),
    *_slots(),
    ActionSpec("", "speakers"),
    ActionSpec(
        "other_speaker",
        "speakers",
        QT_TRANSLATE_NOOP("actions", "The other of the last two speakers from here"),
        ("Shift+Return",),
    ),
    ActionSpec("choose_speaker", "speakers", QT_TRANSLATE_NOOP("actions", "Speaker by name, from here…"), ("Alt+S",)),
    ActionSpec("turn_speaker", "speakers", QT_TRANSLATE_NOOP("actions", "Speaker of the whole turn…")),
    ActionSpec("line_speaker", "speakers", QT_TRANSLATE_NOOP("actions", "Speaker of this line only…")),
    ActionSpec("", "speakers"),
    ActionSpec("new_audience", "speakers", QT_TRANSLATE_NOOP("actions", "New member of the audience"), ("Alt+Q",)),
    ActionSpec("unknown_speaker", "speakers", QT_TRANSLATE_NOOP("actions", "Unknown speaker"), ("Alt+0",)),
    ActionSpec("", "speakers"),
    ActionSpec("next_turn", "speakers", QT_TRANSLATE_NOOP("actions", "Next suggested turn"), ("F9",)),
    ActionSpec("previous_turn", "speakers", QT_TRANSLATE_NOOP("actions", "Previous suggested turn"), ("Shift+F9",)),
    ActionSpec(
        "turns_page", "speakers", QT_TRANSLATE_NOOP("actions", "Suggested turns on one page…"), ("Ctrl+Shift+F9",)
    ),
    ActionSpec(
        "interjection", "speakers", QT_TRANSLATE_NOOP("actions", "What is selected is an interjection"), ("Alt+J",)
    ),
    ActionSpec("client_text", "view", QT_TRANSLATE_NOOP("actions", "Client text beside the lines"), ("Ctrl+F11",)),
    ActionSpec("next_cleaned", "view", QT_TRANSLATE_NOOP("actions", "Next place that is left out"), ("F11",)),
    ActionSpec(
        "previous_cleaned", "view", QT_TRANSLATE_NOOP("actions", "Previous place that is left out"), ("Shift+F11",)
    ),
    ActionSpec("keep", "view", QT_TRANSLATE_NOOP("actions", "Keep what is left out here, or no longer"), ("Alt+B",)),
    ActionSpec("", "view"),
    ActionSpec("statistics", "view", QT_TRANSLATE_NOOP("actions", "Statistics…")),
    ActionSpec("", "view"),
    ActionSpec("larger", "view", QT_TRANSLATE_NOOP("actions", "Larger text"), ("Ctrl++", "Ctrl+=")),
    ActionSpec("smaller", "view", QT_TRANSLATE_NOOP("actions", "Smaller text"), ("Ctrl+-",)),
    ActionSpec("normal_size", "view", QT_TRANSLATE_NOOP("actions", "Usual text size"), ("Ctrl+0",)),
    ActionSpec("font", "view", QT_TRANSLATE_NOOP("actions", "Font…")),
    ActionSpec("", "view"),
    ActionSpec("palette", "help", QT_TRANSLATE_NOOP("actions", "All actions…"), ("Ctrl+Shift+P",)),
    ActionSpec("keys", "help", QT_TRANSLATE_NOOP("actions", "Keys"), ("F1",)),
    ActionSpec("change_keys", "help", QT_TRANSLATE_NOOP("actions", "Change the keys…")),
    ActionSpec("", "help"),
    ActionSpec("about", "help", QT_TRANSLATE_NOOP("actions", "About annotator")),
)


def action_text(spec: ActionSpec) -> str:
    """The action's words in the user's language."""
    slot = spec.name.rpartition("_")[2]
    return QCoreApplication.translate("actions", spec.text).replace("{slot}", slot)


def build_menus(bar: QMenuBar, handlers: Mapping[str, Callable[[], object]], parent: QWidget) -> dict[str, QMenu]:
    """Fill the menu bar; each action calls its handler. Returns the menus by name."""
    menus: dict[str, QMenu] = {}
    for name, text in MENUS:
        menus[name] = bar.addMenu(QCoreApplication.translate("actions", text))
        note_source(menus[name].menuAction(), "actions", text)
    for spec in ACTIONS:
        if not spec.name:
            menus[spec.menu].addSeparator()
            continue
        action = QAction(action_text(spec), parent)
        action.setObjectName(spec.name)
        action.setCheckable(spec.switch)
        note_source(action, "actions", spec.text)
        action.setShortcuts([QKeySequence(key) for key in spec.keys])
        handler = handlers[spec.name]
        action.triggered.connect(lambda _checked=False, handler=handler: handler())
        menus[spec.menu].addAction(action)
        parent.addAction(action)
    return menus
