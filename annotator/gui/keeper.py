"""Keeps what is not committed yet: the draft of what is being typed, and where the user stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.app.session import Session
from annotator.core.draft import Draft
from annotator.core.errors import AnnotatorError
from annotator.core.model import Place

DRAFT_MS = 300
PAUSE_MS = 1_200
PLACE_MS = 1_000


class Keeper(QObject):
    """Saves drafts by a throttle (at most `DRAFT_MS` after the first unsaved key); `paused` when typing rests."""

    paused = Signal()
    failed = Signal(Exception)

    def __init__(
        self, session: Session, draft: Callable[[], Draft], place: Callable[[], Place], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._draft = draft
        self._place = place
        self._drafted: int | None = None
        self._draft_timer = QTimer(self, singleShot=True, interval=DRAFT_MS)
        self._draft_timer.timeout.connect(self._save_draft)
        self._pause_timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause_timer.timeout.connect(self.paused)
        self._place_timer = QTimer(self, singleShot=True, interval=PLACE_MS)
        self._place_timer.timeout.connect(self._save_place)

    def typed(self) -> None:
        """Note a key: a draft is due, and the pause begins anew."""
        if not self._draft_timer.isActive():
            self._draft_timer.start()
        self._pause_timer.start()

    def typing_ended(self) -> None:
        """Note that what was typed is committed, or gone: no draft is wanted any more."""
        self._draft_timer.stop()
        self._pause_timer.stop()
        if self._drafted is not None:
            self.forget(self._drafted)
            self._drafted = None

    def forget(self, line_id: int) -> None:
        """Forget the draft of a line."""
        self._keep(lambda: self._session.drop_draft(line_id))

    def moved(self) -> None:
        """Note that the user stands elsewhere."""
        if not self._place_timer.isActive():
            self._place_timer.start()

    def close(self) -> None:
        """Save the place at once; nothing is saved later."""
        self.stop()
        self._save_place()

    def stop(self) -> None:
        """Save nothing from now on."""
        for timer in (self._draft_timer, self._pause_timer, self._place_timer):
            timer.stop()

    def _save_draft(self) -> None:
        draft = self._draft()
        self._drafted = draft.line_id
        self._keep(lambda: self._session.save_draft(draft))

    def _save_place(self) -> None:
        self._keep(lambda: self._session.save_place(self._place()))

    def _keep(self, save: Callable[[], None]) -> None:
        if self._session.read_only:
            return
        try:
            save()
        except AnnotatorError as error:
            self.failed.emit(error)
