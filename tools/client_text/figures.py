"""What can be counted in client text, given as turns of paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

SHORT, LONG = 150, 300
ENDS = "。？！"
SOUNDS = re.compile("[呃嗯啊哦噢诶欸唉哎哈]+")
HEDGES = re.compile("那么|然后呢?|就是说|这个这个|那个那个|的话|对吧|呢|嘛")
_MARK = "，。、？！；："
_DOUBLED = re.compile(f"[{_MARK},.?!;:]{{2,}}")
_NO_WORD = re.compile(r"\W")
_SHOWN = 8
_LEADING = re.compile(rf"^[\s{_MARK}]")
_SPEAKER = re.compile(r"\*\*(?P<name>[^*]+)\*\*：")

Turns = Sequence[Sequence[str]]


@dataclass(frozen=True)
class Figures:
    """Counts of one text. `lengths` are those of the paragraphs in characters, `hung` the turns that end in a comma.

    `open_ends` are the last words of turns that end in no mark.
    """

    turns: int
    lengths: tuple[int, ...]
    marks: Counter[str]
    sounds: Counter[str]
    hedges: Counter[str]
    doubled: tuple[str, ...]
    leading: int
    hung: int
    open_ends: tuple[str, ...]

    @property
    def at_length(self) -> float:
        """The share of the text that stands in paragraphs of a length that reads well."""
        return sum(x for x in self.lengths if SHORT <= x <= LONG) / max(1, sum(self.lengths))

    @property
    def too_long(self) -> int:
        """How many paragraphs are longer than reads well."""
        return sum(length > LONG for length in self.lengths)

    def rows(self) -> list[str]:
        """The figures in words."""
        lengths = sorted(self.lengths) or [0]
        p90 = lengths[(len(lengths) - 1) * 9 // 10]
        return [
            f"turns {self.turns}, paragraphs {len(self.lengths)}: {lengths[0]} to {lengths[-1]} characters, "
            f"median {median(lengths):.0f}, p90 {p90}",
            f"of the text {self.at_length:.0%} in paragraphs of {SHORT}-{LONG}; {self.too_long} longer",
            "marks " + _counted(self.marks),
            f"sounds left {self.sounds.total()}: {_counted(self.sounds)}",
            f"hedges left {self.hedges.total()}: {_counted(self.hedges)}",
            f"doubled marks {len(self.doubled)} {' '.join(self.doubled[:_SHOWN])}".rstrip(),
            f"paragraphs that begin with a mark {self.leading}, turns that end in a comma {self.hung}",
            f"turns that end in no mark {len(self.open_ends)} {' '.join(self.open_ends[:_SHOWN])}".rstrip(),
        ]


def figures(turns: Turns) -> Figures:
    """What can be counted in turns of paragraphs."""
    paragraphs = [text for turn in turns for text in turn]
    whole = "\n".join(paragraphs)
    return Figures(
        turns=len(turns),
        lengths=tuple(map(len, paragraphs)),
        marks=Counter(char for char in whole if char in _MARK),
        sounds=Counter(SOUNDS.findall(whole)),
        hedges=Counter(HEDGES.findall(whole)),
        doubled=tuple(_DOUBLED.findall(whole)),
        leading=sum(bool(_LEADING.match(text)) for text in paragraphs),
        hung=sum(turn[-1].rstrip().endswith(("，", "、", ",")) for turn in turns if turn),
        open_ends=tuple(
            turn[-1].rstrip()[-_SHOWN:] for turn in turns if turn and not _NO_WORD.search(turn[-1].rstrip()[-1:])
        ),
    )


def read_edited(markdown: str) -> list[list[str]]:
    """The turns of a text edited by hand: a paragraph a row, those of a new speaker with the name in front."""
    turns: list[list[str]] = []
    for row in markdown.splitlines():
        named = _SPEAKER.match(row)
        if named:
            turns.append([row[named.end() :]])
        elif row.strip() and not row.startswith("#"):
            turns[-1].append(row)
    return turns


def _counted(counts: Counter[str]) -> str:
    return ", ".join(f"{what} {count}" for what, count in counts.most_common(9)) or "none"
