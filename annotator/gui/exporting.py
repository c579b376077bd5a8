"""Export and copy from the window: asks, then writes in the background from a snapshot."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from annotator.app.export import clean_text, export_transcript, suffixes
from annotator.app.export_formats import FORMATS, Export
from annotator.app.export_memory import ExportHabit, ExportMemory, last_habit
from annotator.app.export_names import proposed_folder, proposed_name
from annotator.app.export_preview import ExportPreview, export_preview
from annotator.app.layout.front import TalkFacts, facts_of
from annotator.app.paths import Paths
from annotator.app.templates import find_template, save_template, template_names
from annotator.app.versions import Packing
from annotator.core.clean_levels import level_of
from annotator.core.errors import AnnotatorError
from annotator.core.export_options import ExportOptions
from annotator.core.model import Source
from annotator.core.transcript import Transcript
from annotator.core.versions import Sent, Snapshot
from annotator.gui.appearance import Appearance
from annotator.gui.export_page.export_page import ExportChoice, ExportFacts, ExportPage
from annotator.gui.export_page.front_group import Templates
from annotator.gui.export_page.preview_maker import Work
from annotator.gui.kit.jobs import run_in_background
from annotator.gui.kit.messages import format_text
from annotator.gui.panels.choice_words import clean_up_text
from annotator.gui.session_page import SessionPage


@dataclass(frozen=True, slots=True)
class _Start:
    """What an export begins with: the text as it stands, where its source lies, how was exported from there.

    The file is proposed to go to `place`.
    """

    transcript: Transcript
    folder: Path | None
    last: ExportHabit
    place: Path
    endings: Mapping[str, str]
    facts: TalkFacts


class Exporting:
    """The window's exports. The session keeps what was chosen; a new one begins as its folder was exported last."""

    def __init__(
        self, window: QWidget, appearance: Appearance, paths: Paths, tell: Callable[[Exception], object]
    ) -> None:
        self._window = window
        self._tell = tell
        self._appearance = appearance
        self._paths = paths
        self._memory = ExportMemory(paths.exports)

    def ask(self, page: SessionPage) -> None:
        """Ask how and where to export, then do it."""
        if page.desk.flush():
            session = page.session
            begin = partial(_begin, self._memory, session.path, session.source, session.transcript.snapshot())
            run_in_background(begin, done=partial(self._show, page), failed=self._tell, owner=page)

    def _show(self, page: SessionPage, start: _Start) -> None:
        if any(other.isVisible() for other in self._window.findChildren(ExportPage)):
            return  # the key was pressed twice
        session, transcript, facts = page.session, start.transcript, start.facts
        dialog = ExportPage(
            self._appearance.theme,
            self._appearance.font,
            ExportFacts(
                tuple(start.endings),
                {name for name, known in FORMATS.items() if known.tells_changes},
                session.versions.all(),
                Templates(
                    partial(template_names, self._paths),
                    partial(find_template, paths=self._paths),
                    partial(save_template, paths=self._paths),
                ),
                (facts.title, facts.event, facts.date),
                len(transcript),
                _tics(transcript),
                page.events.acts.own.event.name if page.events.acts.own.event else "",
            ),
            (start.last.format, page.options.now),
            partial(_proposed, start, session.source.name),
            partial(_preview, page, transcript),
            self._window,
        )
        page.readiness.counted.connect(dialog.show_undecided)
        dialog.accepted.connect(lambda: self._write(page, start.folder, dialog.chosen()))
        dialog.style_wanted.connect(page.events.acts.use_style)
        dialog.undecided_wanted.connect(page.readiness.open)
        dialog.open()
        page.readiness.look()

    def _write(self, page: SessionPage, folder: Path | None, choice: ExportChoice) -> None:
        page.options.choose(choice.options)
        session = page.session
        base = session.versions.reading(choice.since) if choice.since else None
        name = sent_name(choice.format, choice.options)
        packing = session.versions.packing(name, Sent(choice.format, choice.options))
        habit = ExportHabit(choice.format, choice.options, choice.path.parent)
        work = partial(_export, self._export(page), base, choice, partial(self._memory.note, folder, habit))
        run_in_background(
            work,
            done=lambda _: self._exported(page, choice.path, packing),
            failed=self._tell,  # even after the session was closed: there is no file then
        )

    def _exported(self, page: SessionPage, path: Path, packing: Packing) -> None:
        if not isValid(page) or page.gone:
            return
        if page.session.read_only:
            words = QCoreApplication.translate("Exporting", "Exported to {path}; a read-only session keeps no version")
            page.desk.said.emit(words.format(path=path))
            return
        page.versions.naming.keep_sent(packing)
        page.desk.said.emit(QCoreApplication.translate("Exporting", "Exported to {path}").format(path=path))

    def copy(self, page: SessionPage) -> None:
        """Put the clean text on the clipboard, plain and rich."""
        if page.desk.flush():
            done = partial(self._copied, page)
            run_in_background(partial(clean_text, self._export(page)), done=done, failed=self._tell, owner=page)

    def _export(self, page: SessionPage) -> Export:
        """What is exported as it stands now, for any thread."""
        return Export(
            page.session.transcript.snapshot(),
            page.session.source,
            page.options.now,
            shared=page.session.glossary.shared.terms,
        )

    def _copied(self, page: SessionPage, texts: tuple[str, str]) -> None:
        plain, rich = texts
        data = QMimeData()
        data.setText(plain)
        data.setHtml(rich)
        QGuiApplication.clipboard().setMimeData(data)
        page.desk.said.emit(QCoreApplication.translate("Exporting", "Clean text copied"))


def _begin(memory: ExportMemory, session_path: Path, source: Source, transcript: Transcript) -> _Start:
    """Look up what an export begins with. Reads files; for any thread."""
    folder, last = last_habit(memory, session_path)
    place = proposed_folder(folder, last.folder)
    return _Start(transcript, folder, last, place, suffixes(transcript, source), facts_of(transcript, ExportOptions()))


def _proposed(start: _Start, source_name: str, format: str) -> Path:
    """The path proposed for a format."""
    return start.place / proposed_name(start.facts.title, source_name, format, start.endings[format])


def _preview(page: SessionPage, transcript: Transcript, choice: ExportChoice) -> Work:
    """The work that makes the preview of a choice."""
    source, shared = page.session.source, page.session.glossary.shared.terms
    base = page.session.versions.reading(choice.since) if choice.since else None

    def work(lines: int | None) -> ExportPreview:
        since, name = (base(), choice.since.name) if base and choice.since else (None, "")
        head = transcript.snapshot(lines)
        return export_preview(Export(head, source, choice.options, since, name, shared), choice.format)

    return work


def _export(
    export: Export, base: Callable[[], Snapshot] | None, choice: ExportChoice, note: Callable[[], object]
) -> None:
    """Write the file, then note how; that the note could not be kept harms nothing."""
    since, name = (base(), choice.since.name) if base and choice.since else (None, "")
    chosen = replace(export, options=choice.options, base=since, base_name=name)
    export_transcript(chosen, choice.path, choice.format)
    with suppress(AnnotatorError):
        note()


def _tics(transcript: Transcript) -> str:
    return "\n".join(f"{who.name}: {' '.join(who.tics)}" for who in transcript.roster() if who.tics)


def sent_name(format: str, options: ExportOptions) -> str:
    """What a version is called that an export keeps."""
    level = level_of(options.clean_up)
    return QCoreApplication.translate("Exporting", "Sent {time} · {format} · {level}").format(
        time=f"{datetime.now():%Y-%m-%d %H:%M}",
        format=format_text(format),
        level=clean_up_text(level),
    )
