"""Particles that only fill the end of a clause: 进行啊，包括; 今天呢，我们. Those that ask or answer stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.detect.clean_up.marks import Span

_ENDING = re.compile(r"(?<=[㐀-鿿A-Za-z])(?:啊|呢|(?<!哈)哈)(?=[，,])|(?<=[㐀-鿿A-Za-z])(?:啊|(?<!哈)哈)(?=。)")
_CLAUSE = re.compile(r"[^，。！？；：,.!?;:…\s]*\Z")
_ASKS = re.compile(
    r"什么|啥|怎|哪|谁|吗|何|[几多]少?[㐀-鿿]?\Z|是不是|还是|到底|究竟|([㐀-鿿])不\1|真|太|好[㐀-鿿]\Z|吧|不"
)
_SHORT = {"啊": 4, "哈": 3, "呢": 2}
_OTHERS = re.compile(r"(?:你|您|他|她)们?\Z")
_LONGEST = 40


def particles(text: str) -> Iterator[Span]:
    """Each particle before a pause that neither asks, nor calls, nor belongs to a short answer."""
    for found in _ENDING.finditer(text):
        clause = _CLAUSE.search(text, max(0, found.start() - _LONGEST), found.start())
        words = clause.group() if clause else ""
        if len(words) >= _SHORT[found[0]] and not _ASKS.search(words) and not _OTHERS.search(words):
            yield found.span()
