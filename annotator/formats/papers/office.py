"""Word documents and PowerPoint slides as papers: their paragraphs, and the rows of their tables."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from annotator.core.errors import AnnotatorError, PaperDamaged, PaperExpands, PaperUnknown
from annotator.core.papers import Paper, PaperRow, PlaceUnit

_MEGABYTE = 1024 * 1024
_EXPANDED_LIMIT = 60 * _MEGABYTE
_DOCUMENT = re.compile(r"word/(?:document|footnotes|endnotes)\.xml")
_SLIDE = re.compile(r"ppt/slides/slide(\d+)\.xml")
_SPACES = ("tab", "br", "cr")


def read_office(data: bytes, name: str) -> Paper:
    """The text of a docx or pptx. What it expands to is looked at before anything is unpacked.

    Raises:
        PaperUnknown: it is a zip file of another kind.
        PaperExpands: it would expand to far more than any paper.
        PaperDamaged: it cannot be unpacked.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as parts:
            slides = sorted((int(found[1]), part) for part in parts.namelist() if (found := _SLIDE.fullmatch(part)))
            document = sorted(part for part in parts.namelist() if _DOCUMENT.fullmatch(part))
            wanted = [part for _, part in slides] or document
            if not wanted:
                raise PaperUnknown(path=name, what="zip, as in docx or xlsx")
            _check_expanded(parts, wanted, name)
            texts = [list(_rows(parts.read(part))) for part in wanted]
    except AnnotatorError:
        raise
    except Exception as error:  # noqa: BLE001 - a malformed file may make the libraries stumble anywhere
        raise PaperDamaged(path=name, reason=str(error) or type(error).__name__) from None
    if slides:
        numbered = [(number, text) for (number, _), rows in zip(slides, texts, strict=True) for text in rows]
        return Paper(name, PlaceUnit.SLIDE, tuple(PaperRow(text, number) for number, text in numbered))
    paragraphs = [text for rows in texts for text in rows]
    return Paper(name, PlaceUnit.PARAGRAPH, tuple(PaperRow(text, at) for at, text in enumerate(paragraphs, 1)))


def _check_expanded(parts: zipfile.ZipFile, wanted: list[str], name: str) -> None:
    size = sum(parts.getinfo(part).file_size for part in wanted)
    if size > _EXPANDED_LIMIT:
        raise PaperExpands(path=name, megabytes=-(-size // _MEGABYTE), limit=_EXPANDED_LIMIT // _MEGABYTE)


def _rows(data: bytes) -> Iterator[str]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    for text in _texts(etree.fromstring(data, parser)):
        if text.strip():
            yield text.strip()


def _texts(element: etree._Element) -> Iterator[str]:
    """The paragraphs below an element; a row of a table is one text, its cells apart by tabs."""
    for child in element:
        kind = _kind(child)
        if kind == "tr":
            cells = (" ".join(filter(None, map(str.strip, _texts(cell)))) for cell in child if _kind(cell) == "tc")
            yield "\t".join(cells)
        elif kind == "p":
            yield "".join(_runs(child))
            for box in child.iter("{*}txbxContent"):
                if not any(_kind(above) == "Fallback" for above in box.iterancestors()):
                    yield from _texts(box)
        else:
            yield from _texts(child)


def _runs(element: etree._Element) -> Iterator[str]:
    """What stands in a paragraph, but for boxes of text that hang on it."""
    for child in element:
        kind = _kind(child)
        if kind == "t":
            yield child.text or ""
        elif kind in _SPACES:
            yield " "
        elif kind not in ("txbxContent", "Fallback", "delText"):
            yield from _runs(child)


def _kind(element: etree._Element) -> str:
    """The name of an element without its namespace; nothing for comments and the like."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
