"""What rows of papers are there for: titles, and labels that only name what follows them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from annotator.detect.mining.book import key_of
from annotator.detect.mining.hanzi import RUN
from annotator.detect.mining.latin import TOKEN
from annotator.detect.mining.pages import MinedRow

_LABEL = re.compile(r"(?P<label>[^：:]{2,12})[：:]")
_TITLE = re.compile(
    r"(?:(?:报告|演讲|论文|分享)?(?:题目|主题|标题)|title|topic)\s*[：:]\s*(?P<title>.+)", re.IGNORECASE
)
_REPEATED = 3
_LONGEST_HAN, _MOST_WORDS = 10, 4


class Outline:
    """`labels` are what stands before colons, or as a heading, again and again: no terms, however often they stand."""

    def __init__(self, rows: Iterable[MinedRow]) -> None:
        counts = Counter(key_of(label) for row in rows for label in _labels(row))
        self.labels = frozenset(label for label, count in counts.items() if count >= _REPEATED)

    def title(self, row: MinedRow) -> str:
        """What of a row is the title of something; nothing of most rows."""
        named = _TITLE.match(row.text)
        if named:
            return named["title"]
        return row.text if row.heading and key_of(row.text) not in self.labels else ""


def _labels(row: MinedRow) -> Iterator[str]:
    match = _LABEL.match(row.text)
    if match:
        yield match["label"].strip()
    elif row.heading:
        yield row.text


def parts_of(title: str) -> Iterator[str]:
    """All stretches of a title that may be a term."""
    for run in RUN.findall(title):
        for start in range(len(run)):
            yield from (run[start:end] for end in range(start + 2, min(len(run), start + _LONGEST_HAN) + 1))
    words = [match.group() for match in TOKEN.finditer(title)]
    for at in range(len(words)):
        yield from (" ".join(words[at : at + size]) for size in range(1, _MOST_WORDS + 1))
