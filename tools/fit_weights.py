"""Learn annotator/detect/weights.py from labelled transcripts, and judge it by leaving each transcript out in turn.

usage: fit_weights.py DATA GLOSSARY.csv...

DATA holds `transcripts/NAME.md` and `labels/NAME.tsv` (columns: line, wrong, nth, right, category, kind). Each
glossary is listened for by itself, so that the weights suit small and large ones.
"""

from __future__ import annotations

import argparse
import csv
import re
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from annotator.app.lexicon import load_lexicon
from annotator.core.cuts import soft_ends
from annotator.core.model import Category, Term
from annotator.detect.engine import Engine
from annotator.detect.lines import TextLine
from annotator.detect.sound.lexicon import Lexicon
from annotator.detect.title import read_title
from annotator.detect.weigh import LIKELY, MODELS

OUT = Path(__file__).parent.parent / "annotator" / "detect" / "weights.py"
PULL = 10.0
SMALL = 0.005
HEAD = '"""The learned weights of the figures of `features`, written by tools/fit_weights.py."""'


@dataclass
class Sample:
    """The evidence of one transcript: a row a match, which model weighs it, and whether the term is what was said."""

    transcript: str
    names: list[str]
    rows: np.ndarray
    models: np.ndarray
    right: np.ndarray


def plain(text: str) -> str:
    return re.sub(r"[\s\-_·,，。、]+", "", text).casefold()


def labelled(path: Path, lines: list[str]) -> dict[int, list[tuple[int, int, list[str]]]]:
    """The errors of each line: start, end and what may be right there."""
    found = defaultdict(list)
    for row in path.read_text(encoding="utf-8").splitlines():
        if not row.strip() or row.startswith(("#", "line\t")):
            continue
        number, wrong, nth, right, _, *kind = row.split("\t")
        starts = [match.start() for match in re.finditer(f"(?={re.escape(wrong)})", lines[int(number) - 1])]
        if kind in ([], ["error"]) and right != "?":
            for start in starts if nth == "*" else [starts[int(nth) - 1]]:
                found[int(number)].append((start, start + len(wrong), right.split("|")))
    return found


def mends(line: str, start: int, end: int, meant: str, label: tuple[int, int, list[str]]) -> bool:
    """Whether putting `meant` from start to end gives the text that the label asks for."""
    begin, stop, rights = label
    if begin >= end or start >= stop:
        return False
    first, last = min(begin, start), max(stop, end)
    mine = plain(line[first:start] + meant + line[end:last])
    return any(mine == plain(line[first:begin] + right + line[stop:last]) for right in rights)


def sample(path: Path, labels: Path, terms: list[Term], lexicon: Lexicon) -> Sample:
    rows = path.read_text(encoding="utf-8").split("\n")
    talk = [(number, text) for number, text in enumerate(rows, 1) if text.strip() and not text.startswith("#")]
    soft = soft_ends([text for _, text in talk])
    lines = [TextLine(number, text, runs_on) for (number, text), runs_on in zip(talk, soft, strict=True)]
    people = [Term(entry.name, Category.PERSON, source=entry.source) for entry in read_title(rows[0]).roster]
    engine = Engine(terms, roster=people, lexicon=lexicon)
    stream = engine.stream(lines)
    found = engine.evidence(stream)
    errors = labelled(labels, rows)
    right = []
    for term, first, last in zip(found.matches.terms, found.matches.firsts, found.matches.lasts, strict=True):
        line, same = lines[stream.lines[first]], stream.lines[first] == stream.lines[last]
        start, end = stream.units[first].start, stream.units[last].end if same else len(line.text)
        meant = engine.terms[term].text
        right.append(any(mends(line.text, start, end, meant, label) for label in errors[line.id]))
    names = ["one", *sorted(name for name in found.figures if name != "one")]
    figures = np.stack([found.figures[name] for name in names], axis=1)
    return Sample(path.stem, names, figures, found.crossings, np.array(right, dtype=float))


def fit(rows: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Logistic regression by Newton's method on standardised figures, drawn to nought by PULL."""
    mean, spread = rows.mean(axis=0), rows.std(axis=0) + 1e-9
    mean[0], spread[0] = 0, 1
    figures = (rows - mean) / spread
    weights, pull = np.zeros(rows.shape[1]), np.eye(rows.shape[1]) * PULL
    pull[0, 0] = 1e-3
    for _ in range(25):
        guess = 1 / (1 + np.exp(-np.clip(figures @ weights, -30, 30)))
        slope = figures.T @ (guess - right) + pull @ weights
        step = np.linalg.solve((figures * (guess * (1 - guess))[:, None]).T @ figures + pull, slope)
        weights -= step * min(1, 5 / np.abs(step).max())
    found = weights / spread
    found[0] = weights[0] - (weights[1:] * mean[1:] / spread[1:]).sum()
    return found


def learn(samples: list[Sample]) -> dict[int, np.ndarray]:
    rows, models, right = (
        np.concatenate([getattr(one, name) for one in samples]) for name in ("rows", "models", "right")
    )
    return {model: fit(rows[models == model], right[models == model]) for model in MODELS}


def judge(samples: list[Sample]) -> None:
    """Print how right the likely matches of each transcript are by the weights of the others."""
    for left_out in sorted({one.transcript for one in samples}):
        weights = learn([one for one in samples if one.transcript != left_out])
        for one in samples:
            if one.transcript == left_out:
                scores = np.array([row @ weights[model] for row, model in zip(one.rows, one.models, strict=True)])
                likely = 1 / (1 + np.exp(-scores)) >= LIKELY
                hits = int(one.right[likely].sum())
                print(f"{left_out}: {likely.sum()} likely matches, {hits} right, of {int(one.right.sum())} right ones")


def written(names: list[str], weights: dict[int, np.ndarray]) -> str:
    parts = [HEAD, "", "from __future__ import annotations", "", "WEIGHTS: dict[str, dict[str, float]] = {"]
    for model, title in MODELS.items():
        rows = zip(names, weights[model], strict=True)
        kept = [f'        "{name}": {weight:.3g},' for name, weight in rows if abs(weight) > SMALL]
        parts += [f'    "{title}": {{', *kept, "    },"]
    return "\n".join([*parts, "}", ""])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("glossaries", type=Path, nargs="+", help="a CSV file, or a folder of them")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as cache:
        lexicon = load_lexicon(Path(cache))
    samples = []
    for glossary in given.glossaries:
        terms = []
        for path in sorted(glossary.glob("*.csv")) if glossary.is_dir() else [glossary]:
            with path.open(encoding="utf-8-sig", newline="") as file:
                rows = list(csv.DictReader(file))
            terms += [
                Term(
                    row["term"],
                    Category(row["category"]),
                    pronunciations=tuple(filter(None, (row.get("pronunciations") or "").split("|"))),
                )
                for row in rows
            ]
        labels = [path for path in sorted((given.data / "labels").glob("*.tsv")) if "." not in path.stem]
        samples += [sample(given.data / "transcripts" / f"{path.stem}.md", path, terms, lexicon) for path in labels]
    judge(samples)
    OUT.write_text(written(samples[0].names, learn(samples)), encoding="utf-8")


if __name__ == "__main__":
    main()
