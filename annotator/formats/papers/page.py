"""Web pages as papers: the text that is shown, a row a block."""

from __future__ import annotations

import re

from lxml import etree, html

from annotator.core.errors import PaperDamaged
from annotator.core.papers import Paper, PaperRow, PlaceUnit
from annotator.formats.decode import decode, even_newlines

_LOOKED_AT = 4096
_IS_PAGE = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.I | re.S)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")  # what lxml gives but does not take
_HIDDEN = ("script", "style", "noscript", "template", "svg", "iframe")
_BLOCK_TAGS = """
address article aside blockquote br caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4
h5 h6 header hr legend li main nav ol option p pre section table tbody tfoot thead title tr ul
"""
_BLOCKS = frozenset(_BLOCK_TAGS.split())
_CELLS = ("td", "th")


def looks_like_page(data: bytes) -> bool:
    """Whether the bytes begin as a web page does."""
    return bool(_IS_PAGE.match(data[:_LOOKED_AT].removeprefix(b"\xef\xbb\xbf")))


def read_page(data: bytes, name: str) -> Paper:
    """The text of a web page. Raises PaperDamaged, and what `decode` raises."""
    try:
        root = html.document_fromstring(_DECLARATION.sub("", _decoded(data, name), count=1))
    except (etree.LxmlError, ValueError) as error:
        raise PaperDamaged(path=name, reason=str(error)) from None
    etree.strip_elements(root, *_HIDDEN, etree.Comment, with_tail=False)
    for element in root.iter(*_BLOCKS, *_CELLS):
        sign = "\t" if element.tag in _CELLS else "\n"
        if sign == "\n":
            element.text = sign + _even(element.text)
        element.tail = sign + _even(element.tail)
    texts = (re.sub(r"[^\S\t]+", " ", row).strip() for row in _plain(root.text_content()).split("\n"))
    return Paper(name, PlaceUnit.PARAGRAPH, tuple(PaperRow(text, at) for at, text in enumerate(filter(None, texts), 1)))


def _even(text: str | None) -> str:
    return _plain(text or "").replace("\n", " ")


def _plain(text: str) -> str:
    return _CONTROL.sub("", text)


def _decoded(data: bytes, name: str) -> str:
    """The page in the encoding that it names, else in the one that its bytes look like."""
    charset = _CHARSET.search(data[:_LOOKED_AT])
    if charset and not data.startswith(b"\xef\xbb\xbf"):
        try:
            return even_newlines(data.decode(charset[1].decode()))
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data, name)[0]
