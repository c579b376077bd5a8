from pathlib import Path

import pytest

from annotator.app.export_memory import ExportHabit, ExportMemory
from annotator.app.export_names import harmless, proposed_folder, proposed_name
from annotator.core.export_options import CleanUp, ExportOptions, Fillers, Paragraphs

HABIT = ExportHabit("md", ExportOptions(paragraphs=Paragraphs.MARKED, clean_up=CleanUp(fillers=Fillers.MEDIUM)))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("圆桌论坛：小模型能走多远？", "圆桌论坛：小模型能走多远？"),
        ('a/b\\c:d"e', "a-b-c：d”e"),
        ("../../etc/passwd", "etc-passwd"),
        (" .hidden. ", "hidden"),
        ("line\nbreak\x00and\u202eback", "line-break-and-back"),
        ("CON", "_CON"),
        ("lone \ud800 half", "lone - half"),
        ("///", ""),
    ],
)
def test_a_name_is_harmless_on_every_system(name, expected):
    assert harmless(name) == expected


def test_a_long_name_is_cut_between_characters():
    assert harmless("好" * 200) == "好" * 50


@pytest.mark.parametrize(
    ("title", "format", "expected"),
    [
        ("圆桌", "docx", "圆桌.docx"),
        ("圆桌", "docx-changes", "圆桌.changes.docx"),
        ("", "md", "panel.md"),
        ("圆桌", "inplace", "panel.corrected.md"),
    ],
)
def test_what_is_proposed_is_named_by_the_talk_and_told_apart(title, format, expected):
    suffix = Path(expected).suffix
    assert proposed_name(title, "panel.md", format, suffix) == expected


def test_what_has_no_name_at_all_has_one():
    assert proposed_name("//", "..", "txt", ".txt") == "transcript.txt"


@pytest.fixture
def memory(tmp_path):
    return ExportMemory(tmp_path / "config" / "exports.json")


def test_each_folder_has_its_own_habit_and_a_new_one_has_the_last(memory, tmp_path):
    one, two = tmp_path / "one", tmp_path / "two"
    other = ExportHabit("docx", ExportOptions(notes=True), tmp_path)
    memory.note(one, HABIT)
    memory.note(two, other)
    assert memory.recall(one) == HABIT
    assert memory.recall(tmp_path / "three") == memory.recall(None) == other


def test_nothing_is_remembered_at_first(memory):
    assert memory.recall(None) == ExportHabit()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"": 5}', '{"": {"format": 3, "options": [], "folder": 1}}'])
def test_a_damaged_file_counts_as_none_and_is_written_anew(memory, tmp_path, text):
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "exports.json").write_text(text)
    assert memory.recall(None) == ExportHabit()
    memory.note(None, HABIT)
    assert memory.recall(None) == HABIT


def test_the_first_folder_that_takes_files_is_proposed(tmp_path):
    assert proposed_folder(None, tmp_path / "gone", tmp_path) == tmp_path
    assert proposed_folder(None, tmp_path / "gone") == Path.home()
