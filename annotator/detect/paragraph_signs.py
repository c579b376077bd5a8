"""What speaks for or against a paragraph at a place: the words before and behind it. Prices, the lower the better."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

OPENS = -0.7
_TELLS, _GOES_ON, _ANSWERS, _ASKS, _IN_LIST = -0.25, 0.35, 0.5, -0.2, 0.6
_BEHIND, _BEFORE = 40, 12
_LIST_ITEM = 90  # code points from one item to the next: shorter ones make a list within a paragraph

_PAUSE = r"(?:[嗯呃啊哦噢诶唉好对哎那，,、：:\s]|好的|那么|然后|ok\b|so\b|and\b|well\b|now\b)*"
_ORDINAL = re.compile(
    rf"{_PAUSE}(?:首先|其次|再次|第[一二三四五六七八九十](?![次天年代名届排]|.{0, 2}、)|一是|二是|三是|一方面|另一方面"
    r"|(?:first|second|third|fourth)(?:ly)?\b)",
    re.IGNORECASE,
)
_OPENER = re.compile(
    rf"{_PAUSE}(?:(?:还有|另)一(?:个|点|件|方面|派|类|种|块|部分)|另外|此外|除此之外|除了这|还有就是|再(?:一个|者|有|来看|来说|说)"
    r"|最后(?=[，,我总再请才是来有想讲说]|一[个点句])|接下来|接着|下面[我就来请]|下一[个步]|总的来[说讲看]|总之|总体(?:来说|来讲|上|而言)|综上|(?:归纳|总结)(?:一下|起来|来说|下来)"
    r"|回到|关于|至于|说到|讲到|谈到|提到|刚才.{0,8}[说讲提谈聊]到?|换一个|当然了|我再?(?:补充|总结|插)"
    r"|(?:finally|lastly|next|another|in addition|besides|moreover|furthermore|on the other hand|as for|regarding"
    r"|speaking of|to sum up|in summary|in conclusion|overall|going back|back to|let me|let's|the last)\b)",
    re.IGNORECASE,
)
_TELLING = re.compile(
    rf"{_PAUSE}(?:不过|但是|当然|其实|我觉得|我认为|我个人|我的看法|从.{{1,8}}(?:来[讲说看]|角度|层面)|现在|后来|以前|目前"
    r"|(?:however|but|actually|I think|today|currently)\b)",
    re.IGNORECASE,
)
_GOING_ON = re.compile(
    r"[嗯呃啊，,\s]*(?:就是|也就是|即|它|他们?[^们]|她|也|都|才|又|因为|比如|例如|譬如|像|甚至|之类|而且|并且|或者|以及|包括|这样"
    r"|这些|这种|那种|那些|的话|对吧|是吧|是不是|谢谢|(?:because|which|that|it|he|she|they|this|these|for example"
    r"|such as|and|or|then)\b)",
    re.IGNORECASE,
)
_HANGS = re.compile(
    r"(?:因为|所以|但是|不过|如果|假如|虽然|而且|并且|以及|包括|然后|就是说?|比如说?|例如|像|或者|还是说?|也就是说?|那么|首先"
    r"|其次|另外|\b(?:because|if|although|though|and|or|but|so|then|like|when|that|which|first))[，,、\s]*$",
    re.IGNORECASE,
)
_HANGS_AT_CLAUSE = re.compile(
    r"(?:[的地得把被对从向在是说和与跟及给让使将比为到这那个一两几很更最不没也都还就呃嗯]|时候|的话|之后|以后|之前|来说|来讲|来看|当中"
    r"|过程中|情况下|前提下|基础上|角度|什么|一[个些种]|这[些种]|那[些种]|这么|那么|\b(?:the|an?|of|to|in|on|for|with|is|are))[，,、\s]*$",
    re.IGNORECASE,
)
_PREDICATE = re.compile(r"[呃嗯啊，,\s]*(?:我觉得|其实|[可确是有能会就也都才又还再去来给把被让用没不要])")
_HALF = re.compile(
    r"(?:^|[，,。！？!?\s])[那嗯呃]*(?:如果|假如|虽然|尽管|因为|由于|当|除了|既然|只要|只有|无论|不管)[^，,。！？!?]*[，,]$"
)
_TAIL = re.compile(r"[的了吗呢吧着过得地]")
_QUESTION = re.compile(r"[？?][”’」』）)\"'\s]*$")
_ASKING = re.compile(r"[^。！!；;？?]{2,}[？?]")


def hangs(text: str, at: int, *, clause: bool) -> bool:
    """Whether the talk cannot be parted at code point `at`; behind what is but a `clause` it can be less often."""
    before = text[max(0, at - _BEHIND) : at]
    if _HANGS.search(before.rstrip("。．.！!？?… ")):
        return True
    return clause and bool(_TAIL.match(text, at) or _HANGS_AT_CLAUSE.search(before) or _HALF.search(before))


def opens(text: str, at: int) -> bool:
    """Whether the words from code point `at` on are such as paragraphs begin with."""
    return bool(_ORDINAL.match(text, at) or _OPENER.match(text, at))


def price(text: str, at: int, *, clause: bool) -> float:
    """What a paragraph at code point `at` costs by its words. Whether it begins an item of a list is not looked at."""
    if opens(text, at):
        behind = OPENS
    elif _GOING_ON.match(text, at) or (clause and _PREDICATE.match(text, at)):
        behind = _GOES_ON
    else:
        behind = _TELLS if _TELLING.match(text, at) else 0.0
    asked = _ANSWERS if _QUESTION.search(text[max(0, at - _BEFORE) : at]) else 0.0
    return behind + asked + (_ASKS if _ASKING.match(text, at, at + _BEHIND) else 0.0)


def list_items(text: str, places: Sequence[int]) -> dict[int, float]:
    """What more it costs to part the items of a list, of those of these code points where a short item begins."""
    ordinals = [at for at in places if _ORDINAL.match(text, at)]
    short = [pair for pair in pairwise(ordinals) if pair[1] - pair[0] < _LIST_ITEM]
    return {at: _IN_LIST - OPENS for pair in short for at in pair}
