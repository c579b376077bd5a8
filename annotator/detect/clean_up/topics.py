"""的话 that only sets a topic: 今天的话，我们. After a condition it stays, as do somebody's words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.detect.clean_up.marks import Span
from annotator.detect.clean_up.vocabulary import Vocabulary

_TOPIC = re.compile(r"的话(?![题语音筒剧费机术务？?])")
_CLAUSE = re.compile(r"[^，。！？；：,.!?;:…\n]*\Z")
_CONCLUDES = re.compile("[，,]?(?:那|就[会能可要])")
_CONDITION = re.compile(r"如果|要是|假|若|万一|只要|能|不|没|听|说|讲|句|番|些|有|想|需要|否则|样\Z")
_SETS = re.compile(
    r"(?:来[讲说看]|[上里中内外]|之?[前后]|期间|时候|方面|首先|其次|最后|然后|所以|其实|今天|现在|目前|过去|未来|同时|另外"
    r"|第[一二三四五六七八九十]+[个点块步]?|[这那](?:边|里|块|个时候)|我们|咱们|大家|角度|部分|情况下|[一另]方面|(?:[这去今前后明]|最近)[这一两几]*[年月天])\Z"
)
_VERBS = frozenset("用做要选有是到去来给把让看像")
_NAME = re.compile(r"(?:[㐀-鿿]{0,4}的|这个|那个|对于|关于|像|整个)?[A-Za-z][A-Za-z0-9.\- ]*")
_PEOPLE = re.compile(r"(?:老师|先生|女士|教授|博士|总|主席|院长|同学|嘉宾|妈|爸|人|家|长|员)\Z")
_LONGEST = 30


def empty_topics(text: str, words: Vocabulary) -> Iterator[Span]:
    """Each 的话 after what only names when, where or what the talk is about."""
    for found in _TOPIC.finditer(text):
        clause = _CLAUSE.search(text, max(0, found.start() - _LONGEST), found.start())
        topic = clause.group().strip() if clause else ""
        if topic and _is_topic(topic, words, bool(_CONCLUDES.match(text, found.end()))):
            yield found.span()


def _is_topic(topic: str, words: Vocabulary, concludes: bool) -> bool:
    """Whether these words only set a topic; a bare noun before a conclusion may be a condition."""
    sets = _SETS.search(topic)
    if sets:
        return not _CONDITION.search(topic[: sets.start()]) or sets[0][0] == "来"
    if concludes or _CONDITION.search(topic) or _PEOPLE.search(topic):
        return False
    if _NAME.fullmatch(topic):
        return True
    said = list(words.words_of(topic))
    return words.is_noun(said[-1]) and not any(words.is_verb(word) or word in _VERBS for word in said)
