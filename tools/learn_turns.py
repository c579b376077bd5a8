"""Learn the weights of the signs of turns from labelled transcripts; judge by leaving out each in turn.

usage: learn_turns.py DATA [--places FOLDER] [--parts] [--write]

DATA holds `transcripts/NAME.md` and `labels/NAME.turns.tsv`. FOLDER (tools/turn_places) holds more labels for
transcripts of DATA that have none there: `NAME.tsv` with the columns line, start, speaker; places alone, no text. What
stands above the first is left out. The sample panel of the program is learned from too, but not judged.

The table shows how the turns of each transcript score by weights that never saw it; below it stands how often turns
were right that were told to be so probable. `--parts` also scores without each
kind of sign; `--write` writes annotator/detect/turn_weights.py from all transcripts.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
from learn_turns_samples import Sample, Score, Told, placed, sample_panel, texted
from scipy.optimize import minimize

from annotator.detect.turn_path import ONE, Figures, Scores, Weights, believe
from annotator.detect.turn_reason import LOGIT, logit

OUT = Path(__file__).parent.parent / "annotator" / "detect" / "turn_weights.py"
HEAD = '''"""What each sign weighs (of a turn: to a guest, the host, another guest) and how far to trust that.

Written by tools/learn_turns.py.
"""

from __future__ import annotations

from annotator.detect.turn_path import Weights
'''
PULLS = (
    100.0,
    1.0,
    4.0,
    4.0,
    4.0,
)  # how strongly weights are held near zero: the host's, those of any turn, of each kind
PULL_OF_ONE = 0.01
PULL_OF_REASON = 1.0
BINS = (0.0, 0.35, 0.5, 0.65, 0.75, 0.85, 0.9, 1.01)
SELDOM = 4  # a sign met less often is left out
PARTS = {
    "how a piece starts": ("starts:", "leads:"),
    "what follows an assent": ("assent_then:",),
    "how the last one ends": ("ends:", "trails:"),
    "assents, short pieces": ("assent", "short", "before:assent", "before:short", "before:long"),
    "questions": ("asks", "before:asks", "asked_then_"),
    "names and calls": ("calls", "named", "before:calls", "before:named", "called_", "named_", "takes_back_and_calls"),
    "thanks and closing words": ("closed_", "told_"),
    "a host's and a guest's words around": ("hosts_", "guests_", "host_then_", "guest_then_", "ahead:", "before:you"),
    "cues with names": ("cue:",),
    "marks": ("line_start", "inside"),
    "words of the host within": ("host:", "guest:"),
}  # fmt: skip


class Learner:
    """The signs of some samples as figures, and the weights that make their turns likeliest."""

    def __init__(self, samples: Sequence[Sample], without: Collection[str] = ()) -> None:
        self._samples = samples
        self._talk = _usual((sample.talk for sample in samples), without)
        self._starts = _usual((sample.starts for sample in samples), without)
        self._figures = [(_figures(s.talk, self._talk), _figures(s.starts, self._starts)) for s in samples]
        self._sizes = [len(self._talk)] + [len(self._starts)] * (len(PULLS) - 1)
        self._edges = np.cumsum(self._sizes)[:-1]

    def weights(self) -> Weights:
        """The weights learned: those of the greatest likelihood, held near zero."""
        first = np.zeros(sum(self._sizes))
        first[self._edges[0]] = -4.0
        found = minimize(self._loss, first, jac=True, method="L-BFGS-B", options={"maxiter": 120}).x
        host, begins, *kinds = np.split(found, self._edges)
        turns = begins[:, None] + np.stack(kinds, axis=1)
        return Weights(
            dict(zip(self._talk, map(float, host), strict=True)),
            {sign: (float(a), float(b), float(c)) for sign, (a, b, c) in zip(self._starts, turns, strict=True)},
        )

    def _loss(self, values: Figures) -> tuple[float, Figures]:
        host, begins, *kinds = np.split(values, self._edges)
        pulls = np.concatenate([self._pull(pull, size) for pull, size in zip(PULLS, self._sizes, strict=True)])
        loss, slope = 0.5 * float(pulls @ values**2), pulls * values
        for sample, (talk, starts) in zip(self._samples, self._figures, strict=True):
            scores = Scores(talk @ host, starts @ (begins[:, None] + np.stack(kinds, axis=1)))
            beliefs = believe(scores)
            loss += beliefs.evidence - float(sample.host @ scores.host + (sample.turns * scores.turns).sum())
            missed = starts.T @ (beliefs.turns - sample.turns)
            slope += np.concatenate([talk.T @ (beliefs.host - sample.host), missed.sum(axis=1), missed.T.ravel()])
        return loss, slope

    @staticmethod
    def _pull(pull: float, size: int) -> Figures:
        return np.array([PULL_OF_ONE] + [pull] * (size - 1))


def _usual(found: object, without: Collection[str]) -> list[str]:
    """The signs met often enough, after the constant."""
    counts = Counter(sign for pieces in found for signs in pieces for sign in signs)  # type: ignore[attr-defined]
    kept = [sign for sign, count in counts.items() if count >= SELDOM]
    return [ONE, *sorted(sign for sign in kept if not any(_belongs(sign, part) for part in without))]


def _belongs(sign: str, part: str) -> bool:
    return sign.startswith(part) if part[-1] in ":_" else sign == part


def _figures(found: Sequence[set[str]], names: Sequence[str]) -> Figures:
    columns = {name: at for at, name in enumerate(names)}
    figures = np.zeros((len(found), len(names)))
    figures[:, 0] = 1
    for row, signs in enumerate(found):
        figures[row, [columns[sign] for sign in signs if sign in columns]] = 1
    return figures


def left_out(samples: Sequence[Sample], extra: Sequence[Sample], without: Collection[str] = ()) -> list[Weights]:
    """For each sample the weights learned from all the others."""
    return [Learner([*(o for o in samples if o is not sample), *extra], without).weights() for sample in samples]


def judged(samples: Sequence[Sample], weights: Sequence[Weights]) -> list[Score]:
    """How each sample scores by weights of its own."""
    return [sample.score(learned) for sample, learned in zip(samples, weights, strict=True)]


def chances_of(told: Sequence[Told]) -> dict[str, float]:
    """How far to trust what weights say of turns they never saw: a line through its logit, a step for each reason."""
    names = [ONE, LOGIT, *sorted({one.reason for one in told} - {"opening"})]
    told = [one for one in told if one.reason != "opening"]
    figures = np.array([[1.0, logit(one.chance), *(one.reason == name for name in names[2:])] for one in told])
    right = np.array([one.right for one in told], dtype=np.float64)
    pulls = np.array([PULL_OF_ONE, PULL_OF_ONE, *[PULL_OF_REASON] * (len(names) - 2)])

    def loss(values: Figures) -> tuple[float, Figures]:
        scores = figures @ values
        short = np.logaddexp(0, scores) - right * scores
        return float(short.sum() + 0.5 * pulls @ values**2), figures.T @ (
            1 / (1 + np.exp(-scores)) - right
        ) + pulls * values

    return dict(zip(names, map(float, minimize(loss, np.zeros(len(names)), jac=True).x), strict=True))


def show_chances(samples: Sequence[Sample], weights: Sequence[Weights], told: Sequence[Sequence[Told]]) -> None:
    """How often turns were right that were told to be so probable, each transcript left out, before and after."""
    raw = [one for some in told for one in some]
    trusted = []
    for at, (sample, learned) in enumerate(zip(samples, weights, strict=True)):
        others = [one for number, some in enumerate(told) if number != at for one in some]
        trusted += sample.told(replace(learned, chances=chances_of(others)))
    for name, found in (("as the path tells", raw), ("trusted so far", trusted)):
        print(f"told {name}: loss {_loss(found):.3f};", "; ".join(_bins(found)))


def _loss(told: Sequence[Told]) -> float:
    chances = np.array([one.chance if one.right else 1 - one.chance for one in told])
    return float(-np.log(chances.clip(0.01, 1)).mean())


def _bins(told: Sequence[Told]) -> Iterator[str]:
    for low, high in pairwise(BINS):
        some = [one for one in told if low <= one.chance < high]
        if some:
            yield f"{low}-{min(high, 1)}: {np.mean([one.right for one in some]):.0%} of {len(some)}"


def show(samples: Sequence[Sample], scores: Sequence[Score]) -> None:
    print(f"{'':20} F1     precision recall exact  attributed named  with roster: F1 attributed named")
    for sample, score in zip(samples, scores, strict=True):
        print(f"{sample.name:20} {score.line()}")
    print(summary(scores), flush=True)


def summary(scores: Sequence[Score]) -> str:
    labelled = [score for score in scores if score.counts]
    three = f"F1 {np.mean([s.f1 for s in labelled]):.3f}  attributed {np.mean([s.attributed for s in labelled]):.3f}"
    return f"labelled {three}; all F1 {np.mean([s.f1 for s in scores]):.3f}"


def written(weights: Weights) -> str:
    host = [f'        "{sign}": {weight:.3g},' for sign, weight in weights.host.items()]
    turns = [f'        "{sign}": ({a:.3g}, {b:.3g}, {c:.3g}),' for sign, (a, b, c) in weights.turns.items()]
    chances = [f'        "{name}": {weight:.3g},' for name, weight in weights.chances.items()]
    parts = [("host", host), ("turns", turns), ("chances", chances)]
    rows = [row for name, given in parts for row in (f"    {name}={{", *given, "    },")]
    return "\n".join([HEAD, "WEIGHTS = Weights(", *rows, ")", ""])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--places", type=Path, help="a folder with more labels")
    parser.add_argument("--parts", action="store_true", help="also judge without each kind of sign")
    parser.add_argument("--write", action="store_true", help="write the weights learned from all transcripts")
    given = parser.parse_args()
    samples = [*texted(given.data), *(placed(given.data, given.places) if given.places else ())]
    extra = [sample_panel()]
    weights = left_out(samples, extra)
    show(samples, judged(samples, weights))
    told = [sample.told(learned) for sample, learned in zip(samples, weights, strict=True)]
    show_chances(samples, weights, told)
    if given.parts:
        for part, signs in PARTS.items():
            print(f"without {part:36} {summary(judged(samples, left_out(samples, extra, signs)))}", flush=True)
    if given.write:
        learned = replace(Learner([*samples, *extra]).weights(), chances=chances_of([o for some in told for o in some]))
        OUT.write_text(written(learned), encoding="utf-8")


if __name__ == "__main__":
    main()
