"""The samples that are shipped: the noisy panel, its corrections, its turns and its people agree."""

import csv
import re
from itertools import pairwise

import pytest

from annotator.app.paths import resource
from annotator.core.cuts import soft_ends
from annotator.core.model import Category

SAMPLES = resource("samples")


def table(name, delimiter="\t"):
    with (SAMPLES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter, quoting=csv.QUOTE_NONE))


def rows(name):
    return (SAMPLES / name).read_text(encoding="utf-8").split("\n")


LABELS = table("panel.labels.tsv")


@pytest.fixture(scope="module")
def noisy():
    return rows("panel.md")


def place(line, text, nth):
    found = [match.start() for match in re.finditer(f"(?={re.escape(text)})", line)]
    assert len(found) >= nth, f"{text} stands less than {nth} times in {line}"
    return found[nth - 1]


def test_correcting_what_the_labels_say_gives_the_clean_panel(noisy):
    spans = [(int(r["line"]), place(noisy[int(r["line"]) - 1], r["wrong"], int(r["nth"])), r) for r in LABELS]
    corrected = list(noisy)
    for line, start, label in sorted(spans, key=lambda span: span[:2], reverse=True):
        text = corrected[line - 1]
        corrected[line - 1] = text[:start] + label["right"] + text[start + len(label["wrong"]) :]
    assert corrected == rows("panel.clean.md")


def test_labels_are_of_known_sorts():
    assert len(LABELS) >= 60
    assert {label["category"] for label in LABELS} <= {category.value for category in Category}
    assert {label["kind"] for label in LABELS} <= {"error", "style"}


def test_turns_begin_where_the_table_says_and_never_twice_in_a_row_by_one_speaker(noisy):
    turns = table("panel.turns.tsv")
    starts = [(int(t["line"]), place(noisy[int(t["line"]) - 1], t["text"], int(t["nth"]))) for t in turns]
    assert starts == sorted(set(starts))
    speakers = [turn["speaker"] for turn in turns]
    assert all(one != other for one, other in pairwise(speakers))


def test_everyone_on_the_roster_speaks_and_stands_in_the_title(noisy):
    people = table("panel.roster.csv", delimiter=",")
    assert [person["role"] for person in people].count("host") == 1
    speakers = {turn["speaker"] for turn in table("panel.turns.tsv")}
    for person in people:
        assert person["name"] in speakers
        assert person["name"] in noisy[0].replace(" ", "")


def test_the_panel_is_cut_by_length_as_a_recogniser_cuts(noisy):
    talk = [row for row in noisy[1:] if row]
    assert len(talk) >= 100
    assert sum(soft_ends(talk)) > 0.9 * len(talk)


def test_the_interview_has_times_and_two_labelled_speakers():
    cues = (SAMPLES / "interview.srt").read_text(encoding="utf-8").strip().split("\n\n")
    assert len(cues) == 15
    assert {cue.split("\n")[2].split("：")[0] for cue in cues} == {"周岚", "林知远"}
    assert all(re.fullmatch(r"[\d:,]{12} --> [\d:,]{12}", cue.split("\n")[1]) for cue in cues)


EDITED = ("panel", "talk", "dialogue")


def paragraphs_of(name):
    """The paragraphs of an edited sample with who speaks, None where the one before goes on."""
    found = [re.fullmatch(r"(?:\*\*(.+?)\*\*：)?(.+)", row) for row in rows(f"{name}.edited.md")[1:] if row]
    return [(match[1], match[2]) for match in found]


def test_the_edited_panel_has_the_turns_of_the_table():
    spoken = [speaker for speaker, _ in paragraphs_of("panel") if speaker]
    assert spoken == [turn["speaker"].replace("Speaker ", "观众") for turn in table("panel.turns.tsv")]


@pytest.mark.parametrize("name", EDITED)
def test_edited_samples_are_in_sentences_and_paragraphs_that_read_well(name):
    for _, text in paragraphs_of(name):
        assert len(text) <= 300
        assert re.search("[。？！][”]?$", text), text
        assert not re.search("[，。？！；：、]{2,}|^[，。、]|呃", text), text


def test_the_edited_panel_says_what_the_clean_one_says():
    def words(text):
        return re.sub(r"[\W_]", "", text).replace("地", "的")

    clean = iter(words("".join(rows("panel.clean.md")[1:])))
    edited = words("".join(text for _, text in paragraphs_of("panel")))
    assert [char for char in edited if char not in clean] == []
