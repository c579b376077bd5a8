"""What carries nothing where it stands: 就是说, 那么 where a clause begins, 对吧 where it ends, laughter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.detect.clean_up.marks import Span

START = r"(?:\A|(?<=[，。！？；：、,.!?;:…\s（(“「]))"
END = r"(?=[，。；、,;…）)”」]|\.(?!\w)|\Z)"
_LINKS = "然后|所以|因为|但是|而且|其实|当然|比如|另外|同时|觉得|认为|包括|来讲|来说|的话|方面"
_TIMES = "首先|其次|最后|今天|现在|目前|此外|之后|后来|之前|这里|那里|第一|第二|第三"
_SO_MUCH = (
    "[多少大小高低长短快慢好坏难易重轻强弱久远近深浅贵便简复容美热冷亮厚薄严精清聪认爱怕危奇特明显突真准顺自漂优可会能不想喜愿几些点两三]"
    "|一(?!方面|开始|旦|般|个方面)|有(?![没一人哪个的些])"
)
_LAUGHTER = "(?<![打哈呵嘿])(?:哈{2,}|呵{2,}|嘿{2,})(?![？！?!])"
_HEDGES = re.compile(
    rf"""
    {START} (?:然后呢 (?![？?再又才就也]) | 怎么说呢 (?![？?])) [，,]?
  | (?: {START} | (?<={_LINKS}) ) 就是说 (?![？?]) [，,]?
  | {START} (?:然后|就是|这个|那个) [，,]
  | {START} 就是 (?=就是|比如|如果|因为|我觉得|我认为|其实|然后)
  | (?<={_LINKS}|{_TIMES}|那么) 呢 (?![？?])
  | {START} 那么 (?=[㐀-鿿A-Za-z，]) (?!{_SO_MUCH})
  | (?<![不就还也都但可要或只算总倒]) [对是]吧 {END}
  | {_LAUGHTER} {END} | {START} {_LAUGHTER} [，,]
  | [哎诶欸唉] (?![呀哟呦唷哈嘿声？！?!])
    """,
    re.VERBOSE,
)
_AFTER_ASKING = re.compile(
    r"问[^，。！？；：,.!?;:…]{0,12}[，,]\s?(就是)(?!就是|比如|如果|因为|我觉得|我认为|其实|然后|说)(?=[㐀-鿿A-Za-z])"
)
_LINKED = re.compile(r"(?:如果|假如|假设|要是|既然|只要|只有|除非|万一)[^。！？；.!?;]*\Z")
_FAR = 60


def hedges(text: str) -> Iterator[Span]:
    """Chinese hedges, with the pause that belongs to them. After a condition 那么 stays; 我想问一下，就是 asks."""
    yield from (found.span(1) for found in _AFTER_ASKING.finditer(text))
    for found in _HEDGES.finditer(text):
        if found[0] != "那么" or not _LINKED.search(text, max(0, found.start() - _FAR), found.start()):
            yield found.span()
