"""The words by which a turn's start, its end and its speaker's part in the talk are known.

They are words that any talk has, never names or topics. Each list is one pattern whose groups name the kind of word.
"""

from __future__ import annotations

import re


def _pattern(kinds: dict[str, str], before: str = "", after: str = "") -> re.Pattern[str]:
    return re.compile(
        "|".join(f"(?P<{kind}>{before}(?:{words}){after})" for kind, words in kinds.items()), re.IGNORECASE
    )


FILLERS = "呃嗯啊哦噢诶哎唉"
ASSENT = re.compile(
    rf"(?:[{FILLERS}对好是的了哈呵吧呀]|没错|明白|谢谢|感谢|非常|没有|可以|OK|okay|yes|yeah|right)+$", re.IGNORECASE
)
ASSENT_RUN = re.compile(rf"(?:[{FILLERS}]|对(?!于|不|这)|好(?!像|多|处|用)|的|是的|没错|哈|OK|okay)+", re.IGNORECASE)
TITLE = r"老师(?!们)|博士(?!后|期|论|生)|教授|院士|女士|先生|总(?=$|[你您先怎])"
_CALL_WORDS = rf"[{FILLERS}好的对那吧请谢太了非常看]|要不|先|来|谢谢|感谢|您|你|呢|这边|那边|先说"
CALL = re.compile(rf"(?:{_CALL_WORDS})*[^的了是在]{{0,4}}?(?:{TITLE})(?:{_CALL_WORDS})*")

STARTS = _pattern(
    {
        "thanks": "谢谢|感谢|非常感谢|多谢|thank",
        "i_think": r"我+(?:个人|自己|们)?(?:还是)?(?:也)?(?:觉得|认为|感觉|理解|想|相信)",
        "praise": r"非常好|非常不错|太好|挺好|明白|精彩|great",
        "yes": r"是的|没错|是啊|right",
        "good": r"好(?:的|吧|了|嘞)|OK|okay",
        "well": r"好(?!像|多|处|用|几)",
        "true": r"对(?!吧|于|不|应|话|抗)",
        "laugh": "哈哈|呵呵",
        "no": "没有|不是",
        "all": "大家|各位|几位|喂|hello",
        "we": "我们|咱们",
        "i": "我",
        "you": "[您你]",
        "please": "请|有请",
        "just": "刚才|刚刚",
        "next": "下面|接下来|下一|最后|进入",
        "first": "首先|第一",
        "actually": "其实",
        "so": "所以|因此|就是说|也就是说|相当于",
        "then": r"那(?!个|些|种|样|时|边)",
        "and": "然后|而且|并且|包括|还有|或者",
        "but": "但|不过|可是",
        "because": "因为",
        "rather": "要不",
        "if": "如果|假如|比如|像",
        "other": "其他|另外",
        "just_is": "就",
        "this": "这",
        "that": "那",
        "goes_on": "的|了|在|也|都|和|跟|把|被|去|来|到|从|它|他|她|可以|能|会|可能|是|有|没|不|要|还|一",
    }
)
ENDS = _pattern(
    {
        "told": r"(?:观点|理解|想法|看法|见解|回答|补充|感受|答案|建议)|说这么多|说一[下点]|就这些|先说|就是这[样些]",
        "asks": r"[吗呢么]",
        "asks_agreement": r"对吧|是吧|对不对|是不是|好不好|对不",
        "supposes": "吧",
        "thanks": "谢谢.{0,4}|感谢.{0,4}",
        "calls": rf"(?:{TITLE})(?:呢|这边|那边|请|先说|先|您|你|来|有什么)*",
        "first": "先|先说|先来|先请|请",
        "offers": "可以|分享|介绍|开始|说说|讲讲|谈谈",
        "true": "对|是的|没错",
        "good": r"好(?:的)?",
        "open": r"觉得|就是|然后|因为|所以|如果|比如说?|但是|可能|其实|一个|这个|那个|这种"
        r"|的|是|在|和|跟|对于|去|把|到|说|了解|做|我们|我",
    },
    after="$",
)
ASKING = re.compile(r"怎么|什么|如何|哪|是不是|有没有|会不会|能不能|可不可以|多少|到底|[吗呢]$")
HOSTS = _pattern(
    {
        "all": "各位|几位|大家|嘉宾|在座|同学|观众|现场|举手|话筒",
        "titles": TITLE,
        "thanks": "谢谢|感谢|多谢|thank",
        "leads": "下面|接下来|下一|进入|环节|论坛|圆桌|panel|欢迎|时间|分钟|开始|主持",
        "asks": "问题|怎么看|想请|请问|想问|请教|如何|有没有|要不|请|补充|分享|介绍|回答|聊|谈",
        "you": "[您你]",
    }
)
GUESTS = _pattern(
    {
        "i_think": "我(?:个人)?(?:觉得|认为|感觉|理解|想)|个人|我自己|观点",
        "we": "我们(?:做|的|也|在|现在|自己|其实|就|会|有)|咱们",
        "tells": "比如|例如|举个例子|因为|其实|第一|第二|首先|另外|一方面",
        "i": "我(?!们)",
    }
)
