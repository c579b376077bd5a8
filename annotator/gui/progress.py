"""How far the work has come, for the strip: counted anew a moment after something has changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from annotator.core.model import Band, DecisionKind
from annotator.core.tally import Tally
from annotator.gui.desk import Desk
from annotator.gui.panels.status_strip import StripCounts
from annotator.gui.turn_acts import TurnActs

_COUNT_MS = 60


class Progress(QObject):
    """Emits `counted`. How many turns there probably are is asked once all lines are checked."""

    counted = Signal(object)

    def __init__(self, desk: Desk, turns: TurnActs, tally: Tally) -> None:
        super().__init__(desk)
        self._desk = desk
        self._turns = turns
        self._tally = tally
        self._probable_turns = 0
        self._looked = False
        self._later = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._later.timeout.connect(self.count)
        desk.changed.connect(self._later.start)
        desk.roster_changed.connect(self._look_again)
        turns.looked.connect(self._expect)

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
                probable_turns=max(self._probable_turns, self._tally.turns),
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
            self._turns.look()

    def _look_again(self) -> None:
        """Other people may speak elsewhere."""
        self._looked = False

    def _expect(self, left: int) -> None:
        """So many turns are suggested beside those that are set."""
        self._probable_turns = self._tally.turns + left
        self._later.start()
