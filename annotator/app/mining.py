"""Mines papers for terms: reads them, leaves known what the glossary has, and makes a glossary of what is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from annotator.core.model import Term
from annotator.core.papers import Excerpt, MinedTerm, Paper, PaperRow, PlaceUnit
from annotator.core.slices import finished
from annotator.detect.mining.mine import known_keys, mine
from annotator.detect.sound.lexicon import Lexicon
from annotator.detect.title import read_title
from annotator.detect.words import Words
from annotator.formats.cells import write_cells
from annotator.formats.papers.read import paper_of, read_paper

_COLUMNS = ("term", "category", "note", "source", "score", "count", "known", "context")


def read_papers(paths: Iterable[Path]) -> list[Paper]:
    """The papers in their order. Raises what reading any of them raises."""
    return [read_paper(path) for path in paths]


def pasted_paper(text: str, name: str) -> Paper:
    """Text from the clipboard as a paper."""
    return paper_of(text, name)


def title_paper(title: str) -> Paper:
    """A recording's title as a paper: what the talk is called, then who speaks."""
    facts = read_title(title)
    people = (f"{entry.role}: {entry.name}" for entry in facts.roster)
    rows = filter(None, (f"# {facts.title}", *people))
    return Paper(facts.title, PlaceUnit.ROW, tuple(PaperRow(row, at) for at, row in enumerate(rows, 1)))


def mined_terms(papers: Iterable[Paper], lexicon: Lexicon, known: Iterable[Term]) -> list[MinedTerm]:
    """What stands out in papers, the most outstanding first. `known` are the terms of the glossary."""
    return finished(mine(papers, Words(lexicon), known_keys(known)))


def terms_worth(found: Iterable[MinedTerm]) -> list[Term]:
    """The terms that are offered ticked: what nobody knew and stands out enough."""
    return [term.as_term() for term in found if term.stands_out]


def mined_glossary(found: Sequence[MinedTerm]) -> bytes:
    """What was found as CSV, which is a glossary with columns more than it needs."""
    return write_cells([_COLUMNS, *map(_cells, found)])


def excerpt_text(excerpt: Excerpt) -> str:
    """An excerpt as one text."""
    return f"{excerpt.before}{excerpt.text}{excerpt.after}".replace("\t", " ")


def _cells(found: MinedTerm) -> tuple[object, ...]:
    term = found.as_term()
    context = excerpt_text(found.excerpts[0]) if found.excerpts else ""
    known = "yes" if found.known else ""
    return term.text, str(term.category), term.note, term.source, found.score, found.count, known, context
