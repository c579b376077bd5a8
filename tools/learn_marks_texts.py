"""Texts whose marks are trusted, and what a recogniser would have made of them."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotator.detect.marks.talk import SpokenLine, talk_of
from annotator.detect.words import Words

ROOT = Path(__file__).parent.parent
MARKS = "，、。？！"
_LABEL = re.compile(
    r"^(?:汇报人|单位|研究方向|撰稿人|会议|主办|承办|协办|地点|时间|tags|title|key)\s*[:：]|^[#>|<!$-]|\$"
)
_LEAD = re.compile(
    r"^(?:报告总结|报告主题|个人简介|人物简介|Tips)\s*[:：]\s*|^\*{0,2}[^\s：*]{1,8}\*{0,2}[：:]\*{0,2}(?=.)|^\d+[.、)]\s*"
)
_FEWEST_HANZI = 20
_CUT = 93
_MOST_TO_A_MARK = 40  # characters
_HEARD, _TOO_MANY, _HESITATES = 0.88, 0.03, 0.12  # how often a recogniser does what
_FILLERS = ("呃", "呃", "嗯", "然后", "就是", "那么", "这个", "其实")
_PAUSED = "的是了在把和个对就有"


Said = tuple[str, str, str]
"""A character, the mark behind it, the mark that is shown there."""


@dataclass(frozen=True)
class Trusted:
    """A text with its marks: what is said at a time, turn by turn.

    `spoken`: it was said, not written. `record`: it stands there word by word, not as client text. `house`: it has its
    marks as we want them in client text.
    """

    name: str
    turns: Sequence[str]
    spoken: bool = True
    record: bool = False
    house: bool = False


@dataclass(frozen=True)
class Heard:
    """What a recogniser made of a text. `truth` tells the mark behind a line's code point, where there is one."""

    lines: Sequence[SpokenLine]
    truth: dict[tuple[int, int], str] = field(default_factory=dict)


def trusted_texts(data: Path | None) -> list[Trusted]:
    """The program's own texts, and those of DATA/reference; the longest of these in parts."""
    own = [
        *sorted((ROOT / "tools" / "marked_talks").glob("*.txt")),
        *sorted((ROOT / "resources" / "samples").glob("*.edited.md")),
    ]
    texts = [
        Trusted(path.stem.removesuffix(".edited"), _said(path.read_text(encoding="utf-8")), house=True) for path in own
    ]
    for folder, record in (("marked_interviews", False), ("marked_records", True)):
        paths = sorted((ROOT / "tools" / folder).glob("*.txt"))
        texts += [Trusted(path.stem, _said(path.read_text(encoding="utf-8")), record=record) for path in paths]
    notes = sorted((ROOT / "tools" / "marked_notes").glob("*.txt"))
    texts += [Trusted(path.stem, _prose(path.read_text(encoding="utf-8")), spoken=False) for path in notes]
    readme = re.sub(r"```.*?```", "", (ROOT / "README.zh-CN.md").read_text(encoding="utf-8"), flags=re.DOTALL)
    texts.append(Trusted("readme", _prose(readme), spoken=False))
    for path in sorted((data / "reference").glob("*.md")) if data else ():
        parts = re.split(r"\n\s*汇报人", path.read_text(encoding="utf-8"))
        size = -(-len(parts) // 4) if len(parts) > 4 else len(parts)
        for number, first in enumerate(range(0, len(parts), size), 1):
            name = f"{path.stem}-{number}" if len(parts) > size else path.stem
            texts.append(Trusted(name, _prose("\n".join(parts[first : first + size])), spoken=False))
    return texts


def plain_texts(path: Path) -> list[Trusted]:
    """The rows of a file that are whole sentences with marks, to begin learning with."""
    rows = (plain(row) for row in path.read_text(encoding="utf-8").splitlines())
    kept = (row for row in rows if len(row) >= _FEWEST_HANZI and row[-1] in "。？！" and _spread(row) < _MOST_TO_A_MARK)
    return [Trusted(f"{path.stem} {number}", [row], spoken=False) for number, row in enumerate(kept, 1)]


def _spread(row: str) -> float:
    return len(row) / sum(map(row.count, MARKS))


def _said(text: str) -> list[str]:
    rows = [row for row in text.splitlines() if row.strip() and not row.startswith("#")]
    return [plain(re.sub(r"^\*\*[^*]+\*\*[：:]|^[^\s：，。]{1,6}：(?=.)", "", row)) for row in rows]


def _prose(text: str) -> list[str]:
    """The paragraphs of whole sentences, without headings, lists, labels and formulas."""
    rows = []
    for row in map(str.strip, text.splitlines()):
        if row and not _LABEL.search(row):
            row = plain(_LEAD.sub("", row))
            if len(re.findall(r"[一-鿿]", row)) >= _FEWEST_HANZI and row[-1] in "。？！":
                rows.append(row)
    return rows


def plain(text: str) -> str:
    """A text with marks of ours alone: no markup, no brackets; a semicolon ends a sentence, a colon is a comma."""
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    text = re.sub(r"[（(][^（()）]*[)）]", "", text)
    text = re.sub(r"[“”‘’\"《》「」`*_【】😊]", "", text)
    text = re.sub(r"(?<=[一-鿿])[,:]|[,:](?=\s*[一-鿿])", "，", text)
    text = text.translate(str.maketrans("；：!?;", "。，！？。"))
    text = re.sub(r"…+|——", "，", text)
    text = re.sub(r"\s*([，、。？！])\s*", r"\1", text)
    text = re.sub(r"[，、]*([。？！])[，、。？！]*", r"\1", text)
    return re.sub(r"([，、])[，、]+", r"\1", text).strip("，、 ")


def bare(text: Trusted, seed: int | None = None) -> Heard:
    """The text without any marks and turns, as one line; with a seed, talk hesitates."""
    said = _marked("".join(text.turns))
    if text.spoken and seed is not None:
        said = _hesitant(list(said), random.Random(seed))
    return _written([[(char, mark, "") for char, mark in said]])


def known_places(text: Trusted) -> Heard:
    """The text with a comma for each mark, as one line."""
    return _written([[(char, mark, "，" if mark else "") for char, mark in _marked("".join(text.turns))]])


def recognised(text: Trusted, seed: int, words: Words, ends: float = 0.0) -> Heard:
    """The text as a recogniser writes it: commas alone, some missing, some too many; lines cut by length at these.

    One that tells sentence ends, that many of them, does not cut.
    """
    dice = random.Random(seed)
    said = list(_marked("".join(text.turns)))
    heard = list(_hesitant(said, dice)) if text.spoken else said
    edges = {word.end for word in talk_of([SpokenLine(0, "".join(char for char, _ in heard))], words).words}
    rows: list[list[Said]] = [[]]
    for number, (char, mark) in enumerate(heard, 1):
        shown = dice.random() < (_HEARD if mark else _TOO_MANY if number in edges else 0)
        told = mark if mark in "。？！" and dice.random() < ends else "，"
        rows[-1].append((char, mark, told if shown else ""))
        if shown and not ends and len(rows[-1]) > _CUT - dice.randrange(4, 26) and number < len(heard):
            rows.append([])
    return _written(rows, cut=not ends)


def _hesitant(said: Sequence[tuple[str, str]], dice: random.Random) -> Iterator[tuple[str, str]]:
    """What is said, hesitating: at the beginnings of some clauses, and behind small words within them.

    A comma behind a hesitation is right where it stands: it goes when the hesitation does.
    """
    begins = True
    for char, mark in said:
        if begins and dice.random() < _HESITATES:
            yield from _filler(dice.choice(_FILLERS), dice)
        yield char, mark
        if not mark and char in _PAUSED and dice.random() < _HESITATES / 2:
            yield from _filler(dice.choice("呃嗯啊"), dice)
        begins = bool(mark)


def _filler(filler: str, dice: random.Random) -> Iterator[tuple[str, str]]:
    yield from ((char, "") for char in filler[:-1])
    yield filler[-1], "，" if filler in "呃嗯" and dice.random() < 0.3 else ""


def _marked(text: str) -> Iterator[tuple[str, str]]:
    """Each character that is no mark, with the mark behind it."""
    for at, char in enumerate(text):
        if char not in MARKS:
            follows = text[at + 1 : at + 2]
            yield char, follows if follows and follows in MARKS else ""


def _written(rows: Sequence[Sequence[Said]], *, cut: bool = False) -> Heard:
    heard = Heard([])
    lines = []
    for number, row in enumerate(rows):
        text = ""
        for at, (char, mark, shown) in enumerate(row, 1):
            text += char
            if mark:
                heard.truth[number, len(text)] = mark
            text += "。" if cut and at == len(row) else shown
        lines.append(SpokenLine(number, text, runs_on=cut and number < len(rows) - 1))
    return Heard(lines, heard.truth)
