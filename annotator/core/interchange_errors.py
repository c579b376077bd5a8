"""What can go wrong with a glossary file on its way in, beside what can with any file."""

from __future__ import annotations

from annotator.core.errors import AnnotatorError


class NoTermColumn(AnnotatorError):
    """None of the columns of a table is known to hold the terms."""

    template = (
        "{path}, row {row}: no column is headed as terms are; there stands: {columns}. "
        "Head the column 'term', or say which it is by name or number: --map 1=term."
    )


class BadRows(AnnotatorError):
    """Rows of a glossary file cannot be read, and nobody said to leave them out."""

    template = (
        "{path}: {count} of its rows cannot be read, as row {row}: {what}. "
        "Nothing was imported; mend them, or leave them out with --keep-good."
    )
