"""A phrase said twice: 这个这个, 大模型大模型, 过去，过去."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.core.text import cuts_word, is_han
from annotator.detect.clean_up.marks import Span
from annotator.detect.clean_up.vocabulary import Vocabulary

_LONGEST = 12
_AT_ONCE = re.compile(r"([㐀-鿿A-Za-z]{2,12}?)\1+")
_HAN_END, _HAN_START = re.compile(r"[㐀-鿿]+$"), re.compile(r"[㐀-鿿]+")
_PAUSE = re.compile(r"[，、,]\s*")
_ENGLISH = re.compile(r"(?<![\w'-])((?:[a-z']+ ){1,3}[a-z']+)(?:,? \1)+(?![\w'-])", re.IGNORECASE)

_STANDING_ENGLISH = re.compile(r"so so|bye bye|very very", re.IGNORECASE)
_ANSWER = re.compile("[对好是行来不嗯哈]|(?:是|好|对|有)的|可以|没有|不[是会用]|谢谢.*|没[事错]|知道|明白|大家好")
_SO_AND_SO = re.compile("(?:为)?什么|多少|怎么|如何|哪[里个些]|某某|一[步点]|自动|非常|特别|十分|许多|真的|永远")
_STRESSED = re.compile("[很好太最真超越更挺]|非常|特别")
_BY_TURNS = re.compile(r"[一二三四五六七八九十两几半每]\w")
_ONE = re.compile("一[个些种样]")
_WANTS_ONE = frozenset("的是有这那么样为成种到了")
_AFTER_TOPICS = frozenset("是就也都呢我你他她它咱其会能要可")
_AFTER_SUBJECTS = frozenset("是就也都呢")
_AFTER_VERBS = frozenset("了过着到")
_YES_OR_NO = re.compile(".不.?|.+不|.*种各")
_SMALL = re.compile(
    "[我你他她它们这那哪是在的就也都有没还可能会要把被对从所以因为但而或和跟与其一个些种样又再才只并已该将让给比说先如果当很]"
)
_POINTING = re.compile("(?:[这那一各]|这样的?|[这那]么)(?:[个种些位样]|样的|的?一[个种])|很多|这样的?")
_PERSONS = re.compile("[我你他她它咱]们?|大家|自己")
_DANGLING = re.compile(
    "(?:[的是在把就会要能和对为跟与从被让给向这那]|可以|能够|如果|因为|所以|但是|然后|其实|就是|比如说?|对于)$"
)
_LEADS_IN = re.compile(
    r"(?:^|[\s，、。！？；：,.!?;:…（(“]|或者|就是|然后|那么|所以|因为|但是|而且|如果|其实|觉得|比如|认为"
    "|[跟和与在对从把的呃个])$"
)
_BORDER = re.compile(r"(?:^|[\s，、。！？；：,.!?;:…（(“]|然后|那么|所以|就是|或者)$")
_MAY_BE_ANSWER = re.compile(r"(?:^|[\s，、。！？；：,.!?;:…啊嗯呃好])$")


def repeats(text: str, words: Vocabulary) -> Iterator[Span]:
    """All but the last of what is said twice, with the pause between."""
    spans = [*_at_once(text, words), *_after_a_pause(text)]
    english = (found for found in _ENGLISH.finditer(text) if not _STANDING_ENGLISH.fullmatch(found[1]))
    spans += [(found.start(), found.end() - len(found[1])) for found in english]
    yield from sorted(spans)


def _at_once(text: str, words: Vocabulary) -> Iterator[Span]:
    for match in _AT_ONCE.finditer(text):
        phrase, (start, end) = match[1], match.span()
        if cuts_word(text, start) or cuts_word(text, end) or len(set(phrase)) == 1 or not any(map(is_han, phrase)):
            continue
        if _is_repeat(phrase, text[max(0, start - 1) : start], text[end : end + 1], words):
            yield start, end - len(phrase)


def _is_repeat(phrase: str, before: str, following: str, words: Vocabulary) -> bool:
    if any(meant.fullmatch(phrase) for meant in (_SO_AND_SO, _YES_OR_NO)) or _STRESSED.match(phrase):
        return False
    if _ANSWER.fullmatch(phrase) and (not (following and is_han(following)) or _MAY_BE_ANSWER.search(before)):
        return False
    if _BY_TURNS.fullmatch(phrase):
        return bool(_ONE.fullmatch(phrase)) and before in _WANTS_ONE
    if len(phrase) > 2 or _SMALL.search(phrase):
        return True
    if following and words.known(phrase + following):
        return True
    if words.is_verb(phrase):
        return following in _AFTER_VERBS
    return words.known(phrase) and words.sorts[phrase] != "a"


def _after_a_pause(text: str) -> Iterator[Span]:
    for pause in _PAUSE.finditer(text):
        left = _HAN_END.search(text, max(0, pause.start() - _LONGEST), pause.start())
        right = _HAN_START.match(text, pause.end(), pause.end() + _LONGEST)
        size = _shared(left.group(), right.group()) if left and right else 0
        if size > 1:
            start, end = pause.start() - size, pause.end() + size
            if _is_taken_up(text[pause.end() : end], text[max(0, start - 4) : start], text[end : end + 1]):
                yield start, pause.end()


def _shared(left: str, right: str) -> int:
    """How much the first text ends with that the second begins with."""
    return next((size for size in range(min(len(left), len(right)), 0, -1) if left.endswith(right[:size])), 0)


def _is_taken_up(phrase: str, before: str, following: str) -> bool:
    """Whether a phrase before a pause is said again after it; not what the talk goes on with, as 有数据，数据是."""
    if _ANSWER.fullmatch(phrase) or _SO_AND_SO.fullmatch(phrase) or _STRESSED.match(phrase):
        return False
    leads_in = bool(_LEADS_IN.search(before))
    if _POINTING.fullmatch(phrase):
        return leads_in or following not in _AFTER_SUBJECTS
    if _PERSONS.fullmatch(phrase):
        return leads_in
    goes_on = bool(following) and following.isalnum()
    whole = bool(_BORDER.search(before))
    return whole or bool(_DANGLING.search(phrase)) or not goes_on or (leads_in and following not in _AFTER_TOPICS)
