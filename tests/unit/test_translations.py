"""The committed catalogs hold the words of the sources, all translated, and are compiled."""

import importlib.util
import re
from pathlib import Path

import pytest

TOOL = Path(__file__).parents[2] / "tools" / "translations.py"


@pytest.fixture(scope="module")
def tool():
    if not TOOL.exists():
        pytest.skip("tools/ is not part of this copy")
    spec = importlib.util.spec_from_file_location("translations", TOOL)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_catalogs_are_complete_and_fresh(tool):
    try:
        assert tool.faults() == []
    except tool.ToolMissing as error:
        pytest.skip(str(error))


def test_words_are_asked_for_where_the_tool_finds_them():
    """By `self.tr` or `translate` alone: of any other object the tool does not know the class, nor the catalog."""
    asked = re.compile(r"(?<!self)\.tr\(")
    gui = TOOL.parents[1] / "annotator" / "gui"
    assert [path.name for path in gui.rglob("*.py") if asked.search(path.read_text(encoding="utf-8"))] == []


def test_a_missing_translation_is_found(tool, tmp_path):
    catalog = tmp_path / "a.ts"
    catalog.write_text(
        '<TS version="2.1"><context><name>A</name>'
        "<message><source>one</source><translation>一</translation></message>"
        '<message><source>two</source><translation type="unfinished">二</translation></message>'
        "<message><source>three</source><translation></translation></message>"
        '<message numerus="yes"><source>%n</source><translation><numerusform>处</numerusform></translation></message>'
        "</context></TS>"
    )
    assert tool.unfinished(catalog) == ["two", "three"]


def test_a_tool_that_is_not_there_is_told(tool):
    with pytest.raises(tool.ToolMissing, match="pyside6-nothing"):
        tool.run("pyside6-nothing")
