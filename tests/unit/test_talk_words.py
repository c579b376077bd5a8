"""The words of talks about AI that are shipped: well formed, and each one says more than the general figures."""

import csv
import gzip
import re
from itertools import pairwise

import jieba
import pytest

from annotator.app.paths import resource

FILES = {
    "talk-english.txt": re.compile(r"([a-z]+)\t(\d\.\d)"),
    "talk-chinese.txt": re.compile(r"([\u4e00-\u9fff]{2,8})\t([1-9]\d*)"),
}


def text_of(name):
    return resource("sounds", name).read_bytes().decode("utf-8")


def figures(name):
    return {word: float(figure) for word, figure in (row.split("\t") for row in text_of(name).splitlines())}


@pytest.fixture(scope="module")
def english():
    return figures("talk-english.txt")


@pytest.fixture(scope="module")
def chinese():
    return figures("talk-chinese.txt")


@pytest.mark.parametrize(("name", "row"), FILES.items(), ids=FILES)
def test_rows_are_a_word_and_a_figure_sorted_by_word_and_no_word_twice(name, row):
    text = text_of(name)
    assert text.endswith("\n")
    rows = text.removesuffix("\n").split("\n")
    assert [line for line in rows if not row.fullmatch(line)] == []
    words = [line.split("\t")[0] for line in rows]
    assert [pair for pair in pairwise(words) if pair[0] >= pair[1]] == []


def test_there_are_enough_words_and_figures_keep_to_their_scale(english, chinese):
    assert len(english) >= 2500
    assert [word for word, zipf in english.items() if not 3.0 <= zipf <= 6.5] == []
    assert len(chinese) >= 2000
    assert [word for word, count in chinese.items() if not 10 <= count <= 5000] == []


def test_english_words_are_more_usual_in_talks_than_elsewhere(english):
    with gzip.open(resource("sounds", "english.tsv.gz"), "rt", encoding="utf-8") as rows:
        general = {word: int(zipf or 0) / 100 for word, zipf, _ in (row.split("\t") for row in rows)}
    assert [word for word, zipf in english.items() if zipf <= general.get(word, 0)] == []


def test_chinese_words_are_more_usual_in_talks_than_in_the_dictionary(chinese, tmp_path):
    tokenizer = jieba.Tokenizer()
    tokenizer.tmp_dir = str(tmp_path)
    tokenizer.initialize()
    assert [word for word, count in chinese.items() if count <= tokenizer.FREQ.get(word, 0)] == []


def test_no_word_is_an_alias_of_the_glossary(english, chinese):
    """An alias that is also a usual word is corrected less surely."""
    aliases = {
        alias.lower()
        for path in resource("glossaries").glob("*.csv")
        for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())
        for alias in row["aliases"].split("|")
    }
    assert aliases & (english.keys() | chinese.keys()) == set()
