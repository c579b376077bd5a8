"""One syllable or word said twice in a row: 我我我觉得, 特特别, the the."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.core.text import is_han
from annotator.detect.clean_up.marks import Span
from annotator.detect.clean_up.vocabulary import Vocabulary

_RUN = re.compile(r"([㐀-鿿])\1+")
_ALWAYS = "我你他她它您这那也很是但因如"
_BY_THEMSELVES = "就都还更把被跟让给从或且在有能会要的了以去为到用没不其可所和后与将"
_ANSWERS = "是有没要会能去可行不"
_DOUBLE = "对好最来等谢"
_COUNTS = "年月日天号个次人一二三四五六七八九十百千两零〇"
_BOTH_SAID = {
    "我": "行",
    "那": "些",
    "是": "非否",
    "更": "新换",
    "在": "线座场乎意于",
    "有": "效限趣用益机关序",
    "能": "力量源",
    "会": "员议计谈",
    "要": "求素点件",
    "和": "谐平睦解",
    "为": "何",
    "了": "解",
    "就": "业医近诊",
    "还": "款原债",
    "把": "手握关",
    "跟": "踪随",
    "去": "除重掉噪雾",
    "从": "事业前属",
    "到": "达底",
    "给": "予定",
    "用": "户途法于",
    "以": "上下前后往",
    "将": "来近军",
    "不": "是",
    "可": "口乐",
    "都": "市",
    "所": "长谓",
    "让": "步",
    "被": "子告",
    "的": "确士",
    "或": "许",
}
_ENGLISH = re.compile(
    r"(?<![\w'-])(a|an|the|i|we|you|he|she|they|it's|i'm|and|or|but|of|to|in|for|with|are|was|were|this|these|those|my"
    r"|our|your|their|if|as|at|by|be|not|can|will|would|have|has|how|what|when|which|who|there|because|from|it)"
    r"(?:(?:(?<!\bit)(?<!\byou)(?<!\bthis)(?<!\bthere),)?\s+\1)+(?![\w'-])",
    re.IGNORECASE,
)


def stutters(text: str, words: Vocabulary) -> Iterator[Span]:
    """All but the last of what is said twice. Words that are made so (谢谢, 看看) stay, and two that meet (现在在)."""
    found = [run.span() for run in _RUN.finditer(text) if _is_stutter(text, *run.span(), words)]
    spans = [(start, end - 1) for start, end in found]
    spans += [(match.start(), match.end() - len(match[1])) for match in _ENGLISH.finditer(text)]
    yield from sorted(spans)


def _is_stutter(text: str, start: int, end: int, words: Vocabulary) -> bool:
    char, before, following = text[start], text[max(0, start - 1) : start], text[end : end + 1]
    if char in _DOUBLE or (following and following in _BOTH_SAID.get(char, "")):
        return False
    goes_on = bool(following) and is_han(following) and following != "的"
    if char in _ANSWERS and not (before and is_han(before) and goes_on):
        return char in "是在有要会能" and goes_on
    if char in _ALWAYS:
        return True
    if before.isdigit() or words.ends_word(text, start + 1) or _in_twos(text, start, end):
        return False
    if char in _BY_THEMSELVES:
        return True
    return _broken_off(char, following, end - start, words)


def _in_twos(text: str, start: int, end: int) -> bool:
    """Whether this is half of a word like 确确实实."""
    after, before = text[end : end + 2], text[max(0, start - 2) : start]
    return end - start == 2 and any(len(pair) == 2 and pair[0] == pair[1] for pair in (after, before))


def _broken_off(char: str, following: str, times: int, words: Vocabulary) -> bool:
    """Whether a word was begun twice: 特特别. A verb may be said twice for itself, as in 看看书."""
    if char in _COUNTS or words.known(char * 2) or not words.known(char + following):
        return False
    return times > 2 or not words.is_verb(char)
