"""Learn the engine's weights and costs of sounds from labelled transcripts; judge by leaving out each in turn.

usage: learn.py DATA GLOSSARY.csv [--write] [--parts]

DATA holds `transcripts/NAME.md` and `labels/NAME.tsv`, and in `reference/` clean text, in which every match is wrong.
The weights are learned with the glossary by itself and on top of the built-in terms, half and half, so that they suit
small glossaries and large ones. The tables show how the suspects of each transcript score by weights and costs that
never saw it. `--parts` also scores without each group of figures, one at a time; `--write` writes what all texts teach:
annotator/detect/weights.py and annotator/detect/sound/confusions.py.
"""

from __future__ import annotations

import argparse
import tempfile
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

import confusions
import numpy as np
from learn_samples import ONE, Learned, Sample
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from annotator.app.evaluate import Score
from annotator.app.glossary import load_terms
from annotator.app.lexicon import load_lexicon
from annotator.core.model import Band
from annotator.detect.weigh import MODELS, Weights

OUT = Path(__file__).parent.parent / "annotator" / "detect"
HEAD = '''"""What each figure of a match weighs, for each way in which scripts meet; written by tools/learn.py."""

from __future__ import annotations

WEIGHTS: dict[str, dict[str, float]] = {'''
STRENGTH = 0.2
CLEAN = 0.25  # what a match in clean text counts, beside one in a transcript
SMALL = 0.005
PARTS = {
    "sound: shares": ("share", "exact", "whole_exact"),
    "sound: tones and syllables": ("same_tones", "same_length"),
    "noisy channel": ("gain", "heard_cost", "term_cost"),
    "word edges": ("edge_start", "edge_end", "both_edges"),
    "ordinary words heard": ("one_word", "word_count", "zipf_max", "zipf_min", "zipf_alone"),
    "words usual in talks about AI": ("talk_word", "odd"),
    "words of the glossary heard": ("vocabulary",),
    "marks, fillers, particles inside": ("light", "fillers", "particles"),
    "capitals and letters": ("capitals", "letters"),
    "likeness of spelling": ("like_spelling", "part", "same_start"),
    "the core between what agrees": ("core", "core_share", "core_none", "core_edges", "core_word", "core_count"),
    "figures lost or extra": ("digits_lost", "digits_extra"),
    "inflected forms": ("inflected",),
    "cut tokens": ("glued", "beside_letter"),
    "rival terms": ("margin", "rivals"),
    "roster and title": ("roster", "unlisted_person", "in_title"),
    "term said rightly elsewhere": ("term_seen",),
    "its neighbours there": ("near",),
    "heard again": ("heard_often",),
    "right text overwritten": ("overwrites",),
    "length heard": ("heard_units",),
    "running English, written lines": ("running", "written"),
}


def learn_costs(samples: Sequence[Sample]) -> dict[str, tuple[float, float, float]]:
    """What the samples say of sounds: see `confusions.confusions`."""
    seen: Counter[tuple[str, str]] = Counter()
    for sample in {sample.path: sample for sample in samples}.values():
        seen.update(confusions.sightings(sample.misheard))
    return confusions.confusions(seen)


def learn(samples: Sequence[Sample], without: Collection[str] = ()) -> Learned:
    """The costs of sounds, and the weights that tell right matches from others, leaving out some figures."""
    costs = {pair: cost for pair, (cost, _, _) in learn_costs(samples).items()}
    evidence = [one.evidence(frozenset(costs.items())) for one in samples]
    rows, models, right = (np.concatenate(column) for column in zip(*evidence, strict=True))
    share = len({sample.path for sample in samples}) / len(samples)
    counts = zip(samples, evidence, strict=True)
    sample_weight = np.concatenate([np.full(len(e[2]), share * (1 if one.labels else CLEAN)) for one, e in counts])
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
    return Learned(weights, costs)


def left_out(
    samples: Sequence[Sample], paths: Sequence[Path], variants: Sequence[Collection[str]]
) -> list[dict[Path, Learned]]:
    """What is learned without each of some transcripts, for each group of figures that is left out too."""
    learned: list[dict[Path, Learned]] = [{} for _ in variants]
    for path in paths:
        others = [other for other in samples if other.path != path]
        for by_path, without in zip(learned, variants, strict=True):
            by_path[path] = learn(others, without)
    return learned


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


def show_clean(judged: Sequence[Sample], learned: Mapping[Path, Learned]) -> None:
    """How many suspects of any kind clean text gets in the bands that count."""
    for one in judged:
        found = one.scored(learned[one.path])
        likely = [answer for answer in found.answers if answer.suspect.band is not Band.MAYBE]
        letters = sum(len(line.text) for line in one.lines)
        print(f"clean text {one.path.stem}: {1000 * len(likely) / letters:.2f} sure and likely in 1,000 characters")


def show(title: str, judged: Sequence[Sample], learned: Mapping[Path, Learned]) -> None:
    """The table of one glossary."""
    print(f"\n{title}: {len(judged[0].terms)} terms\n{'':20} F1     precision recall recall@5  sure right")
    scores = [one.scored(learned[one.path]) for one in judged]
    for sample, one in zip(judged, scores, strict=True):
        likely, sure = one.down_to[Band.LIKELY], one.down_to[Band.SURE]
        print(
            f"{sample.path.stem:20} {likely.f1:.3f}  {likely.precision:.3f}     {likely.recall:.3f}  "
            f"{one.recall_at_5:.3f}     {sure.right} of {sure.suspects}"
        )
    print(summary(scores), flush=True)


def show_parts(samples: Sequence[Sample], own: Sequence[Sample], both: Sequence[Sample]) -> None:
    """The figures without each group of figures."""
    paths = [one.path for one in own]
    by_part = left_out(samples, paths, list(PARTS.values()))
    for title, judged in (("by itself", own), ("on top of the built-in terms", both)):
        print(f"\nwithout each part, the glossary {title}")
        for part, learned in zip(PARTS, by_part, strict=True):
            print(f"{part:34} {summary([one.scored(learned[one.path]) for one in judged])}", flush=True)


def written(weights: Weights) -> str:
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
    (learned,) = left_out(own + both, [path for path, _ in texts + clean], [()])
    for title, judged in zip(glossaries, (own, both, builtin), strict=True):
        show(title, judged[: len(texts)], learned)
        show_clean(judged[len(texts) :], learned)
    if given.parts:
        show_parts(own + both, own[: len(texts)], both[: len(texts)])
    if given.write:
        (OUT / "sound" / "confusions.py").write_text(confusions.written(learn_costs(own + both)), encoding="utf-8")
        (OUT / "weights.py").write_text(written(learn(own + both).weights), encoding="utf-8")


if __name__ == "__main__":
    main()
