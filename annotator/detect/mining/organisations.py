"""Where people work: universities, institutes, laboratories, companies, in Chinese and English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.core.model import Category
from annotator.core.papers import Sign
from annotator.detect.mining.book import Sighting
from annotator.detect.mining.hanzi import RUN
from annotator.detect.mining.plain_chinese import PARTS_TERMS
from annotator.detect.words import Words

_KINDS = {
    "大学": 0.72,
    "研究院": 0.7,
    "研究所": 0.68,
    "实验室": 0.62,
    "研究中心": 0.5,
    "有限公司": 0.6,
    "公司": 0.45,
    "集团": 0.55,
    "科技": 0.45,
    "学院": 0.4,
    "学会": 0.5,
    "协会": 0.45,
    "医院": 0.45,
    "汽车": 0.35,
}
_ANY_KIND = "|".join(sorted(_KINDS, key=len, reverse=True))
_LONG_BEFORE = {"学会": 4, "协会": 4, "学院": 2, "研究中心": 2}
_END = re.compile(rf"(?:{_ANY_KIND})(?<!科技)(?!生|院长|校长|者|家|部|系(?!统))|科技(?=$|有限|公司|集团|的|和|与|在)")
_BEFORE_NAMES = "于在与和从及由任为至"
_SHORTEST, _LONGEST, _LONGEST_NAME = 2, 18, 80
_NO_PARTS = """
教育部 科技部 就读 访问 著名 知名 国家 重点 省 市 部 级 双一流 国内 国外 国际 高新 信息 高等 全国 母校 顶尖 顶级 一流
名牌 博士 硕士 本科 学士 教授 主任 院长 副 青年 新 大 小 首席 高科技 互联网 上市 初创 创业 控股 子 总 母 技术 科学
先进 现代 高 兼 兼任 兼职 同 经 系 教师 科学家 研究员
"""
_NO_PART = frozenset(_NO_PARTS.split())
_LATIN_KIND = "University|Institute|College|Academy|Labs?|Laboratory|Inc|Corp|Technologies|Ventures|Research"
_UNIVERSITY_OF = "University of"
_CAPITAL = r"[A-Z][\w&.-]{1,24}"
_LATIN = re.compile(
    rf"(?<![\w&.-])(?:{_UNIVERSITY_OF} {_CAPITAL}(?: (?!and\b){_CAPITAL}){{0,3}}"
    rf"|(?:{_CAPITAL} ){{1,4}}(?:{_LATIN_KIND})\b(?: of(?: {_CAPITAL}){{1,4}})?)"
)
_WORKPLACE = re.compile(
    rf"[\u4e00-\u9fffA-Za-z（）()·& ]{{2,24}}(?:{_ANY_KIND})|{_UNIVERSITY_OF} .+"
    rf"|.+ (?:{_LATIN_KIND}|Group|Tech)(?:\.| of .+)?",
    re.IGNORECASE,
)


def is_workplace(text: str) -> bool:
    """Whether the text is the name of a place of work, and nothing else."""
    return len(text) <= _LONGEST_NAME and bool(_WORKPLACE.fullmatch(text.strip()))


class Organisations:
    """Finds them row by row."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def read(self, text: str) -> Iterator[Sighting]:
        """The places of work named in a row."""
        for run in RUN.finditer(text):
            yield from self._chinese(run[0])
        for match in _LATIN.finditer(text):
            yield Sighting(match[0], Category.ORG, 0.6, Sign.WORKPLACE)

    def _chinese(self, run: str) -> Iterator[Sighting]:
        first = 0
        for end in _END.finditer(run):
            start = self._start(run, first, end.start())
            while run[start] in _BEFORE_NAMES and end.start() - start > _SHORTEST:
                start += 1
            name = run[start : end.end()]
            if _LONG_BEFORE.get(end[0], _SHORTEST) <= end.start() - start and len(name) <= _LONGEST:
                nested = start == first and first > 0  # a part of a place named just before
                weight = _KINDS[end[0]] * (0.5 if nested else 1.0)
                yield Sighting(name, Category.ORG, weight, Sign.WORKPLACE, end[0])
            if end[0] == "大学":
                first = end.end()

    def _start(self, run: str, first: int, end: int) -> int:
        """Where a name that ends with a kind of place begins: after the last word that can be no part of it."""
        start = end
        for word_start, word_end in reversed(self._words.split(run[first:end])):
            word = run[first + word_start : first + word_end]
            if word in _NO_PART or word in PARTS_TERMS:
                break
            start = first + word_start
        return start
