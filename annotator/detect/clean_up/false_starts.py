"""What was begun and begun anew: 这，这个模型; 我们在，我们可以."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.detect.clean_up.hedges import START
from annotator.detect.clean_up.marks import Span
from annotator.detect.clean_up.vocabulary import Vocabulary

_ONCE_MORE = re.compile(r"(?P<begun>[㐀-鿿])[，、,]\s*(?=(?P=begun))")
_ALWAYS = "这那就也都还把跟从所因但如而或"
_PERSONS = "我你他她它"
_LEADS_IN = re.compile(r"(?:^|[\s，、。！？；：,.!?;:…（(“]|然后|所以|因为|但是|其实|那么|如果|觉得|而且|就是|[呃是])$")
_WISHES = "要会能可在"
_RESTART = re.compile(
    rf"{START}(?P<begun>[㐀-鿿]{{2,6}}?)"
    r"(?:就是|就|会|要|能够?|可以|可能|在|把|有|这个|那个|一个|对|跟|和|为|让|去|也|都|还|是)[，,]\s*(?=(?P=begun)[㐀-鿿A-Za-z])"
)
_ANSWER = re.compile(r"[对是好行没不谢嗯啊]")


def false_starts(text: str, words: Vocabulary) -> Iterator[Span]:
    """Each part that was given up, with the pause after it."""
    spans = [found.span() for found in _RESTART.finditer(text) if not _ANSWER.match(found["begun"])]
    for found in _ONCE_MORE.finditer(text):
        start, end = found.span()
        if _given_up(found["begun"], text[max(0, start - 3) : start], text[end + 1 : end + 2], words):
            spans.append((start, end))
    yield from sorted(spans)


def _given_up(begun: str, before: str, following: str, words: Vocabulary) -> bool:
    """Whether one syllable before a pause is said again after it because it was the beginning of more."""
    if not following.isalpha():
        return False
    if begun in _ALWAYS:
        return not words.ends_word(before + begun, len(before) + 1) or begun in "这那"
    if begun in _PERSONS:
        return bool(_LEADS_IN.search(before))
    if begun in _WISHES:
        return not before.endswith(("不", "没")) and not words.ends_word(before + begun, len(before) + 1)
    return (
        bool(_LEADS_IN.search(before))
        and begun not in "有对是好没不来大小多少高低快慢"
        and words.known(begun + following)
    )
