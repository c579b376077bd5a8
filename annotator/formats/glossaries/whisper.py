"""A prompt for Whisper: one row that names terms, so that it writes them in the same way.

Whisper reads at most 223 tokens of it, the last ones: of 448 places half belong to the prompt, and one of these is
taken by the sign that begins it. So the weightiest terms are taken, and stand last. Held are terms alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width

from annotator.core.interchange import (
    BadRow,
    Field,
    GlossaryRows,
    LeftOut,
    Omission,
    TermRow,
    WeighedTerm,
    Written,
    usual_category,
)
from annotator.core.model import Term
from annotator.core.text import is_han
from annotator.formats.glossaries.plain_rows import plain_rows, switched_on

MOST_TOKENS = 223

_HEADS = ("Glossary: ", "术语：")
_CHINESE, _ENGLISH = ("术语：", "，", "。"), ("Glossary: ", ", ", ".")
_SEPARATORS = re.compile(r"[,，、;；]\s*")
_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|.", re.DOTALL)
_WIDE = 2
_TERM = frozenset((Field.TERM,))


def looks_like_prompt(text: str) -> bool:
    """Whether it begins as prompts of this program do."""
    return text.lstrip().startswith(_HEADS)


def read_prompt(text: str) -> GlossaryRows:
    """The terms that a prompt names, in its order; the weightiest stood last."""
    return GlossaryRows.of(_read_rows(text))


def _read_rows(text: str) -> Iterator[TermRow | BadRow]:
    for found in plain_rows(text):
        if isinstance(found, BadRow):
            yield found
            continue
        number, named = found
        for head in _HEADS:
            named = named.removeprefix(head.strip())
        for part in _SEPARATORS.split(named.removesuffix(".").removesuffix("。")):
            if word := part.strip():
                yield TermRow(number, Term(word, usual_category(word)), _TERM)


def write_prompt(terms: Sequence[WeighedTerm]) -> Written:
    """The weightiest terms as one row, as many as there is room for."""
    left_out: list[LeftOut] = []
    fitting = []
    for weighed in switched_on(terms, left_out):
        if _SEPARATORS.search(weighed.term.text) or weighed.term.text.endswith((".", "。")):
            left_out.append(LeftOut(weighed.term.text, Omission.SIGNS))
        else:
            fitting.append(weighed)
    chinese = sum(any(map(is_han, weighed.term.text)) for weighed in fitting) * 2 > len(fitting)
    head, between, end = _CHINESE if chinese else _ENGLISH
    chosen: list[str] = []
    room = MOST_TOKENS - likely_tokens(head + end)
    for weighed in sorted(fitting, key=lambda weighed: -weighed.weight):
        needed = likely_tokens(weighed.term.text + between)
        if needed <= room:
            room -= needed
            chosen.append(weighed.term.text)
        else:
            left_out.append(LeftOut(weighed.term.text, Omission.ROOM))
    row = head + between.join(reversed(chosen)) + end + "\n" if chosen else ""
    return Written(row.encode(), len(chosen), tuple(left_out))


def likely_tokens(text: str) -> int:
    """How many tokens a text takes, a little more rather than less: Whisper's own table of them is not at hand.

    It joins bytes that often stand together. Counted are one token for three letters of a word begun, two for three
    capitals, one for each other ASCII sign, two for a hanzi or a wide sign, all bytes of anything else; a space goes
    with the word after it. Where that is too few, Whisper leaves out the first terms, which are the lightest.
    """
    return sum(map(_tokens, _PARTS.findall(text)))


def _tokens(part: str) -> int:
    if part == " ":
        return 0
    if not part.isascii():
        return _WIDE if is_han(part) or east_asian_width(part) in "WF" else len(part.encode())
    return -(-len(part) * 2 // 3) if part.isupper() else -(-len(part) // 3)
