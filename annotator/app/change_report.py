"""Gathers what changed in a transcript since a version, or since it was read, for a change report."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from annotator.app.compare import paired
from annotator.app.earlier import earlier
from annotator.app.pairs import correction_pairs
from annotator.app.query_sheet import query_sheet
from annotator.app.word_differences import word_differences
from annotator.core.change_report import ChangedPassage, ChangedTurn, ChangeReport, CorrectedTerm, Stretch
from annotator.core.model import Line, LineKind, Source
from annotator.core.pairs import Pair, PairKind
from annotator.core.text import run_together
from annotator.core.transcript import Transcript
from annotator.core.versions import Snapshot

_ONCE = 1
_Turn = tuple[int, str]


def change_report(
    transcript: Transcript, source: Source, base: Snapshot | None = None, *, title: str, base_name: str = ""
) -> ChangeReport:
    """What changed since the version `base`, or since the transcript was read. Work for a thread.

    Splits and joins are no changes, nor is the naming of speakers where none was named before.
    """
    before = earlier(transcript, source, base)
    pairs = correction_pairs(before, transcript)
    changed = list(_changed(before, transcript))
    return ChangeReport(
        title=title,
        base=base_name,
        lines=sum(line.kind is LineKind.TEXT for line in transcript.lines),
        touched=sum(count for _, _, count in changed),
        kinds=Counter(pair.kind for pair in pairs),
        terms=_terms(pairs),
        turns=tuple(
            ChangedTurn(number, speaker, tuple(passage for _, passage, _ in group))
            for (number, speaker), group in groupby(changed, key=lambda found: found[0])
        ),
        open_places=query_sheet(transcript, title).places,
    )


def _changed(before: Transcript, after: Transcript) -> Iterator[tuple[_Turn, ChangedPassage, int]]:
    """The passages that differ, each with its turn and how many of its lines are talk."""
    turns = _turns(after)
    number = 1
    for olds, news in paired(before.lines, after.lines):
        first, number = number, number + len(news)
        if len(olds) == len(news) == 1 and olds[0].text == news[0].text and not _renamed(before, after, olds, news):
            continue
        old, new = _text(before, olds), _text(after, news)
        speaker = _renamed(before, after, olds, news)
        if old == new and not speaker:
            continue
        line = news[0] if news else olds[0]
        sides = _marked(old, new)
        passage = ChangedPassage(first, line.start_ms, *sides, speaker_before=speaker)
        yield turns.get(line.id, (0, "")), passage, sum(line.kind is LineKind.TEXT for line in news)


def _turns(transcript: Transcript) -> dict[int, _Turn]:
    """The number of each line's turn and who speaks; an interjection is part of the turn that it comes in."""
    turns: dict[int, _Turn] = {}
    number = 0
    last: Line | None = None
    for line in transcript.lines:
        if line.kind is LineKind.HEADING:
            last = None
        if line.kind is not LineKind.TEXT:
            continue
        if last is None or (line.speaker != last.speaker and not line.interjection):
            number, last = number + 1, line
        speaker = transcript.speakers.get(last.speaker or 0)
        turns[line.id] = number, speaker.name if speaker else ""
    return turns


def _renamed(before: Transcript, after: Transcript, olds: Sequence[Line], news: Sequence[Line]) -> str:
    """Who spoke before where somebody else does now; nothing where nobody was named, or nothing changed."""
    if not olds or not news:
        return ""
    then, now = before.speakers.get(olds[0].speaker or 0), after.speakers.get(news[0].speaker or 0)
    return then.name if then and (now is None or now.name != then.name) else ""


def _text(transcript: Transcript, lines: Sequence[Line]) -> str:
    """The text of lines as one, without the marks of cuts between them; that at the end stands."""
    upper = [line.text.rstrip().removesuffix(transcript.soft_mark(line)) for line in lines[:-1]]
    return run_together([*upper, *(line.text for line in lines[-1:])])


def _marked(old: str, new: str) -> tuple[tuple[Stretch, ...], tuple[Stretch, ...]]:
    differences = word_differences(old, new)
    return (
        tuple(_stretches(old, [(one.start, one.end) for one in differences])),
        tuple(_stretches(new, [(one.new_start, one.new_end) for one in differences])),
    )


def _stretches(text: str, differing: Iterable[tuple[int, int]]) -> Iterator[Stretch]:
    done = 0
    for start, end in differing:
        if start > done:
            yield Stretch(text[done:start])
        if end > start:
            yield Stretch(text[start:end], differs=True)
        done = end
    if done < len(text):
        yield Stretch(text[done:])


def _terms(pairs: Iterable[Pair]) -> tuple[CorrectedTerm, ...]:
    """What was put right more than once or by a suggestion, the most frequent first."""
    heard: defaultdict[str, Counter[str]] = defaultdict(Counter)
    known = set()
    for pair in pairs:
        if pair.heard and pair.corrected:
            heard[pair.corrected][pair.heard] += 1
            known |= {pair.corrected} if pair.kind is not PairKind.TYPED else set()
    terms = [CorrectedTerm(text, tuple(forms.most_common())) for text, forms in heard.items()]
    told = [term for term in terms if term.text in known or term.places > _ONCE]
    return tuple(sorted(told, key=lambda term: (-term.places, term.text)))
