"""Papers made of rows, and a lexicon small enough to see what it says."""

import pytest

from annotator.core.papers import Paper, PaperRow, PlaceUnit
from annotator.core.slices import finished
from annotator.detect.mining.mine import mine
from annotator.detect.sound.lexicon import Lexicon
from annotator.detect.words import Words

USUAL = """
我们 今天
介绍 方法 模型 学习 训练 视频 生成 机器人 数据 研究 问题 报告 大学 来自 工作 提出 一种 智能 公司 使用 老师 教授
"""
RARE = "稀疏 蒸馏 鲁棒 检索 增强 思维"


@pytest.fixture(scope="session")
def words():
    hanzi = dict.fromkeys(USUAL.split(), 9_000) | dict.fromkeys(RARE.split(), 300)
    hanzi |= dict.fromkeys("的了是在和与从对用于由", 900_000) | {"链": 1_000, "具": 900, "身": 900}
    english = {"the": 7.5, "law": 5.4, "scaling": 3.6, "model": 5.3, "paper": 5.0, "we": 7.0, "of": 7.4, "good": 6.0}
    english |= {"chain": 4.8, "thought": 5.6, "generation": 4.9, "jie": 2.4, "augmented": 3.5, "retrieval": 3.6}
    return Words(Lexicon({}, english, hanzi, 60_000_000))


@pytest.fixture
def mined(words):
    """What is found in rows, by its text."""

    def find(*rows, known=()):
        paper = Paper("notes.md", PlaceUnit.ROW, tuple(PaperRow(row, at) for at, row in enumerate(rows, 1)))
        return {term.text: term for term in finished(mine([paper], words, known))}

    return find
