"""Has the preview made off the Qt thread, the beginning first; what is no longer wanted is dropped."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.app.export_preview import ExportPreview
from annotator.gui.kit.jobs import run_in_background

_REST_MS, _LONG_REST_MS = 120, 700
BEGINNING = 80  # lines

Work = Callable[[int | None], ExportPreview]


class PreviewMaker(QObject):
    """`prepare` gives the work for what is chosen now: any thread may do it, for so many lines or all of them.

    One piece of work is done at a time. `made` carries the preview and whether it is whole, `failed` an error.
    """

    made = Signal(object, bool)
    failed = Signal(Exception)

    def __init__(self, prepare: Callable[[], Work], lines: int, parent: QObject) -> None:
        super().__init__(parent)
        self._prepare = prepare
        self._long = lines > BEGINNING * 4
        self._asked = 0
        self._busy = False
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._begin)
        self._later = QTimer(self, singleShot=True, interval=_LONG_REST_MS)
        self._later.timeout.connect(self._go_on)

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

    def _begin(self) -> None:
        self._make(BEGINNING if self._long else None)

    def _go_on(self) -> None:
        self._make(None)

    def _make(self, lines: int | None) -> None:
        if self._busy:  # what is being done is out of date, and this is next
            return
        self._busy = True
        asked = self._asked
        try:
            work = self._prepare()
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told in the place of the preview
            self._failed(asked, error)
            return
        done, failed = partial(self._done, asked, lines), partial(self._failed, asked)
        run_in_background(partial(work, lines), done=done, failed=failed, owner=self)

    def _done(self, asked: int, lines: int | None, preview: ExportPreview) -> None:
        self._busy = False
        if asked != self._asked:
            self._catch_up()
            return
        self.made.emit(preview, lines is None)
        if lines is not None:
            self._later.start()

    def _failed(self, asked: int, error: Exception) -> None:
        self._busy = False
        if asked == self._asked:
            self.failed.emit(error)
        else:
            self._catch_up()

    def _catch_up(self) -> None:
        if not self._rest.isActive():
            self._rest.start()
