"""Keeps text from being read as Markdown: CommonMark, and what GitHub adds to it."""

from __future__ import annotations

import re

_ESCAPES = re.compile(
    r"""
    \\(?=[!-/:-@\[-`{-~]|$)  # would hide the next character
  | <(?=[A-Za-z/!?])         # HTML, or an address
  | &(?=[#]?\w+;)            # a character by name or number
  | (?<=\])[(\[:]            # a link or picture, or what defines one
    """,
    re.VERBOSE,
)
_PAIRED = "*`~"
_UNDERSCORES = re.compile(r"(?<!\w)_+|_+(?!\w)")
_OPENS_BLOCK = re.compile(r"\d{1,9}(?=[.)](?:\s|$))|(?=#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|-(?:\s*-){2,}\s*$)")
_CLOSES_HEADING = re.compile(r"(?<!\S)(?=#+$)")


def plain(text: str) -> str:
    """The text as it is written within a paragraph, so that it is shown as it stands.

    Signs that work in pairs alone stay as they are where they stand alone or within a word, as in 2*3 and a_b.
    """
    row = _ESCAPES.sub(r"\\\g<0>", " ".join(text.split("\n")))
    for sign in _PAIRED:
        row = row.replace(sign, f"\\{sign}") if row.count(sign) > 1 else row
    return _UNDERSCORES.sub(lambda found: r"\_" * len(found[0]), row)


def plain_bold(text: str) -> str:
    """The same in bold, whatever stands beside it."""
    row = plain(text)
    for sign in _PAIRED:
        row = re.sub(rf"(?<!\\)\{sign}", rf"\\{sign}", row)
    return f"**{row}**"


def plain_paragraph(text: str) -> str:
    """The same for a whole paragraph, whose beginning must open no list, heading or quotation."""
    row = plain(text).lstrip()
    found = _OPENS_BLOCK.match(row)
    return f"{found[0]}\\{row[found.end() :]}" if found else row


def plain_heading(text: str) -> str:
    """The same for a heading, which number signs at its end would close."""
    return _CLOSES_HEADING.sub(r"\\", plain(text).strip())
