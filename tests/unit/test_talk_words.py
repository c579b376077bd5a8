"""The words of talks about AI that are shipped: well formed, in scale, and none that would be odd there."""

import csv
import re
from itertools import pairwise

import pytest

from annotator.app.paths import resource

FILES = {
    "talk-english.txt": re.compile(r"([a-z]+(?:'[a-z]+)?)\t(\d\.\d)"),
    "talk-chinese.txt": re.compile(r"([\u4e00-\u9fff]{1,8})\t([1-9]\d*)"),
    "talk-initialisms.txt": re.compile(r"[A-Za-z0-9]{2,12}"),
}
ODD = ["skin", "bird", "sorrow", "lion", "solar", "germany", "骨骼", "墨镜", "排球", "骚扰", "礼盒", "衙门", "太监"]


def rows_of(name):
    return resource("sounds", name).read_bytes().decode("utf-8").removesuffix("\n").split("\n")


def figures(name):
    return {word: float(figure) for word, figure in (row.split("\t") for row in rows_of(name))}


@pytest.fixture(scope="module")
def english():
    return figures("talk-english.txt")


@pytest.fixture(scope="module")
def chinese():
    return figures("talk-chinese.txt")


@pytest.fixture(scope="module")
def initialisms():
    return rows_of("talk-initialisms.txt")


@pytest.mark.parametrize(("name", "row"), FILES.items(), ids=FILES)
def test_rows_are_well_formed_sorted_by_word_and_no_word_twice(name, row):
    assert resource("sounds", name).read_bytes().endswith(b"\n")
    rows = rows_of(name)
    assert [line for line in rows if not row.fullmatch(line)] == []
    words = [line.split("\t")[0] for line in rows]
    assert [pair for pair in pairwise(words) if pair[0] >= pair[1]] == []


def test_no_initialism_stands_there_in_two_ways_of_writing(initialisms):
    assert len({name.lower() for name in initialisms}) == len(initialisms)
    assert [name for name in initialisms if not re.search(r"[A-Z0-9]", name)] == []


def test_there_are_enough_words_and_figures_keep_to_their_scale(english, chinese, initialisms):
    assert len(english) >= 5000
    assert [word for word, zipf in english.items() if not 3.0 <= zipf <= 7.7] == []
    assert len(chinese) >= 7000
    assert [word for word, count in chinese.items() if not 100 <= count <= 2_000_000] == []
    assert sum(chinese.values()) <= 70e6, "counts are for 60 million words"
    assert 400 <= len(initialisms) <= 600


def test_what_anybody_says_there_is_listed_and_what_would_be_odd_is_not(english, chinese, initialisms):
    said = ["the", "of", "and", "we", "caption", "style", "reference", "safety", "actually", "okay", "great", "don't"]
    assert [word for word in said if word not in english] == []
    said = ["的", "我们", "其实", "模型", "合成", "陌生", "一次性", "模式", "参与", "视觉"]
    assert [word for word in said if word not in chinese] == []
    assert {"ReLU", "mIoU", "CPU", "API", "CNN", "PPL", "SD", "NUS"} <= {*initialisms}
    listed = {*english, *chinese, *(name.lower() for name in initialisms)}
    assert [word for word in ODD if word in listed] == []


def test_no_word_is_an_alias_of_the_glossary(english, chinese, initialisms):
    """An alias that is also a usual word is corrected less surely."""
    aliases = {
        alias.lower()
        for path in resource("glossaries").glob("*.csv")
        for row in csv.DictReader(path.read_text(encoding="utf-8").splitlines())
        for alias in row["aliases"].split("|")
    }
    assert aliases & {*english, *chinese, *(name.lower() for name in initialisms)} == set()
