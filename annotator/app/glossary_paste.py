"""Terms as rows of a spreadsheet, to be copied and pasted."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.app.glossary_cells import Names
from annotator.core.errors import BadPaste, NoTermsToPaste
from annotator.core.interchange import Field, Layout
from annotator.core.model import Term
from annotator.formats.decode import even_newlines
from annotator.formats.glossaries.table import layout_of, table_of
from annotator.formats.glossary_csv import terms_of_table

_TAB = "\t"
_WITHOUT_HEADER = Layout(_TAB, header=False, columns=(Field.TERM, Field.ALIASES, Field.NOTE))
_NAME = "clipboard"


def copied(terms: Iterable[Term]) -> str:
    """The terms as rows under a header, tabs between the cells."""
    return even_newlines(table_of(terms, _TAB).decode("utf-8-sig"))


def pasted(text: str, names: Names) -> list[Term]:
    """The terms of rows that were copied elsewhere; without a header the columns are term, aliases, note.

    Raises NoTermsToPaste, BadGlossary with the row at fault, or BadPaste where a term does not fit beside `names`.
    """
    rows = even_newlines(text)
    layout = layout_of(rows, _TAB)
    terms = terms_of_table(rows, layout if layout.has_term else _WITHOUT_HEADER, _NAME)
    for term in terms:
        fault = names.fault(term.text, term)
        if fault:
            raise BadPaste(term=term.text, what=fault.what)
    if not terms:
        raise NoTermsToPaste
    return terms
