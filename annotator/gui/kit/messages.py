"""Words for the codes of the core, in the user's language. English is the source language."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.core.errors import AnnotatorError
from annotator.core.history import StepKind
from annotator.core.model import Band, Category, DecisionKind, Reason, ReasonCode
from annotator.core.turns import BY_TURN
from annotator.gui.kit.noop import QT_TRANSLATE_NOOP

ROLES = ("host", "guest", "speaker", "audience", "other")
ERROR_CONTEXT = "errors"

_ROLES = {
    "host": QT_TRANSLATE_NOOP("roles", "Host"),
    "guest": QT_TRANSLATE_NOOP("roles", "Guest"),
    "speaker": QT_TRANSLATE_NOOP("roles", "Speaker"),
    "audience": QT_TRANSLATE_NOOP("roles", "Audience"),
    "other": QT_TRANSLATE_NOOP("roles", "Other"),
    "unknown": QT_TRANSLATE_NOOP("roles", "Unknown"),
}
_BANDS = {
    Band.SURE: QT_TRANSLATE_NOOP("bands", "Sure"),
    Band.LIKELY: QT_TRANSLATE_NOOP("bands", "Likely"),
    Band.MAYBE: QT_TRANSLATE_NOOP("bands", "Maybe"),
}
_DECISIONS = {
    DecisionKind.TAKEN: QT_TRANSLATE_NOOP("decisions", "taken"),
    DecisionKind.CORRECTED: QT_TRANSLATE_NOOP("decisions", "corrected"),
    DecisionKind.IGNORED: QT_TRANSLATE_NOOP("decisions", "ignored"),
    DecisionKind.UNCLEAR: QT_TRANSLATE_NOOP("decisions", "unclear"),
    DecisionKind.NO_TURN: QT_TRANSLATE_NOOP("decisions", "no turn"),
    DecisionKind.KEPT: QT_TRANSLATE_NOOP("decisions", "kept"),
}
_CATEGORIES = {
    Category.PERSON: QT_TRANSLATE_NOOP("categories", "Person"),
    Category.ORG: QT_TRANSLATE_NOOP("categories", "Organisation"),
    Category.PRODUCT: QT_TRANSLATE_NOOP("categories", "Product"),
    Category.TERM_EN: QT_TRANSLATE_NOOP("categories", "English term"),
    Category.TERM_ZH: QT_TRANSLATE_NOOP("categories", "Chinese term"),
    Category.ABBR: QT_TRANSLATE_NOOP("categories", "Abbreviation"),
    Category.WORD: QT_TRANSLATE_NOOP("categories", "Word"),
}
_FORMATS = {
    "text": QT_TRANSLATE_NOOP("formats", "Plain text"),
    "markdown": QT_TRANSLATE_NOOP("formats", "Markdown"),
    "txt": QT_TRANSLATE_NOOP("formats", "Plain text"),
    "md": QT_TRANSLATE_NOOP("formats", "Markdown"),
    "docx": QT_TRANSLATE_NOOP("formats", "Word document"),
    "docx-changes": QT_TRANSLATE_NOOP("formats", "Word document with tracked changes"),
    "html": QT_TRANSLATE_NOOP("formats", "Web page"),
    "srt": QT_TRANSLATE_NOOP("formats", "SRT subtitles"),
    "vtt": QT_TRANSLATE_NOOP("formats", "WebVTT subtitles"),
    "inplace": QT_TRANSLATE_NOOP("formats", "The original, corrected in place"),
    "pairs": QT_TRANSLATE_NOOP("formats", "Correction pairs, JSON Lines"),
    "pairs-csv": QT_TRANSLATE_NOOP("formats", "Correction pairs, CSV"),
    "report": QT_TRANSLATE_NOOP("formats", "Change report, web page"),
    "report-csv": QT_TRANSLATE_NOOP("formats", "Change report, CSV"),
    "queries": QT_TRANSLATE_NOOP("formats", "Query sheet, web page"),
    "queries-csv": QT_TRANSLATE_NOOP("formats", "Query sheet, CSV"),
}
_DETAILS = (  # what formats and the store put into an error's fields
    QT_TRANSLATE_NOOP("details", "there are no cues"),
    QT_TRANSLATE_NOOP("details", "the arrow --> between start and end time is missing"),
    QT_TRANSLATE_NOOP("details", "a time is not of the form 00:00:00.000"),
    QT_TRANSLATE_NOOP("details", "the cue ends before it starts"),
    QT_TRANSLATE_NOOP("details", "NUL bytes"),
    QT_TRANSLATE_NOOP("details", "zip, as in docx or xlsx"),
    QT_TRANSLATE_NOOP("details", "old Word or Excel"),
    QT_TRANSLATE_NOOP("details", "SQLite database"),
    QT_TRANSLATE_NOOP("details", "PNG picture"),
    QT_TRANSLATE_NOOP("details", "JPEG picture"),
    QT_TRANSLATE_NOOP("details", "GIF picture"),
    QT_TRANSLATE_NOOP("details", "sound or video"),
    QT_TRANSLATE_NOOP("details", "program"),
    QT_TRANSLATE_NOOP("details", "not a session"),
    QT_TRANSLATE_NOOP("details", "not a glossary"),
    QT_TRANSLATE_NOOP("details", "none"),
    QT_TRANSLATE_NOOP("details", "No space left on device"),
    QT_TRANSLATE_NOOP("details", "Permission denied"),
    QT_TRANSLATE_NOOP("details", "Read-only file system"),
    QT_TRANSLATE_NOOP("details", "database or disk is full"),
    QT_TRANSLATE_NOOP("details", "it is the file that is exported"),
)
_REASONS = {
    ReasonCode.ALIAS: QT_TRANSLATE_NOOP("reasons", "known wrong form"),
    ReasonCode.PINYIN: QT_TRANSLATE_NOOP("reasons", "same pinyin"),
    ReasonCode.NEAR_PINYIN: QT_TRANSLATE_NOOP("reasons", "similar pinyin"),
    ReasonCode.SOUND: QT_TRANSLATE_NOOP("reasons", "sounds like"),
    ReasonCode.LETTERS: QT_TRANSLATE_NOOP("reasons", "letters"),
    ReasonCode.SPELLING: QT_TRANSLATE_NOOP("reasons", "canonical spelling"),
    ReasonCode.TAIL: QT_TRANSLATE_NOOP("reasons", "doubled ending"),
    ReasonCode.LESSON: QT_TRANSLATE_NOOP("reasons", "accepted before"),
    ReasonCode.QUESTION_WORD: QT_TRANSLATE_NOOP("reasons", "a question word"),
    ReasonCode.QUESTION_PARTICLE: QT_TRANSLATE_NOOP("reasons", "a question particle"),
    ReasonCode.OPENER: QT_TRANSLATE_NOOP("reasons", "a new sentence begins so"),
    ReasonCode.FINAL_PARTICLE: QT_TRANSLATE_NOOP("reasons", "a sentence ends so"),
    ReasonCode.LISTED: QT_TRANSLATE_NOOP("reasons", "things in a row"),
    ReasonCode.HANGS_ON: QT_TRANSLATE_NOOP("reasons", "the sentence goes on"),
    ReasonCode.TURN_ENDS: QT_TRANSLATE_NOOP("reasons", "the speaker ends here"),
    ReasonCode.RHYTHM: QT_TRANSLATE_NOOP("reasons", "usual between such clauses"),
}
_STEPS = {
    StepKind.TYPING: QT_TRANSLATE_NOOP("steps", "typing"),
    StepKind.PASTE: QT_TRANSLATE_NOOP("steps", "pasting"),
    StepKind.DELETE: QT_TRANSLATE_NOOP("steps", "deleting"),
    StepKind.SPLIT: QT_TRANSLATE_NOOP("steps", "split"),
    StepKind.JOIN: QT_TRANSLATE_NOOP("steps", "join"),
    StepKind.SPEAKER: QT_TRANSLATE_NOOP("steps", "setting the speaker"),
    StepKind.TURNS: QT_TRANSLATE_NOOP("steps", "taking suggested turns"),
    StepKind.NO_TURN: QT_TRANSLATE_NOOP("steps", "rejecting a turn"),
    StepKind.INTERJECTION: QT_TRANSLATE_NOOP("steps", "marking an interjection"),
    StepKind.STATE: QT_TRANSLATE_NOOP("steps", "marking as read"),
    StepKind.UNREAD: QT_TRANSLATE_NOOP("steps", "marking as not read"),
    StepKind.FLAG: QT_TRANSLATE_NOOP("steps", "flagging a line"),
    StepKind.COMMENT: QT_TRANSLATE_NOOP("steps", "commenting on a line"),
    StepKind.TAKE: QT_TRANSLATE_NOOP("steps", "taking a suggestion"),
    StepKind.TAKE_ALL: QT_TRANSLATE_NOOP("steps", "taking all"),
    StepKind.CORRECT: QT_TRANSLATE_NOOP("steps", "correcting"),
    StepKind.IGNORE: QT_TRANSLATE_NOOP("steps", "ignoring"),
    StepKind.UNCLEAR: QT_TRANSLATE_NOOP("steps", "marking as unclear"),
    StepKind.UNCLEAR_NOTE: QT_TRANSLATE_NOOP("steps", "a note on an unclear place"),
    StepKind.CLEAR: QT_TRANSLATE_NOOP("steps", "taking back an unclear mark"),
    StepKind.REMEMBER: QT_TRANSLATE_NOOP("steps", "correcting and remembering"),
    StepKind.TEACH: QT_TRANSLATE_NOOP("steps", "remembering"),
    StepKind.REVERT: QT_TRANSLATE_NOOP("steps", "reverting a line"),
    StepKind.REPLACE: QT_TRANSLATE_NOOP("steps", "replacing"),
    StepKind.ROSTER: QT_TRANSLATE_NOOP("steps", "a roster change"),
    StepKind.START: QT_TRANSLATE_NOOP("steps", "the start sheet"),
    StepKind.RESTORE: QT_TRANSLATE_NOOP("steps", "bringing a version back"),
    StepKind.MARKS: QT_TRANSLATE_NOOP("steps", "settling punctuation"),
    StepKind.PARAGRAPH: QT_TRANSLATE_NOOP("steps", "a paragraph"),
    StepKind.KEEP: QT_TRANSLATE_NOOP("steps", "keeping what the clean-up would change"),
    StepKind.TICS: QT_TRANSLATE_NOOP("steps", "a speaker's tics"),
    StepKind.GLOSSARY: QT_TRANSLATE_NOOP("steps", "a change of the glossary"),
}


def _detail(value: object) -> object:
    return QCoreApplication.translate("details", str(value)) if str(value) in _DETAILS else value


def error_text(error: Exception) -> str:
    """What happened, where, and what to do. An error that is not of the core keeps its own words."""
    if not isinstance(error, AnnotatorError):
        return str(error) or type(error).__name__
    fields = {name: _detail(value) for name, value in error.fields.items()}
    return QCoreApplication.translate(ERROR_CONTEXT, error.template).format(**fields)


def reason_text(reason: Reason) -> str:
    """Why a suggestion is made, with the two sounds where it was found by sound."""
    translate = QCoreApplication.translate
    words = translate("reasons", _REASONS[reason.code])
    if reason.accepted:
        words = translate("reasons", "accepted before ({count}×)").format(count=reason.accepted)
    if reason.rejected:
        count = translate("reasons", "rejected before ({count}×)").format(count=reason.rejected)
        words = translate("reasons", "{reason}, {rejected}").format(reason=words, rejected=count)
    if reason.source == BY_TURN:
        words = translate("reasons", "{reason}, who speaks beside it").format(reason=words)
    if not (reason.heard and reason.meant):
        return words
    template = translate("reasons", "{reason}: {heard} ≈ {meant}")
    return template.format(reason=words, heard=reason.heard, meant=reason.meant)


def step_text(kind: StepKind) -> str:
    """What a step did, to follow "Undo" or "Redo"."""
    return QCoreApplication.translate("steps", _STEPS[kind])


def category_text(category: Category) -> str:
    """A glossary category."""
    return QCoreApplication.translate("categories", _CATEGORIES[category])


def band_text(band: Band) -> str:
    """How sure a suspect is."""
    return QCoreApplication.translate("bands", _BANDS[band])


def decision_text(decision: DecisionKind) -> str:
    """What the editor made of a suspect."""
    return QCoreApplication.translate("decisions", _DECISIONS[decision])


def role_text(role: str) -> str:
    """A person's role. A role that a file named in its own words stays as it is."""
    return QCoreApplication.translate("roles", _ROLES[role]) if role in _ROLES else role


def format_text(code: str) -> str:
    """A format that is read or written; one without words keeps its code."""
    return QCoreApplication.translate("formats", _FORMATS[code]) if code in _FORMATS else code


def notice_text(notice: str) -> str:
    """What reading the file noticed: `code:detail` in words; an unknown code stays as it is."""
    code, _, detail = notice.partition(":")
    if code != "long-line":
        return notice
    words = QCoreApplication.translate("notices", "Line {line} is too long to be checked and stays unmarked.")
    return words.format(line=detail)
