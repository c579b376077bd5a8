"""How the session is exported, for all that show it or change it: the export, the copy, the preview."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from annotator.app.export_memory import ExportHabit, ExportMemory, last_habit
from annotator.core.errors import AnnotatorError
from annotator.core.export_options import ExportOptions
from annotator.gui.desk import Desk
from annotator.gui.kit.jobs import run_in_background


class SessionOptions(QObject):
    """The options in force, kept in the session so that the next export is the same. `changed` tells of others.

    In a session that is read-only they hold as long as it is open. One for which nobody has chosen yet begins as was
    exported last from the folder of its source.
    """

    changed = Signal()

    def __init__(self, desk: Desk, memory: ExportMemory) -> None:
        super().__init__(desk)
        self._desk = desk
        self._chosen = desk.session.export_options is not None
        self.now = desk.session.export_options or ExportOptions()
        if not self._chosen:
            run_in_background(partial(last_habit, memory, desk.session.path), done=self._begin_as, owner=self)

    def _begin_as(self, last: tuple[Path | None, ExportHabit]) -> None:
        """Begin as was exported last, unless something has been chosen meanwhile."""
        if not self._chosen and last[1].options != self.now:
            self.now = last[1].options
            self.changed.emit()

    def choose(self, options: ExportOptions) -> bool:
        """Use these from now on. False where the disk refused; what was chosen before holds then."""
        if self._chosen and options == self.now:
            return True
        if not self._desk.session.read_only:
            try:
                self._desk.session.save_export_options(options)
            except AnnotatorError as error:
                self._desk.failed.emit(error)
                return False
        self._chosen, self.now = True, options
        self.changed.emit()
        return True
