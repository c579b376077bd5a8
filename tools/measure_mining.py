"""Tell what mining finds in papers, and how much of it was misheard in labelled transcripts.

usage: measure_mining.py DATA [--first N]

DATA holds reference/ (papers), transcripts/ and labels/. Without labels by hand nobody can say what is right: the first
N are printed to be judged. Of the labels' right forms it is told how many stand in the papers at all, how many are
found, how many would be offered ticked, and how many no built-in term has.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from annotator.app.glossary import builtin_terms
from annotator.app.lexicon import load_lexicon
from annotator.app.mining import mined_terms, read_papers
from annotator.app.paths import user_paths
from annotator.core.model import Category
from annotator.core.papers import MinedTerm, Paper
from annotator.core.text import find_whole
from annotator.detect.mining.book import key_of
from annotator.detect.mining.mine import known_keys
from annotator.formats.decode import decode
from annotator.formats.labels import read_labels


def asked_for(data: Path) -> list[frozenset[str]]:
    """The right forms of each label of a name or term."""
    forms = []
    for path in sorted((data / "transcripts").glob("*.md")):
        labels = data / "labels" / f"{path.stem}.tsv"
        if labels.exists():
            rows = decode(path.read_bytes(), str(path))[0].split("\n")
            wanted = (one for one in read_labels(labels, rows) if one.rights and not one.style)
            forms += [frozenset(one.rights) for one in wanted if one.category is not Category.WORD]
    return forms


def tell_shares(forms: Sequence[frozenset[str]], papers: Iterable[Paper], found: Iterable[MinedTerm]) -> None:
    """Print for how many labels and forms the papers, and what is found in them, hold a right form."""
    text = "\n".join(row.text for paper in papers for row in paper.rows)
    known = known_keys(builtin_terms())
    standing = {key_of(right) for form in forms for right in form if find_whole(text, right)}
    groups = {
        "in the built-in glossary": known,
        "stand in the papers": standing,
        "found": {key_of(term.text) for term in found},
        "offered ticked": {key_of(term.text) for term in found if term.stands_out},
        "stand there, not built in": standing - known,
    }
    forms = [frozenset(map(key_of, form)) for form in forms]
    distinct = set(forms)
    print(f"{'':28}{'labels':>8}{'forms':>8}\n{'all':28}{len(forms):8}{len(distinct):8}")
    for name, keys in groups.items():
        counts = [sum(not form.isdisjoint(keys) for form in some) for some in (forms, distinct)]
        print(f"{name:28}{counts[0]:8}{counts[1]:8}")
    print("\nstand there, neither built in nor found:", *sorted(standing - known - groups["found"]))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--first", type=int, default=0, metavar="N", help="print the first N that are found")
    given = parser.parse_args()
    papers = read_papers(sorted((given.data / "reference").iterdir()))
    found = mined_terms(papers, load_lexicon(user_paths().cache), builtin_terms())
    print(f"{len(found)} found, {sum(not term.known for term in found)} new", end=", ")
    print(f"{sum(term.stands_out for term in found)} offered ticked\n")
    for term in found[: given.first]:
        print(f"{term.score:.2f}  {term.category:8} {'known' if term.known else 'new':6} {term.text}")
    tell_shares(asked_for(given.data), papers, found)


if __name__ == "__main__":
    main()
