"""Core values as JSON and as table rows, driven by the fields of their dataclasses."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from annotator.core.glossary import GlossaryTerm
from annotator.core.history import Change, Value
from annotator.core.model import Decision, Info, Line, SessionTerm, Speaker

Read = TypeVar("Read")
Decoder = Callable[[Any], Any]
Decoders = Mapping[str, Decoder]

Key = tuple[str, int]
Standing = dict[Key, Value | None]

VALUE_KINDS: Mapping[str, type[Value]] = {
    "line": Line,
    "speaker": Speaker,
    "decision": Decision,
    "term": SessionTerm,
    "info": Info,
    "glossary": GlossaryTerm,
}
_WHOLE = 3  # parts of a change that is written whole
_PLAIN = frozenset({str, int, bool, NoneType})
KIND_NAMES: Mapping[type[Value], str] = {kind: name for name, kind in VALUE_KINDS.items()}


def to_json(value: object) -> str:
    """A value as compact JSON text; fields that hold their default are left out."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def from_json(kind: type[Read], text: str) -> Read:
    """The value that `to_json` wrote. Raises ValueError, TypeError or KeyError where the text is damaged."""
    value: Read = _decoder(kind)(json.loads(text))
    return value


def to_plain(value: object) -> Any:
    """A value as the plain data that JSON knows; fields that hold their default are left out."""
    return _plain(value)


def from_plain(kind: type[Read], data: Any) -> Read:
    """The value that `to_plain` gave. Raises what `from_json` does."""
    value: Read = _decoder(kind)(data)
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


def changed_row(before: object, after: object) -> dict[str, Any]:
    """The cells of `to_row(after)` that differ from those of `before`, a value of the same kind."""
    changed = changed_fields(before, after)
    return {name: to_json(held) if _nests(held) else held for name, held in changed.items()}


def changed_fields(before: object, after: object) -> dict[str, Any]:
    """What the fields of `after` hold that differ from those of `before`, a value of the same kind."""
    old, new = _values(type(before))(before), _values(type(after))(after)
    names = _defaults(type(after))
    return {name: b for name, a, b in zip(names, old, new, strict=True) if a is not b and a != b}


def changes_to_json(changes: tuple[Change, ...]) -> str:
    """Changes as JSON: kind, id, and of both sides the fields that differ; whole what was made or went.

    Of a term of the glossary file, which may stand otherwise by the time that this is read, all of `before` is kept.
    """
    return json.dumps([_plain_change(c) for c in changes], ensure_ascii=False, separators=(",", ":"))


def changes_from_json(text: str, standing: Standing, *, back: bool) -> tuple[Change, ...]:
    """The changes that `changes_to_json` wrote.

    `standing` holds the values as they are once these changes are made, or before that where not `back`; afterwards
    it holds them as they are on the other side. Raises ValueError, TypeError or LookupError where the text is damaged
    or does not fit what stands there.
    """
    found = []
    plain = json.loads(text)
    for item in reversed(plain) if back else plain:
        change = _read_change(item, standing, back=back)
        standing[key_of(change.value)] = change.before if back else change.after
        found.append(change)
    return tuple(reversed(found) if back else found)


def key_of(value: Value) -> Key:
    """By what a value is known among those of its kind; there is one `Info`."""
    return KIND_NAMES[type(value)], 0 if isinstance(value, Info) else value.id


def _plain_change(change: Change) -> list[Any]:
    before, after = change.before, change.after
    name, known_by = key_of(change.value)
    if before is None or after is None:
        return [name, _plain(before), _plain(after)]
    if isinstance(before, GlossaryTerm):
        return [name, _plain(before), {field: _plain(held) for field, held in changed_fields(before, after).items()}]
    sides = changed_fields(after, before), changed_fields(before, after)
    return [name, known_by, *({field: _plain(held) for field, held in side.items()} for side in sides)]


def _read_change(item: list[Any], standing: Standing, *, back: bool) -> Change:
    if len(item) == _WHOLE:
        return _read_whole(*item)
    name, known_by, old, new = item
    there = standing.get((name, known_by))
    if there is None:
        raise ValueError(f"{name} {known_by} is changed by a step, but not there")
    decoders = _field_decoders(VALUE_KINDS[name])
    other: Value = replace(there, **{field: decoders[field](held) for field, held in (old if back else new).items()})
    return Change(other, there) if back else Change(there, other)


def _read_whole(name: str, before: Any, after: Any) -> Change:
    """What was made or went; and any change as the first programs wrote it, with all of `before`."""
    kind = VALUE_KINDS[name]
    decode = _decoder(kind)
    if before is None or after is None:
        return Change(None if before is None else decode(before), None if after is None else decode(after))
    old = decode(before)
    decoders = _field_decoders(kind)
    return Change(old, replace(old, **{field: decoders[field](new) for field, new in after.items()}))


def _plain(value: Any) -> Any:
    if type(value) in _PLAIN:
        return value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if not is_dataclass(value):
        return value
    kind = type(value)
    held = zip(_defaults(kind).items(), _values(kind)(value), strict=True)
    return {name: _plain(item) for (name, default), item in held if item is not default and item != default}


def _columns(value: Any) -> list[tuple[str, Any, bool]]:
    kind = type(value)
    return [(name, item, _nests(item)) for name, item in zip(_defaults(kind), _values(kind)(value), strict=True)]


def _nests(value: object) -> bool:
    return isinstance(value, tuple) or (type(value) not in _PLAIN and is_dataclass(value))


def _new_defaults(kind: type) -> Mapping[str, object]:
    """The names of the fields in their order, each with its default."""
    return {f.name: f.default for f in fields(kind)}


def _new_values(kind: type) -> Callable[[object], tuple[Any, ...]]:
    """What gives all that the fields of a value hold, in their order."""
    names = tuple(_defaults(kind))
    many = attrgetter(*names)
    return many if len(names) > 1 else lambda value: (many(value),)


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


_defaults: Callable[[Any], Mapping[str, object]] = cache(_new_defaults)
_values: Callable[[Any], Callable[[object], tuple[Any, ...]]] = cache(_new_values)
_decoder: Callable[[Any], Decoder] = cache(_new_decoder)
_field_decoders: Callable[[Any], Decoders] = cache(_new_field_decoders)
_column_decoders: Callable[[Any], Decoders] = cache(_new_column_decoders)
