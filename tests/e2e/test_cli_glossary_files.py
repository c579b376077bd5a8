"""`annotator glossary import` and `export`: files of other programs come in whole or not at all, and go out."""

from contextlib import closing
from types import SimpleNamespace

import pytest

from annotator.app.glossary_file import open_glossary
from annotator.app.paths import user_paths
from annotator.cli import program
from annotator.core.glossary import Lesson
from annotator.core.model import Category

CSV = "term,aliases,note,colour\n归墟,最虚|归须,a project,red\n林知远,林志远,,\n"


@pytest.fixture
def here(tmp_path, monkeypatch, capfd):
    """Run `annotator glossary` in this process, which is quicker, in an empty folder."""
    folder = tmp_path / "work"
    folder.mkdir()
    monkeypatch.chdir(folder)

    def run(*arguments):
        status = program.run(["glossary", *map(str, arguments)])
        out, err = capfd.readouterr()
        return SimpleNamespace(returncode=status, stdout=out, stderr=err)

    return run


@pytest.fixture
def file(tmp_path):
    def write(data, name="terms.csv"):
        path = tmp_path / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    return write


def own(event=None):
    with closing(open_glossary(user_paths())) as glossary:
        return {held.term.text: held.term for held in glossary.terms(event)}


def event(name):
    with closing(open_glossary(user_paths())) as glossary:
        return glossary.add_event(name).id


def assert_refused(done, *words):
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert line.startswith("annotator: ")
    assert all(word in line for word in words), line


def test_a_table_comes_in_and_goes_out_as_a_user_does_it(annotator, file, tmp_path):
    done = annotator("glossary", "import", file(CSV))
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "Columns passed over: colour.",
        "Terms: new 2, changed 0, in conflict 0, as before 0; rows left out 0.",
    ]
    assert own()["归墟"].aliases == ("最虚", "归须")
    talk = file("今天我们聊一聊最虚这个项目。\n", "talk.txt")
    assert "归墟" in annotator("check", talk, "--personal").stdout
    out = tmp_path / "out.txt"
    done = annotator("glossary", "export", "-o", out, "--to", "funasr-fixes", "--layer", "personal")
    assert out.read_text() == "最虚=>归墟\n归须=>归墟\n林志远=>林知远\n"
    assert "Not in this format: note of 1, source of 2 terms." in done.stdout


def test_a_second_import_changes_nothing(here, file):
    assert here("import", file(CSV)).returncode == 0
    before = own()
    assert "as before 2" in here("import", file(CSV)).stdout
    assert own() == before


def test_a_dry_run_shows_all_and_writes_nothing(here, file, everything):
    path = file(CSV + ",x,,\n")
    before = everything()
    done = here("import", path, "--dry-run")
    assert done.stdout.splitlines() == [
        "new\trow 2\t归墟",
        "new\trow 3\t林知远",
        "left out\trow 4\tthere is no term in this row; fill it in or delete the row",
        "Columns passed over: colour.",
        "Terms: new 2, changed 0, in conflict 0, as before 0; rows left out 1.",
    ]
    assert everything() == before


def test_bad_rows_stop_all_or_are_left_out(here, file):
    path = file(CSV + "Ada,x,y,z,more\n")
    assert_refused(here("import", path), str(path), "row 4", "more cells than columns", "--keep-good")
    assert own() == {}
    done = here("import", path, "--keep-good")
    assert done.returncode == 0
    assert "left out\trow 4" in done.stdout
    assert set(own()) == {"归墟", "林知远"}


def test_terms_go_into_an_event(here, file):
    valse = event("VALSE 2030")
    assert here("import", file(CSV), "--into", "VALSE 2030").returncode == 0
    assert (set(own(valse)), own()) == ({"归墟", "林知远"}, {})
    assert_refused(here("import", file(CSV), "--into", "CVPR"), "CVPR", "no event", "VALSE 2030")


@pytest.mark.parametrize(
    ("how", "aliases", "note"),
    [
        ("merge", ("最虚", "归须", "龟须"), "a project"),
        ("keep", ("最虚", "归须"), "a project"),
        ("replace", ("龟须",), "b"),
    ],
)
def test_a_term_that_is_known(here, file, how, aliases, note):
    here("import", file(CSV))
    done = here("import", file("term,aliases,note\n归墟,龟须,b\n"), "--on-conflict", how)
    assert "in conflict 1" in done.stdout
    assert "note is 'b' in the file, 'a project' in the glossary" in done.stdout
    assert (own()["归墟"].aliases, own()["归墟"].note) == (aliases, note)


def test_two_terms_with_one_alias_and_an_alias_that_is_a_term(here, file):
    here("import", file(CSV))
    done = here("import", file("term,aliases\n林之源,林志远|归墟|林枝源\n"))
    assert "the alias '林志远' is one of '林知远' as well" in done.stdout
    assert "the alias '归墟' is a term of its own" in done.stdout
    assert own()["林之源"].aliases == ("林枝源",)


def test_a_built_in_term_keeps_what_is_known_of_it(here, file):
    here("import", file("term,aliases\nNeRF,奈尔夫\n"))
    assert own()["NeRF"].aliases[-1] == "奈尔夫"
    assert own()["NeRF"].category is not Category.TERM_ZH


def test_a_table_without_a_header(here, file):
    path = file("归墟:最虚\n林知远:林志远\n")
    assert_refused(here("import", path), "row 1", "--map 1=term")
    done = here("import", path, "--delimiter", ":", "--map", "1=term", "--map", "2=aliases")
    assert done.returncode == 0, done.stderr
    assert own()["归墟"].aliases == ("最虚",)


def test_a_column_of_another_name(here, file):
    path = file("Begriff,Falsch,note\n归墟,最虚,x\n")
    done = here("import", path, "--map", "Begriff=term", "--map", "Falsch=aliases", "--map", "note=-")
    assert done.returncode == 0, done.stderr
    assert (own()["归墟"].aliases, own()["归墟"].note) == (("最虚",), "")
    assert_refused(here("import", path, "--map", "Wort=term"), "Wort", "1 Begriff")
    assert_refused(here("import", path, "--map", "Begriff=word"), "Begriff=word", "pronunciations")


BAD = {
    "empty": (b"", "empty"),
    "a workbook": (b"PK\x03\x04" + bytes(99), "not a text file"),
    "a wrong separator": ("term:note\n归墟:x\n".encode(), "term:note"),
    "another encoding in a row": (CSV.encode() + "词汇,错词,,\n".encode("gb18030"), "row 4"),
    "a category that there is not": (b"term,category\nSora,film\n", "film"),
    "a quotation mark left open": (b'term,note\nSora,x\n"RAG,y\n', "row 3"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_told_in_one_line_and_nothing_is_written(here, file, everything, name):
    data, words = BAD[name]
    path = file(data)
    before = everything()
    assert_refused(here("import", path), str(path), words)
    assert everything() == before


@pytest.mark.timeout(400)
def test_a_hundred_thousand_rows(here, file):
    rows = "".join(f"词条{n},别名{n}\n" for n in range(100_000))
    done = here("import", file("term,aliases\n" + rows))
    assert "new 100,000" in done.stdout
    assert len(own()) == 100_000


def test_formulas_go_out_harmless_and_come_back(here, file, tmp_path):
    here("import", file("term,aliases\n=cmd|x,-y\n'=z,@a\n", "in.csv"))
    out = tmp_path / "out.csv"
    here("export", "-o", out, "--layer", "personal")
    text = out.read_text("utf-8-sig")
    assert not [line for line in text.splitlines() if line.startswith(("=", "+", "-", "@"))]
    assert "as before 2" in here("import", out).stdout


def test_corrections_weigh_more(here, file, tmp_path):
    here("import", file("term\n归墟\n林知远\n"))
    with closing(open_glossary(user_paths())) as glossary:
        glossary.keep_lessons("a" * 64, None, [Lesson("林志远", "林知远", Category.PERSON, accepted=3)])
    out = tmp_path / "hot.txt"
    here("export", "-o", out, "--to", "funasr", "--layer", "personal")
    assert out.read_text() == "归墟 40\n林知远 70\n"


def test_an_export_tells_what_it_leaves_out(here, file, tmp_path):
    here("import", file("term,on\n归墟,no\n林知远,\n"))
    done = here("export", "-o", tmp_path / "hot.txt", "--to", "capswriter", "--layer", "personal")
    assert "Left out 1, as it is switched off, which the format cannot say: 归墟" in done.stdout
    done = here("export", "-o", tmp_path / "prompt.txt", "--to", "whisper")
    assert "as there was no more room" in done.stdout
    assert "林知远" in (tmp_path / "prompt.txt").read_text()


def test_an_export_that_cannot_be(here, tmp_path, everything):
    assert_refused(here("export", "-o", tmp_path / "out.doc"), "out.doc", "capswriter")
    assert_refused(here("export", "-o", tmp_path / "none" / "out.csv"), "cannot be written")
    assert_refused(here("export", "-o", tmp_path / "out.csv", "--event", "CVPR"), "CVPR")
    assert not list(tmp_path.glob("out*"))
