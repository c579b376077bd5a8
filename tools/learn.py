"""Learn annotator/detect/weights.py from labelled transcripts, and judge it by leaving out each transcript in turn.

usage: learn.py DATA GLOSSARY.csv [--write] [--parts]

DATA holds `transcripts/NAME.md` and `labels/NAME.tsv`, and in `reference/` clean text, in which every match is wrong.
The weights are learned with the glossary by itself and on top of the built-in terms, half and half, so that they suit
small glossaries and large ones. The tables show how the suspects of each transcript score by weights that never saw
it. `--parts` also scores without each group of figures, one at a time; `--write` writes the weights of all texts.
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from annotator.app.analysis import talk_of
from annotator.app.evaluate import Score, mends, score
from annotator.app.glossary import load_terms, roster_terms
from annotator.app.lexicon import load_lexicon
from annotator.core.build import fresh_transcript
from annotator.core.model import Band, Term
from annotator.detect.engine import Engine
from annotator.detect.sound.lexicon import Lexicon
from annotator.detect.title import read_title
from annotator.detect.weigh import MODELS, Weights
from annotator.formats.labels import Label, read_labels
from annotator.formats.read import read_source

OUT = Path(__file__).parent.parent / "annotator" / "detect" / "weights.py"
HEAD = '''"""What each figure of a match weighs, for each way in which scripts meet; written by tools/learn.py."""

from __future__ import annotations

WEIGHTS: dict[str, dict[str, float]] = {'''
STRENGTH = 0.2
CLEAN = 0.25  # what a match in clean text counts, beside one in a transcript
SMALL = 0.005
ONE = "one"
PARTS = {
    "sound: shares": ("share", "exact", "whole_exact"),
    "sound: tones and syllables": ("same_tones", "same_length"),
    "sound: how much of it": ("whole", "short"),
    "noisy channel": ("gain", "heard_cost", "term_cost"),
    "word edges": ("edge_start", "edge_end", "both_edges"),
    "ordinary words heard": ("one_word", "word_count", "zipf_max", "zipf_min", "zipf_alone"),
    "words usual in talks about AI": ("talk_word", "odd"),
    "words of the glossary heard": ("vocabulary",),
    "marks, fillers, particles inside": ("light", "fillers", "particles"),
    "capitals and letters": ("capitals", "letters"),
    "likeness of spelling": ("like_spelling", "part", "same_start"),
    "the core between what agrees": ("core", "core_share", "core_none", "core_edges", "core_word", "core_count"),
    "agreeing ends": ("same_lead", "same_tail"),
    "figures lost or extra": ("digits_lost", "digits_extra"),
    "inflected forms": ("inflected",),
    "cut tokens": ("glued", "beside_letter"),
    "a shorter stretch fits": ("shrunk",),
    "rival terms": ("margin", "rivals"),
    "names: address, call, set off": ("addressed", "called", "set_off", "address_form"),
    "roster and title": ("roster", "unlisted_person", "in_title"),
    "category": ("org", "abbr", "product"),
    "term said rightly elsewhere": ("term_seen",),
    "its neighbours there": ("near",),
    "heard again": ("heard_often",),
    "right text overwritten": ("overwrites",),
    "length heard": ("heard_units",),
    "running English, written lines": ("running", "written"),
}


@dataclass
class Sample:
    """One transcript against one glossary."""

    path: Path
    labels: Path | None
    terms: Sequence[Term]
    lexicon: Lexicon

    def __post_init__(self) -> None:
        self.source = read_source(self.path)
        self.rows = self.path.read_text(encoding="utf-8").split("\n")
        self.lines = talk_of(fresh_transcript(self.source))
        self.errors = read_labels(self.labels, self.rows) if self.labels else []

    def engine(self, weights: Weights) -> Engine:
        facts = read_title(self.source.title)
        people = roster_terms(facts.roster)
        return Engine(self.terms, roster=people, title=facts.title, lexicon=self.lexicon, weights=weights)

    @cached_property
    def evidence(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """A row of figures a match, which model weighs it, and whether its term is what was said."""
        engine = self.engine({})
        stream = engine.stream(self.lines)
        found = engine.evidence(stream)
        self.names = [name for name in sorted(found.figures) if name != ONE]
        by_row: dict[int, list[Label]] = {}
        for label in self.errors:
            if not label.style and label.rights:
                by_row.setdefault(label.line, []).append(label)
        right = np.zeros(len(found.matches), dtype=bool)
        columns = (found.matches.terms, found.matches.firsts, found.matches.lasts)
        for at, (term, first, last) in enumerate(zip(*(column.tolist() for column in columns), strict=True)):
            line = self.lines[stream.lines[first]]
            row = self.source.lines[line.id - 1].row
            end = stream.units[last].end if stream.lines[first] == stream.lines[last] else len(line.text)
            meant = engine.terms[term].text
            right[at] = any(
                mends(line.text, label, stream.units[first].start, end, meant) for label in by_row.get(row or 0, ())
            )
        return np.stack([found.figures[name] for name in self.names], axis=1), found.crossings, right

    def scored(self, weights: Weights) -> Score:
        suspects = self.engine(weights).check(self.lines)
        on_rows = [(self.source.lines[suspect.line_id - 1].row or 0, suspect) for suspect in suspects]
        return score(self.rows, self.errors, on_rows)


def learn(samples: Sequence[Sample], without: Collection[str] = ()) -> dict[str, dict[str, float]]:
    """The weights that tell right matches from others, leaving out some figures."""
    rows, models, right = (np.concatenate(column) for column in zip(*(one.evidence for one in samples), strict=True))
    share = len({sample.path for sample in samples}) / len(samples)
    counts = [np.full(len(one.evidence[2]), share * (1 if one.labels else CLEAN)) for one in samples]
    sample_weight = np.concatenate(counts)
    kept = [at for at, name in enumerate(samples[0].names) if name not in without]
    names = [samples[0].names[at] for at in kept]
    weights = {}
    for model, title in MODELS.items():
        chosen = models == model
        scaler = StandardScaler().fit(rows[chosen][:, kept])
        figures = scaler.transform(rows[chosen][:, kept])
        fitted = LogisticRegression(C=STRENGTH, max_iter=2_000, tol=1e-5).fit(
            figures, right[chosen], sample_weight=sample_weight[chosen]
        )
        spread = fitted.coef_[0] / scaler.scale_
        weights[title] = {ONE: float(fitted.intercept_[0] - spread @ scaler.mean_)}
        weights[title] |= {name: float(weight) for name, weight in zip(names, spread, strict=True)}
    return weights


def left_out(samples: Sequence[Sample], judged: Sequence[Sample], without: Collection[str] = ()) -> list[Score]:
    """The score of each judged sample by weights that never saw its transcript."""
    return [one.scored(learn([other for other in samples if other.path != one.path], without)) for one in judged]


def summary(scores: Sequence[Score]) -> str:
    """Means over transcripts, and pooled figures of the bands."""
    likely = [one.down_to[Band.LIKELY] for one in scores]
    mean = np.mean([one.f1 for one in likely])
    worst = min(one.f1 for one in likely)
    at_5 = np.mean([one.recall_at_5 for one in scores])
    sure = [one.down_to[Band.SURE] for one in scores]
    fixed, told = sum(one.right for one in likely), sum(one.suspects for one in likely)
    sure_fixed, sure_told = sum(one.right for one in sure), sum(one.suspects for one in sure)
    return (
        f"F1 {mean:.3f} (worst {worst:.3f})  recall@5 {at_5:.3f}  "
        f"sure {sure_fixed / max(1, sure_told):.3f} right, {sure_fixed / max(1, fixed):.0%} of the right fixes  "
        f"sure+likely {fixed / max(1, told):.3f} right ({fixed} of {told})"
    )


def show_clean(samples: Sequence[Sample], judged: Sequence[Sample]) -> None:
    """How many suspects of any kind clean text gets in the bands that count."""
    for one, found in zip(judged, left_out(samples, judged), strict=True):
        likely = [answer for answer in found.answers if answer.suspect.band is not Band.MAYBE]
        letters = sum(len(line.text) for line in one.lines)
        print(f"clean text {one.path.stem}: {1000 * len(likely) / letters:.2f} sure and likely in 1,000 characters")


def show(title: str, samples: Sequence[Sample], judged: Sequence[Sample]) -> None:
    """The table of one glossary."""
    print(f"\n{title}: {len(judged[0].terms)} terms\n{'':20} F1     precision recall recall@5  sure right")
    scores = left_out(samples, judged)
    for sample, one in zip(judged, scores, strict=True):
        likely, sure = one.down_to[Band.LIKELY], one.down_to[Band.SURE]
        print(
            f"{sample.path.stem:20} {likely.f1:.3f}  {likely.precision:.3f}     {likely.recall:.3f}  "
            f"{one.recall_at_5:.3f}     {sure.right} of {sure.suspects}"
        )
    print(summary(scores), flush=True)


def written(weights: dict[str, dict[str, float]]) -> str:
    parts = [HEAD]
    for title, model in weights.items():
        kept = [f'        "{name}": {weight:.3g},' for name, weight in model.items() if abs(weight) > SMALL]
        parts += [f'    "{title}": {{', *kept, "    },"]
    return "\n".join([*parts, "}", ""])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("glossary", type=Path)
    parser.add_argument("--write", action="store_true", help="write the weights learned from all transcripts")
    parser.add_argument("--parts", action="store_true", help="also judge without each group of figures")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as cache:
        lexicon = load_lexicon(Path(cache))
    labels = [path for path in sorted((given.data / "labels").glob("*.tsv")) if "." not in path.stem]
    texts = [(given.data / "transcripts" / f"{path.stem}.md", path) for path in labels]
    clean = [(path, None) for path in sorted((given.data / "reference").glob("*.md"))]
    glossaries = {
        "the glossary by itself": load_terms([given.glossary], builtin=False),
        "on top of the built-in terms": load_terms([given.glossary]),
        "the built-in terms alone": load_terms(),
    }
    own, both, builtin = ([Sample(*text, terms, lexicon) for text in texts + clean] for terms in glossaries.values())
    for title, judged in zip(glossaries, (own, both, builtin), strict=True):
        show(title, own + both, judged[: len(texts)])
        show_clean(own + both, judged[len(texts) :])
    if given.parts:
        print("\nwithout each part, the glossary by itself")
        for part, names in PARTS.items():
            print(f"{part:34} {summary(left_out(own + both, own[: len(texts)], names))}", flush=True)
    if given.write:
        OUT.write_text(written(learn(own + both)), encoding="utf-8")


if __name__ == "__main__":
    main()
