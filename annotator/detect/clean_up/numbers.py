"""Numbers in digits or in words. What is a word rather than a number stays: 一些, 十分, 千万, 第一."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.detect.clean_up.numerals import NUMERALS, digits_of, small_numeral, value_of

Written = tuple[int, int, str]

_RUN = f"[{NUMERALS}]+"
_DIGIT = "[零〇一二三四五六七八九]"
_NOT_AFTER = r"(?<![第几数双初A-Za-z0-9.])(?<!正月)(?<!腊月)(?<!星期)(?<!礼拜)"
_UNITS = (
    "赫兹|公里|千米|[厘毫微纳平立]?米|平方米|立方米|公斤|千克|克(?![服隆])|吨|毫?升(?![级华])|秒|分钟|小时|倍|岁|元|块钱|美元|欧元"
    "|比特|字节|兆|月(?!亮)|号|日(?![常本益])"
)
_COUNTED = f"{_UNITS}|[个位名人年天次种条台张家块多万亿件项篇层步轮页题款套卡]"
_SHARE = re.compile(rf"百分之(?P<whole>{_RUN})(?:点(?P<part>{_DIGIT}+))?(?![{NUMERALS}几多])")
_YEAR = re.compile(
    rf"(?<![{NUMERALS}])(?:一[八九]|二[零〇]){_DIGIT}{{2}}(?=年)|(?<![{NUMERALS}])二[零〇]{_DIGIT}{{2}}(?![{NUMERALS}万亿])"
)
_POINT = re.compile(
    rf"{_NOT_AFTER}(?<![{NUMERALS}点])(?P<whole>{_RUN})点(?P<part>{_DIGIT}+)(?![{NUMERALS}点刻分])(?P<unit>(?={_COUNTED}|[%A-Za-z]))?"
)
_WHOLE = re.compile(rf"{_NOT_AFTER}(?<![{NUMERALS}万亿点之])(?:{_RUN}[万亿]+)*(?:{_RUN})?(?![{NUMERALS}万亿几点]|分之)")
_UP_TO = frozenset(digit + link for digit in "一二两三四五六七八九" for link in "到至")
_PART = re.compile(_RUN)
_SAID_SO = re.compile(
    "十(?:分(?!钟)|足|全|字|有八九|来|几)|一五一十|三十而立|四十不惑|[三七]十[六二][计变]|一千零一夜|三百六十行|十八般|十三[香陵]|二百五|一百八十度"
    "|十一(?:假期|长假|黄金周)|二十四(?:节气|孝)|五十步"
)
_SMALL = re.compile(
    r"(?P<ordinal>第\s?)?(?<![0-9A-Za-z.,:/~-])(?P<number>10|[1-9])\s?(?=[个位种次点天件名家条款项步层张块台轮类套句本部段年](?!代))"
)


def in_digits(text: str) -> Iterator[Written]:
    """Each numeral that is better written in digits, with those digits."""
    found = [*_shares(text), *_years(text), *_points(text), *_wholes(text)]
    at = 0
    for start, end, digits in sorted(found, key=lambda change: (change[0], -change[1])):
        if start >= at:
            yield start, end, digits
            at = end


def in_words(text: str) -> Iterator[Written]:
    """Each small number of things that is better written in words, with those words."""
    for found in _SMALL.finditer(text):
        number = int(found["number"])
        word = "二" if found["ordinal"] and number == 2 else small_numeral(number)
        yield found.start("number"), found.end("number"), word


def _shares(text: str) -> Iterator[Written]:
    for found in _SHARE.finditer(text):
        value = 100 if found["whole"] == "百" else value_of(found["whole"])
        if value is not None:
            yield (*found.span(), f"{value}{_after_point(found['part'])}%")


def _years(text: str) -> Iterator[Written]:
    for found in _YEAR.finditer(text):
        yield (*found.span(), digits_of(found[0]))


def _points(text: str) -> Iterator[Written]:
    for found in _POINT.finditer(text):
        value = value_of(found["whole"])
        doubtful = found["whole"] in "一两" or found["part"] == "一"
        if value is not None and (found["unit"] is not None or not doubtful):
            yield (*found.span(), f"{value}{_after_point(found['part'])}")


def _after_point(digits: str | None) -> str:
    return f".{digits_of(digits)}" if digits else ""


def _wholes(text: str) -> Iterator[Written]:
    """Whole numbers; 万 and 亿 stay as they are, so 三千五百万 becomes 3500万."""
    for found in _WHOLE.finditer(text):
        parts = list(_PART.finditer(text, *found.span()))
        values = [value_of(part[0]) for part in parts]
        if parts and None not in values and _is_number(text, found, [value or 0 for value in values]):
            yield from ((*part.span(), str(value)) for part, value in zip(parts, values, strict=True))


def _is_number(text: str, found: re.Match[str], values: list[int]) -> bool:
    """Whether a numeral counts something. What follows 万 must be thousands, as 一万二 is 12000."""
    if _SAID_SO.match(text, found.start()):
        return False
    if found[0][-1] in "万亿":
        return True
    if len(values) > 1:
        return values[-1] >= 1000
    if values[0] > 10:
        return True
    following = re.compile(_COUNTED if values[0] == 10 else _UNITS).match(text, found.end())
    return (
        bool(following)
        and values[0] > 1
        and found[0] != "两"
        and text[max(0, found.start() - 2) : found.start()] not in _UP_TO
    )
