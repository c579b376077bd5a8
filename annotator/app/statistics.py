"""What the work on a transcript came to, in figures."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from annotator.app.compare import LINE_END, compare
from annotator.app.glossary import known_terms, layered
from annotator.app.word_differences import word_differences
from annotator.core.build import fresh_transcript
from annotator.core.marks import is_of_mark
from annotator.core.model import Category, Decision, DecisionKind, Line, LineKind, LineState, Source, Term
from annotator.core.transcript import Transcript
from annotator.core.versions import Snapshot, snapshot_of

_PUT_RIGHT = (DecisionKind.TAKEN, DecisionKind.CORRECTED)


@dataclass(frozen=True, slots=True)
class UnifiedTerm:
    """A term with every form that was put right to it, the most frequent first, each with its count."""

    text: str
    category: Category | None
    variants: tuple[tuple[str, int], ...]

    @property
    def places(self) -> int:
        """How many places were put right to it."""
        return sum(count for _, count in self.variants)


@dataclass(frozen=True, slots=True)
class Share:
    """How much someone says: characters, and turns. Nobody has slot 0 and no name."""

    slot: int
    name: str
    characters: int
    turns: int


@dataclass(frozen=True, slots=True)
class Statistics:
    """The figures. Headings and figures are no talk and count nowhere; a character is one code point.

    `original` and `current` count the characters of the talk as it was read and as it stands, without white space.
    `edits` are the stretches of text that differ between the two, where a Latin word differs as a whole; splits and
    joins of lines are none. `distance` is the Levenshtein distance: the fewest characters to put in, leave out or
    replace, marks included, white space not, summed over the passages.
    """

    lines: int
    read: int
    original: int
    current: int
    edits: int
    distance: int
    unified: tuple[UnifiedTerm, ...]
    shares: tuple[Share, ...]

    @property
    def edits_per_thousand(self) -> float:
        """Edits per 1,000 characters of the original."""
        return 1000 * self.edits / self.original if self.original else 0.0

    @property
    def error_rate(self) -> float:
        """The original's character error rate, with the text as it stands for the right one."""
        return self.distance / self.current if self.current else float(self.distance > 0)

    @property
    def corrected(self) -> Mapping[Category | None, int]:
        """Places put right by a suggestion or by asking, by the category of the term; None where it has none."""
        counts: Counter[Category | None] = Counter()
        for term in self.unified:
            counts[term.category] += term.places
        return counts


def statistics(source: Source, transcript: Transcript, shared: Sequence[Term] = ()) -> Statistics:
    """The figures of a transcript that nobody changes meanwhile, with the terms that it shares. Work for a thread."""
    before, after = snapshot_of(fresh_transcript(source)), snapshot_of(transcript)
    edits = distance = 0
    for passage in compare(_talk(before), _talk(after)):
        old, new = passage.before.replace(LINE_END, ""), passage.after.replace(LINE_END, "")
        edits += len(word_differences(old, new))
        distance += Levenshtein.distance(_inked(old), _inked(new))
    talk = _talk(after).lines
    return Statistics(
        lines=len(talk),
        read=sum(line.state is LineState.READ for line in talk),
        original=sum(len(_inked(line.text)) for line in _talk(before).lines),
        current=sum(len(_inked(line.text)) for line in talk),
        edits=edits,
        distance=distance,
        unified=_unified(transcript.decisions.values(), _categories(transcript, shared)),
        shares=_shares(transcript, talk),
    )


def _talk(snapshot: Snapshot) -> Snapshot:
    return Snapshot(tuple(line for line in snapshot.lines if line.kind is LineKind.TEXT))


def _inked(text: str) -> str:
    """The text without white space."""
    return "".join(text.split())


def _unified(decisions: Iterable[Decision], categories: Mapping[str, Category]) -> tuple[UnifiedTerm, ...]:
    """The terms that places were put right to, those with the most variants first."""
    heard: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for decision in decisions:
        if decision.kind in _PUT_RIGHT and decision.heard != decision.meant and not is_of_mark(decision):
            heard[decision.meant][decision.heard] += 1
    terms = [UnifiedTerm(text, categories.get(text), tuple(forms.most_common())) for text, forms in heard.items()]
    return tuple(sorted(terms, key=lambda term: (-len(term.variants), -term.places, term.text)))


def _categories(transcript: Transcript, shared: Sequence[Term]) -> dict[str, Category]:
    """The category of each known term: a person where the roster knows one, else what the latest layer says."""
    taught = [held.term for held in transcript.terms.values()]
    known = {term.text: term.category for term in layered([known_terms(shared), taught])}
    return known | {speaker.name: Category.PERSON for speaker in transcript.roster()}


def _shares(transcript: Transcript, talk: Iterable[Line]) -> tuple[Share, ...]:
    """Who talks how much, by slot, nobody last."""
    characters: Counter[int | None] = Counter()
    turns: Counter[int | None] = Counter()
    last: Line | None = None
    for line in talk:
        characters[line.speaker] += len(_inked(line.text))
        turns[line.speaker] += line.interjection or last is None or line.speaker != last.speaker
        last = last if line.interjection else line
    shares = [Share(x.slot, x.name, characters[x.id], turns[x.id]) for x in transcript.roster()]
    if characters[None]:
        shares.append(Share(0, "", characters[None], turns[None]))
    return tuple(shares)
