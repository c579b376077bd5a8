"""Word documents (.docx)."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.styles.style import ParagraphStyle

from annotator.core.page import Page, Turn

_LATIN_FONT = "Calibri"
_CHINESE_FONT = "Microsoft YaHei"
_STYLES = ("Normal", "Title", *(f"Heading {level}" for level in range(1, 7)))
_NO_TIME = datetime(1980, 1, 1)
_TITLE = 0


def write_docx(page: Page) -> bytes:
    """The page as a Word document: speakers bold, figures left out. The same page gives the same bytes."""
    document = docx.Document()
    _set_styles(document)
    _set_properties(document, page.title)
    if page.title:
        document.add_heading(page.title, _TITLE)
    for block in page.blocks:
        if isinstance(block, Turn):
            _add_turn(document, block)
        else:
            document.add_heading(block.text, block.level)
    out = io.BytesIO()
    document.save(out)
    return _undated(out.getvalue())


def _add_turn(document: Document, turn: Turn) -> None:
    label = turn.label
    for part in turn.paragraphs:
        paragraph = document.add_paragraph()
        if label:
            paragraph.add_run(label).bold = True
            paragraph.paragraph_format.space_before = Pt(12)
            label = ""
        paragraph.add_run(part.text)


def _set_styles(document: Document) -> None:
    """Name the Chinese font too: without it Word picks one by its own language."""
    for name in _STYLES:
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        style.font.name = _LATIN_FONT
        fonts = style.element.rPr.rFonts
        fonts.attrib.pop(qn("w:asciiTheme"), None)
        fonts.attrib.pop(qn("w:hAnsiTheme"), None)
        fonts.attrib.pop(qn("w:eastAsiaTheme"), None)
        fonts.set(qn("w:eastAsia"), _CHINESE_FONT)
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    normal.font.size = Pt(11)
    normal.paragraph_format.line_spacing = 1.4
    normal.paragraph_format.space_after = Pt(8)


def _set_properties(document: Document, title: str) -> None:
    properties = document.core_properties
    properties.title = title[:255]
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = _NO_TIME


def _undated(data: bytes) -> bytes:
    """The archive without the time at which each part was packed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as packed, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as repacked:
        for name in packed.namelist():
            repacked.writestr(zipfile.ZipInfo(name), packed.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()
