"""How people talk, whatever they talk about: the small words that one says more often than another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from annotator.detect.turn_path import Figures

_WORDS = (
    "呃 嗯 啊 哈 呢 吧 嘛 哎 诶 对吧 是吧 对不对 然后 就是 的话 这个 那个 其实 我觉得 觉得 可能 所以 因为 "
    "比如 我们 咱们 包括 对 一个 比较 非常 特别 那么 那 这样 这种 就 但是 还是 怎么 什么 可以 应该 没有 如果 首先 "
    "或者 反正 相当于 大家"
)
_WORD = re.compile("|".join(sorted(_WORDS.split(), key=len, reverse=True)))
_INDEX = {word: at for at, word in enumerate(_WORDS.split())}
_OTHER = len(_INDEX)
_TRUST = 300.0
_LETTERS_A_WORD = 4


def habits_of(texts: Iterable[str]) -> Figures:
    """How often each small word is said in the texts, and at the end how much else."""
    counts = np.zeros(_OTHER + 1)
    for text in texts:
        said = Counter(_WORD.findall(text))
        for word, count in said.items():
            counts[_INDEX[word]] += count
        counts[_OTHER] += len(text) / _LETTERS_A_WORD
    return counts


def likeness(stretches: Sequence[Figures], speakers: Mapping[int, int], people: int) -> Figures:
    """How much better each stretch (a row) fits what each person said elsewhere than what all did, as logarithms.

    `speakers` tells who is taken to say a stretch. What a person says in the stretch itself does not count.
    """
    counts = np.array(stretches)
    usual = counts.sum(axis=0) + 1
    usual /= usual.sum()
    said = np.zeros((people, counts.shape[1]))
    for stretch, person in speakers.items():
        said[person] += counts[stretch]
    fits = np.zeros((len(stretches), people))
    for stretch, row in enumerate(counts):
        others = said.copy()
        if stretch in speakers:
            others[speakers[stretch]] -= row
        rates = (others + _TRUST * usual) / (others.sum(axis=1, keepdims=True) + _TRUST)
        fits[stretch] = np.log(rates / usual) @ row
    return fits
