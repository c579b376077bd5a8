"""What results come to: each term once, each place once, whatever is in the files."""

import csv
import io
import json
from codecs import BOM_UTF8

import pytest

from annotator.app.corpus.report import corpus_report
from annotator.app.corpus.report_formats import write_report
from annotator.core.corpus_errors import BadResults
from annotator.core.errors import CannotWrite, FileMissing, UnknownFormat
from annotator.core.export_options import Language
from annotator.core.model import Band
from annotator.formats.result_rows import row_bytes

SURE, LIKELY, MAYBE = Band


def suspect(heard, meant, band="sure", kind="term", group=None, category="term-en"):
    told = [{"text": meant, "probability": 0.9, "reason": ""}]
    return {"text": heard, "kind": kind, "category": category, "band": band, "group": group, "suggestions": told}


def row(name, *suspects, lines=10):
    return {"file": name, "sha256": "1", "settings": "s", "lines": lines, "suspects": list(suspects), "unchecked": []}


ROWS = (
    row(
        "a.md",
        suspect("skin law", "scaling law"),
        suspect("skin law", "scaling law", "likely"),
        suspect("支架", "智驾", "maybe", category="term-zh"),
    ),
    row("b.md", suspect("skin law", "scaling law"), suspect("scanning law", "scaling law"), lines=5),
    {"file": "bad.md", "sha256": None, "settings": "s", "error": "bad.md: the file is empty."},
    row(
        "c.md",
        suspect("open ai", "OpenAI", kind="style"),
        suspect("，", "。", kind="punctuation"),
        suspect("嗯", "", "maybe"),
    ),
)


@pytest.fixture
def report(tmp_path):
    def make(*rows, down_to=LIKELY):
        path = tmp_path / "found.jsonl"
        path.write_bytes(b"".join(map(row_bytes, rows or ROWS)))
        return corpus_report([path], down_to)

    return make


def told(report):
    return [
        (term.text, term.places, term.files, {h.text: (h.places, h.files) for h in term.heard}) for term in report.terms
    ]


def test_a_term_is_told_with_its_forms_its_places_and_its_files(report):
    made = report()
    assert told(made) == [
        ("scaling law", 4, 2, {"skin law": (3, 2), "scanning law": (1, 1)}),
        ("OpenAI", 1, 1, {"open ai": (1, 1)}),
    ]
    assert made.terms[0].bands == {SURE: 3, LIKELY: 1}
    assert made.bands == {SURE: 4, LIKELY: 1}
    assert (made.lines, [file.name for file in made.files]) == (25, ["a.md", "b.md", "c.md"])
    assert made.failed == (("bad.md", "bad.md: the file is empty."),)


def test_less_sure_suspects_count_where_they_are_asked_for(report):
    assert [term.places for term in report(down_to=SURE).terms] == [3, 1]
    assert "智驾" in [term.text for term in report(down_to=MAYBE).terms]


def test_a_suspect_across_a_cut_is_one(report):
    made = report(
        row(
            "a.md",
            suspect("skin", "scaling law", group=3),
            suspect("。", "", kind="punctuation"),
            suspect("law", "", group=3),
            suspect("多模", "多模态", group=4),
            suspect("太", "", group=4),
        )
    )
    assert told(made) == [("scaling law", 1, 1, {"skin law": (1, 1)}), ("多模态", 1, 1, {"多模太": (1, 1)})]


def test_of_several_results_of_a_file_the_last_counts(report, tmp_path):
    made = report(row("a.md", suspect("skin law", "scaling law")), row("b.md"), row("a.md", lines=3))
    assert (told(made), made.lines, len(made.files)) == ([], 13, 2)
    other = tmp_path / "other.jsonl"
    other.write_bytes(row_bytes(row("b.md", lines=4)))
    assert corpus_report([tmp_path / "found.jsonl", other], LIKELY).lines == 7


@pytest.mark.parametrize(
    "bad",
    [
        {"file": "a.md"},
        row("a.md", {"text": "x"}),
        row("a.md", suspect("x", "y", band="perhaps")),
        row("a.md", suspect("x", "y", group="z")),
        row("a.md", lines=None),
        {"file": "a.md", "lines": 1, "suspects": 5},
        {"file": "a.md", "lines": 1, "suspects": ["x"]},
    ],
)
def test_what_is_no_result_is_told_with_its_row(report, bad):
    with pytest.raises(BadResults, match=r"found\.jsonl, row 2"):
        report(row("b.md"), bad)


def test_what_is_not_there_is_told(tmp_path):
    with pytest.raises(FileMissing):
        corpus_report([tmp_path / "none.jsonl"], LIKELY)


def test_the_file_is_in_the_format_that_its_ending_or_the_user_says(report, tmp_path):
    made = report()
    for name, format, start in (
        ("out.html", None, b"<!DOCTYPE html>"),
        ("out.CSV", None, BOM_UTF8),
        ("out.json", None, b"{"),
        ("out", "csv", BOM_UTF8),
    ):
        write_report(made, tmp_path / name, format, Language.TALK)
        assert (tmp_path / name).read_bytes().startswith(start)
    with pytest.raises(UnknownFormat, match="html, csv, json"):
        write_report(made, tmp_path / "out.docx", None, Language.TALK)
    with pytest.raises(CannotWrite):
        write_report(made, tmp_path / "none" / "out.csv", None, Language.TALK)


def written(report, tmp_path, name, language=Language.ENGLISH):
    write_report(report, tmp_path / name, None, language)
    return (tmp_path / name).read_text(encoding="utf-8-sig")


def test_csv_has_a_row_for_each_form(report, tmp_path):
    header, *rows = csv.reader(io.StringIO(written(report(), tmp_path, "out.csv")))
    assert header == ["Kind", "Term", "Category", "Heard as", "Places", "Sure", "Likely", "In files"]
    assert rows[0] == ["Misheard terms", "scaling law", "English term", "skin law", "3", "2", "1", "2"]
    assert len(rows) == 3


def test_json_has_it_all(report, tmp_path):
    made = json.loads(written(report(), tmp_path, "out.json"))
    assert made["suspects"] == {"sure": 4, "likely": 1}
    assert made["terms"][0]["heard"][0] == {
        "text": "skin law",
        "places": 3,
        "files": 2,
        "bands": {"sure": 2, "likely": 1},
    }
    assert made["failed"] == [{"file": "bad.md", "error": "bad.md: the file is empty."}]


def test_what_is_in_the_files_is_text_and_nothing_else(report, tmp_path):
    evil = "<script>alert(1)</script>\u202e=cmd()"
    made = report(row(evil, suspect(evil, evil)), {"file": evil + "2", "sha256": None, "settings": "s", "error": evil})
    page = written(made, tmp_path, "out.html")
    assert "<script" not in page
    assert "\u202e" not in page
    assert "default-src 'none'" in page
    assert "http" not in page.replace("http-equiv", "")
    assert "'=" in written(report(row("a.md", suspect("=cmd()", "x"))), tmp_path, "out.csv")


def test_it_speaks_the_language_of_the_talk(report, tmp_path):
    english = report()
    chinese = report(row("a.md", suspect("skin law", "scaling law"), suspect("支架", "智驾")))
    assert "<h1>Corpus report</h1>" in written(english, tmp_path, "out.html", Language.TALK)
    assert "<h1>语料报告</h1>" in written(chinese, tmp_path, "out.html", Language.TALK)
    assert "<h1>语料报告</h1>" in written(english, tmp_path, "out.html", Language.CHINESE)


def test_nothing_found_is_told(report, tmp_path):
    assert "Nothing was misheard." in written(report(row("a.md")), tmp_path, "out.html")


def test_results_named_twice_count_once(tmp_path):
    path = tmp_path / "out.jsonl"
    path.write_bytes(b"".join(map(row_bytes, ROWS)))
    (tmp_path / "link.jsonl").symlink_to(path)
    once = corpus_report([path], LIKELY)
    assert corpus_report([path, tmp_path / "link.jsonl", path], LIKELY) == once
