"""A 这个 or 那个 that points at nothing: said while the speaker looks for the word, and not before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.detect.clean_up.hedges import START
from annotator.detect.clean_up.marks import Span

_BESIDE = "这种|那种|一种|某种|各种|这些|那些|一些|很多|一个|两个"
_LOOKED_FOR = rf"(?:(?<=[的把来去])|(?<=进行|以及|能够|所谓|不断|{_BESIDE}))"
_NEW_CLAUSE = "但|因|所以|然后|如果|对|就|[我你他它]"
_HESITATION = re.compile(
    rf"""
    {_LOOKED_FOR} [这那]个 [，、,] (?!{_NEW_CLAUSE})                              # 的这个，应用
  | (?<=能够|不断|进行|正在|如何|{_BESIDE}) [这那]个 (?=[㐀-鿿A-Za-z]) (?![是就也都])   # 一种这个方法
  | [这那]个 (?=这种|那种|这些|那些|这样的|那样的)                              # 这个这种方法
  | {START} (?:[这那]个 (?=然后|因为|所以|如果|但是|比如) | 那个 (?=我们?[^的]|就是说|其实))
    """,
    re.VERBOSE,
)


def hesitations(text: str) -> Iterator[Span]:
    """Each 这个 and 那个 that may go, with the pause after it."""
    yield from (found.span() for found in _HESITATION.finditer(text))
