"""Loads what the engine knows of words: the sounds that ship with the program and jieba's dictionary."""

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
    with gzip.open(resource("sounds", "english.tsv.gz"), "rt", encoding="utf-8") as rows:
        return Lexicon.from_text(rows.read(), tokenizer.FREQ)
