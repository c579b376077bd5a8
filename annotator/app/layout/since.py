"""The text of each line as of an earlier state, for telling what has changed since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from annotator.app.compare import paired
from annotator.app.layout.talk import Words
from annotator.core.align import position_in_original
from annotator.core.model import Line
from annotator.core.text import gap, run_together
from annotator.core.transcript import Transcript
from annotator.core.versions import Snapshot


def words_since(snapshot: Snapshot, transcript: Transcript) -> Words:
    """What gives the text that a line had in a snapshot. Lines that were split or joined since share what they had."""
    texts: dict[int, str] = {}
    for olds, news in paired(snapshot.lines, transcript.lines):
        texts.update(_shared(olds, news))
    return lambda line: texts.get(line.id, "")


def _shared(olds: Sequence[Line], news: Sequence[Line]) -> Mapping[int, str]:
    """The text of the old lines, given out to the new ones."""
    if len(olds) == len(news) == 1:
        return {news[0].id: olds[0].text}
    before = run_together(line.text for line in olds)
    after = run_together(line.text for line in news)
    edges = [position_in_original(before, after, at) for at in _ends(news)]
    edges[-1:] = [len(before)] if news else []
    return {line.id: before[a:b] for line, (a, b) in zip(news, pairwise([0, *edges]), strict=True)}


def _ends(lines: Sequence[Line]) -> Iterator[int]:
    """Where each line ends in the text of all, run together."""
    text, at = "", 0
    for line in lines:
        at += len(gap(text, line.text)) + len(line.text)
        text = line.text or text
        yield at
