"""What scripts rely on in `annotator check`."""

import json
import os
import pty
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "samples" / "panel.md"
TERMS = "term,category,aliases\nRouteLM,product,root elm\n"
TALK = """# 一场关于小模型的对谈

我们去年做的那个root elm其实是一个很小的模型，大家都没有想到。

## root elm的由来

![root elm](figure.png)

后来root elm就开源了。
"""
SUSPECT = {
    "index": int,
    "line": (int, type(None)),
    "start": int,
    "end": int,
    "text": str,
    "kind": str,
    "category": str,
    "band": str,
    "probability": float,
    "group": (int, type(None)),
    "suggestions": list,
}


@pytest.fixture
def talk(tmp_path):
    path = tmp_path / "talk.md"
    path.write_text(TALK, encoding="utf-8")
    return path


@pytest.fixture
def terms(tmp_path):
    path = tmp_path / "terms.csv"
    path.write_text(TERMS, encoding="utf-8")
    return path


def suspects_of(done):
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["suspects"]


@pytest.fixture(scope="module")
def checked_sample(annotator_in, tmp_path_factory):
    """What is told of the sample, as JSON, and the rows of the sample."""
    folder = tmp_path_factory.mktemp("sample")
    done = annotator_in(folder, "check", SAMPLE, "--format", "json", ANNOTATOR_HOME=str(folder))
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), SAMPLE.read_text(encoding="utf-8").split("\n")


def test_json_keeps_its_contract_on_the_sample(checked_sample):
    told, rows = checked_sample
    assert told.keys() == {"file", "lines", "suspects"}
    assert told["file"] == str(SAMPLE)
    assert told["lines"] == sum(bool(row.strip()) for row in rows) - 1
    assert told["suspects"]
    for suspect in told["suspects"]:
        assert suspect.keys() == SUSPECT.keys()
        assert all(isinstance(suspect[name], kind) for name, kind in SUSPECT.items())
        assert rows[suspect["line"] - 1][suspect["start"] : suspect["end"]] == suspect["text"] != ""
        assert suspect["kind"] in {"term", "style", "tail", "punctuation"}
        assert suspect["band"] in {"sure", "likely", "maybe"}
        assert 0 < suspect["probability"] <= 1


def test_suggestions_come_best_first(checked_sample):
    for suspect in checked_sample[0]["suspects"]:
        assert all(suggestion.keys() == {"text", "probability", "reason"} for suggestion in suspect["suggestions"])
        ranked = [suggestion["probability"] for suggestion in suspect["suggestions"]]
        assert ranked == sorted(ranked, reverse=True)


def test_suspects_come_in_the_order_of_the_text_and_never_overlap(checked_sample):
    spans = [(suspect["index"], suspect["start"], suspect["end"]) for suspect in checked_sample[0]["suspects"]]
    assert spans == sorted(spans)
    assert all(one[0] < two[0] or one[2] <= two[1] for one, two in pairwise(spans))


def test_reasons_set_as_many_sounds_beside_each_other(checked_sample):
    reasons = [
        suggestion["reason"] for suspect in checked_sample[0]["suspects"] for suggestion in suspect["suggestions"]
    ]
    sounds = [reason.split(": ")[1].removesuffix(" (title)").split(" ≈ ") for reason in reasons if "≈" in reason]
    assert sounds
    assert all(len(heard.split()) == len(meant.split()) for heard, meant in sounds)


def test_people_in_the_title_are_listened_for(checked_sample):
    suspects = checked_sample[0]["suspects"]
    assert "周岚" in {suggestion["text"] for suspect in suspects for suggestion in suspect["suggestions"][:1]}


def test_a_term_given_is_found_in_talk_and_nowhere_else(annotator, talk, terms):
    done = annotator("check", talk, "--glossary", terms, "--no-builtin-glossary", "--format", "json")
    suspects = suspects_of(done)
    assert [(s["index"], s["line"], s["text"]) for s in suspects] == [(1, 3, "root elm"), (4, 9, "root elm")]
    assert {s["suggestions"][0]["text"] for s in suspects} == {"RouteLM"}
    assert {s["category"] for s in suspects} == {"product"}


def test_windows_row_ends_move_nothing(annotator, talk, terms):
    options = ("--glossary", terms, "--no-builtin-glossary", "--format", "json")
    before = suspects_of(annotator("check", talk, *options))
    talk.write_bytes(TALK.replace("\n", "\r\n").encode())
    assert suspects_of(annotator("check", talk, *options)) == before


def test_own_terms_count_only_when_asked_for(annotator, talk, own_home):
    personal = own_home / "annotator" / "data" / "glossary.csv"
    personal.parent.mkdir(parents=True)
    personal.write_text(TERMS, encoding="utf-8")
    options = ("--no-builtin-glossary", "--format", "json")
    assert suspects_of(annotator("check", talk, *options)) == []
    assert len(suspects_of(annotator("check", talk, *options, "--personal"))) == 2


def test_personal_without_own_terms_is_no_error(annotator, talk):
    assert suspects_of(annotator("check", talk, "--no-builtin-glossary", "--personal", "--format", "json")) == []


def test_text_marks_suspects_in_brackets(annotator, talk, terms):
    done = annotator("check", talk, "--glossary", terms, "--no-builtin-glossary")
    assert done.returncode == 0, done.stderr
    first, second, total = done.stdout.splitlines()
    assert first.startswith("3: 我们去年做的那个[root elm -> RouteLM 0.")
    assert second.startswith("9: 后来[root elm -> RouteLM 0.")
    assert "2 in 4 lines" in total
    assert "\x1b" not in done.stdout


def test_nothing_found_is_told_and_is_no_failure(annotator, talk):
    done = annotator("check", talk, "--no-builtin-glossary")
    assert done.returncode == 0
    assert "0 in 4 lines" in done.stdout


def test_a_line_too_long_is_told_and_the_rest_is_checked(annotator, talk, terms):
    talk.write_text(f"{'啊' * 350_000}root elm\n\n{TALK}", encoding="utf-8")
    done = annotator("check", talk, "--glossary", terms, "--no-builtin-glossary", "--format", "json")
    assert len(suspects_of(done)) == 2
    (notice,) = done.stderr.splitlines()
    assert "line 1" in notice
    assert "350,008" in notice


def test_sessions_are_neither_read_nor_written(annotator, talk, own_home):
    assert annotator("check", talk, "--no-builtin-glossary").returncode == 0
    assert not (own_home / "annotator" / "sessions").exists()
    assert not list(own_home.rglob("*.db"))


def test_a_terminal_that_knows_no_chinese_gets_escapes(annotator, talk, terms):
    done = annotator("check", talk, "--glossary", terms, "--no-builtin-glossary", PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    assert "root elm -> RouteLM" in done.stdout


def test_json_is_utf_8_whatever_the_terminal_speaks(annotator, talk, terms):
    done = annotator(
        "check", talk, "--glossary", terms, "--no-builtin-glossary", "--format", "json", PYTHONIOENCODING="gb18030"
    )
    assert suspects_of(done)


def test_a_file_name_that_is_no_text_can_be_told(annotator, tmp_path):
    path = os.fsdecode(os.fsencode(tmp_path) + b"/talk-\xff.md")
    Path(path).write_text(TALK, encoding="utf-8")
    done = annotator("check", path, "--no-builtin-glossary", "--format", "json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["file"] == path


def test_an_unwritable_cache_is_no_hindrance(annotator, talk, tmp_path):
    (tmp_path / "file").write_text("in the way")
    done = annotator("check", talk, "--no-builtin-glossary", ANNOTATOR_HOME=str(tmp_path / "file"))
    assert (done.returncode, done.stderr) == (0, "")


def test_a_reader_that_goes_away_is_no_error(talk):
    command = [sys.executable, "-m", "annotator", "check", str(talk), "--no-builtin-glossary", "--format", "json"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.close()
        assert process.stderr.read() == b""


def test_a_terminal_gets_colours_and_no_brackets(talk, terms):
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "annotator", "check", str(talk), "--glossary", str(terms), "--no-builtin-glossary"]
    environment = {**os.environ, "TERM": "xterm"}
    with subprocess.Popen(command, cwd=ROOT, stdout=theirs, stderr=subprocess.PIPE, env=environment) as process:
        os.close(theirs)
        shown = b""
        while chunk := read_some(ours):
            shown += chunk
    os.close(ours)
    assert process.returncode == 0
    assert b"\x1b[" in shown
    assert b"[root elm" not in shown


def read_some(terminal):
    try:
        return os.read(terminal, 4096)
    except OSError:  # how Linux says that the other side has closed
        return b""


def test_marks_are_told_of_when_asked_for(annotator, checked_sample):
    told, rows = checked_sample
    found = suspects_of(annotator("check", SAMPLE, "--format", "json", "--punctuation"))
    marks = [suspect for suspect in found if suspect["kind"] == "punctuation"]
    assert [suspect for suspect in found if suspect["kind"] != "punctuation"] == told["suspects"]
    assert not any(suspect["kind"] == "punctuation" for suspect in told["suspects"])
    for mark in marks:
        assert rows[mark["line"] - 1][mark["start"] : mark["end"]] == mark["text"]
        assert {suggestion["text"] for suggestion in mark["suggestions"]} <= {"", "，", "、", "。", "？", "！"}
    assert {"？", "、", "。", "，"} <= {mark["suggestions"][0]["text"] for mark in marks}
    places = sorted((suspect["index"], suspect["start"], suspect["end"]) for suspect in found)
    assert all(one[0] != other[0] or one[2] <= other[1] for one, other in pairwise(places))


def test_marks_are_readable_in_a_terminal(annotator):
    done = annotator("check", SAMPLE, "--punctuation")
    assert done.returncode == 0
    assert "[， -> 。 " in done.stdout
