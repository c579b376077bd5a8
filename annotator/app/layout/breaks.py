"""Where the paragraphs of a turn begin."""

from __future__ import annotations

import re
from collections.abc import Sequence

from annotator.core.export_options import Paragraphs
from annotator.core.model import Line
from annotator.core.text import FILLERS, FINAL_MARKS, gap
from annotator.core.transcript import Transcript

_AFTER_SENTENCE = 200
_AFTER_CUT = 300
_AFTER_ANY_CUT = 600
_CLOSING = "”’」』）)]\"'"
_PAUSES = "".join(FILLERS) + "，、,：: "
_OPENS = re.compile(
    rf"[{_PAUSES}]*(?:然后|所以|但是|不过|那么|那[我这就在接因其]|因此|另外|此外|还有|首先|其次|第[一二三四五六七八九十]"
    r"|接下来|接着|下面|最后|同时|当然|其实|我觉得|我认为|好[，的吧啊]|对[，啊吧]"
    r"|(?:ok|okay|so|but|now|then|well|first|next|finally|also)\b)",
    re.IGNORECASE,
)
_HANGS = re.compile(
    rf"(?:[{_PAUSES}和与跟及或在是说把被对从到向为给让就也都还很更最个这那一两几有没不能会要我你他它们些样]"
    r"|\b(?:the|an?|of|to|in|and|or|is|are))$",
    re.IGNORECASE,
)


def paragraph_breaks(
    transcript: Transcript, lines: Sequence[Line], how: Paragraphs
) -> tuple[list[int], frozenset[int]]:
    """Where paragraphs begin in the talk of these lines (code points over 0), and the lines that end a paragraph.

    Those lines keep the mark that a cut put at their end: a paragraph ends only where a sentence does.
    """
    starts: list[int] = []
    ending: set[int] = set()
    text, length, begun = "", 0, 0
    for line, following in zip(lines, [*lines[1:], None], strict=False):
        own = line.text.strip()
        ends = following is None or following.paragraph
        if not ends and following and how is Paragraphs.SUGGESTED:
            ends = _ends_paragraph(line, following, length - begun + len(own))
        own = own if ends else own.removesuffix(transcript.soft_mark(line))
        length += len(gap(text, own)) + len(own)
        text = own or text
        if ends:
            ending.add(line.id)
            begun = length
            if following:
                starts.append(length)
    return starts, frozenset(ending)


def _ends_paragraph(line: Line, following: Line, length: int) -> bool:
    text = line.text.rstrip()
    if not line.soft_end and text.rstrip(_CLOSING).endswith(tuple(FINAL_MARKS)):
        return length > _AFTER_SENTENCE
    if _HANGS.search(text.rstrip(FINAL_MARKS)):
        return False
    return length > _AFTER_ANY_CUT or (length > _AFTER_CUT and bool(_OPENS.match(following.text)))
