"""The tics of who speaks at the caret: words proposed to be left out, switched on and off one by one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from annotator.app.preview.jobs import TicsFound, TicsJob
from annotator.app.preview.preview import word_of
from annotator.app.tics import talk_by_speaker
from annotator.core.cleaning_acts import set_tics
from annotator.core.model import Speaker
from annotator.gui.desk import Desk
from annotator.gui.panels.tics_menu import TicRow, TicsMenu

_LONGEST = 12


class TicActs(QObject):
    """The words are looked for by the checker's process when the menu is opened; one that is selected is among them."""

    def __init__(self, desk: Desk, menu: TicsMenu) -> None:
        super().__init__(desk)
        self._desk = desk
        self._menu = menu
        menu.opened.connect(self._look)
        menu.switched.connect(self._switch)

    def _speaker(self) -> Speaker | None:
        return self._desk.transcript.speakers.get(self._desk.line.speaker or 0)

    def _picked(self) -> str:
        """The word that is selected in the line, which may be one that nobody proposed."""
        start, end = self._desk.editor.selection
        words = word_of(self._desk.editor.text[start:end])
        return words if len(words) <= _LONGEST else ""

    def _look(self) -> None:
        speaker = self._speaker()
        if speaker is None or not self._desk.flush():
            self._menu.show_rows("", ())
            return
        job = TicsJob(talk_by_speaker(self._desk.transcript))
        self._desk.checking.ask(job, partial(self._found, speaker))

    def _found(self, speaker: Speaker, found: TicsFound) -> None:
        if self._speaker() != speaker:
            return
        said = {word: count for number, tics in found.tics if number == speaker.id for word, count in tics}
        rows = [TicRow(word, count, word in speaker.tics) for word, count in said.items()]
        rows += (TicRow(word, 0, on=True) for word in speaker.tics if word not in said)
        picked = self._picked()
        if picked and picked not in {row.word for row in rows}:
            rows.append(TicRow(picked, 0, on=False))
        self._menu.show_rows(speaker.name, rows)

    def _switch(self, word: str, on: bool) -> None:
        speaker = self._speaker()
        if speaker is None:
            return
        words = [*speaker.tics, word] if on else [tic for tic in speaker.tics if tic != word]
        if self._desk.perform(lambda t: set_tics(t, speaker.id, words)):
            told = self.tr("{word} is left out where {name} says it as a filler") if on else self.tr("{word} stays")
            self._desk.said.emit(told.format(word=word, name=speaker.name))
