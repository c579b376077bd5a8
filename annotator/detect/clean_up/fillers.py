"""Pure sounds: 呃 and um wherever they stand, 啊 and its like where a clause begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.core.text import FILLERS
from annotator.detect.clean_up.marks import Span

_ANY = "".join(FILLERS)
_NO_WORD_BEFORE = rf"(?<![^\W{_ANY}])"
_NO_WORD_AFTER = rf"(?![^\W{_ANY}])"
_ONE = rf"""(?:
    呃(?!逆) | 嗯
  | {_NO_WORD_BEFORE} [啊哦噢诶欸唉哎] (?![呀哟呦唷哈嘿耶声])    # where a clause begins, but not in 哎呀
  | {_NO_WORD_BEFORE} (?:[呢嘛]|(?<!哈)哈(?!哈)) {_NO_WORD_AFTER}   # alone, but not in laughter
  | (?<![\w'-]) (?:[Uu]m+|[Uu]h+|[Ee]rm) (?![\w'-])
)(?!\s?[？！?!])"""
_FILLERS = re.compile(rf"(?:{_ONE})+", re.VERBOSE)
_ANSWER = re.compile(r"(?<=[？?])\s?(?:[嗯哦噢啊哎诶])+(?=[。！.!]|$)")


def fillers(text: str) -> Iterator[Span]:
    """Sounds that say nothing. Those that carry tone (为什么呢, 是啊) stay, and what answers a question."""
    answers = {found.end() for found in _ANSWER.finditer(text)}
    yield from (found.span() for found in _FILLERS.finditer(text) if found.end() not in answers)
