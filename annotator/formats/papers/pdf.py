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

_BROKEN_WORD = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_BROKEN_ROW = re.compile(r"(?<=[\u4e00-\u9fff])\n(?=[\u4e00-\u9fff])")
_FULL_ROW = 18  # hanzi: a shorter row does not run on


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
    for row in _run_on(_BROKEN_WORD.sub("", text)).split("\n"):
        if row.strip():
            yield row.strip()


def _run_on(text: str) -> str:
    """The text with rows of hanzi joined that were broken for want of room."""
    return _BROKEN_ROW.sub(lambda found: "" if _is_full(text, found.start()) else "\n", text)


def _is_full(text: str, end: int) -> bool:
    return end - (text.rfind("\n", 0, end) + 1) >= _FULL_ROW
