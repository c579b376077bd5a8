"""Loads what the engine knows of words: what ships with the program, and jieba's dictionary."""

from __future__ import annotations

import gzip
import logging
from contextlib import suppress
from pathlib import Path

import jieba

from annotator.app.paths import resource
from annotator.detect.sound.lexicon import Lexicon


def load_lexicon(cache: Path) -> Lexicon:
    """The lexicon, about a second's work. In the folder `cache` jieba keeps its dictionary ready, if it can."""
    jieba.setLogLevel(logging.CRITICAL)  # a cache that cannot be written costs time and is no error
    with suppress(OSError):
        cache.mkdir(parents=True, exist_ok=True)
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(cache)
    tokenizer.initialize()
    counts = tokenizer.FREQ
    for row in _talk("chinese").splitlines():
        word, count = row.split("\t")
        counts[word] = max(counts.get(word, 0), int(count))
    with gzip.open(resource("sounds", "english.tsv.gz"), "rt", encoding="utf-8") as rows:
        return Lexicon.from_text(rows.read(), counts, talk=_talk("english"))


def _talk(language: str) -> str:
    """Rows of words and how usual they are in talks about AI, where general figures are too low."""
    return resource("sounds", f"talk-{language}.txt").read_text(encoding="utf-8")
