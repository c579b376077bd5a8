"""The names by which this and other programs head the columns of a glossary, in English and Chinese."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from annotator.core.interchange import Field
from annotator.core.model import Category

_NOT_IN_NAMES = re.compile(r"[\s_\-./()（）：:]+")
_SAME_MEANING = {
    Field.TERM: "term terms text word words name hotword hotwords phrase keyword canonical correct right target "
    "targetterm targettext replacement replacewith replaceby to meant 词 词语 词条 词汇 术语 热词 关键词 名称 "
    "标准词 规范词 正确 正词 正确词 正确写法 目标 目标词 译文 替换为 替换成 改为",
    Field.ALIASES: "aliases alias wrong wrongs wrongform wrongforms variant variants misheard heard find from error "
    "sourceterm sourcetext synonyms 别名 别称 误写 误听 错误 错词 错误词 错误写法 原词 原文 查找 源词 同义词",
    Field.CATEGORY: "category type kind class group pos 类别 分类 类型 种类 词性",
    Field.PRONUNCIATIONS: "pronunciations pronunciation pinyin sound sounds soundslike reading 读音 发音 拼音 注音",
    Field.NOT_NEAR: "notnear forbiddennear blacklist exclude stopwords 黑名单 排除词 不邻近 不靠近",
    Field.NOTE: "note notes comment comments description remark definition context 备注 注释 说明 描述 注解 定义 释义",
    Field.SOURCE: "origin provenance reference 来源 出处",
    Field.PROTECT: "protect protected keep whitelist 保护 白名单",
    Field.MINIMUM: "minimum minimumprobability minprobability threshold 阈值 最低概率",
    Field.ON: "on enabled active 启用 是否启用 开启",
}
_FIELDS = {name: found for found, names in _SAME_MEANING.items() for name in names.split()}
_CATEGORIES = {
    Category.PERSON: "person people name names human 人 人名 人物 姓名",
    Category.ORG: "org organisation organization company institution institute university lab 机构 组织 公司 机构名 "
    "企业 学校 单位",
    Category.PRODUCT: "product model brand software tool 产品 模型 品牌 软件 工具",
    Category.TERM_EN: "termen englishterm english 英文术语 英文 英文词 英文热词",
    Category.TERM_ZH: "termzh chineseterm chinese 中文术语 中文 中文词 中文热词",
    Category.ABBR: "abbr abbreviation acronym initialism 缩写 简称 缩略语",
    Category.WORD: "word common 词 普通词 常用词",
}
_KINDS = {name: category for category, names in _CATEGORIES.items() for name in names.split()}


def fields_of(names: Sequence[str]) -> tuple[Field | None, ...]:
    """What the columns under these names hold; None for what no term has, and for a field that came before.

    `source` is where a term comes from, but beside a column `target` it is what was heard for it.
    """
    plain = [_plain(name) for name in names]
    in_pairs = any(name.startswith("target") or name in ("目标", "译文") for name in plain)
    return tuple(_each_once(_field(name, in_pairs=in_pairs) for name in plain))


def category_of(name: str) -> Category | None:
    """The category of that name, if there is one."""
    plain = _plain(name)
    return next((known for known in Category if _plain(known) == plain), _KINDS.get(plain))


def _field(plain: str, *, in_pairs: bool) -> Field | None:
    if plain == "source":
        return Field.ALIASES if in_pairs else Field.SOURCE
    return _FIELDS.get(plain)


def _each_once(fields: Iterator[Field | None]) -> Iterator[Field | None]:
    seen: set[Field] = set()
    for field in fields:
        yield None if field in seen else field
        if field:
            seen.add(field)


def _plain(name: str) -> str:
    return _NOT_IN_NAMES.sub("", name).casefold()
