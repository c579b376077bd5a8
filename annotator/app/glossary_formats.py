"""The formats a glossary is read from and written to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from annotator.core.errors import UnknownFormat
from annotator.core.interchange import Field, GlossaryRows, WeighedTerm, Written, usual_category, value_of
from annotator.core.model import Category, Term
from annotator.formats.atomic import write_atomic
from annotator.formats.glossaries.capswriter import looks_like_capswriter, read_capswriter, write_capswriter
from annotator.formats.glossaries.funasr import (
    looks_like_fixes,
    read_fixes,
    read_hot_words,
    write_fixes,
    write_hot_words,
)
from annotator.formats.glossaries.omegat import looks_like_omegat, read_omegat, write_omegat
from annotator.formats.glossaries.table import guess_layout, write_csv, write_tsv
from annotator.formats.glossaries.whisper import looks_like_prompt, read_prompt, write_prompt

_ALL = frozenset(Field)
_PLAIN = Term("", Category.TERM_EN)
_SUFFIX = "the suffix names no format that glossaries are written in"


@dataclass(frozen=True, slots=True)
class GlossaryFormat:
    """A format: the suffixes of its files (the first is proposed), the fields of a term that it holds.

    Without `by_suffix` it is written only where it is asked for by name. A table, which is read by a layout, has no
    `read` of its own.
    """

    suffixes: tuple[str, ...]
    holds: frozenset[Field]
    read: Callable[[str], GlossaryRows] | None
    write: Callable[[Sequence[WeighedTerm]], Written]
    by_suffix: bool = False


FORMATS: Mapping[str, GlossaryFormat] = MappingProxyType(
    {
        "csv": GlossaryFormat((".csv",), _ALL, None, write_csv, by_suffix=True),
        "tsv": GlossaryFormat((".tsv",), _ALL, None, write_tsv, by_suffix=True),
        "funasr": GlossaryFormat((".txt",), frozenset((Field.TERM,)), read_hot_words, write_hot_words),
        "funasr-fixes": GlossaryFormat((".txt",), frozenset((Field.TERM, Field.ALIASES)), read_fixes, write_fixes),
        "capswriter": GlossaryFormat(
            (".txt",),
            frozenset((Field.TERM, Field.ALIASES, Field.NOT_NEAR, Field.CATEGORY)),
            read_capswriter,
            write_capswriter,
        ),
        "omegat": GlossaryFormat(
            (".utf8", ".tab"),
            frozenset((Field.TERM, Field.ALIASES, Field.NOTE)),
            read_omegat,
            write_omegat,
            by_suffix=True,
        ),
        "whisper": GlossaryFormat((".txt",), frozenset((Field.TERM,)), read_prompt, write_prompt),
    }
)


def guess_format(name: str, text: str) -> str:
    """The format that a file is probably in, by its signs and its name."""
    path = Path(name)
    if looks_like_prompt(text):
        return "whisper"
    layout = guess_layout(text)
    if layout.has_term or path.suffix.lower() == ".csv":
        return "tsv" if layout.delimiter == "\t" else "csv"
    if looks_like_fixes(text):
        return "funasr-fixes"
    if path.name.lower() == "hot.txt" or looks_like_capswriter(text):
        return "capswriter"
    if looks_like_omegat(text):
        return "omegat"
    if path.suffix.lower() == ".tsv":
        return "tsv"
    return "capswriter" if any("|" in row for row in text.split("\n")) else "funasr"


def format_to_write(path: Path, wanted: str | None) -> str:
    """The format asked for, else the one that the file's suffix means. Raises UnknownFormat."""
    for name, known in FORMATS.items():
        if name == wanted or (wanted is None and known.by_suffix and path.suffix.lower() in known.suffixes):
            return name
    raise UnknownFormat(path=wanted or path, what=_SUFFIX, formats=", ".join(FORMATS))


def write_glossary(terms: Sequence[WeighedTerm], format: str) -> Written:
    """A glossary in a format of that name, with what it has no place for."""
    known = FORMATS[format]
    return replace(known.write(terms), lost=_lost((weighed.term for weighed in terms), known.holds))


def save_glossary(out: Path, written: Written) -> None:
    """Put a glossary's file in place, whole or not at all. Raises CannotWrite."""
    write_atomic(out, written.data)


def _lost(terms: Iterable[Term], holds: frozenset[Field]) -> dict[Field, int]:
    counts = dict.fromkeys((one for one in Field if one not in holds and one is not Field.ON), 0)
    for term in terms:
        plain = replace(_PLAIN, category=usual_category(term.text))
        for one in counts:
            counts[one] += value_of(term, one) != value_of(plain, one)
    return {one: count for one, count in counts.items() if count}
