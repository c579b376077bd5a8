"""Paragraphs as suggested on the samples that were edited by hand, by the tool that measures them."""

import sys
from pathlib import Path

import pytest

from annotator.app.paths import resource

TOOLS = Path(__file__).parents[2] / "tools"


@pytest.fixture(scope="module")
def tool():
    if not TOOLS.is_dir():
        pytest.skip("tools/ is not part of this copy")
    sys.path.insert(0, str(TOOLS))
    try:
        import measure_paragraphs
    finally:
        sys.path.remove(str(TOOLS))
    return measure_paragraphs


def test_measures_count_what_is_wrong(tool):
    truth = [10, 20, 30]
    assert tool.pk(truth, truth, 30, 5) == tool.window_diff(truth, truth, 30, 5) == 0
    assert tool.pk(truth, [30], 30, 5) == pytest.approx(0.4, abs=0.01)
    assert tool.window_diff(truth, [9, 10, 20, 30], 30, 5) > tool.pk(truth, [9, 10, 20, 30], 30, 5)


def test_turns_are_read_from_markdown(tool):
    text = "# 题目\n\n**甲**：一。\n\n二。\n\n**乙**：三。\n"
    assert list(tool.turns_of(text)) == [["一。", "二。"], ["三。"]]


@pytest.mark.parametrize("name", ["panel", "talk"])
def test_suggestions_agree_with_the_editor_far_better_than_paragraphs_of_one_length(tool, name):
    turns = list(tool.turns_of(resource("samples", f"{name}.edited.md").read_text(encoding="utf-8")))
    own, *others = (_pk(tool.report(turns, starts)) for starts in tool.WAYS.values())
    assert own < 0.7 * min(others)


def _pk(report):
    return float(report.split()[1])
