"""Why a mark is suggested: the plainest thing that speaks for it."""

from __future__ import annotations

import re

from annotator.core.model import Reason, ReasonCode
from annotator.detect.marks.kinds import ASKED, CALLED, COMMA, LISTED, NONE, STOP
from annotator.detect.marks.talk import PlaceKind

_QUESTION = re.compile(
    r"什么(?![样都也])|怎么(?![都也])|为什么|为何|哪(?!怕)|谁|多少|几[个年天次家位种]|多[久大长高快]|如何|是不是|有没有|能不能|会不会"
    r"|可不可以|要不要|应不应该|好不好|对不对|行不行|(.)不\1|(.)没\2|到底|难道|凭什么|是否"
)
_ASKING = re.compile("[吗呢么吧]$")
_FINAL = re.compile("[了吧啊呀嘛呢啦的]$")
_OPENS = re.compile(
    "所以|因此|然后|但是|不过|可是|那么|那(?![个些种样时边])|首先|其次|另外|此外|第[一二三四五]|最后|其实|当然|比如|"
    "我(?:们)?(?:觉得|认为|想)|接下来|下面|后来|而且|好的?(?!像|多)|对(?!于)|谢谢|大家"
)
_HANGS = re.compile(
    "(?:的|和|跟|与|把|在|是|对|为|从|到|被|让|给|或|及|就是|因为|如果|所以|但是|然后|一个|这个|那个|这种|我们|觉得|比如|比如说)$"
)


def reason_of(mark: int, left: str, right: str, kind: PlaceKind) -> Reason:
    """Why one of the marks (by its number in `chain.MARKS`) may stand between two clauses."""
    return Reason(_code(mark, left, right, kind))


def _code(mark: int, left: str, right: str, kind: PlaceKind) -> ReasonCode:
    if mark == ASKED and _QUESTION.search(left):
        return ReasonCode.QUESTION_WORD
    if mark == ASKED and _ASKING.search(left):
        return ReasonCode.QUESTION_PARTICLE
    if mark in (STOP, ASKED, CALLED) and kind is PlaceKind.TURN_END:
        return ReasonCode.TURN_ENDS
    if mark in (STOP, CALLED) and _OPENS.match(right):
        return ReasonCode.OPENER
    if mark in (STOP, CALLED) and _FINAL.search(left):
        return ReasonCode.FINAL_PARTICLE
    if mark == LISTED:
        return ReasonCode.LISTED
    if mark in (NONE, COMMA) and _HANGS.search(left):
        return ReasonCode.HANGS_ON
    return ReasonCode.RHYTHM
