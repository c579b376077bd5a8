"""A disk that is full and a folder that may no longer be written to: what was there stays, and the reason is told."""

import pytest

from annotator.app.export import export_transcript
from annotator.app.export_formats import Export
from annotator.core.errors import CannotWrite
from annotator.core.export_options import ExportOptions
from annotator.core.model import Source

FORMATS = ("txt", "md", "html", "docx", "docx-changes")


@pytest.fixture
def export(made):
    """A talk that is too long for what is left of a full disk."""
    transcript = made(*(f"第{at}句话，说得不长也不短。" for at in range(900)))
    source = Source("talk.md", "0" * 64, b"", "utf-8", "markdown", "", transcript.source)
    return Export(transcript, source, ExportOptions())


@pytest.mark.parametrize("format", FORMATS)
def test_a_full_disk_keeps_the_document_that_was_there(export, small_disk, format):
    out = small_disk / "talk.out"
    out.write_bytes(b"older")
    (small_disk / "ballast").write_bytes(b"x" * (1_048_576 - 2 * 4096))
    with pytest.raises(CannotWrite, match=r"talk\.out: cannot be written \(No space left on device\)"):
        export_transcript(export, out, format)
    assert out.read_bytes() == b"older"
    assert sorted(path.name for path in small_disk.iterdir()) == ["ballast", "talk.out"]


@pytest.mark.parametrize("format", FORMATS)
def test_a_permission_that_was_lost_leaves_nothing_behind(export, tmp_path, as_read_only, format):
    folder = tmp_path / "sent"
    folder.mkdir()
    with as_read_only(folder), pytest.raises(CannotWrite, match="Read-only file system"):
        export_transcript(export, folder / "talk.out", format)
    assert list(folder.iterdir()) == []
