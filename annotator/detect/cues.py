"""What in a talk tells that the speaker changes: calls, introductions, thanks, questions from the floor."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from annotator.detect.clauses import Clause
from annotator.detect.names import is_person
from annotator.detect.people import ALIKE, HALF_ALIKE, Mention, People

_FILL = "[呃嗯啊哦噢诶哎唉,\\s]"
_PRONE = rf"那|那么|那个|这个|我|我们|先|再|我记得|最后一位|下一位|第.位|是|{_FILL}"
_ASKING = re.compile(rf"(?:请|有请|请到|先从|就从|从|由|让|轮到|听听)(?:一下|这边|离我最近的?|{_PRONE})*$")
_BEFORE_NAME = re.compile(
    r"(?:^|好|好的|那|那么|对|是的|没错|明白|非常好|太好了|要不|或者|还是|然后|所以|接下来|下面|首先|最后|OK|great|okay)"
    rf"(?:{_PRONE})*$",
    re.IGNORECASE,
)
_CALL = re.compile(
    rf"^(?:{_FILL}|[你您])*(?:(?:这边|那边|呢)+$|[你您]|先|也?来(?!自|说是|讲|看)|怎么[看想说样]|有什么|有没有|有何|有.{{0,3}}(?:补充|想法|问题)"
    r"|可以|开始|请|要不|能不能|说[说一]|谈|聊|讲[讲一]|也?补充|回答|答|分享|介绍|这边|那边|对?这方面|对?这块|还有|怎么看|对这个)"
)
_NOTHING = re.compile(rf"^(?:{_FILL}|好|吧|了|呢|那|的)*$")
_ANSWER = re.compile(
    rf"^{_FILL}*(?:对|是|好|我(?!想问|想请|问|们请|们再)|谢谢|感谢|非常感谢|大家|首先|喂|OK|okay|yes|yeah|thank|没有|这个(?:问题|的话|我)|其实|会|有的|哈哈|没错|当然|到我)",
    re.IGNORECASE,
)
_ANSWER_INSIDE = re.compile(r"(?<=[先吗呢请吧说来以])(?:呃|嗯|对(?!这)|好的|没有|我(?!们))")
_FILLED = re.compile(rf"^{_FILL}+")
_QUESTION = re.compile(
    r"(?:[吗呢么]|什么|没有|是吧|对不对|不会|怎么样|怎么看|多少|不行|哪里|[？?])(?:啊|呢|吧|呃|嗯)*$|怎么|什么|哪[里个位些]|是不是|有没有|会不会|能不能|到底|如何|谁先"
)
_ASKED = re.compile(r"(?:[吗呢]|没有|是吧|对不对|会不会|怎么样|[？?])(?:啊|呃|嗯)*$")
_STILL_CALLING = re.compile(
    r"^(?:好吧|好不好|可以吗|行吗|好吗|怎么样|来|请|您?先|[你您]|要不|有什么|有没有|谢谢$|然后.{0,6}顺序|按照|毕竟|因为[你您]|那[你您])"
)
_GREETING = re.compile(r"大家好|[各几]位.{0,6}好|(?:上午|下午|晚上)好|^hello|^hi$", re.IGNORECASE)
_BEFORE_GREETING = re.compile(
    rf"^(?:{_FILL}|喂|好|的|OK|谢谢.{{0,8}}|感谢.{{0,8}}|非常.{{0,8}}|大家.{{0,4}})*$", re.IGNORECASE
)
_I_AM = re.compile(r"我(?:是|叫)|我的名字[是叫]|\b(?:I am|I'm|my name is)\b", re.IGNORECASE)
_AS_HOST = re.compile(r"主持人|主持今天|moderator|\bhost\b", re.IGNORECASE)
_NAME_AFTER_I_AM = re.compile(r"([\u4e00-\u9fff]{2,4}|[A-Z][a-z]+(?: [A-Z][a-z]+)+)$")
_THANKS = re.compile(r"谢谢|感谢|多谢|thank you|thanks", re.IGNORECASE)
_TO_ALL = re.compile(r"(?:谢谢|感谢)(?:一下|我们|那个|[呃嗯啊])*(?:[几各两三四]位|嘉宾)")
_BARE_THANKS = re.compile(
    rf"^(?:{_FILL}|好|的|对|OK|好了|那就|非常|谢谢|感谢|多谢|大家|thank you|thanks)*$", re.IGNORECASE
)
_CLOSING = re.compile(
    r"(?:这|这个|这就)是我的(?:一?个|一点)?(?:观点|理解|见解|看法|想法|回答|补充)|先?说这么多|说到这|回答就是这些|我的分享就到"
)
_PRAISE = re.compile(
    rf"^{_FILL}*(?:非常好(?!的)|太好了|非常精彩|非常不错|说得好|讲得.{{0,2}}好|明白(?:了|$)|挺好|很好$|(?:好的)+{_FILL}*$|great|okay)",
    re.IGNORECASE,
)
_RETURN = re.compile(
    rf"^{_FILL}*(?:好的|好(?=$|[那谢嗯呃啊]|非常)|好了|谢谢|感谢|非常感谢|非常好|非常不错|太好了|没错|是的|明白|挺好|哈哈|OK|okay|great|thank)",
    re.IGNORECASE,
)
_FLOOR = re.compile(r"[那这哪后前排边]面?的?[一两]?[位个]?(?:.{0,8}的)?(?:同学|朋友|先生|女士|观众)|举手|现场观众")
_FLOOR_OPENING = re.compile(
    r"(?:老师们?|专家们?|嘉宾们?|[各几]位)(?:上午|下午|晚上)?好|^呃?[你您]好|大家好|我想(?:问|请教)|想请教|谢谢(?:主持人|.老师)"
)


class CueKind(Enum):
    """What sort of sign it is."""

    INTRODUCTION = auto()
    CALL = auto()
    THANKS = auto()
    PRAISE = auto()
    CLOSING = auto()
    FLOOR = auto()
    QUESTION = auto()


_LONGEST_CALL = 10


@dataclass(frozen=True, slots=True)
class Cue:
    """A sign in clause `clause`. The new turn begins at clause `begins`, `offset` code points into it.

    `name` is who speaks from there, where the sign tells; `strong` signs seldom mislead.
    """

    kind: CueKind
    clause: int
    begins: int
    offset: int = 0
    name: str = ""
    strong: bool = False


def find_cues(clauses: Sequence[Clause], people: People) -> list[Cue]:
    """The signs in order of the clauses they stand in; one clause may hold thanks and a call."""
    cues: list[Cue] = []
    for at, clause in enumerate(clauses):
        mentions = people.mentions(clause.text)
        found = (
            _introduction(clauses, at, people),
            _thanks(clauses, at, mentions),
            _call(clauses, at, mentions),
            _floor(clauses, at),
            _question(clauses, at),
        )
        cues.extend(cue for cue in found if cue)
    return cues


def is_return(text: str) -> bool:
    """Whether the clause opens as a host does who takes the word back."""
    return bool(_RETURN.match(text))


def is_question(text: str) -> bool:
    """Whether the clause asks."""
    return bool(_QUESTION.search(text))


def is_answer(text: str) -> bool:
    """Whether the clause opens as an answer does."""
    return bool(_ANSWER.match(text) or _FILLED.match(text))


def host_named(clauses: Sequence[Clause], people: People) -> str:
    """Who introduces themselves as the host, or nobody."""
    for at, clause in enumerate(clauses):
        if _I_AM.search(clause.text) and _AS_HOST.search(clause.text):
            return _introduced(clauses, at, people)[0]
    return ""


def _introduction(clauses: Sequence[Clause], at: int, people: People) -> Cue | None:
    if not _I_AM.search(clauses[at].text) or _AS_HOST.search(clauses[at].text):
        return None
    name, known = _introduced(clauses, at, people)
    begins = _greeting_before(clauses, at)
    greeted = any(_GREETING.search(clause.text) for clause in clauses[begins : at + 1])
    if not name or not (greeted or known):
        return None
    return Cue(CueKind.INTRODUCTION, at, begins, _greeting_offset(clauses[begins].text), name, strong=greeted)


def _introduced(clauses: Sequence[Clause], at: int, people: People) -> tuple[str, bool]:
    """The name after `I am`, which may run over a mark, and whether it is one already known."""
    said = _I_AM.split(clauses[at].text)[-1]
    reach = said + (clauses[at + 1].text[:3] if at + 1 < len(clauses) and len(said) <= 3 else "")
    near = [mention for mention in people.mentions(reach) if not mention.addressed and _ends_there(reach, mention)]
    best = max(near, key=lambda mention: mention.score, default=None)
    if best and best.score >= (ALIKE if len(reach) > 6 else 2 / 3):
        return best.name, True
    own = _NAME_AFTER_I_AM.search(said.strip())
    return (own[1], False) if own and is_person(own[1]) and len(own[1]) == len(said.strip()) else ("", False)


def _ends_there(reach: str, mention: Mention) -> bool:
    return mention.start <= 1 or mention.end >= len(reach) - 1


def _greeting_before(clauses: Sequence[Clause], at: int) -> int:
    first = at
    while (
        first > 0
        and at - first < 3
        and (_GREETING.search(clauses[first - 1].text) or _BEFORE_GREETING.fullmatch(clauses[first - 1].text))
    ):
        first -= 1
    return first


def _greeting_offset(text: str) -> int:
    """Where in a clause that ends another's talk the greeting starts."""
    greeting = _GREETING.search(text)
    return greeting.start() if greeting and greeting.start() > 8 else 0


def _thanks(clauses: Sequence[Clause], at: int, mentions: Sequence[Mention]) -> Cue | None:
    text = clauses[at].text
    found = _THANKS.search(text)
    if found:
        thanked = [m for m in mentions if m.start >= found.start() and (m.addressed or m.score >= ALIKE)]
        if thanked:
            return Cue(CueKind.THANKS, at, at, name=thanked[0].name, strong=True)
        if _TO_ALL.search(text):
            return Cue(CueKind.THANKS, at, at, strong=True)
        if _BARE_THANKS.fullmatch(text):
            return Cue(CueKind.THANKS, at, at + 1)
    if _CLOSING.search(text):
        return Cue(CueKind.CLOSING, at, at + 1)
    return Cue(CueKind.PRAISE, at, at) if _PRAISE.match(text) else None


def _call(clauses: Sequence[Clause], at: int, mentions: Sequence[Mention]) -> Cue | None:
    text = clauses[at].text
    for mention in reversed(mentions):
        head, tail = text[: mention.start], text[mention.end :]
        asking, calling = bool(_ASKING.search(head)), bool(_CALL.match(tail))
        prompted = asking or bool(_BEFORE_NAME.search(head))
        if not prompted or mention.score < (HALF_ALIKE if asking and calling else ALIKE):
            continue
        strong = (asking or calling) and mention.score >= ALIKE
        inside = _ANSWER_INSIDE.search(tail) if calling else _ANSWER.match(tail)
        if inside:
            return Cue(CueKind.CALL, at, at, mention.end + inside.start(), mention.name, strong)
        begins = _answer_after(clauses, at, strong=strong) if calling or _NOTHING.match(tail) else None
        if begins is not None:
            return Cue(CueKind.CALL, at, begins, 0, mention.name, strong)
    return None


def _answer_after(clauses: Sequence[Clause], at: int, *, strong: bool) -> int | None:
    """Where whoever was called in clause `at` begins: at an answer's opening, best after a question."""
    last = min(len(clauses), at + 1 + _LONGEST_CALL)
    if at + 1 < last and is_answer(clauses[at + 1].text):
        return at + 1
    for begins in range(at + 2, last if strong else at + 2):
        if _QUESTION.search(clauses[begins - 1].text) and is_answer(clauses[begins].text):
            return begins
    begins = at + 1
    while begins < last and _STILL_CALLING.match(clauses[begins].text):
        begins += 1
    return begins if strong and begins < last else None


def _question(clauses: Sequence[Clause], at: int) -> Cue | None:
    """A question with an answer after it: it hands the word on where a host asks."""
    begins = at + 1
    if begins < len(clauses) and _ASKED.search(clauses[at].text) and is_answer(clauses[begins].text):
        return Cue(CueKind.QUESTION, at, begins)
    return None


def _floor(clauses: Sequence[Clause], at: int) -> Cue | None:
    if not _FLOOR.search(clauses[at].text):
        return None
    for begins in range(at + 1, min(len(clauses), at + 6)):
        if _FLOOR_OPENING.search(clauses[begins].text):
            return Cue(CueKind.FLOOR, at, begins, strong=True)
    return None
