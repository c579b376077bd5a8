"""Versions that an export kept: how they were sent comes back, whatever another program made of it."""

import json
from datetime import UTC, datetime

import pytest

from annotator.core.export_options import CleanUp, ExportOptions, Fillers
from annotator.core.versions import Sent, snapshot_of
from annotator.store.versions import PackedVersion, pack

MADE = datetime(2026, 11, 21, 14, 5, tzinfo=UTC)
SENT = Sent("docx", ExportOptions(notes=True, clean_up=CleanUp(fillers=Fillers.LIGHT)))


@pytest.fixture
def packed(session):
    _, transcript, _ = session.load()
    return PackedVersion("sent", MADE, pack(snapshot_of(transcript), transcript.source), SENT)


def test_how_it_was_sent_comes_back(session, packed):
    kept = session.add_version(packed)
    assert kept.sent == SENT
    assert session.versions() == [kept]
    assert session.packed_version(kept).sent == SENT


def test_a_version_that_was_named_was_not_sent(session, packed):
    session.add_version(PackedVersion("named", MADE, packed.data))
    assert session.versions()[0].sent is None


@pytest.mark.parametrize("text", ["", "{", "[]", "null", json.dumps({"format": "md"}), json.dumps({"options": 5})])
def test_what_cannot_be_read_is_as_by_default(session, packed, text):
    session.add_version(packed)
    with session._writing() as db:
        db.execute("update versions set sent = ?", [text])
    (version,) = session.versions()
    assert version.sent == Sent("", ExportOptions())
