"""Which event the session belongs to: looked up, chosen, changed, and what of the session is kept for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.app.events import EventChoice, EventLook, OwnEvent, join_event, keep_people, look_for_event, own_event
from annotator.app.house_style import use_for_event
from annotator.app.paths import Paths
from annotator.core.event_people import to_keep
from annotator.core.export_options import ExportOptions
from annotator.core.model import Speaker
from annotator.gui.desk import Desk
from annotator.gui.dialogs.event_choice import EventChoiceDialog
from annotator.gui.kit.jobs import run_in_background
from annotator.gui.kit.theme import Theme
from annotator.gui.session_options import SessionOptions
from annotator.gui.teaching import Teaching


class EventActs(QObject):
    """All is read and written in threads. `own` is the event with its people; `changed` tells that it is read anew."""

    changed = Signal()

    def __init__(
        self, desk: Desk, paths: Paths, teaching: Teaching, options: SessionOptions, theme: Callable[[], Theme]
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._paths = paths
        self._teaching = teaching
        self._options = options
        self._theme = theme
        self.own = OwnEvent()
        self._read()

    @property
    def _sha256(self) -> str:
        return self._desk.session.source.sha256

    def look(
        self, title: str, done: Callable[[EventLook], object], failed: Callable[[Exception], object] = lambda _: None
    ) -> None:
        """Look up which events there are, and which one a session of that title may belong to.

        Where the glossary file cannot be read the window has said so at its start.
        """
        work = partial(look_for_event, self._paths, self._sha256, title, self._desk.session.path)
        run_in_background(work, done=done, failed=failed, owner=self)

    def choose(self) -> None:
        """Ask for the event of this session."""
        if self._desk.flush():
            self.look(self._desk.transcript.info.title, self._ask, self._desk.failed.emit)

    def _ask(self, look: EventLook) -> None:
        dialog = EventChoiceDialog(look, self._theme(), self._desk.view.window())
        dialog.chosen.connect(lambda choice: self.join(choice, look))
        dialog.open()

    def join(self, choice: EventChoice | None, look: EventLook | None) -> None:
        """Have the session belong to the event chosen; nothing where none was asked for, or it does already."""
        if choice is None or look is None or (not choice.name and choice.event == look.own):
            return
        title, path = self._desk.transcript.info.title, self._desk.session.path
        work = partial(join_event, self._paths, self._sha256, title, path, choice)
        run_in_background(work, done=lambda _: self._joined(), failed=self._desk.failed.emit, owner=self)

    def _joined(self) -> None:
        self._options.begin()
        self.reread(self._tell)

    def _tell(self) -> None:
        if self.own.event:
            self._desk.said.emit(self.tr("This session belongs to {event}").format(event=self.own.event.name))
        else:
            self._desk.said.emit(self.tr("This session belongs to no event"))

    def reread(self, then: Callable[[], object] = lambda: None) -> None:
        """Take over what was changed, here or elsewhere."""
        self._teaching.reread()
        self._read(then)

    def _read(self, then: Callable[[], object] = lambda: None) -> None:
        def take_in(own: OwnEvent) -> None:
            self.own = own
            self.changed.emit()
            then()

        run_in_background(partial(own_event, self._paths, self._sha256), done=take_in, owner=self)

    def keep(self, speakers: Sequence[Speaker]) -> None:
        """Offer people of this session to the others of its event."""
        event, people = self.own.event, to_keep(speakers)
        if event is None or not people:
            return
        words = self.tr("Offered to the sessions of {event}: {names}")
        words = words.format(event=event.name, names=self.tr(", ").join(person.name for person in people))
        self._write(partial(keep_people, self._paths, event.id, people), words)

    def use_style(self, options: ExportOptions) -> None:
        """Make this the way in which sessions of the event are exported."""
        event = self.own.event
        if event:
            words = self.tr("Sessions of {event} are exported so from now on").format(event=event.name)
            self._write(partial(use_for_event, self._paths, self._sha256, options), words)

    def _write(self, work: Callable[[], object], words: str) -> None:
        def done(_: object) -> None:
            self._desk.said.emit(words)
            self._read()

        run_in_background(work, done=done, failed=self._desk.failed.emit, owner=self)
