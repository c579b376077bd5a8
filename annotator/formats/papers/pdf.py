"""PDF files as papers: the text that they hold, page by page."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from io import BytesIO

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, WrongPasswordError

from annotator.core.errors import PaperDamaged, PaperLocked, PaperWithoutText
from annotator.core.papers import Paper, PaperRow, PlaceUnit
from annotator.core.text import FINAL_MARKS, is_han, joined
from annotator.formats.papers.lookalikes import plain

_BROKEN_WORD = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_BESIDE_MARKS = re.compile(r"(?<=[（“《「]) | (?=[，。、；：！？）”》」])")
_ENDS = tuple(f"{FINAL_MARKS}：:")
_FULL, _FULL_SHARE = 36, 0.85  # columns, and a share of the widest row of the page: a shorter row does not run on


def read_pdf(data: bytes, name: str) -> Paper:
    """The text of a PDF; words broken at the end of a row are made whole.

    Raises:
        PaperLocked: it opens with a password only.
        PaperWithoutText: its pages are pictures.
        PaperDamaged: it breaks the format beyond use.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # faults of a file are no business of the terminal's
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise PaperLocked(path=name)
        rows = [PaperRow(row, at) for at, page in enumerate(reader.pages, 1) for row in _rows(page.extract_text())]
    except (DependencyError, FileNotDecryptedError, WrongPasswordError):
        raise PaperLocked(path=name) from None
    except PaperLocked:
        raise
    except Exception as error:  # noqa: BLE001 - a malformed file may make the library stumble anywhere
        raise PaperDamaged(path=name, reason=str(error) or type(error).__name__) from None
    if not any(len(row.text) > 1 for row in rows):
        raise PaperWithoutText(path=name)
    return Paper(name, PlaceUnit.PAGE, tuple(rows))


def _rows(text: str) -> Iterator[str]:
    """The rows of a page, those made one that only run on for want of room."""
    whole = _BROKEN_WORD.sub("", plain(text))
    rows = [_BESIDE_MARKS.sub("", " ".join(row.split())) for row in whole.split("\n") if row.strip()]
    full = max(_FULL, _FULL_SHARE * max(map(_width, rows), default=0))
    made = ""
    for row in rows:
        made = joined(made, row)
        if _width(row) < full or row.endswith(_ENDS):
            yield made
            made = ""
    if made:
        yield made


def _width(row: str) -> int:
    """How wide a row is, in columns: a hanzi is as wide as two letters."""
    return len(row) + sum(map(is_han, row))
