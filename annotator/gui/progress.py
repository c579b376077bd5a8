"""How far the work has come, for the strip: counted anew a moment after something has changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.model import Band, DecisionKind
from annotator.core.tally import Tally
from annotator.gui.desk import Desk
from annotator.gui.panels.status_strip import StripCounts
from annotator.gui.turns.turn_finder import TurnFinder

_COUNT_MS = 60


class Progress(QObject):
    """Emits `counted`. How many turns there probably are is asked once all lines are checked."""

    counted = Signal(object)

    def __init__(self, desk: Desk, finder: TurnFinder, tally: Tally) -> None:
        super().__init__(desk)
        self._desk = desk
        self._finder = finder
        self._tally = tally
        self._suggested: int | None = None
        self._looked = False
        self._later = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._later.timeout.connect(self.count)
        desk.changed.connect(self._later.start)
        finder.changed.connect(self._expect)
        desk.checking.marks_changed.connect(self._expect)

    def stop(self) -> None:
        """Count no more."""
        self._later.stop()

    def count(self) -> None:
        """Count now."""
        transcript, analysis = self._desk.transcript, self._desk.checking.analysis
        self.counted.emit(
            StripCounts(
                names_accepted=transcript.info.started,
                turns=self._tally.turns,
                probable_turns=self._tally.turns + self._turns_left(),
                sure=analysis.bands[Band.SURE],
                likely=analysis.bands[Band.LIKELY],
                unclear=sum(decision.kind is DecisionKind.UNCLEAR for decision in transcript.decisions.values()),
                read=self._tally.read,
                lines=self._tally.lines,
                checked=self._tally.lines - analysis.left,
                saved=self._desk.saved,
                maybe=analysis.bands[Band.MAYBE] if analysis.with_maybe else None,
            )
        )
        if not self._looked and transcript.info.started and not analysis.left:
            self._looked = True
            self._finder.look()

    def _expect(self) -> None:
        """Other turns are suggested, or some are settled."""
        self._suggested = None
        self._later.start()

    def _turns_left(self) -> int:
        """How many turns are suggested beside those that are set."""
        if self._suggested is None:
            self._suggested = len(self._finder.walked())
        return self._suggested
