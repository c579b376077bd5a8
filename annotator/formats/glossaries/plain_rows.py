"""What the formats of one entry a row share: rows with their numbers, and terms put together from several rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from annotator.core.interchange import BadRow, LeftOut, Omission, RowFault, WeighedTerm
from annotator.core.text import writable


def plain_rows(text: str) -> Iterator[tuple[int, str] | BadRow]:
    """Each row that has any text, with its number from 1; spaces at its ends and doubled ones are taken away."""
    for number, row in enumerate(text.split("\n"), 1):
        plain = " ".join(writable(row).split())
        if "\ufffd" in plain:
            yield BadRow(number, RowFault.BYTES)
        elif plain:
            yield number, plain


def rows_as_bytes(rows: Iterable[str]) -> bytes:
    """The rows as a file holds them."""
    return "".join(f"{row}\n" for row in rows).encode()


def switched_on(terms: Iterable[WeighedTerm], left_out: list[LeftOut]) -> Iterator[WeighedTerm]:
    """The terms that are switched on; the others are put down as left out."""
    for weighed in terms:
        if weighed.term.on:
            yield weighed
        else:
            left_out.append(LeftOut(weighed.term.text, Omission.OFF))
