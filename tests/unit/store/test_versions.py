"""What a version holds survives packing, and a damaged one harms nothing else."""

import json
import os
import zlib
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlite_utils import Database

from annotator.core import edits
from annotator.core.build import fresh_transcript
from annotator.core.errors import SessionReadOnly, VersionNotKept, VersionUnreadable
from annotator.core.model import Decision, DecisionKind, Line, Speaker
from annotator.core.versions import Snapshot, snapshot_of
from annotator.store.session_file import create_session, open_session_file
from annotator.store.versions import PackedVersion, pack, unpack

MADE = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def packed(transcript, name="初稿"):
    return PackedVersion(name, MADE, pack(snapshot_of(transcript), transcript.source))


def test_a_snapshot_is_the_same_after_packing(session):
    _, transcript, _ = session.load()
    transcript.apply(edits.change_text(transcript, 2, "").changes)
    transcript.apply(edits.split(transcript, 1, 4).changes)
    then = snapshot_of(transcript)
    then = replace(
        then,
        lines=(*then.lines, Line(70, "z", "", ())),
        speakers=(*then.speakers, Speaker(71, 9, "周岚", aliases=("周兰",))),
        decisions=(Decision(72, DecisionKind.UNCLEAR, "系数", line_id=2),),
    )
    data = pack(then, transcript.source)
    assert unpack(PackedVersion("初稿", MADE, data), transcript.source) == then


def test_text_that_stands_as_it_was_read_takes_no_room(session):
    _, transcript, _ = session.load()
    transcript.apply(edits.change_text(transcript, 2, "scaling").changes)
    kept = [json.loads(row) for row in zlib.decompress(packed(transcript).data).decode().split("\n")]
    assert [plain.get("text") for kind, plain in kept if kind == "line"] == [None, "scaling", None]


def test_versions_are_listed_renamed_and_deleted(session, session_path, backups):
    _, transcript, _ = session.load()
    first, second = (session.add_version(packed(transcript, name)) for name in ("初稿", "二稿"))
    session.rename_version(first, "草稿")
    assert session.versions() == [replace(first, name="草稿"), second]
    session.delete_version(second)
    session.close()
    with closing(open_session_file(session_path, backups)) as again:
        (kept,) = again.versions()
        assert (kept.name, kept.made) == ("草稿", MADE)
        assert unpack(again.packed_version(kept), transcript.source) == snapshot_of(transcript)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"rubbish",
        zlib.compress(b'["speaker",{"id":1,"slot":1,"name":"x"}]'),
        zlib.compress(b"\xff"),
        zlib.compress(b"[]"),
        zlib.compress(b'["line",{"id":1}]'),
    ],
)
def test_a_damaged_version_is_told_and_the_session_opens(session, session_path, backups, data):
    source, transcript, _ = session.load()
    session.add_version(replace(packed(transcript), data=data))
    session.close()
    with closing(open_session_file(session_path, backups)) as again:
        again.load()
        (version,) = again.versions()
        with pytest.raises(VersionUnreadable, match="初稿"):
            unpack(again.packed_version(version), source.lines)


def test_a_damaged_time_leaves_a_version_without_one(session, session_path):
    _, transcript, _ = session.load()
    session.add_version(packed(transcript))
    with closing(Database(session_path)) as db:
        db.execute("update versions set time = 'yesterday'")
    (version,) = session.versions()
    assert (version.name, version.made) == ("初稿", None)


def test_a_version_that_the_disk_refuses_is_told_by_name(session, session_path):
    _, transcript, _ = session.load()
    kept = session.add_version(packed(transcript))
    with closing(Database(session_path)) as other:
        other.conn.execute("begin immediate")
        for write in (
            lambda: session.add_version(packed(transcript, "二稿")),
            lambda: session.rename_version(kept, "二稿"),
            lambda: session.delete_version(kept),
        ):
            with pytest.raises(VersionNotKept):
                write()
    assert session.versions() == [kept]


def test_a_session_open_for_reading_shows_versions_and_takes_none(session, session_path, backups):
    _, transcript, _ = session.load()
    kept = session.add_version(packed(transcript))
    with closing(open_session_file(session_path, backups)) as reader:
        assert reader.versions() == [kept]
        assert isinstance(unpack(reader.packed_version(kept), transcript.source), Snapshot)
        with pytest.raises(SessionReadOnly):
            reader.add_version(packed(transcript, "二稿"))


def test_a_version_that_a_full_disk_refuses_leaves_the_session_as_it_was(small_disk, source, backups):
    path = small_disk / "talk.db"
    create_session(path, source, fresh_transcript(source), small_disk / "talk.md")
    with closing(open_session_file(path, backups)) as session:
        _, transcript, _ = session.load()
        kept = session.add_version(packed(transcript))
        with pytest.raises(VersionNotKept, match="full"):
            session.add_version(PackedVersion("太大", MADE, os.urandom(2_000_000)))
        assert [version.id for version in session.versions()] == [kept.id]
        session.rename_version(kept, "还能改名")
        assert unpack(session.packed_version(kept), source.lines) == snapshot_of(transcript)
