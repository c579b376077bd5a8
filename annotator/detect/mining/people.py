"""People in papers: after a word for a role, before a form of address, in lists of names, beside where they work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from annotator.core.model import Category
from annotator.core.papers import Sign
from annotator.core.text import is_han
from annotator.detect.mining.book import Sighting
from annotator.detect.mining.organisations import is_workplace
from annotator.detect.names import bare_name, could_be_person, is_latin_name, is_person
from annotator.detect.words import Words

_ROLES = """
姓名 主持人 主持 主持嘉宾 主讲人 主讲 主讲嘉宾 讲者 讲师 嘉宾 特邀嘉宾 演讲嘉宾 报告嘉宾 圆桌嘉宾 对话嘉宾 点评嘉宾
论坛嘉宾 与谈人 演讲人 演讲者 分享人 分享嘉宾 汇报人 报告人 作者 第一作者 通讯作者 共同作者 撰稿人 撰稿 撰文 译者
导师 指导老师 联系人 论坛主席 大会主席 程序主席 主席 共同主席 组织者 出品人 召集人 发起人 负责人 创始人 参会人员
出席嘉宾 与会嘉宾 专家 评委 主编 speaker speakers host hosts moderator moderators chair chairs co-chair panelist
panelists guest guests author authors presenter presenters organizer organizers organiser organisers advisor editor
name
"""
# who write of a talk are seldom named in it
_ASIDE = frozenset(("撰稿人", "撰稿", "撰文", "译者", "联系人", "编辑", "editor"))
_ANY_ROLE = "|".join(sorted(_ROLES.split(), key=len, reverse=True))
_HAN = r"[\u4e00-\u9fff]"
_WORD = r"[A-ZÀ-Ý][A-Za-zÀ-ɏ'’-]{0,24}"
_LATIN = rf"(?<![A-Za-z]){_WORD}(?:\s(?:[A-Z]\.|van|von|de|der|{_WORD})){{1,3}}"
_NAME = rf"(?P<name>{_HAN}{{2,4}}|{_LATIN})"
_ROLE = rf"(?P<role>{_ANY_ROLE})(?:[或及与和/]{_HAN}{{2,6}})?"
_AFTER_ROLE = re.compile(
    rf"(?:^|[\s（(【\[、，,;；|/]){_ROLE}\s*(?:[】\]）)]\s*)?(?:[：:\t]|\s(?=[A-Z\u4e00-\u9fff])|$)"
    r"\s*(?P<names>[^。！？]*)",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"(?:^|[|·•—–-]\s*|\b(?:presented|given|talk) )by\s+(?P<names>[^。.!?]{3,80})", re.IGNORECASE)
_ROLE_ALONE = re.compile(rf"{_ROLE}\s*[：:]?", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*(?:[、，,;；|/&\t]|\band\b|(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff]))\s*")
_IN_BRACKETS = re.compile(r"[（(][^（()）]*[）)]")
_RANK = r"(?:助理|副|长聘副|长聘|讲席|特聘|杰出|客座|荣誉|兼职|准聘|高级|首席)*"
_TITLE = r"(?:教授|研究员|博士|院士|老师|先生|女士|工程师|科学家)"
_ADDRESSED = re.compile(rf"(?P<name>{_HAN}{{2,4}}?|{_LATIN})\s?{_RANK}{_TITLE}")
_WITH_BRACKETS = re.compile(rf"(?:^|[\s、，,;；：:（(-]){_NAME}\s?[（(](?P<inside>[^（()）]{{2,80}})[）)]")
_ABOUT = r"(?:个人|人物|嘉宾|讲者|作者|专家|讲师|报告人|主讲人)?(?:简介|介绍)[：:]\s*"
_BIOGRAPHY = re.compile(
    rf"(?:^|{_ABOUT}){_NAME}(?=，(?:[男女]|现|博士|硕士|教授|[^，。]{{0,30}}(?:大学|学院|研究院|研究所|实验室|公司|集团|科技))"
    r"|(?:教授|博士|研究员|院士)[（，是])"
)
_NAME_AND_PLACE = re.compile(
    rf"(?P<one>{_HAN}{{2,18}}|{_LATIN})\s*(?:[\t|｜·—–-]|\s)\s*(?P<other>{_HAN}[\u4e00-\u9fffA-Za-z ]{{1,24}})"
)
_POSITION = re.compile(
    r"""
    大学|学院|研究院|研究所|实验室|公司|集团|科技|教授|研究员|博士|总裁|总监|经理|创始人|负责人|主任|科学家|工程师|首席|老师|学者
    |\b(?:university|institute|labs?|research|professor|scientist|engineer|ceo|cto|cfo|(?:co-)?founder|director|manager
      |president|vp|head|chief|inc|ltd|corp|tech|technologies|architect|lead|partner|phd)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ROLE_WEIGHT, _ASIDE_WEIGHT, _ADDRESS_WEIGHT, _LISTED_WEIGHT, _BIO_WEIGHT = 0.9, 0.55, 0.75, 0.7, 0.8
_USUAL_COST = 11.0  # what costs less is a word that everybody knows
_LOOKED_BACK = 40  # code points: enough to tell where words begin
_MOST_IN_ROW = 24  # code points of a row that may be a name alone


class People:
    """Finds people row by row; a name alone on its row counts beside a workplace or another name."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._role = ""  # that the row before ended with
        self._alone = ""  # the name that stood alone on the row before
        self._workplace_before = False

    def read(self, text: str) -> Iterator[Sighting]:
        """The people named in a row."""
        yield from self._after_role(text)
        yield from self._addressed(text)
        for match in _WITH_BRACKETS.finditer(text):
            if _POSITION.search(match["inside"]) or is_workplace(match["inside"]):
                yield from self._person(match["name"], _LISTED_WEIGHT, Sign.LISTED)
        for match in _BIOGRAPHY.finditer(text):
            yield from self._person(match["name"], _BIO_WEIGHT, Sign.LISTED)
        yield from self._beside_workplace(text)
        yield from self._alone_on_row(text)

    def _after_role(self, text: str) -> Iterator[Sighting]:
        role, self._role = self._role, ""
        if role:
            yield from self._names(text, role)
        for match in _BYLINE.finditer(text):
            yield from self._names(match["names"], "by")
        for match in _AFTER_ROLE.finditer(text):
            if match["names"]:
                yield from self._names(match["names"], match["role"])
        if _ROLE_ALONE.fullmatch(text.strip()):
            self._role = text.strip(" ：:")

    def _names(self, text: str, role: str) -> Iterator[Sighting]:
        """The names that a list begins with, until something is none."""
        for part in _BETWEEN_NAMES.split(_IN_BRACKETS.sub(" ", text).strip()):
            name = re.sub(r"\s*\d[\d\s]*$", "", part.strip())
            name = re.sub(rf"\s?{_RANK}{_TITLE}$", "", name) or name
            if could_be_person(name) and not is_workplace(name) and not self._is_word(name, surely_named=True):
                weight = _ASIDE_WEIGHT if role.lower() in _ASIDE else _ROLE_WEIGHT
                yield Sighting(bare_name(name), Category.PERSON, weight, Sign.ROLE, role)
            elif not (is_workplace(name) or _POSITION.search(name)):
                return

    def _addressed(self, text: str) -> Iterator[Sighting]:
        for match in _ADDRESSED.finditer(text):
            name = match["name"]
            if not name[0].isascii():
                name = self._name_at_end(text[: match.end("name")])
            yield from self._person(name, _ADDRESS_WEIGHT, Sign.ADDRESS, match[0][len(match["name"]) :].strip())

    def _name_at_end(self, text: str) -> str:
        """The name that a text ends with: as long as may be, from where a word begins."""
        hanzi = "".join(takewhile(is_han, reversed(text[-_LOOKED_BACK:])))[::-1]
        starts = {start for start, _ in self._words.split(hanzi)}
        for length in (4, 3, 2):
            at = len(hanzi) - length
            if at >= 0 and at in starts and is_person(hanzi[at:]) and not self._is_word(hanzi[at:]):
                return hanzi[at:]
        return ""

    def _beside_workplace(self, text: str) -> Iterator[Sighting]:
        """`王五 清华大学`, `清华大学-王五`, and the like, also in cells of a table."""
        for match in _NAME_AND_PLACE.finditer(text):
            one, other = match["one"].strip(), match["other"].strip()
            if is_workplace(other):
                yield from self._person(one, _LISTED_WEIGHT, Sign.LISTED)
            elif is_workplace(one):
                yield from self._person(other, _LISTED_WEIGHT, Sign.LISTED)

    def _alone_on_row(self, text: str) -> Iterator[Sighting]:
        before, self._alone = self._alone, ""
        after_workplace, self._workplace_before = self._workplace_before, is_workplace(text)
        if self._workplace_before and before:
            yield from self._person(before, _LISTED_WEIGHT, Sign.LISTED)
        if len(text) <= _MOST_IN_ROW and is_person(text) and not self._is_word(bare_name(text)):
            self._alone = bare_name(text)
            if before or after_workplace:
                yield from self._person(self._alone, _LISTED_WEIGHT, Sign.LISTED)
            if before:
                yield from self._person(before, _LISTED_WEIGHT, Sign.LISTED)

    def _person(self, name: str, weight: float, sign: Sign, detail: str = "") -> Iterator[Sighting]:
        name = bare_name(name)
        if name and is_person(name) and not self._is_word(name) and not is_workplace(name):
            yield Sighting(name, Category.PERSON, weight, sign, detail)

    def _is_word(self, name: str, *, surely_named: bool = False) -> bool:
        """Whether it is an ordinary word sooner than a name."""
        if is_latin_name(name):
            return False
        usual = self._words.known(name) and self._words.cost(name) < _USUAL_COST and not surely_named
        return self._words.talk(name) > 0 or usual or bool(_POSITION.search(name))
