"""The engine on real recogniser output, against labels made by hand."""

from __future__ import annotations

import csv

import pytest

from annotator.core.cuts import soft_ends
from annotator.core.model import Band, Category, SuspectKind, Term
from annotator.detect.engine import Engine
from annotator.detect.lines import TextLine

pytestmark = pytest.mark.shared


def plain(text):
    return "".join(char for char in text.casefold() if char.isalnum())


def labelled_names(path):
    """What was misheard and what was meant, of names and terms."""
    rows = csv.reader(path.read_text(encoding="utf-8").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    return {
        (int(line), plain(wrong)): {plain(text) for text in right.split("|")}
        for line, wrong, _, right, category, *kind in rows
        if category != "word" and kind in ([], ["error"]) and right != "?"
    }


def lines_of(path):
    rows = path.read_text(encoding="utf-8").split("\n")
    talk = [(number, text) for number, text in enumerate(rows, 1) if text.strip() and not text.startswith("#")]
    soft = soft_ends([text for _, text in talk])
    return [TextLine(number, text, runs_on) for (number, text), runs_on in zip(talk, soft, strict=True)]


@pytest.mark.parametrize("name", ["d2-opensora-talk", "d7-changan-talk"])
def test_most_names_and_terms_are_found_at_good_precision(shared_data, lexicon, name):
    with (shared_data / "glossary-dev.csv").open(encoding="utf-8-sig", newline="") as file:
        terms = [Term(row["term"], Category(row["category"])) for row in csv.DictReader(file)]
    wanted = labelled_names(shared_data / "labels" / f"{name}.tsv")
    found = Engine(terms, lexicon=lexicon).check(lines_of(shared_data / "transcripts" / f"{name}.md"))
    fixes = {
        (suspect.line_id, plain(suspect.text)): plain(suspect.suggestions[0].text)
        for suspect in found
        if suspect.kind is SuspectKind.TERM
    }
    right = [place for place, meant in wanted.items() if fixes.get(place) in meant]
    assert len(right) > len(wanted) / 2
    sound = [place for place in fixes if place in wanted]
    assert len(sound) > len(fixes) * 0.6
    sure = [suspect for suspect in found if suspect.band is Band.SURE and suspect.kind is SuspectKind.TERM]
    assert sum((s.line_id, plain(s.text)) in wanted for s in sure) > len(sure) * 0.7
