"""Reads the variables of a TensorFlow checkpoint, without TensorFlow.

The index is a table of LevelDB without compression whose values are `BundleEntryProto` messages
(tensorflow/core/protobuf/tensor_bundle.proto); the figures of all variables lie in one file beside it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias

import numpy as np

Fields: TypeAlias = dict[int, list[int | bytes]]

_FOOTER = 48  # bytes
_TYPES = {1: "<f4", 2: "<f8"}


def variables(prefix: Path) -> dict[str, np.ndarray]:
    """All variables of floating-point numbers by name.

    Raises:
        ValueError: the index is compressed or broken.
    """
    index = prefix.with_name(f"{prefix.name}.index").read_bytes()
    data = prefix.with_name(f"{prefix.name}.data-00000-of-00001").read_bytes()
    found = {}
    for _, handle in _entries(index, *_handle(index[-_FOOTER:], skipped=2)):
        for name, value in _entries(index, *_handle(handle)):
            entry = _fields(value)
            kind = _TYPES.get(_number(entry, 1))
            if name and kind:
                start, size = _number(entry, 4), _number(entry, 5)
                found[name.decode()] = np.frombuffer(data[start : start + size], kind).reshape(_shape(entry))
    return found


def _shape(entry: Fields) -> list[int]:
    dimensions = [side for shape in entry.get(2, []) for side in _fields(bytes(shape)).get(2, [])]
    return [_number(_fields(bytes(side)), 1) for side in dimensions]


def _number(entry: Fields, field: int) -> int:
    value = entry.get(field, [0])[0]
    return value if isinstance(value, int) else 0


def _handle(text: bytes, skipped: int = 0) -> tuple[int, int]:
    """Where a block begins, and its size; `skipped` numbers stand before."""
    at, numbers = 0, []
    for _ in range(skipped + 2):
        number, at = _varint(text, at)
        numbers.append(number)
    return numbers[-2], numbers[-1]


def _entries(table: bytes, start: int, size: int) -> Iterator[tuple[bytes, bytes]]:
    """The keys and values of a block; a key is told by what it shares with the one before."""
    block = table[start : start + size]
    if len(block) < 4 or table[start + size]:
        raise ValueError("the index of the checkpoint is compressed or broken")
    end = len(block) - 4 * (1 + struct.unpack("<I", block[-4:])[0])
    at, key = 0, b""
    while at < end:
        shared, at = _varint(block, at)
        own, at = _varint(block, at)
        length, at = _varint(block, at)
        key = key[:shared] + block[at : at + own]
        at += own
        yield key, block[at : at + length]
        at += length


def _fields(message: bytes) -> Fields:
    """The fields of a message of Protocol Buffers by number, as numbers or bytes."""
    fields: Fields = {}
    at = 0
    while at < len(message):
        tag, at = _varint(message, at)
        value: int | bytes
        if tag & 7 == 0:
            value, at = _varint(message, at)
        else:
            size, at = _varint(message, at) if tag & 7 == 2 else ({1: 8, 5: 4}[tag & 7], at)
            value, at = message[at : at + size], at + size
        fields.setdefault(tag >> 3, []).append(value)
    return fields


def _varint(text: bytes, at: int) -> tuple[int, int]:
    number = shift = 0
    while True:
        byte = text[at]
        number |= (byte & 127) << shift
        at, shift = at + 1, shift + 7
        if byte < 128:
            return number, at
