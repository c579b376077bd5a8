"""Small transcripts with suspects in them, the round trip that every edit must stand, disks that refuse."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from annotator.core.build import fresh_transcript
from annotator.core.model import (
    Band,
    Category,
    Info,
    Reason,
    ReasonCode,
    Source,
    SourceLine,
    Suggestion,
    Suspect,
    SuspectKind,
)
from annotator.core.transcript import Transcript


@pytest.fixture(scope="session")
def make_source():
    """A source of these lines, given as texts or as `SourceLine`s."""

    def make(*lines, title="圆桌"):
        read = [SourceLine(at, line) if isinstance(line, str) else line for at, line in enumerate(lines, 1)]
        return Source("圆桌.md", "0" * 64, b"", "utf-8", "markdown", title, tuple(read))

    return make


@pytest.fixture(scope="session")
def make_transcript(make_source):
    """A transcript of these texts; `soft` tells by index (from 1) which lines a cut by length ended."""

    def make(*lines, soft=(), speakers=()):
        source = make_source(*lines)
        talk = [replace(line, soft_end=line.id in soft) for line in fresh_transcript(source).lines]
        return Transcript(source.lines, talk, info=Info(source.title), speakers=speakers)

    return make


@pytest.fixture(scope="session")
def make_suspect():
    """A suspect on `heard` where it first stands in a line, or from `start` on."""

    def make(line, heard, *meant, start=0, band=Band.LIKELY, group=None):
        at = line.text.index(heard, start)
        suggestions = tuple(Suggestion(text, 0.8, Reason(ReasonCode.SOUND)) for text in meant)
        kind, category = SuspectKind.TERM, Category.TERM_EN
        return Suspect(line.id, at, at + len(heard), heard, kind, category, band, 0.8, suggestions, group)

    return make


@pytest.fixture(scope="session")
def state_of():
    """All that a transcript holds, to compare."""

    def state(transcript):
        held = (transcript.speakers, transcript.decisions, transcript.terms)
        return list(transcript.lines), transcript.info, *map(dict, held)

    return state


@pytest.fixture(scope="session")
def made(state_of):
    """Makes a step, after a look whether it can be taken back and made again. Returns the step."""

    def make(transcript, step):
        before = state_of(transcript)
        transcript.apply(step.changes)
        after = state_of(transcript)
        transcript.apply(step.inverse().changes)
        assert state_of(transcript) == before
        transcript.apply(step.inverse().inverse().changes)
        assert state_of(transcript) == after
        return step

    return make


@contextmanager
def mounted(where, *options) -> Iterator[None]:
    """A mount for the time of the block; skips where this system permits none."""
    where.mkdir(exist_ok=True)
    done = subprocess.run(["mount", *options, str(where)], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"mounting is not permitted here: {done.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", str(where)], check=True)


@pytest.fixture
def small_disk(tmp_path):
    """A folder on a disk of one megabyte."""
    where = tmp_path / "small"
    with mounted(where, "-t", "tmpfs", "-o", "size=1m", "tmpfs"):
        yield where


@pytest.fixture
def as_read_only():
    """Makes a folder a read-only mount of itself for a block."""

    @contextmanager
    def mount(folder):
        with mounted(folder, "--bind", str(folder)):
            subprocess.run(["mount", "-o", "remount,bind,ro", str(folder)], check=True)
            yield

    return mount
