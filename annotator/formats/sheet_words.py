"""What reports and query sheets say of themselves, in Chinese and English."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.core.pairs import PairKind


@dataclass(frozen=True, slots=True)
class SheetWords:
    """The words of one language; `code` is its BCP 47 tag."""

    code: str
    report: str
    against_original: str
    against_version: str
    lines_changed: str
    lines_of: str
    kinds: dict[PairKind, str]
    marks_alone: str
    terms: str
    term: str
    heard_as: str
    places: str
    times_heard: str
    put_right_once: str
    became: str
    changes: str
    no_changes: str
    turn: str
    turn_column: str
    speaker_before: str
    nobody: str
    headings: str
    spoke_before: str
    line: str
    time: str
    speaker: str
    before: str
    after: str
    unclear: str
    sheet: str
    please: str
    nothing_open: str
    number: str
    where: str
    talk: str
    heard: str
    note: str
    guesses: str
    perhaps: str
    between: str
    answer: str


ENGLISH = SheetWords(
    code="en",
    report="Change report",
    against_original="Compared with the original",
    against_version="Compared with version {name}",
    lines_changed="Lines changed",
    lines_of="{touched} of {lines}",
    kinds={PairKind.TAKEN: "Suggestions taken", PairKind.CORRECTED: "Terms asked for", PairKind.TYPED: "Typed"},
    marks_alone="Marks alone",
    terms="Terms put right",
    term="Term",
    heard_as="Heard as",
    places="Places",
    times_heard="{heard} ({count})",
    put_right_once="Put right once: {terms}",
    became="{heard} → {text}",
    changes="Changes",
    no_changes="Nothing differs.",
    turn="Turn {number}",
    turn_column="Turn",
    speaker_before="Speaker before",
    nobody="No speaker",
    headings="Headings",
    spoke_before="Speaker was {name}",
    line="Line",
    time="Time",
    speaker="Speaker",
    before="Before",
    after="After",
    unclear="Unclear places",
    sheet="Query sheet",
    please="These places could not be made out. Please write in the last column what was said.",
    nothing_open="No place is unclear.",
    number="No.",
    where="Where",
    talk="Talk",
    heard="Heard",
    note="Note",
    guesses="Guesses",
    perhaps="Perhaps: {guesses}",
    between="; ",
    answer="Answer",
)

CHINESE = SheetWords(
    code="zh-CN",
    report="修改报告",
    against_original="与原稿相比",
    against_version="与版本“{name}”相比",
    lines_changed="改动行数",
    lines_of="{touched} / {lines}",
    kinds={PairKind.TAKEN: "采纳建议", PairKind.CORRECTED: "查询改正", PairKind.TYPED: "手工改正"},
    marks_alone="仅标点",
    terms="改正的词语",
    term="词语",
    heard_as="误听为",
    places="处数",
    times_heard="{heard}（{count}）",
    put_right_once="各改正一处：{terms}",
    became="{heard} → {text}",
    changes="逐处改动",
    no_changes="没有差别。",
    turn="第 {number} 段发言",
    turn_column="发言",
    speaker_before="原说话人",
    nobody="未标说话人",
    headings="标题",
    spoke_before="原说话人：{name}",
    line="行",
    time="时间",
    speaker="说话人",
    before="改前",
    after="改后",
    unclear="听不清之处",
    sheet="待确认清单",
    please="以下各处没有听清，请在最后一栏写出原话。",
    nothing_open="没有听不清之处。",
    number="序号",
    where="位置",
    talk="上下文",
    heard="听到的",
    note="备注",
    guesses="猜测",
    perhaps="可能是：{guesses}",
    between="；",
    answer="答复",
)
