"""Particles that only fill: 进行啊，包括; 这个问题呢其实. Those that ask or answer stay."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.detect.clean_up.marks import Span

_WORD_BEFORE = "(?<=[㐀-鿿A-Za-z])"
_PARTICLE = re.compile(
    rf"""
    {_WORD_BEFORE} (?:啊|呢|(?<!哈)哈) (?=[，,]) (?![，,](?:还是|或者|有的))
  | {_WORD_BEFORE} (?:啊|(?<!哈)哈) (?=。)
  | {_WORD_BEFORE} (?:呢(?![子绒喃]|还是|不?是[不吗])|啊(?![呀哈]|什么)) (?=[㐀-鿿A-Za-z])
    """,
    re.VERBOSE,
)
_AFTER_WHOLE = "(?<![在对把从跟和与于是做了去来到给为让向用将被有要些种个的]啊)"
_NEW_CLAUSE = re.compile(
    "因为|比如|但|所以|那么|然后|如果|其实|包括|同时|还有|对[吧对]"
    f"|{_AFTER_WHOLE}(?:[我你他它]|这[里是一样]|那[里是就]|[㐀-鿿]{{1,6}}啊)"
)
_CLAUSE = re.compile(r"[^，。！？；：,.!?;:…\s]*\Z")
_ASKS = re.compile(
    r"什么|啥|怎|哪|谁|吗|何|[几多]少?[㐀-鿿]?\Z|是不是|还是|到底|究竟|([㐀-鿿])[不没]\1|不\Z|^那.{0,5}\Z|[很太真]|[好多][㐀-鿿]{1,2}\Z"
)
_OPENERS = re.compile(
    "我(?:觉得|想|猜|看|认为)|(?:你|大家)(?:看|想)|你想想|所以|但是|不过|然后|其实|因为|比如说?|就是说|当然|首先"
)
_SHORT = {"啊": 4, "哈": 3, "呢": 2}
_OTHERS = re.compile(r"(?:你|您|他|她)们?\Z")
_LONGEST = 40


def particles(text: str) -> Iterator[Span]:
    """Each particle after a topic or before a pause that neither asks, nor calls, nor belongs to a short answer."""
    yield from (span for span in _fillings(text) if not _parts_clauses(text, *span))


def pauses(text: str) -> Iterator[tuple[int, int, str]]:
    """Each 啊 that parts two clauses or the things of a list, where no mark does: a comma takes its place."""
    yield from ((*span, "，") for span in _fillings(text) if _parts_clauses(text, *span))


def _parts_clauses(text: str, start: int, end: int) -> bool:
    return text[start] == "啊" and bool(_NEW_CLAUSE.match(text, end))


def _fillings(text: str) -> Iterator[Span]:
    for found in _PARTICLE.finditer(text):
        clause = _CLAUSE.search(text, max(0, found.start() - _LONGEST), found.start())
        words = clause.group() if clause else ""
        fills = bool(_OPENERS.fullmatch(words)) or len(words) >= _SHORT[found[0]]
        if fills and not _ASKS.search(words) and not _OTHERS.search(words):
            yield found.span()
