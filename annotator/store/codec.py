"""Core values as JSON and as table rows, driven by the fields of their dataclasses."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from annotator.core.history import Change, Value
from annotator.core.model import Decision, Info, Line, SessionTerm, Speaker

Read = TypeVar("Read")
Decoder = Callable[[Any], Any]
Decoders = Mapping[str, Decoder]

VALUE_KINDS: Mapping[str, type[Value]] = {
    "line": Line,
    "speaker": Speaker,
    "decision": Decision,
    "term": SessionTerm,
    "info": Info,
}
_NAMES = {kind: name for name, kind in VALUE_KINDS.items()}


def to_json(value: object) -> str:
    """A value as compact JSON text; fields that hold their default are left out."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def from_json(kind: type[Read], text: str) -> Read:
    """The value that `to_json` wrote. Raises ValueError, TypeError or KeyError where the text is damaged."""
    value: Read = _decoder(kind)(json.loads(text))
    return value


def to_row(value: object) -> dict[str, Any]:
    """A dataclass as a row with one column a field; nested values become JSON."""
    return {name: to_json(held) if nested else held for name, held, nested in _columns(value)}


def from_row(kind: type[Read], row: Mapping[str, Any], **given: object) -> Read:
    """The dataclass that `to_row` wrote, with fields `given` that other tables hold.

    Columns that are no fields of it are left aside.
    """
    read = {name: decode(row[name]) for name, decode in _column_decoders(kind).items() if name not in given}
    return kind(**read, **given)


def changes_to_json(changes: tuple[Change, ...]) -> str:
    """Changes as JSON: kind, the value before, and after it the whole value or the fields that differ."""
    return json.dumps([_plain_change(c) for c in changes], ensure_ascii=False, separators=(",", ":"))


def changes_from_json(text: str) -> tuple[Change, ...]:
    """The changes that `changes_to_json` wrote."""
    return tuple(_read_change(*plain) for plain in json.loads(text))


def _plain_change(change: Change) -> list[Any]:
    before, after = change.before, change.after
    name = _NAMES[type(change.value)]
    if before is None or after is None:
        return [name, _plain(before), _plain(after)]
    pairs = ((f.name, getattr(before, f.name), getattr(after, f.name)) for f in fields(after))
    return [name, _plain(before), {field: _plain(new) for field, old, new in pairs if new != old}]


def _read_change(name: str, before: Any, after: Any) -> Change:
    kind = VALUE_KINDS[name]
    decode = _decoder(kind)
    if before is None or after is None:
        return Change(None if before is None else decode(before), None if after is None else decode(after))
    old = decode(before)
    decoders = _field_decoders(kind)
    return Change(old, replace(old, **{field: decoders[field](new) for field, new in after.items()}))


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        held = ((f, getattr(value, f.name)) for f in fields(value))
        return {f.name: _plain(item) for f, item in held if item != f.default}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


def _columns(value: Any) -> list[tuple[str, Any, bool]]:
    held = [(f.name, getattr(value, f.name)) for f in fields(value)]
    return [(name, item, isinstance(item, tuple) or is_dataclass(item)) for name, item in held]


def _new_decoder(hint: Any) -> Decoder:
    """How JSON's plain data become a value of that type again."""
    if is_dataclass(hint) and isinstance(hint, type):
        decoders = _field_decoders(hint)
        return lambda data: hint(**{name: decoders[name](item) for name, item in data.items()})
    if get_origin(hint) is tuple:
        inner = _decoder(get_args(hint)[0])
        return lambda data: tuple(map(inner, data))
    if get_origin(hint) is UnionType:
        (known,) = [arg for arg in get_args(hint) if arg is not NoneType]
        some = _decoder(known)
        return lambda data: None if data is None else some(data)
    decoder: Decoder = hint
    return decoder


def _new_field_decoders(kind: type) -> Decoders:
    hints = get_type_hints(kind)
    return {f.name: _decoder(hints[f.name]) for f in fields(kind)}


def _new_column_decoders(kind: type) -> Decoders:
    hints = get_type_hints(kind)
    return {f.name: _column_decoder(hints[f.name]) for f in fields(kind)}


def _column_decoder(hint: Any) -> Decoder:
    decode = _decoder(hint)
    if is_dataclass(hint) or get_origin(hint) is tuple:
        return lambda cell: decode(json.loads(cell))
    return decode


_decoder: Callable[[Any], Decoder] = cache(_new_decoder)
_field_decoders: Callable[[Any], Decoders] = cache(_new_field_decoders)
_column_decoders: Callable[[Any], Decoders] = cache(_new_column_decoders)
