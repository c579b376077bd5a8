"""Which files are meant where folders are named."""

import os

import pytest

from annotator.app.corpus.files import find_corpus
from annotator.core.corpus_errors import NoTranscripts
from annotator.core.errors import FileMissing, FileUnreadable


@pytest.fixture
def folder(tmp_path):
    """A folder with transcripts on two levels, and with what is none."""
    names = ("b.md", "a.TXT", "c.srt", "d.vtt", "deep/e.markdown", "deep/er/f.txt")
    others = (".hidden.md", ".git/g.md", "talk.docx", "labels.tsv", "md", "x.md.part", "results.jsonl")
    for name in (*names, *others):
        path = tmp_path / "talks" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("大家好")
    return tmp_path / "talks"


def names_in(folder, *paths):
    return [path.relative_to(folder).as_posix() for path in find_corpus(paths).files]


def test_transcripts_of_a_folder_come_in_a_fixed_order_and_the_rest_not_at_all(folder):
    expected = ["a.TXT", "b.md", "c.srt", "d.vtt", "deep/e.markdown", "deep/er/f.txt"]
    assert names_in(folder, folder) == expected


def test_what_is_named_counts_whatever_it_is_called_and_in_the_order_of_naming(folder):
    assert names_in(folder, folder / "talk.docx", folder / ".hidden.md", folder / "deep") == [
        "talk.docx",
        ".hidden.md",
        "deep/e.markdown",
        "deep/er/f.txt",
    ]


def test_a_file_that_is_named_twice_counts_once(folder):
    (folder / "again.md").symlink_to(folder / "b.md")
    named = names_in(folder, folder / "c.srt", folder, folder / "deep" / ".." / "b.md")
    assert named == ["c.srt", "a.TXT", "again.md", "d.vtt", "deep/e.markdown", "deep/er/f.txt"]


def test_links_in_a_circle_end(folder):
    (folder / "deep" / "round").symlink_to(folder)
    assert len(names_in(folder, folder)) == 6


def test_a_name_of_nothing_is_told(folder):
    with pytest.raises(FileMissing, match=r"none\.md"):
        find_corpus([folder, folder / "none.md"])


def test_a_folder_without_transcripts_is_told_with_what_was_looked_for(tmp_path):
    (tmp_path / "talk.docx").write_text("大家好")
    with pytest.raises(NoTranscripts, match=r"\.md, .*\.vtt"):
        find_corpus([tmp_path])


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable for root")
def test_a_folder_that_may_not_be_read_is_told_and_the_rest_found(folder):
    (folder / "deep").chmod(0)
    try:
        corpus = find_corpus([folder])
    finally:
        (folder / "deep").chmod(0o700)
    assert len(corpus.files) == 4
    (fault,) = corpus.faults
    assert isinstance(fault, FileUnreadable)
    assert "deep" in str(fault)
