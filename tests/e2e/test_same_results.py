"""One process, several, and a Dask cluster give the same results, to the letter."""

import shutil

import pytest

from annotator.cli import program

BEGINNING = 24  # rows; of whole talks tools/bench_corpus.py tells

pytestmark = pytest.mark.filterwarnings("default")  # what Dask's own threads leave open as they end


@pytest.fixture(scope="module")
def scheduler(local_cluster):
    """The address of a cluster with two workers on this machine."""
    return local_cluster(2).scheduler_address


@pytest.fixture
def told(capfdbinary):
    """What a command prints."""

    def run(*arguments):
        assert program.run([*map(str, arguments)]) == 0
        return capfdbinary.readouterr().out

    return run


@pytest.fixture
def talks(tmp_path, sample):
    """Short transcripts of three kinds in a folder, and labels of one."""
    folder = tmp_path / "talks"
    folder.mkdir()
    lines = sample.read_text(encoding="utf-8").splitlines()
    (folder / "panel.md").write_text("\n".join(lines[:24]), encoding="utf-8")
    (folder / "more.txt").write_text("\n".join(lines[24:40]), encoding="utf-8")
    shutil.copy(sample.with_name("interview.srt"), folder)
    (tmp_path / "labels").mkdir()
    heard = lines[4][:2]
    (tmp_path / "labels" / "panel.tsv").write_text(f"5\t{heard}\t1\tRouteLM\tproduct\n", encoding="utf-8")
    return folder


def same_by_all(told, scheduler, *command):
    one = told(*command, "--jobs", "1")
    assert told(*command, "--jobs", "2") == one
    assert told(*command, "--scheduler", scheduler) == one
    return one


@pytest.mark.timeout(600)
def test_on_the_transcripts_that_ship(told, scheduler, talks, tmp_path):
    rows = same_by_all(told, scheduler, "check", talks, "--format", "json", "--punctuation")
    assert rows.count(b"\n") == 3
    assert rows.count(b'"band"') > 10
    told("check", talks, "-o", tmp_path / "out.jsonl", "--scheduler", scheduler, "--punctuation")
    assert (tmp_path / "out.jsonl").read_bytes() == rows
    assert b'"labels": 1,' in same_by_all(told, scheduler, "evaluate", talks, tmp_path / "labels", "--format", "json")


@pytest.mark.shared
@pytest.mark.timeout(600)
def test_on_the_beginnings_of_all_real_transcripts(told, scheduler, shared_data, tmp_path):
    talks = sorted((shared_data / "transcripts").rglob("*.md"))
    for talk in talks:
        (tmp_path / talk.name).write_bytes(b"".join(talk.read_bytes().splitlines(keepends=True)[:BEGINNING]))
    rows = same_by_all(told, scheduler, "check", tmp_path, "--format", "json")
    assert rows.count(b"\n") == len(talks)
    assert rows.count(b'"band"') > len(talks)


def test_a_pool_and_a_cluster_at_once_is_told(capfd, talks, scheduler):
    assert program.run(["check", str(talks), "--jobs", "2", "--scheduler", scheduler]) == 2
    assert "Leave out one" in capfd.readouterr().err
