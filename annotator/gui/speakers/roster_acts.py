"""What the user does in the roster panel."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from annotator.app.jobs import WaysFound, WaysJob
from annotator.core import roster
from annotator.core.edits import Reach
from annotator.core.event_people import add_person, named
from annotator.core.glossary import EventPerson
from annotator.core.history import Step
from annotator.core.model import Speaker
from annotator.core.speaking import samples
from annotator.core.tally import Tally
from annotator.gui.desk import Desk
from annotator.gui.dialogs.person import PersonDialog
from annotator.gui.panels.roster_panel import RosterPanel, RosterView
from annotator.gui.panels.roster_rows import NEW, NOBODY
from annotator.gui.panels.sample_lines import SampleLine
from annotator.gui.speakers.speaker_acts import SpeakerActs


class RosterActs(QObject):
    """Keeps the panel true and carries out its wishes.

    `people_here` gives the ids of those who speak in the section; None where there are no sections.
    """

    def __init__(
        self,
        desk: Desk,
        speakers: SpeakerActs,
        panel: RosterPanel,
        tally: Tally,
        people_here: Callable[[], frozenset[int] | None],
    ) -> None:
        super().__init__(desk)
        self._desk = desk
        self._speakers = speakers
        self._panel = panel
        self._tally = tally
        self._people_here = people_here
        self._looked_at = NOBODY
        self._asked: frozenset[str] = frozenset()
        self._steps = 0
        self._offered: Sequence[EventPerson] = ()
        self._sampled: tuple[Speaker | None, int] = (None, 0)
        desk.session.subscribe(self._count_step)
        desk.moved.connect(self.show)
        panel.editing_ended.connect(desk.editor.setFocus)
        panel.taken.connect(self._take)
        panel.rename_requested.connect(self._rename)
        panel.add_requested.connect(self._add)
        panel.remove_requested.connect(self._remove)
        panel.edit_requested.connect(self._describe)
        panel.merge_wanted.connect(self._ask_to_merge)
        panel.merge_requested.connect(self._merge)
        panel.looked_at.connect(self._look_at)
        panel.samples.chosen.connect(lambda line_id: desk.go(line_id))

    def find(self, reach: Reach = Reach.FROM_HERE) -> None:
        """Ask in the panel who speaks, by name."""
        if self._desk.flush():
            self.show()
            self._panel.look_for(reach)

    def show(self) -> None:
        """Show the people, how much each talks, and who talks at the caret."""
        transcript, current = self._desk.transcript, self._desk.line.speaker
        people, other = transcript.roster(), self._speakers.other
        picked = bool(self._speakers.picked)
        shares = self._tally.shares()
        self._panel.show_roster(
            RosterView(tuple(people), shares, current, other.id if other else None, self._people_here(), picked)
        )
        self._read_names([*people, *self._offered])
        self._panel.rest()
        self._show_samples()

    def offer(self, people: Sequence[EventPerson], event: str) -> None:
        """Offer the people of the session's event, whose name it is; nobody where it has none."""
        self._offered = people
        self._panel.offer(people, event)
        self.show()

    def _known(self, name: str) -> EventPerson:
        """What is known of somebody by that name."""
        return named(self._offered, name) or EventPerson(name)

    def _read_names(self, people: Sequence[Speaker | EventPerson]) -> None:
        """Have the checker tell how names may be typed, once for each set of them."""
        names = frozenset(name for person in people for name in (person.name, *person.aliases))
        if names != self._asked:
            self._asked = names
            self._desk.checking.ask(WaysJob(tuple(names)), self._take_ways)

    def _take_ways(self, found: WaysFound) -> None:
        self._panel.finder.ways = dict(found.ways)

    def _look_at(self, speaker_id: int) -> None:
        if speaker_id != self._looked_at:
            self._looked_at = speaker_id
            self._show_samples()

    def _count_step(self, _step: Step) -> None:
        self._steps += 1

    def _show_samples(self) -> None:
        transcript = self._desk.transcript
        person = transcript.speakers.get(self._looked_at)
        if (person, self._steps) == self._sampled:
            return
        self._sampled = (person, self._steps)
        if person is None:
            self._panel.samples.hide()
            return
        lines = samples(transcript, person.id)
        shown = [SampleLine(line.id, transcript.index(line.id) + 1, line.text) for line in lines]
        self._panel.samples.show_lines(person.name, shown)

    def _take(self, speaker: Speaker, reach: Reach) -> None:
        if speaker.id == NEW:
            self._speakers.newcomer(self._known(speaker.name), reach)
        else:
            self._speakers.speaks(self._desk.transcript.speakers.get(speaker.id), reach)

    def _rename(self, speaker_id: int, name: str) -> None:
        if not self._is_anothers(speaker_id, name):
            self._desk.perform(lambda t: roster.rename(t, speaker_id, name))

    def _is_anothers(self, speaker_id: int, name: str) -> bool:
        """Whether somebody else goes by that name; whether the two are one is asked then."""
        same = roster.named(self._desk.transcript, name)
        if same is None or same.id == speaker_id:
            return False
        self._ask_to_merge(speaker_id, same.id)
        return True

    def _add(self, name: str) -> None:
        if roster.named(self._desk.transcript, name):
            self._desk.said.emit(self.tr("{name} is on the roster already").format(name=name))
        else:
            self._desk.perform(lambda t: add_person(t, self._known(name)))

    def _remove(self, speaker_id: int) -> None:
        self._desk.perform(lambda t: roster.remove_speaker(t, speaker_id))

    def _describe(self, speaker_id: int) -> None:
        dialog = PersonDialog(self._desk.transcript.speakers[speaker_id], self._panel)
        dialog.accepted.connect(partial(self._keep, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _keep(self, dialog: PersonDialog) -> None:
        person = dialog.person
        before = self._desk.transcript.speakers[person.id]
        if self._is_anothers(person.id, person.name):
            person = replace(person, name=before.name)
        self._desk.perform(lambda t: roster.change_speaker(t, person))

    def _ask_to_merge(self, gone: int, kept: int) -> None:
        transcript = self._desk.transcript
        count = sum(line.speaker == gone for line in transcript.lines)
        words = self.tr("Merge {gone} into {kept}? %n line(s) change hands.", "", count)
        names = {"gone": transcript.speakers[gone].name, "kept": transcript.speakers[kept].name}
        self._panel.ask_to_merge(gone, kept, words.format(**names))

    def _merge(self, gone: int, kept: int) -> None:
        names = {"gone": self._desk.transcript.speakers[gone].name, "kept": self._desk.transcript.speakers[kept].name}
        if self._desk.perform(lambda t: roster.merge(t, gone, kept)):
            self._desk.said.emit(self.tr("{gone} is {kept} now").format(**names))
