"""What scripts rely on in `annotator evaluate`."""

import json
import subprocess
import sys

import pytest

FIGURES = {"suspects", "right", "labels", "found", "found_at_5", "precision", "recall", "recall_at_5", "f1"}
TERMS = "term,category,aliases\nRouteLM,product,root elm\n"
TALK = """# 一场关于小模型的对谈

我们去年做的那个root elm其实是一个很小的模型，大家都没有想到。

后来root elm就开源了，这个是周揽的主意。
"""
LABELS = """line\twrong\tnth\tright\tcategory\tkind
# the second time it is said is not labelled
3\troot elm\t1\tRouteLM\tproduct\terror
5\t周揽\t1\t周岚\tperson\terror
3\t想到\t1\t料到\tword\terror
"""


@pytest.fixture
def evaluated(annotator, tmp_path):
    """Evaluate a small talk, in which one term is found right, one mistakenly, and a person is missed."""
    (tmp_path / "talk.md").write_text(TALK, encoding="utf-8")
    (tmp_path / "terms.csv").write_text(TERMS, encoding="utf-8")

    def run(*options, labels=LABELS, glossary=("--glossary", tmp_path / "terms.csv"), talk=TALK):
        (tmp_path / "talk.md").write_text(talk, encoding="utf-8")
        (tmp_path / "labels.tsv").write_text(labels, encoding="utf-8")
        files = (tmp_path / "talk.md", tmp_path / "labels.tsv")
        return annotator("evaluate", *files, "--no-builtin-glossary", *glossary, *options)

    return run


def told(done):
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_json_has_the_figures_of_all_parts(evaluated, tmp_path):
    figures = told(evaluated("--format", "json"))
    assert figures.keys() == {"file", "all", "by_category", "by_band", "down_to", "knowledge"}
    assert figures["file"] == str(tmp_path / "talk.md")
    assert figures["all"] == {
        "suspects": 2,
        "right": 1,
        "labels": 2,
        "found": 1,
        "found_at_5": 1,
        "precision": 0.5,
        "recall": 0.5,
        "recall_at_5": 0.5,
        "f1": 0.5,
    }
    assert {name: (part["suspects"], part["labels"]) for name, part in figures["by_category"].items()} == {
        "person": (0, 1),
        "product": (2, 1),
    }


def test_lists_come_where_asked_for(evaluated):
    figures = told(evaluated("--format", "json", "--misses", "--false-alarms"))
    assert figures["misses"] == [
        {"line": 5, "start": 18, "end": 20, "wrong": "周揽", "right": ["周岚"], "category": "person", "rank": None}
    ]
    (alarm,) = figures["false_alarms"]
    assert (alarm["line"], alarm["start"], alarm["end"], alarm["text"]) == (5, 2, 10, "root elm")
    assert alarm["suggestions"] == ["RouteLM"]
    assert alarm.keys() == {"line", "start", "end", "text", "category", "band", "probability", "suggestions"}


def test_text_is_a_table_with_the_lists_below(evaluated):
    done = evaluated("--misses", "--false-alarms")
    assert (done.returncode, done.stderr) == (0, "")
    table, known, misses, alarms = done.stdout.split("\n\n")
    assert known.startswith("What it knows")
    heading, *rows = table.splitlines()
    assert heading.endswith("  labels  found  recall  recall at 5     f1")
    assert rows[0].split() == ["all", "2", "1", "0.500", "2", "1", "0.500", "0.500", "0.500"]
    assert [row.split()[0] for row in rows[1:]] == ["person", "product", "sure", "likely", "maybe", "sure+likely"]
    assert len({len(row) for row in (heading, *rows)}) == 1
    assert misses.splitlines()[1:] == ["5: 周揽 -> 周岚 (person)"]
    assert len(alarms.splitlines()) == 2
    assert alarms.splitlines()[1].startswith("5: 后来[root elm -> RouteLM 0.")
    assert evaluated("--misses").stdout == f"{table}\n\n{known}\n\n{misses}\n"
    assert evaluated("--false-alarms").stdout == f"{table}\n\n{known}\n\n{alarms}"


def test_a_miss_tells_which_suggestion_would_have_been_right(annotator, sample, tmp_path):
    suspects = told(annotator("check", sample, "--format", "json"))["suspects"]
    several = next(suspect for suspect in suspects if suspect["kind"] == "term" and len(suspect["suggestions"]) > 1)
    meant = several["suggestions"][1]["text"]
    before = sample.read_text(encoding="utf-8").split("\n")[several["line"] - 1][: several["end"]]
    place = (several["line"], several["text"], before.count(several["text"]), meant, "product")
    (tmp_path / "labels.tsv").write_text("\t".join(map(str, place)), encoding="utf-8")
    figures = told(annotator("evaluate", sample, tmp_path / "labels.tsv", "--format", "json", "--misses"))
    assert (figures["all"]["found"], figures["all"]["found_at_5"]) == (0, 1)
    assert [miss["rank"] for miss in figures["misses"]] == [2]
    shown = annotator("evaluate", sample, tmp_path / "labels.tsv", "--misses").stdout
    assert f"-> {meant} (product, suggestion 2)" in shown


def test_own_terms_count_only_when_asked_for(evaluated, own_home):
    personal = own_home / "annotator" / "data" / "glossary.csv"
    personal.parent.mkdir(parents=True)
    personal.write_text(TERMS, encoding="utf-8")
    assert told(evaluated("--format", "json", glossary=()))["all"]["suspects"] == 0
    assert told(evaluated("--format", "json", "--personal", glossary=()))["all"]["suspects"] == 2


def test_a_line_too_long_is_told(evaluated):
    done = evaluated(talk=f"{TALK}\n{'啊' * 20_001}\n")
    assert done.returncode == 0
    (notice,) = done.stderr.splitlines()
    assert "line 3" in notice
    assert "20,001" in notice


@pytest.mark.parametrize(
    ("labels", "what"),
    [
        (f"{LABELS}3\troot elm\t2\tRouteLM\tproduct\terror\n", ("row 6", "'nth'")),
        (f"{LABELS}99\troot elm\t1\tRouteLM\tproduct\terror\n", ("row 6", "no line '99'")),
        ("3\troot\n", ("row 1", "fewer columns")),
        ("", ("empty",)),
        ("\0", ("not a text file",)),
    ],
)
def test_labels_that_do_not_fit_are_one_error(evaluated, own_home, labels, what):
    done = evaluated("--format", "json", labels=labels)
    assert (done.returncode, done.stdout) == (2, "")
    (line,) = done.stderr.splitlines()
    assert all(word in line for word in ("labels.tsv", *what)), line
    assert not list(own_home.rglob("*.db"))


def test_files_that_are_not_there_are_one_error(annotator, evaluated, tmp_path):
    told(evaluated("--format", "json"))
    for files in (("none.md", tmp_path / "labels.tsv"), (tmp_path / "talk.md", "none.tsv")):
        done = annotator("evaluate", *files)
        assert (done.returncode, done.stdout) == (2, "")
        assert "none" in done.stderr
        assert done.stderr.count("\n") == 1


def test_the_parts_of_the_sample_add_up(annotator, sample):
    labels = sample.with_name("panel.labels.tsv")
    figures = told(annotator("evaluate", sample, labels, "--format", "json", "--misses", "--false-alarms"))
    whole = figures["all"]
    assert whole["right"]
    assert whole["found"] <= whole["found_at_5"] <= whole["labels"]
    assert all(
        part.keys() == FIGURES for kind in ("by_category", "by_band", "down_to") for part in figures[kind].values()
    )
    for count in ("suspects", "right"):
        for parts in (figures["by_category"], figures["by_band"]):
            assert sum(part[count] for part in parts.values()) == whole[count]
    for count in ("labels", "found", "found_at_5"):
        assert sum(part[count] for part in figures["by_category"].values()) == whole[count]
    assert figures["down_to"]["maybe"] == whole
    assert len(figures["misses"]) == whole["labels"] - whole["found"]
    rows = sample.read_text(encoding="utf-8").split("\n")
    for alarm in figures["false_alarms"]:
        assert rows[alarm["line"] - 1][alarm["start"] : alarm["end"]] == alarm["text"]


def test_the_table_shows_the_figures_of_the_json(annotator, sample):
    files = (sample, sample.with_name("panel.labels.tsv"))
    figures = told(annotator("evaluate", *files, "--format", "json"))
    parts = {"all": figures["all"], **figures["by_category"], **figures["by_band"]}
    parts["sure+likely"] = figures["down_to"]["likely"]
    shown = ("suspects", "right", "precision", "labels", "found", "recall", "recall_at_5", "f1")
    table = {name: [float(cell) for cell in cells] for name, *cells in table_of(annotator("evaluate", *files).stdout)}
    assert table == {name: [round(part[figure], 3) for figure in shown] for name, part in parts.items()}


def table_of(printed):
    """The rows of the first table below its heading, each as its cells."""
    return [row.split() for row in printed.split("\n\n")[0].splitlines()[1:]]


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("d1-panel-vision", ()),
        ("d1-panel-vision", ("--glossary", "glossary-dev.csv", "--no-builtin-glossary")),
        ("d4-photomaker-talk", ("--glossary", "glossary-dev.csv", "--no-builtin-glossary")),
    ],
)
def test_the_judge_of_the_real_transcripts_gives_the_same_figures(annotator_in, shared_data, tmp_path, name, options):
    files = (shared_data / "transcripts" / f"{name}.md", shared_data / "labels" / f"{name}.tsv")
    options = (*options, "--format", "json")
    ours = told(annotator_in(shared_data, "evaluate", *files, *options))
    suspects = tmp_path / "suspects.json"
    suspects.write_text(annotator_in(shared_data, "check", files[0], *options).stdout, encoding="utf-8")
    judge = shared_data.parent / "tools" / "score_suspects.py"
    for bands, part in (
        ("sure,likely,maybe", ours["all"]),
        ("sure,likely", ours["down_to"]["likely"]),
        ("sure", ours["down_to"]["sure"]),
        ("likely", ours["by_band"]["likely"]),
    ):
        theirs = judged(judge, *files, suspects, "--band", bands)
        assert theirs["suspects"] == str(part["suspects"]) != "0"
        assert theirs["terms_and_names"] == str(part["labels"])
        assert theirs["precision_fix"] == f"{part['precision']:.3f}"
        assert theirs["recall_top1"] == f"{part['recall']:.3f}"
        assert theirs["recall_top5"] == f"{part['recall_at_5']:.3f}"
        assert theirs["f1_fix"] == f"{part['f1']:.3f}"


def judged(judge, *arguments):
    """What the judge prints, by name."""
    done = subprocess.run([sys.executable, judge, *arguments], capture_output=True, encoding="utf-8", check=True)
    return dict(row.split() for row in done.stdout.splitlines())


def test_what_the_glossary_knows_is_told_before_and_after_mining(evaluated, tmp_path):
    agenda = tmp_path / "agenda.md"
    agenda.write_text("主持人：周岚\n", encoding="utf-8")
    before, after = told(evaluated("--mine", agenda, "--format", "json"))["knowledge"]
    assert (before["labels"], before["known"], before["share"], before["forms"]) == (2, 1, 0.5, 2)
    assert (after["known"], after["share"], after["forms_known"]) == (2, 1.0, 2)
    assert after["recall"] > before["recall"]


def test_people_of_the_title_are_known_once_it_is_mined(evaluated):
    talk = TALK.replace("# 一场关于小模型的对谈", "# 一场关于小模型的对谈-主持人：周岚")
    (known,) = told(evaluated("--mine-title", "--format", "json", talk=talk))["knowledge"]
    assert known["known"] == 2


def test_the_table_tells_what_the_glossary_knows(evaluated):
    *_, head, row = evaluated().stdout.splitlines()
    assert head.startswith("What it knows")
    assert row.split() == ["glossary", "2", "1", "0.500", "2", "1", "0.500"]


def test_a_paper_that_cannot_be_read_is_told(evaluated, tmp_path):
    done = evaluated("--mine", tmp_path / "none.pdf")
    assert (done.returncode, done.stdout) == (2, "")
    assert "none.pdf" in done.stderr
