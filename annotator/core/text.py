"""Small facts about text that several layers need: scripts, fillers, joins."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import reduce

FINAL_MARKS = "。．.！!？?…；;"
PARTICLES = "呃嗯啊哦噢唉哎诶欸呀哈吧呢嘛吗啦了的地得"
FILLERS = ("呃", "嗯", "啊", "哦", "噢", "诶", "欸", "唉", "哎", "呢", "嘛", "哈")

_UNWRITABLE = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


def is_han(char: str) -> bool:
    """Whether the character is a Chinese character."""
    point = ord(char)
    return 0x4E00 <= point <= 0x9FFF or 0x3400 <= point <= 0x4DBF or 0x20000 <= point <= 0x323AF or point == 0x3007


def is_latin(char: str) -> bool:
    """Whether the character is a Latin letter or a digit, as in an English word or a model's name."""
    return char.isalnum() and (char.isascii() or "À" <= char <= "ɏ" or "Ͱ" <= char <= "Ͽ")


def bare(text: str) -> str:
    """What is said of a text, however it is spelled: letters, hanzi and figures, in lower case."""
    return "".join(filter(str.isalnum, text)).casefold()


def joined(left: str, right: str) -> str:
    """Two texts as one: a space between Latin words and their ASCII marks, nothing beside Chinese."""
    return left + gap(left, right) + right


def run_together(texts: Iterable[str]) -> str:
    """Many texts as one, each `joined` to those before it."""
    parts: list[str] = []
    for text in filter(None, texts):
        parts += (gap(parts[-1], text), text) if parts else (text,)
    return "".join(parts)


def one_line(text: str) -> str:
    """What stands on several rows as one line, without characters that a transcript cannot hold."""
    return run_together(_UNFIT.sub("", row) for row in text.splitlines())


def writable(text: str) -> str:
    """The text without characters that not every format can hold, or that control how others are shown."""
    return _UNWRITABLE.sub("", text)


def gap(left: str, right: str) -> str:
    """What stands between two texts that are joined: a space between Latin words, else nothing."""
    return " " if left and right and _ends_latin(left[-1]) and _starts_latin(right[0]) else ""


def _ends_latin(char: str) -> bool:
    return is_latin(char) or char in ".,;:!?)]}\"'%"


def _starts_latin(char: str) -> bool:
    return is_latin(char) or char in "([{\"'"


def in_one_row(text: str) -> str:
    """A text that may stand on several rows, as one row; Latin words keep a space between them."""
    return reduce(joined, text.splitlines(), "")


def find_text(text: str, wanted: str) -> list[tuple[int, int]]:
    """Where a text stands in another, ignoring case: start and end in code points."""
    return [match.span() for match in re.finditer(re.escape(wanted), text, re.IGNORECASE)] if wanted else []


def find_whole(text: str, wanted: str) -> list[tuple[int, int]]:
    """As `find_text`, but a Latin word is not found within a longer one."""
    spans = find_text(text, wanted)
    return [span for span in spans if not cuts_word(text, span[0]) and not cuts_word(text, span[1])]


def cuts_word(text: str, at: int) -> bool:
    """Whether a place (code points) lies within a Latin word."""
    return 0 < at < len(text) and is_latin(text[at - 1]) and is_latin(text[at])


def printable_name(name: str) -> str:
    """A file name as text that can be kept and shown: bytes that are no text become U+FFFD."""
    return os.fsencode(name).decode("utf-8", "replace")
