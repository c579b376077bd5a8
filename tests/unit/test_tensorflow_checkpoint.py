"""The figures of a checkpoint of TensorFlow are read as they were written."""

import importlib
import struct
from pathlib import Path

import numpy as np
import pytest

TOOLS = Path(__file__).parents[2] / "tools"
FIRST = np.arange(6, dtype="<f4").reshape(2, 3)
SECOND = np.array([0.5, -1.5], dtype="<f8")
STEPS = np.array([7], dtype="<i8")


@pytest.fixture
def variables(monkeypatch):
    if not TOOLS.exists():
        pytest.skip("tools/ is not part of this copy")
    monkeypatch.syspath_prepend(str(TOOLS))
    return importlib.import_module("tensorflow_checkpoint").variables


def varint(number):
    parts = []
    while number > 127:
        parts.append(number & 127 | 128)
        number >>= 7
    return bytes([*parts, number])


def field(number, value):
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    return varint(number << 3 | 2) + varint(len(value)) + value


def entry(kind, shape, start, size):
    sides = b"".join(field(2, field(1, side)) for side in shape)
    return field(1, kind) + field(2, sides) + field(4, start) + field(5, size) + varint(6 << 3 | 5) + b"\0\0\0\0"


def block(*entries, compressed=b"\0"):
    """A block of a table of LevelDB: each key tells only what it does not share with the one before."""
    text, before = b"", b""
    for key, value in entries:
        shared = 0
        while shared < min(len(key), len(before)) and key[shared] == before[shared]:
            shared += 1
        text += varint(shared) + varint(len(key) - shared) + varint(len(value)) + key[shared:] + value
        before = key
    return text + struct.pack("<II", 0, 1), compressed + b"\0\0\0\0"


@pytest.fixture
def write(tmp_path):
    def write(compressed=b"\0"):
        entries = [(b"", b"\x08\x01"), (b"net/bias", entry(2, [2], 24, 16)), (b"net/steps", entry(9, [1], 40, 8))]
        entries += [(b"net/table", entry(1, [2, 3], 0, 24))]
        held, tail = block(*entries, compressed=compressed)
        handles, _ = block((b"z", varint(0) + varint(len(held))))
        index = held + tail + handles + b"\0" * 5
        footer = varint(0) + varint(0) + varint(len(held) + len(tail)) + varint(len(handles))
        (tmp_path / "net.ckpt.index").write_bytes(index + footer.ljust(40, b"\0") + b"\0" * 8)
        figures = FIRST.tobytes() + SECOND.tobytes() + STEPS.tobytes()
        (tmp_path / "net.ckpt.data-00000-of-00001").write_bytes(figures)
        return tmp_path / "net.ckpt"

    return write


def test_figures_are_read_by_name(variables, write):
    found = variables(write())
    assert list(found) == ["net/bias", "net/table"]
    assert found["net/table"].tolist() == FIRST.tolist()
    assert found["net/bias"].tolist() == SECOND.tolist()


def test_a_compressed_index_is_refused(variables, write):
    with pytest.raises(ValueError, match="compressed or broken"):
        variables(write(compressed=b"\1"))
