"""The benchmark of the engine: it fills its table on any text, and its parts measure what they say."""

import importlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from annotator.app.glossary import builtin_terms
from annotator.core.model import Category, Term
from annotator.detect.lines import TextLine
from annotator.detect.sound.pinyin import pinyin_of

TOOLS = Path(__file__).parents[2] / "tools"
QUICK = ("--rounds", "1", "--edits", "3", "--seconds", "0.1")
LINES = [TextLine(at, f"第{at}行里先说真留，再说那个skating law，最后说别的。") for at in range(1, 301)]
TERMS = [Term("蒸馏", Category.TERM_ZH), Term("scaling law", Category.TERM_EN)]


@pytest.fixture
def tool(monkeypatch):
    if not TOOLS.exists():
        pytest.skip("tools/ is not part of this copy")
    monkeypatch.syspath_prepend(str(TOOLS))
    for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
        monkeypatch.setenv(name, os.environ.get(name, "1"))  # the tool sets them: they are put back afterwards
    return importlib.import_module


@pytest.fixture
def run(tool):
    command = [sys.executable, str(TOOLS / "bench_engine.py")]
    return lambda *arguments: subprocess.run([*command, *map(str, arguments)], capture_output=True, text=True)


def numbers(text):
    return [float(number.replace(",", "")) for number in re.findall(r"\d[\d,.]*", text)]


def test_every_row_has_its_figures_and_every_target_its_verdict(tool, run, tmp_path):
    talk, glossary = tmp_path / "talk.md", tmp_path / "terms.csv"
    talk.write_text("# 小讨论\n\n" + "\n\n".join(line.text for line in LINES[:3]) + "\n", encoding="utf-8")
    glossary.write_text("term,category\n蒸馏,term-zh\nscaling law,term-en\n", encoding="utf-8")
    done = run(talk, glossary, *QUICK)
    assert (done.returncode, done.stderr) == (0, "")
    for count, table in zip((1000, 5000), re.split("5,000 terms", done.stdout), strict=True):
        rows = [row for row in tool("bench_engine").ROWS if count == 5000 or row.unit != "MB"]
        for row in rows:
            told = rf"^  {row.name} (.*?)((?:meets|misses) .*)?$"
            figures, verdict = re.search(told, table, re.MULTILINE).groups()
            assert bool(verdict) == (count in row.targets)
            assert len(numbers(figures)) == (5 if row.unit == "MB" else 6)
            assert numbers(figures)[0] > 0


def test_what_is_no_transcript_is_told_in_one_line(run, tmp_path):
    silent = tmp_path / "silent.md"
    silent.write_text("# 标题\n\n……\n\n……\n", encoding="utf-8")
    for path, told in ((tmp_path / "none.md", "no such file"), (silent, "no talk")):
        done = run(path)
        assert (done.returncode, done.stdout) == (2, "")
        assert re.fullmatch(rf"{re.escape(str(path))}: .*{told}.*\n", done.stderr)


def test_a_speed_has_to_reach_its_target_and_another_figure_to_stay_below(tool):
    row = tool("bench_engine").Row
    speed, time = row("a", "chars/s", {1000: 30_000}), row("b", "ms", {1000: 10})
    assert [speed.verdict(1000, figure) for figure in (30_000, 29_999)] == ["meets >= 30,000", "misses >= 30,000"]
    assert [time.verdict(1000, figure) for figure in (10, 10.1)] == ["meets <= 10", "misses <= 10"]
    assert time.verdict(5000, 1) == ""


def test_terms_are_the_given_then_built_in_then_made_up_and_the_same_each_time(tool):
    choose = tool("bench_material").choose_terms
    terms, builtin = choose(TERMS, 5000), {term.text for term in builtin_terms()}
    texts = [term.text for term in terms]
    known = len(builtin.union(term.text for term in TERMS))
    assert texts[:2] == ["蒸馏", "scaling law"]
    assert set(texts[2:known]) <= builtin
    assert not builtin.intersection(texts[known:])
    assert len(set(texts)) == 5000
    assert choose(TERMS, 5000) == terms
    assert choose(TERMS, 1000) == terms[:1000]


def test_without_a_transcript_the_sample_is_repeated_with_ids_of_its_own(tool):
    material = tool("bench_material")
    lines = material.lines_of(None)
    assert material.characters(lines) == pytest.approx(18_000, rel=0.02)
    assert len({line.id for line in lines}) == len(lines)


def test_each_edit_puts_one_character_into_the_middle_of_one_line(tool):
    seen = set()
    for around, only in tool("bench_material").edited(LINES, 200):
        assert len(around) <= 200
        ((before, after),) = [(LINES[x.id - 1], x) for x in around if x != LINES[x.id - 1]]
        middle = len(before.text) // 2
        assert after.text[:middle] + after.text[middle + 1 :] == before.text
        assert only == {after.id}
        seen.add(after.text)
    assert len(seen) == 200


def test_the_plain_matchers_find_what_is_plainly_alike(tool):
    plain = tool("plain_matchers")
    letters, pinyin = plain.FuzzyWindows(TERMS), plain.PinyinScan(TERMS)
    assert letters.check(LINES[:5], only={2}) == [(2, 13, 24, "scaling law")]
    assert [(hit.line_id, hit.term) for hit in pinyin.check(LINES[:5], only={2})] == [(2, "蒸馏")]
    assert letters.ask("skating law")[0] == "scaling law"
    assert pinyin.ask("真留")[0] == "蒸馏"
    assert [hit.line_id for hit in pinyin.sounding_like(LINES[:2], "蒸流")] == [1, 2]
    assert [hit.line_id for hit in letters.sounding_like(LINES[:2], "Skating Laws")] == [1, 2]


@pytest.mark.parametrize(("seconds", "kept"), [(0, 1), (3600, 300)])
def test_a_cut_is_as_long_as_there_is_time_for(tool, seconds, kept):
    assert len(tool("bench_measure").cut_to(seconds, tool("plain_matchers").PinyinScan(TERMS), LINES)) == kept


def test_nothing_is_remembered_before_a_first_time(tool):
    pinyin_of("说过的话")
    tool("bench_measure").forget()
    assert pinyin_of.cache_info().currsize == 0
