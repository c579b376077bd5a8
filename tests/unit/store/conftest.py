"""A small session to work on."""

import hashlib

import pytest

from annotator.core.build import fresh_transcript
from annotator.core.model import LineKind, Source, SourceLine
from annotator.store.session_file import create_session, open_session_file

TEXTS = ("大家好，我们今天请到了三位嘉宾。", "先聊一聊 skin law 的系数。", "嗯，这个问题我来回答。")


@pytest.fixture
def source():
    lines = [SourceLine(at, text, row=2 * at + 1) for at, text in enumerate(TEXTS, 1)]
    lines[2] = SourceLine(3, TEXTS[2], LineKind.TEXT, None, 1_000, 4_500, "主持人")
    data = "\n\n".join(TEXTS).encode()
    name, sha256 = "圆桌.md", hashlib.sha256(data).hexdigest()
    return Source(name, sha256, data, "utf-8", "markdown", "圆桌：模型怎么训", tuple(lines), ("long-line:2",))


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "sessions"


@pytest.fixture
def backups(tmp_path):
    return tmp_path / "backups"


@pytest.fixture
def session_path(folder, source):
    path = folder / "圆桌-1a2b3c4d.db"
    create_session(path, source, fresh_transcript(source), folder.parent / source.name)
    return path


@pytest.fixture
def session(session_path, backups):
    session = open_session_file(session_path, backups)
    yield session
    session.close()
