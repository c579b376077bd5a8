"""Makes of a session what an editor makes of it who knows the labels, or who believes what is suggested."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from pathlib import Path

from annotator.app.analysis import talk_of
from annotator.app.found import Found
from annotator.app.glossary import builtin_terms
from annotator.app.lexicon import load_lexicon
from annotator.app.listening import taught_by
from annotator.app.marks import find_marks
from annotator.app.session import Session
from annotator.app.start import first_look
from annotator.core.decisions import take_each
from annotator.core.expected import expected_names
from annotator.core.marks import settle_marks
from annotator.core.model import Band, RosterEntry, TurnStart
from annotator.core.replacing import moved, replace_many
from annotator.core.roster import Person, start
from annotator.core.turns import accept, confirmed, interject
from annotator.detect.engine import Engine
from annotator.detect.expected import weigh_expected
from annotator.detect.marks.weights import MarkWeights
from annotator.detect.turns import find_turns
from annotator.formats.labels import Label

Replacements = dict[int, list[tuple[int, int, str]]]


class Editor:
    """Works on a session. `done` counts what was put right, by kind."""

    def __init__(self, session: Session, cache: Path) -> None:
        self.session = session
        self.transcript = session.transcript
        self.done: Counter[str] = Counter()
        self._lexicon = load_lexicon(cache)

    def begin(self, people: Sequence[Person] = ()) -> None:
        """Accept the start sheet, with these people or those whom the title names."""
        look = first_look(self.session)
        self.session.commit(start(self.transcript, look.title, people or look.people))

    def correct(self, labels: Sequence[Label], turns: Sequence[TurnStart] = ()) -> None:
        """Put right what is labelled, then have these turns begin; both tell of places in the source."""
        replacements = self._replacements(labels)
        self.session.commit(replace_many(self.transcript, replacements))
        self.done["labels"] = sum(map(len, replacements.values()))
        self._begin([_shifted(turn, replacements) for turn in turns])

    def _replacements(self, labels: Sequence[Label]) -> Replacements:
        rows = {line.row: line.index for line in self.session.source.lines}
        found: Replacements = defaultdict(list)
        for label in sorted(labels, key=lambda label: (label.line, label.start)):
            here = found[rows[label.line]]
            if label.rights and not (here and label.start < here[-1][1]):
                here.append((label.start, label.end, label.rights[0]))
        return found

    def believe_turns(self, bands: Collection[Band]) -> None:
        """Have the turns begin that are suggested."""
        people = [RosterEntry(speaker.name, speaker.role) for speaker in self.transcript.roster()]
        known = list(confirmed(self.transcript, self.transcript.lines))
        found = find_turns(talk_of(self.transcript), people, known).turns
        self._begin([turn for turn in found if turn.band in bands])

    def _begin(self, turns: Sequence[TurnStart]) -> None:
        meanwhile = [turn for turn in turns if turn.until is not None]
        for turn in reversed(meanwhile):  # from the end on, so that the places before stay
            self._interject(turn)
        begun = [turn for turn in turns if turn.until is None]
        self.session.commit(accept(self.transcript, begun, "Speaker {}".format) if begun else None)
        self.done["turns"] += len(begun)
        self.done["interjections"] += len(meanwhile)

    def _interject(self, turn: TurnStart) -> None:
        speakers = {speaker.name: speaker.id for speaker in self.transcript.roster()}
        until = turn.start if turn.until is None else turn.until
        step = interject(self.transcript, turn.line_id, turn.start, until, speakers.get(turn.speaker))
        self.session.commit(step)

    def believe_terms(self, bands: Collection[Band]) -> None:
        """Take the first suggestion for each misheard term."""
        taught = taught_by(self.transcript)
        engine = Engine(builtin_terms(), roster=taught.roster, title=taught.title, lexicon=self._lexicon)
        expected = tuple(expected_names(self.transcript, self.transcript.lines))
        suspects = [weigh_expected(suspect, expected) for suspect in engine.check(talk_of(self.transcript))]
        found = Found(self.transcript)
        found.keep({line.id: [x for x in suspects if x.line_id == line.id] for line in self.transcript.lines})
        wanted = [found.group(suspect) for suspect in found if suspect.band in bands]
        taken = [(parts, parts[0].suggestions[0].text) for parts in wanted]
        self.session.commit(take_each(self.transcript, taken) if taken else None)
        self.done["terms"] += len(taken)

    def believe_marks(self, bands: Collection[Band], weights: MarkWeights | None = None) -> None:
        """Take the first suggestion for each mark; `weights` are those that ship with the program unless given."""
        terms = [term.text for term in (*builtin_terms(), *taught_by(self.transcript).roster)]
        found = find_marks(self.transcript, self._lexicon, terms, weights)
        taken = [(suspect, suspect.suggestions[0].text) for suspect in found if suspect.band in bands]
        self.session.commit(settle_marks(self.transcript, taken) if taken else None)
        self.done["marks"] += len(taken)


def _shifted(turn: TurnStart, replacements: Replacements) -> TurnStart:
    at = moved(turn.start, replacements.get(turn.line_id, ()))
    return TurnStart(turn.line_id, at, turn.speaker, turn.probability, turn.reason, turn.band)


def read_turns(path: Path, session: Session) -> list[TurnStart]:
    """The turns of a label file: each tells the row, the first characters, which of them, and who speaks."""
    rows = {line.row: line for line in session.source.lines}
    turns = []
    for row in path.read_text(encoding="utf-8").splitlines():
        if row.strip() and not row.startswith(("#", "line\t")):
            number, words, nth, speaker = row.split("\t")[:4]
            line, at = rows[int(number)], -1
            for _ in range(int(nth)):
                at = line.text.index(words, at + 1)
            turns.append(TurnStart(line.index, at, speaker, 1.0, "label", Band.SURE))
    return sorted(turns, key=lambda turn: (turn.line_id, turn.start))


def read_people(path: Path) -> list[Person]:
    """The people of a roster file."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Person(row["name"], row["role"], row["affiliation"]) for row in csv.DictReader(file)]
