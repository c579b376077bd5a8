"""What corpus reports say of themselves, in Chinese and English."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.model import Band, Category, SuspectKind


@dataclass(frozen=True, slots=True)
class CorpusWords:
    """The words of one language; `code` is its BCP 47 tag. `kinds` are what is wrong with a form."""

    code: str
    report: str
    summary: str
    kinds: dict[SuspectKind, str]
    bands: dict[Band, str]
    categories: dict[Category, str]
    kind: str
    term: str
    category: str
    heard_as: str
    times_heard: str
    and_more: str
    between: str
    places: str
    in_files: str
    files: str
    file: str
    lines: str
    failed: str
    reason: str
    nothing: str


ENGLISH = CorpusWords(
    code="en",
    report="Corpus report",
    summary="What the recogniser probably misheard, over all transcripts",
    kinds={
        SuspectKind.TERM: "Misheard terms",
        SuspectKind.STYLE: "Written otherwise",
        SuspectKind.TAIL: "Doubled endings",
    },
    bands={Band.SURE: "Sure", Band.LIKELY: "Likely", Band.MAYBE: "Maybe"},
    categories={
        Category.PERSON: "person",
        Category.ORG: "organisation",
        Category.PRODUCT: "product",
        Category.TERM_EN: "English term",
        Category.TERM_ZH: "Chinese term",
        Category.ABBR: "abbreviation",
        Category.WORD: "word",
    },
    kind="Kind",
    term="Term",
    category="Category",
    heard_as="Heard as",
    times_heard="{heard} ({count})",
    and_more="and {count} more",
    between="; ",
    places="Places",
    in_files="In files",
    files="Files",
    file="File",
    lines="Lines",
    failed="Not checked",
    reason="Reason",
    nothing="Nothing was misheard.",
)

CHINESE = CorpusWords(
    code="zh-CN",
    report="语料报告",
    summary="全部文字稿中可能听错之处",
    kinds={
        SuspectKind.TERM: "听错的词语",
        SuspectKind.STYLE: "写法不同",
        SuspectKind.TAIL: "词尾重复",
    },
    bands={Band.SURE: "确定", Band.LIKELY: "很可能", Band.MAYBE: "也许"},
    categories={
        Category.PERSON: "人名",
        Category.ORG: "机构",
        Category.PRODUCT: "产品",
        Category.TERM_EN: "英文术语",
        Category.TERM_ZH: "中文术语",
        Category.ABBR: "缩写",
        Category.WORD: "普通词",
    },
    kind="类型",
    term="词语",
    category="类别",
    heard_as="听成",
    times_heard="{heard}（{count}）",
    and_more="另有 {count} 种",
    between="；",
    places="处数",
    in_files="文件数",
    files="文件",
    file="文件",
    lines="行数",
    failed="未能检查",
    reason="原因",
    nothing="没有听错之处。",
)
