"""What scripts rely on in `annotator turns`."""

import json


def told_of(done):
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_json_keeps_its_contract_on_the_sample(annotator, sample):
    told = told_of(annotator("turns", sample, "--format", "json"))
    rows = sample.read_text(encoding="utf-8").split("\n")
    assert told.keys() == {"roster", "turns"}
    assert all(entry.keys() == {"name", "role", "source"} for entry in told["roster"])
    assert {"周岚", "林知远", "何一鸣", "沈慧"} <= {entry["name"] for entry in told["roster"]}
    assert told["turns"]
    for turn in told["turns"]:
        assert turn.keys() == {"index", "line", "start", "speaker", "probability", "reason"}
        assert 0 <= turn["start"] < len(rows[turn["line"] - 1])
        assert 0 <= turn["probability"] <= 1
    starts = [(turn["index"], turn["start"]) for turn in told["turns"]]
    assert starts == sorted(set(starts))


def test_names_given_are_the_roster(annotator, sample):
    told = told_of(annotator("turns", sample, "--roster", "周岚, 林知远、沈慧", "--format", "json"))
    assert {"周岚", "林知远", "沈慧"} <= {entry["name"] for entry in told["roster"]}


def test_text_names_the_people_and_where_they_begin(annotator, sample):
    done = annotator("turns", sample)
    assert done.returncode == 0, done.stderr
    assert "周岚" in done.stdout
    assert done.stdout.splitlines()[-1].startswith("Turns: ")


def test_one_unnamed_speaker_is_no_error(annotator, tmp_path):
    path = tmp_path / "talk.txt"
    path.write_text("大家好，今天我来讲一讲我们的工作。\n", encoding="utf-8")
    assert told_of(annotator("turns", path, "--format", "json")).keys() == {"roster", "turns"}
