"""The dialog of all events, and what is done there: renamed, merged, removed; its sessions are opened from it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from annotator.app.events import EventFacts, forget_person, merge_events, read_events, remove_event, rename_event
from annotator.app.paths import Paths
from annotator.core.glossary import Event
from annotator.gui.appearance import Appearance
from annotator.gui.dialogs.events_dialog import EventsDialog
from annotator.gui.kit.jobs import run_in_background


class AllEvents(QObject):
    """`changed` tells that an event is not as it was, `wanted` carries a session's path, `failed` what went wrong."""

    changed = Signal()
    wanted = Signal(object)
    failed = Signal(Exception)

    def __init__(self, window: QWidget, paths: Paths, appearance: Appearance) -> None:
        super().__init__(window)
        self._window = window
        self._paths = paths
        self._appearance = appearance
        self._dialog: EventsDialog | None = None

    def open(self, event: Event | None = None) -> None:
        """Show all events, standing on one."""
        run_in_background(
            partial(read_events, self._paths), done=partial(self._show, event), failed=self.failed.emit, owner=self
        )

    def _show(self, event: Event | None, facts: list[EventFacts]) -> None:
        dialog = self._dialog = EventsDialog(self._appearance.theme, self._window)
        dialog.open_wanted.connect(self.wanted)
        dialog.rename_wanted.connect(lambda one, name: self._change(partial(rename_event, self._paths, one, name)))
        dialog.merge_wanted.connect(lambda gone, kept: self._change(partial(merge_events, self._paths, gone, kept)))
        dialog.remove_wanted.connect(lambda one: self._change(partial(remove_event, self._paths, one.id)))
        dialog.forget_wanted.connect(lambda one, name: self._change(partial(forget_person, self._paths, one.id, name)))
        dialog.show_events(facts)
        if event:
            dialog.stand_on(event.id)
        dialog.show()

    def _change(self, work: Callable[[], object]) -> None:
        run_in_background(work, done=lambda _: self._changed(), failed=self._refused, owner=self)

    def _changed(self) -> None:
        self.changed.emit()
        self._reread()

    def _refused(self, error: Exception) -> None:
        self.failed.emit(error)
        self._reread()

    def _reread(self) -> None:
        run_in_background(partial(read_events, self._paths), done=self._show_again, failed=self.failed.emit, owner=self)

    def _show_again(self, facts: list[EventFacts]) -> None:
        if self._dialog and isValid(self._dialog):
            self._dialog.show_events(facts)
