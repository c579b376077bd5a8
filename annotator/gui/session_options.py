"""How the session is exported, for all that show it or change it: the export, the copy, the preview."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from annotator.core.errors import AnnotatorError
from annotator.core.export_options import ExportOptions
from annotator.gui.desk import Desk


class SessionOptions(QObject):
    """The options in force, kept in the session so that the next export is the same. `changed` tells of others.

    In a session that is read-only they hold as long as it is open.
    """

    changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.now = desk.session.export_options or ExportOptions()

    def choose(self, options: ExportOptions) -> bool:
        """Use these from now on. False where the disk refused; what was chosen before holds then."""
        if options == self.now:
            return True
        if not self._desk.session.read_only:
            try:
                self._desk.session.save_export_options(options)
            except AnnotatorError as error:
                self._desk.failed.emit(error)
                return False
        self.now = options
        self.changed.emit()
        return True
