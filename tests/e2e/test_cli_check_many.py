"""What scripts rely on in `annotator check` of many files."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest

from annotator.app.glossary_file import open_glossary
from annotator.app.paths import user_paths
from annotator.cli import program
from annotator.core.glossary import Lesson
from annotator.core.model import Category

ROOT = Path(__file__).resolve().parents[2]
TERMS = "term,category,aliases\nRouteLM,product,root elm\n"
TALK = "# 一场关于小模型的对谈\n\n我们去年做的那个root elm其实是一个很小的模型，大家都没有想到。\n"
OTHER = "后来root elm就开源了。\n\n大家都在用root elm，我们没有想到。\n"
TALKS = 10
SUSPECTS = {"a.md": 1, "b.txt": 2, "deep/c.md": 1}


@pytest.fixture
def talks(tmp_path):
    """A folder with three small talks on two levels."""
    folder = tmp_path / "talks"
    (folder / "deep").mkdir(parents=True)
    (folder / "a.md").write_text(TALK, encoding="utf-8")
    (folder / "b.txt").write_text(OTHER, encoding="utf-8")
    (folder / "deep" / "c.md").write_text(TALK, encoding="utf-8")
    (folder / "notes.docx").write_bytes(b"PK\x03\x04")
    return folder


@pytest.fixture
def options(tmp_path):
    (tmp_path / "terms.csv").write_text(TERMS, encoding="utf-8")
    return "--no-builtin-glossary", "--glossary", str(tmp_path / "terms.csv")


@pytest.fixture
def check(options, capfdbinary):
    """Check in this process, which is quicker; one file after another unless told otherwise."""

    def run(*arguments, jobs=1):
        status = program.run(["check", *map(str, arguments), *options, *(["--jobs", str(jobs)] if jobs else [])])
        out, err = capfdbinary.readouterr()
        return SimpleNamespace(returncode=status, stdout=out.decode(), stderr=err.decode())

    return run


def rows_of(text):
    assert text.endswith("\n")
    return [json.loads(row) for row in text.splitlines()]


def files_in(folder):
    return [str(folder / name) for name in SUSPECTS]


def test_a_folder_gives_a_row_for_each_transcript_in_it(check, talks):
    done = check(talks, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    rows = rows_of(done.stdout)
    assert [row["file"] for row in rows] == files_in(talks)
    assert [len(row["suspects"]) for row in rows] == list(SUSPECTS.values())
    assert all(row.keys() == {"file", "sha256", "settings", "lines", "suspects", "unchecked"} for row in rows)
    assert len({row["settings"] for row in rows}) == 1


def test_a_row_tells_what_is_told_of_the_file_alone(check, talks):
    rows = rows_of(check(talks, "--format", "json").stdout)
    for row in rows:
        alone = json.loads(check(row["file"], "--format", "json").stdout)
        assert {name: row[name] for name in alone} == alone


def test_own_decisions_count_as_for_a_file_alone(check, talks):
    (talks / "b.txt").write_text("我们用磨粉框架来训练。\n", encoding="utf-8")
    with closing(open_glossary(user_paths())) as glossary:
        glossary.keep_lessons("0" * 64, None, [Lesson("磨粉框架", "Mofenix", Category.PRODUCT, 2)])
    for jobs in (1, 2):
        _, row, _ = rows_of(check(talks, "--format", "json", "--personal", jobs=jobs).stdout)
        assert [suspect["suggestions"][0]["text"] for suspect in row["suspects"]] == ["Mofenix"]
    assert json.loads(check(talks / "b.txt", "--format", "json", "--personal").stdout)["suspects"] == row["suspects"]


def test_processes_tell_the_same_as_one(check, talks):
    one = check(talks, "--format", "json")
    several = check(talks, "--format", "json", jobs=2)
    assert (several.returncode, several.stderr) == (0, "")
    assert several.stdout == one.stdout


def test_text_names_the_file_before_each_line_and_sums_up(check, talks):
    done = check(talks / "b.txt", talks / "a.md")
    assert (done.returncode, done.stderr) == (0, "")
    *lines, total = done.stdout.splitlines()
    assert [line.partition("[")[0] for line in lines] == [
        f"{talks}/b.txt:1: 后来",
        f"{talks}/b.txt:3: 大家都在用",
        f"{talks}/a.md:3: 我们去年做的那个",
    ]
    assert total.startswith("Suspects: 3 in 3 lines of 2 files (")


def test_a_file_that_cannot_be_checked_costs_no_other(check, talks):
    (talks / "b.txt").write_bytes(b"\0\0\0")
    done = check(talks, "--format", "json")
    assert done.returncode == 1
    one, bad, other = rows_of(done.stdout)
    assert bad.keys() == {"file", "sha256", "settings", "error"}
    assert "not a text file" in bad["error"]
    assert (len(one["suspects"]), len(other["suspects"])) == (1, 1)
    (told,) = done.stderr.splitlines()
    assert told == f"annotator: {bad['error']}"
    text = check(talks)
    assert (text.returncode, text.stderr) == (1, done.stderr)
    assert "of 2 files" in text.stdout


def test_a_line_too_long_is_told_in_the_row(check, talks):
    (talks / "b.txt").write_text(f"{'啊' * 20_001}\n\n{OTHER}", encoding="utf-8")
    assert [row["unchecked"] for row in rows_of(check(talks, "--format", "json").stdout)] == [[], [1], []]


def test_results_in_a_file_are_those_that_are_printed(check, talks, tmp_path):
    out = tmp_path / "out.jsonl"
    done = check(talks, "-o", out, jobs=2)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Suspects: 4 in 4 lines of 3 files (")
    assert out.read_text(encoding="utf-8") == check(talks, "--format", "json").stdout


def test_results_are_gone_on_with_only_where_they_still_hold(check, talks, tmp_path):
    out = tmp_path / "out.jsonl"
    check(talks, "-o", out)
    rows = rows_of(out.read_text(encoding="utf-8"))
    out.write_text("".join(json.dumps({**row, "lines": 77}) + "\n" for row in rows))  # to tell old from new
    (talks / "a.md").write_text(TALK + "\n好的。\n", encoding="utf-8")
    (talks / "aa.md").write_text(TALK, encoding="utf-8")
    done = check(talks, "-o", out, "--resume")
    assert done.returncode == 0
    assert {Path(row["file"]).name: row["lines"] for row in rows_of(out.read_text())} == {
        "a.md": 2,
        "aa.md": 1,
        "b.txt": 77,
        "c.md": 77,
    }
    check(talks, "-o", out, "--resume", "--punctuation")
    assert 77 not in {row["lines"] for row in rows_of(out.read_text())}


def test_results_are_neither_overwritten_nor_mistaken(check, talks, everything, tmp_path):
    check(talks, "-o", tmp_path / "out.jsonl")
    before = everything()
    for arguments, word in (
        (("-o", tmp_path / "out.jsonl"), "--resume"),
        (("-o", talks / "a.md", "--resume"), "no result"),
        (("-o", tmp_path / "none" / "out.jsonl"), "cannot be written"),
    ):
        done = check(talks, *arguments)
        assert (done.returncode, done.stdout) == (2, "")
        (line,) = done.stderr.splitlines()
        assert word in line
    assert everything() == before


@pytest.fixture
def many(tmp_path):
    """So many talks that checking them takes a while."""
    folder = tmp_path / "many"
    folder.mkdir()
    sample = (ROOT / "resources" / "samples" / "panel.md").read_text(encoding="utf-8")
    for number in range(TALKS):
        (folder / f"{number:02}.md").write_text(f"{sample}\n第{number}场\n", encoding="utf-8")
    return folder


@pytest.fixture
def start(options):
    """Start a check in two processes, in a group of its own."""
    started = []

    def run(folder, out):
        command = [sys.executable, "-m", "annotator", "check", str(folder), "-o", str(out), "--jobs", "2"]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
        started.append(subprocess.Popen([*command, *options], cwd=ROOT, start_new_session=True, **pipes))
        return started[-1]

    yield run
    for process in started:
        with process:
            process.kill()


def wait_for_rows(out, process, rows=2):
    end = time.monotonic() + 100
    while time.monotonic() < end and process.poll() is None:
        if out.exists() and out.read_bytes().count(b"\n") >= rows:
            return
        time.sleep(0.02)
    pytest.fail("no results came")


def ours(own_home):
    """The processes that have this test's home."""
    home = f"ANNOTATOR_HOME={own_home}".encode()
    found = []
    for path in Path("/proc").glob("[0-9]*/environ"):
        try:
            if int(path.parent.name) != os.getpid() and home in path.read_bytes():
                found.append((path.parent / "cmdline").read_bytes())
        except OSError:  # it has ended meanwhile
            continue
    return found


def all_gone(own_home):
    end = time.monotonic() + 30
    while ours(own_home) and time.monotonic() < end:
        time.sleep(0.05)
    return ours(own_home) == []


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="processes are found in /proc")
@pytest.mark.parametrize("signal_number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_run_that_is_broken_off_leaves_whole_rows_and_no_process(
    start, check, many, tmp_path, own_home, signal_number
):
    out = tmp_path / "out.jsonl"
    process = start(many, out)
    wait_for_rows(out, process)
    if signal_number == signal.SIGINT:
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does
    else:
        process.send_signal(signal_number)
    _, err = process.communicate(timeout=60)
    assert process.returncode not in (0, 1)
    assert all_gone(own_home)
    if signal_number == signal.SIGINT:
        assert err == f"annotator: interrupted; {out} holds what was done: go on by --resume\n"
        assert process.returncode == 2
    kept = rows_of(out.read_text(encoding="utf-8").rpartition("\n")[0] + "\n")
    assert 2 <= len(kept) < TALKS
    before = {row["file"]: row for row in kept}
    out.write_text("".join(json.dumps({**row, "lines": -1}) + "\n" for row in kept))
    assert check(many, "-o", out, "--resume", jobs=2).returncode == 0
    rows = rows_of(out.read_text(encoding="utf-8"))
    assert [row["file"] for row in rows] == [str(many / f"{number:02}.md") for number in range(TALKS)]
    assert {row["file"] for row in rows if row["lines"] == -1} == set(before)


def test_a_terminal_shows_how_far_it_has_come(talks, options):
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "annotator", "check", str(talks), "--format", "json", *options]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=theirs, env={**os.environ, "TERM": "xterm"}
    ) as process:
        os.close(theirs)
        shown = b""
        while chunk := read_some(ours):
            shown += chunk
        rows = process.stdout.read()
    os.close(ours)
    assert "3 of 3 files" in shown.decode()
    assert len(rows_of(rows.decode())) == 3


def read_some(terminal):
    try:
        return os.read(terminal, 4096)
    except OSError:  # how Linux says that the other side has closed
        return b""


PROBE = """
import sys
from annotator.cli.program import run
status = run(["check", *sys.argv[1:]])
print(sorted({name.split(".")[0] for name in sys.modules} & {"multiprocessing", "dask", "distributed"}))
"""


def test_one_file_is_checked_without_what_many_need(talks):
    done = subprocess.run(
        [sys.executable, "-c", PROBE, talks / "a.md", "--no-builtin-glossary"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"
