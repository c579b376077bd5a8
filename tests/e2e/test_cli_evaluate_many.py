"""What scripts rely on in `annotator evaluate` of folders."""

import json
from types import SimpleNamespace

import pytest

from annotator.cli import program

TERMS = "term,category,aliases\nRouteLM,product,root elm\n"
TALK = "# 小模型对谈\n\n我们去年做的那个root elm其实是一个很小的模型。\n\n这个是周揽的主意。\n"
LABELS = "3\troot elm\t1\tRouteLM\tproduct\terror\n5\t周揽\t1\t周岚\tperson\terror\n"


@pytest.fixture
def evaluate(tmp_path, capfd):
    """Evaluate two talks with labels and one without, in this process, one after another unless told otherwise."""
    for name, text in (("a.md", TALK), ("b.md", TALK.replace("root elm", "模型")), ("none.md", TALK)):
        (tmp_path / "talks").mkdir(exist_ok=True)
        (tmp_path / "talks" / name).write_text(text, encoding="utf-8")
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels" / "a.tsv").write_text(LABELS, encoding="utf-8")
    (tmp_path / "labels" / "b.tsv").write_text(LABELS.partition("\n")[2], encoding="utf-8")
    (tmp_path / "terms.csv").write_text(TERMS, encoding="utf-8")
    always = ("--no-builtin-glossary", "--glossary", tmp_path / "terms.csv")

    def run(*options, talks="talks", labels="labels", jobs=1):
        arguments = ("evaluate", tmp_path / talks, tmp_path / labels, *always, *options)
        status = program.run([*map(str, arguments), "--jobs", str(jobs)] if jobs else [*map(str, arguments)])
        out, err = capfd.readouterr()
        return SimpleNamespace(returncode=status, stdout=out, stderr=err)

    return run


def told(done):
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_figures_are_told_of_each_file_and_of_all(evaluate, tmp_path):
    figures = told(evaluate("--format", "json", "--misses"))
    assert figures.keys() == {"all", "by_category", "by_band", "down_to", "knowledge", "files"}
    one, other = figures["files"]
    assert [one["file"], other["file"]] == [str(tmp_path / "talks" / name) for name in ("a.md", "b.md")]
    assert (one["all"]["found"], one["all"]["labels"], other["all"]["labels"]) == (1, 2, 1)
    assert (figures["all"]["found"], figures["all"]["labels"], figures["all"]["suspects"]) == (1, 3, 1)
    assert figures["all"]["recall"] == pytest.approx(1 / 3)
    assert figures["by_category"]["person"]["labels"] == 2
    assert [miss["wrong"] for miss in other["misses"]] == ["周揽"]


def test_a_file_of_the_folder_has_the_figures_that_it_has_alone(evaluate):
    together = told(evaluate("--format", "json", "--false-alarms"))["files"]
    alone = told(evaluate("--format", "json", "--false-alarms", talks="talks/a.md", labels="labels/a.tsv", jobs=0))
    assert alone.pop("knowledge")  # told of all files together
    assert together[0] == alone


def test_what_the_glossary_knows_of_all_is_told_with_titles_and_with_papers(evaluate, tmp_path):
    for talk in (tmp_path / "talks").iterdir():
        talk.write_text(talk.read_text(encoding="utf-8").replace("对谈", "对谈-嘉宾：周岚"), encoding="utf-8")
    agenda = tmp_path / "agenda.md"
    agenda.write_text("嘉宾：周岚\n\n特邀报告：ZephyrFold\n", encoding="utf-8")
    (plain,) = told(evaluate("--format", "json"))["knowledge"]
    assert (plain["known"], plain["labels"], plain["forms_known"]) == (1, 3, 1)
    for jobs in (1, 2):
        (titles,) = told(evaluate("--mine-title", "--format", "json", jobs=jobs))["knowledge"]
        assert (titles["terms"], titles["known"], titles["forms_known"]) == ("with the title", 3, 2)
    before, after = told(evaluate("--mine", agenda, "--format", "json"))["knowledge"]
    assert (before["known"], after["known"], after["terms"]) == (1, 3, "with 1 papers")


def test_processes_tell_the_same_as_one(evaluate):
    assert told(evaluate("--format", "json", jobs=2)) == told(evaluate("--format", "json"))


def test_text_has_a_row_a_file_and_a_table_of_all(evaluate, tmp_path):
    done = evaluate("--misses")
    assert (done.returncode, done.stderr) == (0, "")
    files, together, known, missed, other, left_out = done.stdout.split("\n\n")
    assert [row.split()[0] for row in files.splitlines()[1:]] == [str(tmp_path / "talks" / n) for n in ("a.md", "b.md")]
    assert together.splitlines()[1].split() == ["all", "1", "1", "1.000", "3", "1", "0.333", "0.333", "0.500"]
    assert known.splitlines()[1].split() == ["glossary", "3", "1", "0.333", "2", "1", "0.333"]
    assert missed.splitlines() == [
        f"Labels that no first suggestion puts right in {tmp_path}/talks/a.md:",
        "5: 周揽 -> 周岚 (person)",
    ]
    assert "b.md" in other
    assert left_out.strip() == "1 transcripts have no labels and were left out."


def test_labels_that_do_not_fit_cost_that_file_alone(evaluate, tmp_path):
    (tmp_path / "labels" / "a.tsv").write_text("99\troot elm\t1\tRouteLM\tproduct\n", encoding="utf-8")
    done = evaluate("--format", "json")
    assert done.returncode == 1
    figures = json.loads(done.stdout)
    assert figures["files"][0].keys() == {"file", "error"}
    assert figures["all"]["labels"] == 1
    (line,) = done.stderr.splitlines()
    assert "no line '99'" in line


def test_where_no_file_can_be_scored_the_reasons_are_told(evaluate, tmp_path):
    for table in (tmp_path / "labels").iterdir():
        table.write_text("99\troot elm\t1\tRouteLM\tproduct\n", encoding="utf-8")
    done = evaluate()
    assert (done.returncode, done.stdout) == (1, "")
    assert all("no line '99'" in line for line in done.stderr.splitlines())


def test_folders_that_do_not_go_together_are_one_error(evaluate, tmp_path):
    (tmp_path / "other").mkdir()
    done = evaluate(labels="other")
    assert (done.returncode, done.stdout) == (2, "")
    assert "talk.tsv" in done.stderr
    assert done.stderr.count("\n") == 1
