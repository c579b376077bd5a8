"""What can go wrong, with its data. The shells word it; `template` is the English source text."""

from __future__ import annotations

from typing import ClassVar


class AnnotatorError(Exception):
    """Base of all errors that the user is told: what happened, where, and what to do."""

    template: ClassVar[str] = ""

    def __init__(self, **fields: object) -> None:
        self.fields = fields
        super().__init__(self.template.format(**fields))


class FileMissing(AnnotatorError):
    """There is no such file."""

    template = "{path}: there is no such file. Check the name."


class FileIsFolder(AnnotatorError):
    """A folder stands where a file was asked for."""

    template = "{path}: this is a folder. Name a transcript file in it."


class FileEmpty(AnnotatorError):
    """The file holds no text."""

    template = "{path}: the file is empty. Choose one with text in it."


class FileBinary(AnnotatorError):
    """The file is not text."""

    template = (
        "{path}: this is not a text file ({what}). "
        "Save a transcript as text, Markdown, SRT or WebVTT, a glossary as CSV."
    )


class BadPaste(AnnotatorError):
    """A pasted term does not fit beside those that are there."""

    template = (
        "{term}: “{what}” cannot be kept, as another term has it or it cannot be read. "
        "Mend that row and paste again; nothing was pasted."
    )


class NoTermsToPaste(AnnotatorError):
    """The clipboard holds no rows of terms."""

    template = "The clipboard holds no terms. Copy rows of a spreadsheet, a term in the first column, and paste again."


class NothingToPaste(AnnotatorError):
    """The clipboard holds no text."""

    template = "The clipboard holds no text. Copy the text of a transcript, or a transcript file, and paste again."


class FileTooLarge(AnnotatorError):
    """The file is over the size limit."""

    template = "{path}: {megabytes} MB is over the limit of {limit} MB. Split the file and open the parts."


class BadEncoding(AnnotatorError):
    """The bytes fit no encoding that is read."""

    template = "{path}: byte {offset} (row {row}) fits no known encoding. Save the file as UTF-8 and open it again."


class FileUnreadable(AnnotatorError):
    """The system refused to read the file."""

    template = "{path}: cannot be read ({reason}). Check its permissions."


class BadSubtitle(AnnotatorError):
    """A subtitle file breaks its format."""

    template = "{path}, row {row}: {what}. Mend that cue and open the file again."


class BadGlossary(AnnotatorError):
    """A glossary file breaks its format."""

    template = "{path}, row {row}: {what}. Mend that row and load the glossary again."


class BadLabels(AnnotatorError):
    """A file of labels made by hand breaks its format, or does not fit its transcript."""

    template = "{path}, row {row}: {what}. Mend that row and evaluate again."


class PaperUnknown(AnnotatorError):
    """A file to mine terms from is of no kind that text can be had from."""

    template = (
        "{path}: no text can be had from this kind of file ({what}). "
        "Save it as text, Markdown, docx, pptx, PDF or a web page."
    )


class PaperExpands(AnnotatorError):
    """A packed file would expand to far more than any paper; nothing of it was unpacked."""

    template = (
        "{path}: it expands to {megabytes} MB, over the limit of {limit} MB, so it was not unpacked. "
        "Copy the text that is wanted into a file of its own."
    )


class PaperDamaged(AnnotatorError):
    """A file to mine terms from breaks its format."""

    template = "{path}: this file is damaged ({reason}). Open it in its own program and save it anew."


class PaperLocked(AnnotatorError):
    """A file to mine terms from opens with a password only."""

    template = "{path}: this file is encrypted. Save it without a password and open it again."


class PaperWithoutText(AnnotatorError):
    """The pages of a PDF are pictures."""

    template = "{path}: this PDF holds no text, only pictures of it. Have its text recognised, or copy it by hand."


class BadSettings(AnnotatorError):
    """The settings file cannot be used, or not all of it."""

    template = "{path}: {what}. The defaults are used instead; mend the file or delete it."


class BadTemplate(AnnotatorError):
    """A template for exports breaks its format, or there is none of that name."""

    template = "{path}: {what}. Mend the template, or choose another, and export again."


class UnknownField(AnnotatorError):
    """A template names a field that there is none of."""

    template = "{path}: there is no field {field} in {part}. The fields there are: {known}."


class CannotWrite(AnnotatorError):
    """A file could not be written; what was there before is untouched."""

    template = "{path}: cannot be written ({reason}). Nothing was changed; choose another place or make room."


class CannotEncode(AnnotatorError):
    """A file's encoding has no such character."""

    template = (
        "{path}, row {row}: {encoding}, in which the file is written, has no character {char} ({code}). "
        "Nothing was written; put another character there, or export to another format."
    )


class UnknownFormat(AnnotatorError):
    """An export format that does not exist or does not fit the transcript."""

    template = "{path}: {what}. Choose one of: {formats}."


class UnknownVersion(AnnotatorError):
    """A version that a session does not have; other files have none."""

    template = "{path}: there is no version {name}. Versions of a session that there are: {names}."


class SessionNewer(AnnotatorError):
    """The session file was written by a newer version of the program."""

    template = "{path}: this session was written by a newer annotator (unknown: {migration}). Update the program."


class SessionCorrupt(AnnotatorError):
    """The session file cannot be read as one."""

    template = "{path}: this session file is damaged ({reason}). Restore a backup from {backups}."


class SessionLocked(AnnotatorError):
    """Another process holds the session."""

    template = (
        "{path}: this session is open in process {pid} on {host}, so it can only be read here. "
        "Close it there and open it again."
    )


class GlossaryNewer(AnnotatorError):
    """The glossary file was written by a newer version of the program."""

    template = (
        "{path}: this glossary was written by a newer annotator (unknown: {migration}). "
        "Until the program is updated, your own terms are left out."
    )


class GlossaryCorrupt(AnnotatorError):
    """The glossary file cannot be read as one."""

    template = (
        "{path}: this glossary file is damaged ({reason}), so your own terms are left out. "
        "Restore a backup from {backups}, or move the file away to begin with an empty one."
    )


class GlossaryChanged(AnnotatorError):
    """A term of the glossary file is no longer what a change of it was made from."""

    template = "{term}: this term was changed elsewhere meanwhile, so nothing was done. Look at it again and repeat."


class GlossaryLeft(AnnotatorError):
    """Undo or redo found terms of the glossary file changed by others, and left them."""

    template = "{terms}: changed elsewhere meanwhile, and left as it stands there. All else was done."


class EventExists(AnnotatorError):
    """There is an event of that name already."""

    template = "{name}: there is an event of that name already. Choose another name."


class UnknownEvent(AnnotatorError):
    """There is no event of that name."""

    template = "{name}: there is no event of that name. Events that there are: {names}."


class SourceChanged(AnnotatorError):
    """The transcript file is no longer the one that its session was made from."""

    template = "{path}: this file has changed since session {session} was made. Open that session or start a new one."


class SessionReadOnly(AnnotatorError):
    """The session was opened read-only."""

    template = "{path}: this session is open read-only, so nothing can be changed. Close it elsewhere and reopen it."


class CannotSave(AnnotatorError):
    """An edit could not be stored; the session is as it was before it."""

    template = "{path}: the edit could not be saved ({reason}). It was taken back; make room and try again."


class VersionNotKept(AnnotatorError):
    """A version could not be named, renamed or deleted."""

    template = "{path}: version {name} could not be written ({reason}). Nothing was changed; make room and try again."


class VersionUnreadable(AnnotatorError):
    """What a version holds is damaged; the session itself is not."""

    template = (
        "Version {name} is damaged ({reason}), so it can neither be compared nor brought back. "
        "The session itself is whole; delete the version."
    )


class NoDisplay(AnnotatorError):
    """A window was asked for where none can be shown."""

    template = (
        "There is no display to open a window on. Start it on a desktop or over ssh -X; "
        "annotator check, turns and export work without one."
    )


class LibrariesMissing(AnnotatorError):
    """System libraries that the window needs are not installed."""

    template = "The window needs system libraries that are missing: {names}. Install them: {command}"
