"""A Word document to write into: its styles and properties, and its bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.styles.style import ParagraphStyle

_LATIN_FONT = "Calibri"
_CHINESE_FONT = "Microsoft YaHei"
_STYLES = ("Normal", "Title", *(f"Heading {level}" for level in range(1, 7)))
_NO_TIME = datetime(1980, 1, 1)


def new_document(title: str) -> Document:
    """An empty document in the project's styles. A title longer than Word allows is cut in its properties."""
    document = docx.Document()
    _set_styles(document)
    properties = document.core_properties
    properties.title = title[:255]
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = _NO_TIME
    return document


def packed(document: Document) -> bytes:
    """The document as a file, without the time at which each part was packed: the same gives the same bytes."""
    whole, out = io.BytesIO(), io.BytesIO()
    document.save(whole)
    with zipfile.ZipFile(whole) as parts, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as repacked:
        for name in parts.namelist():
            repacked.writestr(zipfile.ZipInfo(name), parts.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


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
