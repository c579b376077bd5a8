"""A Word document to write into: its styles and properties, and its bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

import docx
from docx.document import Document

from annotator.formats.docx_styles import set_styles

_NO_TIME = datetime(1980, 1, 1)


def new_document(title: str, language: str) -> Document:
    """An empty document in the project's styles, for a talk in this language (a tag of BCP 47).

    A title longer than Word allows is cut in its properties.
    """
    document = docx.Document()
    set_styles(document, language)
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
