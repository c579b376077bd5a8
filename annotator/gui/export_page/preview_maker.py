"""Has the preview made off the Qt thread, the beginning first; what is no longer wanted is dropped."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.app.export_preview import ExportPreview
from annotator.core.errors import AnnotatorError
from annotator.gui.kit.jobs import run_in_background

_REST_MS, _LONG_REST_MS = 120, 700
BEGINNING = 80  # lines

Work = Callable[[int | None], ExportPreview]


class PreviewMaker(QObject):
    """`prepare` gives the work for what is chosen now: any thread may do it, for so many lines or all of them.

    The beginning never waits for the whole of what was wanted before; of each one piece of work is done at a time.
    `made` carries the preview and whether it is whole, `failed` an error.
    """

    made = Signal(object, bool)
    failed = Signal(Exception)

    def __init__(self, prepare: Callable[[], Work], lines: int, parent: QObject) -> None:
        super().__init__(parent)
        self._prepare = prepare
        self._first = BEGINNING if lines > BEGINNING * 4 else None
        self._asked = 0
        self._busy: set[int | None] = set()
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(lambda: self._make(self._first))
        self._later = QTimer(self, singleShot=True, interval=_LONG_REST_MS)
        self._later.timeout.connect(lambda: self._make(None))

    def ask(self) -> None:
        """Make it anew, once the choices have rested for a moment."""
        self._asked += 1
        self._later.stop()
        self._rest.start()

    def stop(self) -> None:
        """Make nothing any more."""
        self._asked += 1
        self._rest.stop()
        self._later.stop()

    def _make(self, lines: int | None) -> None:
        if lines in self._busy:  # what is being done is out of date; this is next
            return
        try:
            work = self._prepare()
        except AnnotatorError as error:
            self.failed.emit(error)
            return
        self._busy.add(lines)
        done, failed = partial(self._done, self._asked, lines), partial(self._failed, self._asked, lines)
        run_in_background(partial(work, lines), done=done, failed=failed, owner=self)

    def _done(self, asked: int, lines: int | None, preview: ExportPreview) -> None:
        if self._counts(asked, lines):
            self.made.emit(preview, lines is None)
            if lines is not None:
                self._later.start()

    def _failed(self, asked: int, lines: int | None, error: Exception) -> None:
        if self._counts(asked, lines):
            self.failed.emit(error)

    def _counts(self, asked: int, lines: int | None) -> bool:
        """Whether what was done is still wanted; else what is wanted now is begun."""
        self._busy.discard(lines)
        wanted = asked == self._asked
        if not wanted and not (self._rest.isActive() or self._later.isActive() or self._busy):
            self._rest.start()
        return wanted
