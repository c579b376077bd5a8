import pytest

from annotator.app.export import clean_text, export_file, export_transcript, suffixes
from annotator.app.export_formats import Export
from annotator.app.paths import user_paths
from annotator.core.build import fresh_transcript
from annotator.core.edits import change_text
from annotator.core.errors import CannotWrite, UnknownFormat
from annotator.core.export_options import ExportOptions
from annotator.formats.read import parse

TALK = "# 小模型对谈\n\n我们先来看一下第一个问题。\n"
TIMED = "1\n00:00:01,000 --> 00:00:02,000\n大家好\n"


def exported(text):
    source = parse(text.encode(), "talk.md")
    return Export(fresh_transcript(source), source, ExportOptions())


@pytest.fixture
def talk(tmp_path):
    path = tmp_path / "talk.md"
    path.write_text(TALK, encoding="utf-8")
    return path


def export(path, out, format=None):
    export_file(path, out, format, lambda options: options, paths=user_paths())


def test_a_file_is_exported_in_the_format_of_the_ending(talk, tmp_path):
    export(talk, tmp_path / "out.html")
    assert "<html" in (tmp_path / "out.html").read_text(encoding="utf-8").lower()


def test_an_unknown_format_is_told_before_anything_is_read(tmp_path):
    with pytest.raises(UnknownFormat):
        export(tmp_path / "none.md", tmp_path / "out.xyz")


def test_the_file_itself_is_protected_under_any_name(talk, tmp_path):
    (tmp_path / "link.txt").symlink_to(talk)
    for out in (talk, tmp_path / "link.txt"):
        with pytest.raises(CannotWrite):
            export(talk, out, "txt")
    assert talk.read_text(encoding="utf-8") == TALK


def test_only_what_has_times_can_become_subtitles():
    untimed, timed = exported(TALK), parse(TIMED.encode(), "talk.srt")
    assert "srt" not in suffixes(untimed.transcript, untimed.source)
    assert suffixes(fresh_transcript(timed), timed)["srt"] == ".srt"


def test_what_is_written_in_place_has_the_suffix_of_the_source():
    export = exported(TALK)
    assert suffixes(export.transcript, export.source)["inplace"] == ".md"


@pytest.mark.parametrize("format", ["txt", "inplace"])
def test_a_session_never_overwrites_its_source(talk, tmp_path, format):
    export = exported(TALK)
    export.transcript.apply(change_text(export.transcript, 1, "一").changes)
    with pytest.raises(CannotWrite):
        export_transcript(export, talk, format)
    assert talk.read_text(encoding="utf-8") == TALK
    export_transcript(export, tmp_path / "other.md", format)
    assert "一" in (tmp_path / "other.md").read_text(encoding="utf-8")


def test_the_same_can_be_written_in_place_again(talk, tmp_path):
    for _ in range(2):
        export(talk, tmp_path / "copy.md", "inplace")
    assert (tmp_path / "copy.md").read_bytes() == talk.read_bytes()


def test_what_was_there_stays_whole_when_a_format_does_not_fit(tmp_path):
    out = tmp_path / "out.srt"
    out.write_text("older")
    with pytest.raises(UnknownFormat):
        export_transcript(exported(TALK), out, "srt")
    assert out.read_text() == "older"


def test_the_clipboard_gets_plain_and_rich_text():
    plain, rich = clean_text(exported(TALK))
    assert "第一个问题" in plain
    assert "第一个问题" in rich
    assert "<" in rich
    assert "<" not in plain
