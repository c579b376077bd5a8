"""Corrects a transcript as an editor would who knows what was said: suspects shown first, the rest typed over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from annotator.app.evaluate import mends
from annotator.core import decisions
from annotator.core.edits import change_text
from annotator.core.history import Step
from annotator.core.model import Band, DecisionKind, Scope, Suspect, SuspectKind
from annotator.core.transcript import Transcript
from annotator.formats.labels import Label

_BEST = 5
_SETTLED = (SuspectKind.TERM, SuspectKind.STYLE, SuspectKind.TAIL)

Place = tuple[Suspect, ...]


class Editor:
    """Works on a fresh transcript; `labels` are by line. From the end to the start, so that places stay."""

    def __init__(self, transcript: Transcript, labels: Mapping[int, Sequence[Label]]) -> None:
        self._transcript = transcript
        self._labels = labels
        self._texts = {line.id: line.text for line in transcript.lines}

    def work(self, suspects: Iterable[Suspect], only: frozenset[int]) -> None:
        """Decide on what is shown of the lines in `only`, and type over what is still wrong there."""
        places = [place for place in _places(suspects) if all(part.line_id in only for part in place)]
        shown = [place for place in places if place[0].band is not Band.MAYBE and place[0].kind in _SETTLED]
        mended: set[Label] = set()
        taken = [(place, self._right(place)) for place in shown]
        for place, right in taken:
            mended |= {label for part in place for label in self._touched(part)} if right is not None else set()
        todo = [(place[0].line_id, place[0].start, self._settled(place, right)) for place, right in taken]
        left = (label for line_id in only for label in self._labels.get(line_id, ()) if label.rights)
        wrong = [(self._line_of(label), label) for label in left if label not in mended]
        todo += [(line_id, label.start, self._typed(line_id, label)) for line_id, label in wrong]
        order = {line.id: number for number, line in enumerate(self._transcript.lines)}
        for _, _, step in sorted(todo, key=lambda item: (order[item[0]], item[1]), reverse=True):
            for made in step:
                self._transcript.apply(made.changes)

    def _line_of(self, label: Label) -> int:
        return next(line_id for line_id, labels in self._labels.items() if label in labels)

    def _touched(self, part: Suspect) -> list[Label]:
        labels = self._labels.get(part.line_id, ())
        return [label for label in labels if label.rights and label.start < part.end and part.start < label.end]

    def _right(self, place: Place) -> str | None:
        """The first of the best suggestions that puts right what is wrong there."""
        first = place[0]
        text = self._texts[first.line_id]
        for suggestion in first.suggestions[:_BEST]:
            touched = self._touched(first)
            if any(mends(text, label, first.start, first.end, suggestion.text) for label in touched):
                return suggestion.text
        return None

    def _settled(self, place: Place, right: str | None) -> Iterator[Step]:
        if right is not None:
            yield decisions.take(self._transcript, place, right, kind=DecisionKind.TAKEN)
        elif not any(self._touched(part) for part in place):
            yield decisions.ignore(self._transcript, place, Scope.HERE)

    def _typed(self, line_id: int, label: Label) -> Iterator[Step]:
        text = self._transcript.line(line_id).text
        step = change_text(self._transcript, line_id, text[: label.start] + label.rights[0] + text[label.end :])
        if step:
            yield step


def _places(suspects: Iterable[Suspect]) -> list[Place]:
    """The suspects with their parts across a cut."""
    places: list[Place] = []
    for suspect in suspects:
        last = places[-1] if places else ()
        goes_on = last and suspect.group is not None and suspect.group == last[0].group
        if goes_on and last[-1].line_id != suspect.line_id:
            places[-1] = (*last, suspect)
        else:
            places.append((suspect,))
    return places
