"""How people hand the word over, take it and end: the wordings of panels, as patterns for one clause.

Chinese first; English where the wording is as plain. `FILL` is what may stand anywhere without meaning.
"""

from __future__ import annotations

import re

FILL = r"[呃嗯啊哦噢诶哎唉,\s]"
_BEFORE = rf"好|郝|号|对|好的|那|那么|那个|这个|我|我们|先|再|我记得|最后一位|下一位|第.位|是|{FILL}"


def _pattern(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts), re.IGNORECASE)


# A call: what stands before the name, what stands after it, what may still follow it.
ASKING = _pattern(rf"(?:请|有请|请到|先从|就从|从|由|让|轮到|听听)(?:一下|这边|离我最近的?|{_BEFORE})*$")
BEFORE_NAME = _pattern(
    r"(?:^|好|好的|那|那么|对|是的|没错|明白|非常好|太好了|要不|或者|还是|然后|所以",
    rf"|接下来|下面|首先|最后|OK|great|okay|over to)(?:{_BEFORE})*$",
)
CALL = _pattern(
    rf"^(?:{FILL}|[你您])*(?:(?:这边|那边|呢)+$|[你您]|先|也?来(?!自|说是|讲|看)|怎么[看想说样]",
    r"|有什么|有没有|有何|有.{0,3}(?:补充|想法|问题)|可以|开始|请|要不|能不能|说[说一]|谈|聊|讲[讲一]",
    r"|也?补充|回答|答|分享|介绍|这边|那边|对?这方面|对?这块|还有|对这个|please|what do you|your turn)",
)
NOTHING = _pattern(rf"^(?:{FILL}|好|吧|了|呢|那|的)*$")
STILL_CALLING = _pattern(
    r"^(?:好吧|好不好|可以吗|行吗|好吗|怎么样|来|请|您?先|[你您]|要不|有什么|有没有|谢谢$|然后.{0,6}顺序",
    r"|按照|毕竟|因为[你您]|那[你您])",
)

# Answers and questions.
ANSWER = _pattern(
    rf"^{FILL}*(?:对(?![吧不于])|是|好|我(?!想问|想请|问|们请|们再)|谢谢|感谢|非常感谢|大家|首先|喂|没有|这个(?:问题|的话|我)",
    r"|其实|会|有的|哈哈|没错|当然|到我|OK|okay|yes|yeah|thank)",
)
ANSWER_INSIDE = _pattern(r"(?<=[先吗呢请吧说来以])(?:呃|嗯|对(?!这)|好的|没有|我(?!们))")
FILLED = _pattern(rf"^{FILL}+")
ASKED = _pattern(r"(?:[吗呢]|没有|是吧|对不对|会不会|怎么样|[？?])(?:啊|呃|嗯)*$")
QUESTION = _pattern(
    ASKED.pattern,
    r"|(?:么|不会|怎么看|多少|不行)(?:啊|呢|吧|呃|嗯)*$",
    r"|怎么|什么|哪[里个位些]|是不是|有没有|会不会|能不能|到底|如何|谁先",
)

# Introductions.
I_AM = _pattern(r"我(?:是|叫)|我的名字[是叫]|\b(?:I am|I'm|my name is)\b")
AS_HOST = _pattern(r"主持人|主持今天|moderator|\bhost\b")
BEFORE_OWN_NAME = _pattern("的|主持人|moderator|host")
GREETING = _pattern(r"大家好|[各几]位.{0,6}好|(?:上午|下午|晚上)好|^hello|^hi$")
BEFORE_GREETING = _pattern(rf"^(?:{FILL}|喂|好|的|OK)*(?:(?:谢谢|感谢|非常|大家).{{0,10}})?$")

# Thanks, praise and closing words: a turn ends, or the host takes the word back.
THANKS = _pattern(r"谢谢|感谢|多谢|thank you|thanks")
TO_ALL = _pattern(r"(?:谢谢|感谢)(?:一下|我们|那个|[呃嗯啊])*(?:[几各两三四]位|嘉宾)")
BARE_THANKS = _pattern(rf"^(?:{FILL}|好|的|对|了|那就|非常|谢谢|感谢|多谢|大家|OK|thank you|thanks)*$")
CLOSING = _pattern(
    r"这(?:个|就)?是我的(?:一?个|一点)?(?:观点|理解|见解|看法|想法|回答|补充)",
    r"|先?说这么多|说到这|回答就是这些|我的分享就到",
)
PRAISE = _pattern(
    rf"^{FILL}*(?:非常好(?!的)|太好了|非常精彩|非常不错|说得好|讲得.{{0,2}}好|明白(?:了|$)|挺好|很好$",
    rf"|(?:好的)+(?:{FILL}|$|好|[你您那]|我们|谢|其他|关于|要不|哪)|是的是的|没错(?!误)|great|okay)",
)
RETURN = _pattern(
    rf"^{FILL}*(?:好的|好(?=$|[那谢嗯呃啊]|非常)|好了|谢谢|感谢|非常感谢|非常好|非常不错|太好了|没错|是的",
    r"|明白|挺好|哈哈|OK|okay|great|thank)",
)

# Questions from the floor.
FLOOR = _pattern(
    r"[那这哪后前排边]面?的?[一两]?[位个]?(?:.{0,8}的)?(?:同学|朋友|先生|女士|观众)|举手|现场观众|next question"
)
FLOOR_OPENING = _pattern(
    r"(?:老师们?|专家们?|嘉宾们?|[各几]位)(?:上午|下午|晚上)?好|^呃?[你您]好|大家好|我想(?:问|请教)|想请教",
    r"|谢谢(?:主持人|.老师)|my question",
)
