"""的话 that only sets a topic: 今天的话，我们. After a condition it stays, as do somebody's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.detect.clean_up.marks import Span
from annotator.detect.clean_up.vocabulary import Vocabulary

_TOPIC = re.compile(r"的话(?![题语音筒剧费机术务？?])")
_CLAUSE = re.compile(r"[^，。！？；：,.!?;:…\s]*\Z")
_CONDITION = re.compile(r"如果|要是|假|若|万一|只要|能|不|没|听|说|讲|句|番|些|有|想|需要|否则|样\Z")
_SETS = re.compile(
    r"(?:来[讲说看]|[上里中内外]|之?[前后]|期间|时候|方面|首先|其次|最后|然后|所以|其实|今天|现在|目前|过去|未来|同时|另外"
    r"|第[一二三四五六七八九十]+[个点块步]?|[这那](?:边|里|块|个时候)|我们|咱们|大家|角度|部分|情况下|[一另]方面)\Z"
)
_BEFORE = re.compile(r"(?:(?:然后|那么?|所以|对于|关于|像|整个|我们|目前|呃|这个|那个|这[块边些])?的?)*")
_PEOPLE = re.compile(r"(?:老师|先生|女士|教授|博士|总|主席|院长|同学|嘉宾|妈|爸|人|家|长|员)\Z")
_LONGEST = 30


def empty_topics(text: str, words: Vocabulary) -> Iterator[Span]:
    """Each 的话 after what only names when, where or what the talk is about."""
    for found in _TOPIC.finditer(text):
        clause = _CLAUSE.search(text, max(0, found.start() - _LONGEST), found.start())
        topic = clause.group() if clause else ""
        if topic and _is_topic(topic, words):
            yield found.span()


def _is_topic(topic: str, words: Vocabulary) -> bool:
    sets = _SETS.search(topic)
    if sets:
        return not _CONDITION.search(topic[: sets.start()]) or sets[0][0] == "来"
    before = _BEFORE.match(topic)
    noun = topic[before.end() :] if before else topic
    return not _CONDITION.search(topic) and not _PEOPLE.search(topic) and words.is_noun(noun)
