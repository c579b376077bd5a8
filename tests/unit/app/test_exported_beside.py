"""What is exported beside the talk stands bad input and bad places: harmless and whole, or nothing is written."""

import json
from contextlib import suppress

import pytest

from annotator.app.export import export_transcript
from annotator.app.export_formats import FORMATS, Export, export_bytes
from annotator.core.build import fresh_transcript
from annotator.core.edits import change_text, set_speaker
from annotator.core.errors import CannotWrite
from annotator.core.export_options import ExportOptions
from annotator.core.history import Change
from annotator.core.model import Speaker
from annotator.core.unclear import mark_unclear
from annotator.formats.read import parse

BESIDE = [
    "inplace",
    "pairs",
    "pairs-csv",
    "report",
    "report-csv",
    "queries",
    "queries-csv",
]
HOSTILE = {
    "long": "长" * 350_000,
    "emoji": "👩‍👩‍👧‍👦🇨🇳❤️‍🔥",
    "bidi": "\u202egnp.exe\u2066 שלום",
    "control": "\x07\x1b[31m红\x0b\x0c\x85",
    "formula": "=cmd|' /C calc'!A0",
    "markup": "</td><script>x</script>&amp;",
}


def exported(text, heard="原来的话"):
    source = parse(f"# 题\n\n{heard}{text}\n\n第二行。\n".encode(), "a/b.md")
    transcript = fresh_transcript(source)
    speaker = Speaker(900, 1, f"A/B\\..{text[:20]}")
    line = transcript.line(1)
    transcript.apply([Change(None, speaker)])
    transcript.apply(set_speaker(transcript, 1, 0, 900).changes)
    transcript.apply(change_text(transcript, 1, line.text.replace(heard, "改过的话") + text[:9]).changes)
    transcript.apply(mark_unclear(transcript, 1, 0, 4).changes)
    return Export(transcript, source, ExportOptions())


def test_all_of_them_are_here():
    assert set(BESIDE) == set(FORMATS) - {"txt", "md", "docx", "docx-changes", "html", "srt", "vtt"}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("format", BESIDE)
def test_hostile_text_makes_a_file_that_can_be_read(format, text):
    data = export_bytes(exported(text), format).decode("utf-8-sig" if "csv" in format else "utf-8")
    assert "改过" in data
    if format == "pairs":
        assert all(json.loads(row)["heard"] is not None for row in data.splitlines())
    elif format != "inplace":
        assert not set(data) & set("\x07\x1b\x0b\x0c")


@pytest.mark.parametrize("format", BESIDE)
def test_a_full_disk_leaves_what_was_there(format, small_disk):
    out = small_disk / "out"
    out.write_bytes(b"older")
    with (small_disk / "fills.bin").open("wb", buffering=0) as file, suppress(OSError):
        while file.write(b"x" * 4096):
            pass
    with pytest.raises(CannotWrite, match="No space left on device"):
        export_transcript(exported("好"), out, format)
    assert sorted(path.name for path in small_disk.iterdir()) == ["fills.bin", "out"]
    assert out.read_bytes() == b"older"


@pytest.mark.parametrize("format", BESIDE)
def test_a_place_that_may_not_be_written_is_told(format, tmp_path, as_read_only):
    with as_read_only(tmp_path), pytest.raises(CannotWrite, match="Read-only file system"):
        export_transcript(exported("好"), tmp_path / "out", format)
    assert list(tmp_path.iterdir()) == []
