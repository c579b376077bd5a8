"""How the session is exported, for all that show it or change it: the export, the copy, the preview."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from annotator.app.house_style import first_options
from annotator.app.paths import Paths
from annotator.core.errors import AnnotatorError
from annotator.core.export_options import ExportOptions
from annotator.gui.desk import Desk
from annotator.gui.kit.jobs import run_in_background


class SessionOptions(QObject):
    """The options in force, kept in the session so that the next export is the same. `changed` tells of others.

    In a session that is read-only they hold as long as it is open. One for which nobody has chosen yet begins with the
    house style of its event, else as was exported last from the folder of its source.
    """

    changed = Signal()

    def __init__(self, desk: Desk, paths: Paths) -> None:
        super().__init__(desk)
        self._desk = desk
        self._paths = paths
        self._chosen = desk.session.export_options is not None
        self.now = desk.session.export_options or ExportOptions()
        self.begin()

    def begin(self) -> None:
        """Have looked up what it begins with, unless something was chosen."""
        if not self._chosen:
            session = self._desk.session
            work = partial(first_options, self._paths, session.source.sha256, session.path)
            run_in_background(work, done=self._begin_as, owner=self)

    def _begin_as(self, options: ExportOptions) -> None:
        """Begin so, unless something has been chosen meanwhile."""
        if not self._chosen and options != self.now:
            self.now = options
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
