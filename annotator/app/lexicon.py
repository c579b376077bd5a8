"""Loads what the engine knows of words: what ships with the program, and jieba's dictionary."""

from __future__ import annotations

import gzip
import logging
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

import jieba

from annotator.app.paths import resource
from annotator.detect.sound.lexicon import Lexicon, talk_figures

# Text is cut by jieba's counts. Those of talks come down to their size, so that phrases do not swallow words.
_TALK_SHARE, _TALK_MOST = 20, 4000


def load_lexicon(cache: Path) -> Lexicon:
    """The lexicon, about a second's work. In the folder `cache` jieba keeps its dictionary ready, if it can."""
    jieba.setLogLevel(logging.CRITICAL)  # a cache that cannot be written costs time and is no error
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(cache)
    tokenizer.initialize()
    chinese = {word: int(count) for word, count in (row.split("\t") for row in _talk("chinese").splitlines())}
    talk = talk_figures(_talk("english"), chinese, _talk("initialisms"))
    _raise_counts(tokenizer.FREQ, chinese)
    with gzip.open(resource("sounds", "english.tsv.gz"), "rt", encoding="utf-8") as rows:
        return Lexicon.from_text(rows.read(), tokenizer.FREQ, talk=talk)


def _raise_counts(counts: dict[str, int], talk: Mapping[str, int]) -> None:
    """Put in the words of talks that jieba lacks, and raise those that are too rare there."""
    for word, count in talk.items():
        counts[word] = max(counts.get(word, 0), min(count // _TALK_SHARE, _TALK_MOST))


def _talk(language: str) -> str:
    """Rows of what is usual in talks about AI."""
    return resource("sounds", f"talk-{language}.txt").read_text(encoding="utf-8")
