"""Bad input: one line that says what, where and what to do; status 2; nothing written."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from annotator.cli import program

ROOT = Path(__file__).resolve().parents[2]
GOOD = "# 小模型对谈\n\n我们先来看一下第一个问题。\n"
BROKEN_SRT = "1\n00:00:01,000 --> 00:00:02,000\n大家好\n\n2\n00:00:0x,000 --> 00:00:04,000\n我们开始\n"
BAD_FILES = {
    "empty": (b"", "empty"),
    "blank": (b" \n\n\t\n", "empty"),
    "only a byte order mark": (b"\xef\xbb\xbf", "empty"),
    "an image": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)), "not a text file"),
    "zero bytes in text": ("大家好\0大家好\n".encode(), "not a text file"),
    "broken encoding": ("大家好，今天我们聊一聊\n".encode() * 9 + b"\xff\xff\xff\n", "row 10"),
    "broken subtitles": (BROKEN_SRT.encode(), "row 6"),
}
COMMANDS = {"check": (), "turns": (), "export": ("-o", "out.txt")}


def assert_refused(done, *words):
    assert done.returncode == 2
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert line.startswith("annotator: ")
    assert all(word in line for word in words), line


@pytest.fixture
def annotator_here(tmp_path, monkeypatch, capfd):
    """Run `annotator` in this process, which is quicker, in an empty folder."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)

    def run(*arguments):
        status = program.run([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return SimpleNamespace(returncode=status, stdout=out, stderr=err)

    return run


@pytest.fixture
def good(tmp_path):
    path = tmp_path / "good.md"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", BAD_FILES)
def test_a_file_that_holds_no_transcript(annotator_here, everything, tmp_path, command, name):
    data, what = BAD_FILES[name]
    path = tmp_path / "bad.srt"
    path.write_bytes(data)
    before = everything()
    assert_refused(annotator_here(command, path, *COMMANDS[command]), str(path), what)
    assert everything() == before


@pytest.mark.parametrize("command", COMMANDS)
def test_no_file_a_folder_and_a_file_too_large(annotator_here, everything, tmp_path, command):
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(50 * 1024 * 1024)
    assert_refused(annotator_here(command, tmp_path / "none.md", *COMMANDS[command]), "none.md", "no such file")
    (tmp_path / "folder").mkdir()
    what = "no transcript" if command == "check" else "folder"
    assert_refused(annotator_here(command, tmp_path / "folder", *COMMANDS[command]), str(tmp_path), what)
    assert_refused(annotator_here(command, large, *COMMANDS[command]), "large.txt", "50 MB", "20 MB")
    assert set(everything()) == {large}


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable for root")
def test_a_file_that_may_not_be_read(annotator_here, good):
    good.chmod(0)
    assert_refused(annotator_here("check", good), str(good), "permissions")


def test_a_name_with_a_line_break_still_makes_one_line(annotator_here, tmp_path):
    assert_refused(annotator_here("check", tmp_path / "two\nrows\x1b[31m.md"), "two rows", "no such file")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "empty"),
        (b"colour,kind\nred,product\n", "row 1"),
        (b"term,category\nSora,film\n", "row 2"),
        (b"\x00\x01\x02", "not a text file"),
    ],
)
def test_a_broken_glossary(annotator_here, good, tmp_path, data, what):
    terms = tmp_path / "terms.csv"
    terms.write_bytes(data)
    assert_refused(annotator_here("check", good, "--glossary", terms), str(terms), what)


@pytest.mark.parametrize("out", ["/dev/full", "/proc/out.txt", "no/such/folder/out.txt", "."])
def test_an_output_that_cannot_be_written(annotator_here, everything, good, out):
    before = everything()
    assert_refused(annotator_here("export", good, "-o", out, "--to", "txt"), out, "cannot be written")
    assert everything() == before


def test_the_file_itself_is_no_output(annotator_here, good):
    assert_refused(annotator_here("export", good, "-o", good), "it is the file that is exported")
    assert good.read_text(encoding="utf-8") == GOOD


def test_an_output_without_a_known_format(annotator_here, everything, good):
    assert_refused(annotator_here("export", good, "-o", "out.xyz"), "out.xyz", "txt")
    assert_refused(annotator_here("export", good, "-o", "out"), "txt")
    assert set(everything()) == {good}


def test_subtitles_need_times(annotator_here, everything, good):
    assert_refused(annotator_here("export", good, "-o", "out.srt"), "times")
    assert set(everything()) == {good}


def test_a_damaged_session(annotator_here, everything, tmp_path):
    session = tmp_path / "talk.db"
    session.write_bytes(b"SQLite format 3\0" + b"rubbish" * 500)
    assert_refused(annotator_here("export", session, "-o", "out.txt"), str(session))
    assert set(everything()) == {session}


@pytest.mark.parametrize(
    "arguments",
    [
        ["chek"],
        ["check"],
        ["turns", "a.md", "b.md"],
        ["check", "--resume", "a.md"],
        ["check", "--jobs", "0", "a.md"],
        ["check", "--format", "xml", "a.md"],
        ["export", "a.md"],
        ["--no"],
    ],
)
def test_wrong_words_are_told_with_where_help_is(annotator_here, arguments):
    assert_refused(annotator_here(*arguments), "--help")


def test_a_full_disk_behind_standard_output(annotator, good):
    with Path("/dev/full").open("w") as full:
        done = annotator("check", good, "--no-builtin-glossary", stdout=full)
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert "No space left" in line


def test_an_interrupt_ends_in_one_line(tmp_path):
    pipe = tmp_path / "talk.md"
    os.mkfifo(pipe)
    command = [sys.executable, "-m", "annotator", "check", str(pipe)]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    with process, pipe.open("wb"):  # opens as soon as the program reads
        process.send_signal(signal.SIGINT)
        try:
            out, err = process.communicate(timeout=5)
        except subprocess.TimeoutExpired:  # the first came just before the program began to wait for the pipe
            process.send_signal(signal.SIGINT)
            out, err = process.communicate(timeout=30)
    assert (process.returncode, out) == (2, "")
    assert err == "annotator: interrupted, nothing was written\n"


def test_help_and_version_are_no_errors(annotator_here):
    for arguments in ([], ["--help"], ["check", "--help"], ["--version"]):
        done = annotator_here(*arguments)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout
