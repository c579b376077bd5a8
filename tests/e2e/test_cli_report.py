"""What users rely on in `annotator report`, on results as `annotator check` writes them."""

import json

import pytest

from annotator.cli import program

TERMS = "term,category,aliases\nRouteLM,product,root elm\n"


@pytest.fixture
def annotator_here(capfd):
    """Run `annotator` in this process, which is quicker; returns its status and what it printed and told."""

    def run(*arguments):
        status = program.run([*map(str, arguments)])
        return status, *capfd.readouterr()

    return run


@pytest.fixture
def results(tmp_path):
    """Results of two talks and of a file that could not be checked, as they are written."""
    told = [{"text": "RouteLM", "probability": 0.9, "reason": ""}]
    place = {"text": "root elm", "kind": "term", "category": "product", "band": "sure", "group": None}
    rows = (
        {"file": "a.md", "lines": 2, "suspects": [{**place, "suggestions": told}] * 2},
        {"file": "b.md", "lines": 1, "suspects": [{**place, "suggestions": told}]},
        {"file": "c.md", "error": "c.md: the file is empty."},
    )
    (tmp_path / "found.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return tmp_path / "found.jsonl"


def test_what_was_checked_is_reported(annotator_here, tmp_path):
    folder = tmp_path / "talks"
    folder.mkdir()
    (folder / "a.md").write_text("我们做的那个root elm很小。\n\n后来root elm就开源了。\n", encoding="utf-8")
    (folder / "b.md").write_text("大家都在用root elm，我们没有想到。\n", encoding="utf-8")
    (folder / "c.md").touch()
    (tmp_path / "terms.csv").write_text(TERMS, encoding="utf-8")
    out = tmp_path / "found.jsonl"
    glossary = ("--no-builtin-glossary", "--glossary", tmp_path / "terms.csv", "--jobs", 1)
    assert annotator_here("check", folder, "-o", out, *glossary)[0] == 1
    assert_listed(annotator_here("report", out))


def test_a_list_is_printed(annotator_here, results):
    assert_listed(annotator_here("report", results))


def assert_listed(done):
    status, out, err = done
    assert (status, err) == (0, "")
    term, total = out.splitlines()
    assert term.split() == ["3", "in", "2", "RouteLM", "<-", "root", "elm", "(3)"]
    assert total.startswith("Suspects: 3 in 3 lines of 2 files, 1 not checked (")


def test_a_file_is_written_in_its_format(annotator_here, results, tmp_path):
    for name in ("out.html", "out.csv", "out.json"):
        assert annotator_here("report", results, "-o", tmp_path / name) == (0, "", "")
    assert json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["terms"][0]["places"] == 3
    assert "RouteLM" in (tmp_path / "out.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("none.jsonl",), "no such file"),
        (("talk.md",), "row 1"),
        (("found.jsonl", "-o", "out.docx"), "html, csv, json"),
        (("found.jsonl", "--to", "csv"), "-o"),
        (("talks",), "talks"),
        (("found.jsonl", "--to", "json", "-o", "found.jsonl"), "one of the files that are read"),
    ],
)
def test_what_cannot_be_reported_is_one_error(
    annotator_here, results, tmp_path, monkeypatch, everything, arguments, word
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "talk.md").write_text("大家好\n", encoding="utf-8")
    (tmp_path / "talks").mkdir()
    before = everything()
    status, out, err = annotator_here("report", *arguments)
    assert (status, out) == (2, "")
    (line,) = err.splitlines()
    assert word in line
    assert everything() == before
