"""Results outlive whatever ends their run, and say nothing else than a run from the start would say."""

import json
from contextlib import closing

import pytest

from annotator.core.corpus_errors import BadResults, ResultsCut, ResultsThere
from annotator.core.errors import CannotWrite, FileMissing
from annotator.formats.result_rows import ResultRows, read_rows


def row(name, sha256="1", settings="s", **more):
    return {"file": name, "sha256": sha256, "settings": settings, "suspects": [], **more}


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out.jsonl"


def written(out, *rows, resume=False):
    with closing(ResultRows(out, resume=resume)) as results:
        for place, one in enumerate(rows):
            results.add(place, one)


def rows_in(out):
    return [json.loads(text) for text in out.read_text(encoding="utf-8").splitlines()]


def test_each_row_is_there_as_soon_as_it_is_added(out):
    results = ResultRows(out)
    results.add(0, row("a.md", text="第一行\u2028第二行\n"))
    assert list(read_rows(out)) == [row("a.md", text="第一行\u2028第二行\n")]
    results.close()


def test_rows_are_put_in_order(out):
    results = ResultRows(out)
    for place in (2, 0, 3, 1):
        results.add(place, row(f"{place}.md"))
    results.put_in_order()
    assert [one["file"] for one in rows_in(out)] == ["0.md", "1.md", "2.md", "3.md"]
    assert list(out.parent.iterdir()) == [out]


def test_what_stands_in_order_is_not_written_again(out):
    results = ResultRows(out)
    results.add(0, row("a.md"))
    before = out.stat().st_ino
    results.put_in_order()
    results.close()
    assert out.stat().st_ino == before


def test_results_of_the_same_content_by_the_same_settings_are_recalled(out):
    written(out, row("talks/a.md", lines=7), row("talks/b.md", sha256="2"))
    results = ResultRows(out, resume=True)
    assert results.recall(0, "talks/a.md", "1", "s") == row("talks/a.md", lines=7)
    assert results.recall(1, "talks/b.md", "1", "s") is None
    assert results.recall(1, "talks/b.md", "2", "other") is None
    assert results.recall(1, "talks/c.md", "1", "s") is None
    results.close()


def test_a_file_that_was_moved_is_recalled_by_its_new_place(out):
    written(out, row("old/a.md", lines=7))
    results = ResultRows(out, resume=True)
    assert results.recall(0, "new/a.md", "1", "s") == row("new/a.md", lines=7)
    results.put_in_order()
    assert rows_in(out) == [row("new/a.md", lines=7)]


def test_failures_are_tried_again(out):
    written(out, {"file": "a.md", "sha256": "1", "settings": "s", "error": "died"})
    results = ResultRows(out, resume=True)
    assert results.recall(0, "a.md", "1", "s") is None
    results.close()


def test_a_run_that_goes_on_leaves_what_one_from_the_start_would(out):
    written(out, row("b.md"), row("gone.md"), row("changed.md", sha256="old"))
    results = ResultRows(out, resume=True)
    results.add(0, row("a.md"))
    assert results.recall(1, "b.md", "1", "s")
    assert results.recall(2, "changed.md", "new", "s") is None
    results.add(2, row("changed.md", sha256="new"))
    results.put_in_order()
    assert rows_in(out) == [row("a.md"), row("b.md"), row("changed.md", sha256="new")]


@pytest.mark.parametrize("cut", [1, 5, 40])
def test_a_row_that_was_not_written_to_its_end_is_dropped(out, cut):
    written(out, row("a.md"), row("b.md"))
    out.write_bytes(out.read_bytes()[:-cut])
    assert [one["file"] for one in read_rows(out)] == ["a.md"]
    results = ResultRows(out, resume=True)
    assert results.recall(0, "a.md", "1", "s")
    assert results.recall(1, "b.md", "1", "s") is None
    results.add(1, row("c"))
    results.close()
    assert [one["file"] for one in rows_in(out)] == ["a.md", "c"]


def test_going_on_with_nothing_begins(out):
    written(out, row("a.md"), resume=True)
    assert rows_in(out) == [row("a.md")]


def test_results_are_never_overwritten_unasked(out):
    written(out, row("a.md"))
    with pytest.raises(ResultsThere, match="--resume"):
        ResultRows(out)
    assert rows_in(out) == [row("a.md")]


@pytest.mark.parametrize("text", ["# 一场对谈\n\n大家好\n", '{"file": 3}\n', "[1]\n", "[" * 100_000 + "\n"])
def test_what_holds_no_results_is_left_alone(out, text):
    out.write_text(json.dumps(row("a.md")) + "\n" + text)
    before = out.read_bytes()
    with pytest.raises(BadResults, match="row 2"):
        ResultRows(out, resume=True)
    assert out.read_bytes() == before


@pytest.mark.parametrize("text", ["a note of one row", "x", '{"terms": []}'])
def test_a_last_row_without_an_end_is_dropped_only_where_it_began_as_a_result(out, text):
    out.write_text(text)
    with pytest.raises(BadResults, match="row 1"):
        ResultRows(out, resume=True)
    assert out.read_text() == text


def test_a_folder_and_what_is_not_there_are_told(out):
    with pytest.raises(CannotWrite):
        ResultRows(out.parent / "none" / "out.jsonl")
    with pytest.raises(FileMissing):
        list(read_rows(out))


def test_a_full_disk_leaves_whole_rows(small_disk):
    out = small_disk / "out.jsonl"
    with pytest.raises(ResultsCut, match="--resume"):
        written(out, *(row(f"{place}.md", text="大" * 10_000) for place in range(100)))
    assert 5 < len(list(read_rows(out))) < 100
