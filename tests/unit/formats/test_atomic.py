"""A file is written whole or not at all, and nothing else is left in its folder."""

import os
import stat
from pathlib import Path

import pytest

from annotator.core.errors import CannotWrite
from annotator.formats.atomic import write_atomic

OLD, NEW = b"what stood there", b"what comes"


@pytest.fixture
def target(tmp_path):
    path = tmp_path / "out.txt"
    path.write_bytes(OLD)
    return path


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_made_as_any_other(tmp_path):
    write_atomic(tmp_path / "会议.txt", NEW)
    (tmp_path / "plain").write_bytes(NEW)
    assert (tmp_path / "会议.txt").read_bytes() == NEW
    assert (tmp_path / "会议.txt").stat().st_mode == (tmp_path / "plain").stat().st_mode
    assert names_in(tmp_path) == ["plain", "会议.txt"]


def test_an_existing_file_is_replaced_and_keeps_its_mode(target):
    target.chmod(0o640)
    write_atomic(target, NEW)
    assert target.read_bytes() == NEW
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert names_in(target.parent) == ["out.txt"]


def test_a_link_stays_a_link(target):
    link = target.with_name("link.txt")
    link.symlink_to(target)
    write_atomic(link, NEW)
    assert link.is_symlink()
    assert target.read_bytes() == NEW


def test_a_full_disk_leaves_the_old_file_and_nothing_else(small_disk):
    target = small_disk / "out.docx"
    target.write_bytes(OLD)
    with pytest.raises(CannotWrite, match="No space left on device"):
        write_atomic(target, b"x" * 2_000_000)
    assert target.read_bytes() == OLD
    assert names_in(small_disk) == ["out.docx"]


@pytest.mark.parametrize("name", ["fsync", "replace"])
def test_a_failure_at_any_step_leaves_nothing(target, monkeypatch, name):
    def fail(*args):
        raise OSError(5, "Input/output error")

    owner = os if name == "fsync" else Path
    monkeypatch.setattr(owner, name, fail)
    with pytest.raises(CannotWrite, match=r"out\.txt: cannot be written \(Input/output error\)"):
        write_atomic(target, NEW)
    assert target.read_bytes() == OLD
    assert names_in(target.parent) == ["out.txt"]


def test_an_interruption_leaves_nothing_either(target, monkeypatch):
    def interrupt(*args):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_atomic(target, NEW)
    assert names_in(target.parent) == ["out.txt"]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_device_that_takes_nothing_is_told():
    with pytest.raises(CannotWrite, match="No space left on device"):
        write_atomic(Path("/dev/full"), NEW)
    assert Path("/dev/full").is_char_device()


def test_folders_and_missing_folders_are_refused(tmp_path):
    with pytest.raises(CannotWrite, match="Is a directory"):
        write_atomic(tmp_path, NEW)
    with pytest.raises(CannotWrite, match="No such file or directory"):
        write_atomic(tmp_path / "gone" / "out.txt", NEW)
    assert names_in(tmp_path) == []


def test_links_in_a_circle_are_refused(tmp_path):
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(CannotWrite):
        write_atomic(tmp_path / "a", NEW)
    assert names_in(tmp_path) == ["a", "b"]


def test_a_file_that_may_not_be_written_stays(target, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    with pytest.raises(CannotWrite, match="Permission denied"):
        write_atomic(target, NEW)
    assert target.read_bytes() == OLD
