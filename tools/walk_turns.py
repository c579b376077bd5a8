"""What an editor meets who walks the suggested turns of labelled transcripts, and what is learned on the way.

usage: walk_turns.py DATA [--places FOLDER]

DATA and FOLDER are those of learn_turns.py; the weights never saw the transcript that is walked (how far
to trust them is as shipped). The editor takes each
suggestion within 12 characters of a label, with the speaker of the label, and rejects the others.

`as found`: all suggestions as they are found at first. `looked for again`: after each turn taken or rejected. `missed
ones set`: the same, while the editor also sets the labelled turns passed on the way that nobody suggested.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from learn_turns import Learner
from learn_turns_samples import CLOSE, Sample, placed, sample_panel, texted

from annotator.core.model import Band, TurnStart
from annotator.core.turns import KnownTurn
from annotator.detect.turn_path import Weights
from annotator.detect.turn_weights import WEIGHTS
from annotator.detect.turns import find_turns

WAYS = ("as found", "looked for again", "missed ones set")


class Walk:
    """One editor on one transcript."""

    def __init__(self, sample: Sample, weights: Weights, way: str) -> None:
        self._sample, self._weights, self._way = sample, weights, way
        self._labels = [KnownTurn(*label) for label in sample.places()]
        self._rows = {line.id: row for row, line in enumerate(sample.lines)}
        self._known: list[KnownTurn] = []
        self._rejected: list[tuple[int, int]] = []
        self._found: Sequence[TurnStart] = self._look()
        self.met = self.right = self.named = 0

    def _look(self) -> Sequence[TurnStart]:
        given = (self._sample.lines, self._sample.everybody(), self._known, self._rejected)
        return [turn for turn in find_turns(*given, weights=self._weights).turns if turn.band is not Band.MAYBE]

    def run(self) -> Walk:
        """Walk from the start to the end."""
        at = (-1, 0)
        while turn := next((turn for turn in self._found if self._place(turn) > at), None):
            at = self._place(turn)
            if self._way == WAYS[2]:
                self._known += [label for label in self._open() if self._place(label) < (at[0], at[1] - CLOSE)]
            if self._speaker_at(at) != turn.speaker:
                self._settle(turn)
                self._found = self._found if self._way == WAYS[0] else self._look()
        return self

    def _settle(self, turn: TurnStart) -> None:
        near = [label for label in self._open() if label.line_id == turn.line_id]
        label = min(near, key=lambda label: abs(label.start - turn.start), default=None)
        self.met += 1
        if label and abs(label.start - turn.start) <= CLOSE:
            self.right += 1
            self.named += label.speaker == turn.speaker
            self._labels.remove(label)
            self._known.append(KnownTurn(turn.line_id, turn.start, label.speaker))
        else:
            self._rejected.append((turn.line_id, turn.start))

    def _open(self) -> list[KnownTurn]:
        return [label for label in self._labels if label not in self._known]

    def _place(self, turn: TurnStart | KnownTurn) -> tuple[int, int]:
        return self._rows[turn.line_id], turn.start

    def _speaker_at(self, place: tuple[int, int]) -> str:
        before = [turn for turn in self._known if self._place(turn) <= place]
        return max(before, key=self._place).speaker if before else ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--places", type=Path, help="a folder with more labels, to learn from")
    given = parser.parse_args()
    walked = texted(given.data)
    samples = [*walked, *(placed(given.data, given.places) if given.places else ())]
    others = [[other for other in samples if other is not sample] for sample in walked]
    learned = [Learner([*some, sample_panel()]).weights() for some in others]
    weights = [replace(some, chances=WEIGHTS.chances) for some in learned]
    print(f"{'':18}{'':20} met right named   of those met right   of the labels met   right ones named")
    for way in WAYS:
        shares = []
        for sample, trusted in zip(walked, weights, strict=True):
            walk = Walk(sample, trusted, way).run()
            shares.append((walk.right / walk.met, walk.right / len(sample.places()), walk.named / walk.right))
            figures = "   ".join(f"{share:.3f}" for share in shares[-1])
            print(f"{way:18}{sample.name:20} {walk.met:3} {walk.right:3} {walk.named:3}   {figures}")
        print(f"{way:18}{'mean':32}   {'   '.join(f'{share:.3f}' for share in np.mean(shares, axis=0))}", flush=True)


if __name__ == "__main__":
    main()
