"""What scripts rely on in `annotator glossary mine`, and that a transcript can be checked against what it finds."""

import json

import docx
import pytest

from annotator.app.paths import user_paths
from annotator.core.model import Category, Term
from annotator.formats.glossary_csv import read_glossary
from annotator.store.glossary_file import create_glossary_file

AGENDA = """# 2026澄江智能大会

- 主持人：林知远（澄江大学）
- 嘉宾：周岚、郦霁明

我们提出 ZephyrFold，一种用于思维链（Chain of Thought, CoT）的方法。
"""


@pytest.fixture
def agenda(tmp_path):
    path = tmp_path / "agenda.md"
    path.write_text(AGENDA, encoding="utf-8")
    return path


def test_json_keeps_its_contract(annotator, agenda):
    done = annotator("glossary", "mine", agenda, "--format", "json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["papers"] == ["agenda.md"]
    keys = {"term", "category", "score", "count", "known", "also", "why", "contexts"}
    assert all(term.keys() == keys for term in told["terms"])
    found = {term["term"]: term for term in told["terms"]}
    assert {"林知远", "周岚", "郦霁明", "澄江大学", "ZephyrFold", "CoT"} <= found.keys()
    assert found["CoT"]["known"]
    assert not found["ZephyrFold"]["known"]
    assert found["郦霁明"]["contexts"][0] == {
        "file": "agenda.md",
        "row": 4,
        "before": "嘉宾：周岚、",
        "text": "郦霁明",
        "after": "",
    }
    scores = [term["score"] for term in told["terms"]]
    assert scores == sorted(scores, reverse=True)


def test_new_and_known_part_what_is_found(annotator, agenda):
    new, known, every = (
        json.loads(annotator("glossary", "mine", agenda, *option, "--format", "json").stdout)["terms"]
        for option in (["--new"], ["--known"], [])
    )
    assert new
    assert known
    assert sorted(term["term"] for term in new + known) == sorted(term["term"] for term in every)


def test_a_limit_leaves_what_stands_out_most(annotator, agenda):
    done = annotator("glossary", "mine", agenda, "--limit", "1")
    assert done.stdout.splitlines()[-1].startswith("Terms: 1,")


def test_the_glossary_written_is_checked_against(annotator, agenda, tmp_path):
    csv, talk = tmp_path / "mined.csv", tmp_path / "talk.txt"
    done = annotator("glossary", "mine", agenda, "-o", csv)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert {"郦霁明", "ZephyrFold"} <= {term.text for term in read_glossary(csv)}
    talk.write_text("下面有请李季明老师来讲一讲他们的工作，欢迎李季明老师。\n", encoding="utf-8")
    found = json.loads(annotator("check", talk, "--glossary", csv, "--format", "json").stdout)["suspects"]
    assert "郦霁明" in {suspect["suggestions"][0]["text"] for suspect in found}


def test_csv_is_printed_too(annotator, agenda):
    done = annotator("glossary", "mine", agenda, "--format", "csv")
    assert done.stdout.lstrip("\ufeff").startswith("term,category,note,source,score,count,known,context")


def test_a_title_is_mined_alone(annotator):
    title = (
        "2026澄江智能大会 - P6：圆桌论坛：ZephyrFold走向何方-主持人：林知远-嘉宾：郦霁明-周岚 - 澄江社区 - BV1xx4y1t7sb"
    )
    done = annotator("glossary", "mine", "--title", title, "--format", "json")
    found = {term["term"] for term in json.loads(done.stdout)["terms"]}
    assert {"林知远", "郦霁明", "周岚", "ZephyrFold"} <= found
    assert not any("BV1" in text or "澄江社区" in text for text in found)


def test_nothing_to_mine_is_told(annotator):
    done = annotator("glossary", "mine")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("name", "data", "word"),
    [
        ("scan.pdf", b"%PDF-1.4\nnothing", "damaged"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "docx"),
        ("empty.md", b"\n", "empty"),
        ("broken.txt", "林知远\n".encode() * 30 + b"\xff\xff", "encoding"),
    ],
)
def test_bad_papers_are_one_line_and_nothing_is_written(annotator, agenda, tmp_path, name, data, word):
    path, out = tmp_path / name, tmp_path / "out.csv"
    path.write_bytes(data)
    done = annotator("glossary", "mine", agenda, path, "-o", out)
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert name in line
    assert word in line
    assert not out.exists()


def test_word_documents_are_mined(annotator, tmp_path):
    document = docx.Document()
    document.add_paragraph("主持人：郦霁明")
    path = tmp_path / "agenda.docx"
    document.save(path)
    done = annotator("glossary", "mine", path)
    assert "郦霁明" in done.stdout
    assert "agenda.docx, paragraph 1" in done.stdout


def test_a_paper_is_never_overwritten(annotator, agenda):
    done = annotator("glossary", "mine", agenda, "-o", agenda)
    assert done.returncode == 2
    assert "one of the files that are read" in done.stderr
    assert agenda.read_text(encoding="utf-8") == AGENDA


def test_own_terms_are_known_where_that_is_asked_for(annotator, agenda):
    create_glossary_file(user_paths().glossary, [Term("ZephyrFold", Category.PRODUCT)])

    def new(*options):
        done = annotator("glossary", "mine", agenda, "--format", "json", "--new", *options)
        return [term["term"] for term in json.loads(done.stdout)["terms"]]

    assert "ZephyrFold" in new()
    assert "ZephyrFold" not in new("--personal")
