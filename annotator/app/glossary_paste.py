"""Terms as rows of a spreadsheet, to be copied and pasted."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from annotator.app.glossary_cells import Names
from annotator.core.errors import BadPaste, NoTermsToPaste
from annotator.core.model import Term
from annotator.formats.glossary_csv import parse_glossary

_HEADER = ("term", "category", "aliases", "pronunciations", "not_near", "minimum", "protect", "on", "note", "source")
_WITHOUT_HEADER = ("term", "aliases", "note")
_NAME = "clipboard"
_BAR = "|"


def copied(terms: Iterable[Term]) -> str:
    """The terms as rows under a header, tabs between the cells."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow(_HEADER)
    for term in terms:
        writer.writerow(
            (
                term.text,
                term.category.value,
                _BAR.join(term.aliases),
                _BAR.join(term.pronunciations),
                _BAR.join(term.not_near),
                f"{term.minimum:g}" if term.minimum else "",
                "yes" if term.protect else "",
                "" if term.on else "no",
                term.note,
                term.source,
            )
        )
    return out.getvalue()


def pasted(text: str, names: Names) -> list[Term]:
    """The terms of rows that were copied elsewhere; without a header the columns are term, aliases, note.

    Raises NoTermsToPaste, BadGlossary with the row at fault, or BadPaste where a term does not fit beside `names`.
    """
    if not text.strip():
        raise NoTermsToPaste
    first = text.lstrip("\n").split("\n", 1)[0]
    cells = [cell.strip().strip('"').lower() for cell in first.split("\t")]
    if "term" not in cells:
        text = "\t".join(_WITHOUT_HEADER[: max(1, len(cells))]) + "\n" + text
    terms = parse_glossary(text.encode("utf-8", "replace"), _NAME)
    for term in terms:
        fault = names.fault(term.text, term)
        if fault:
            raise BadPaste(term=term.text, what=fault.what)
    if not terms:
        raise NoTermsToPaste
    return terms
