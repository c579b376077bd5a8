"""The template of an export: what stands before the talk, and how speakers are named."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from annotator.core.errors import BadTemplate, UnknownField

FRONT_FIELDS = ("title", "event", "date", "participants")
PERSON_FIELDS = ("name", "affiliation", "role")

_PART = re.compile(r"(?P<brace>\{\{|\}\})|\{(?P<field>[^{}]*)\}|(?P<text>[^{}]+)|(?P<alone>[{}])")
_VALUE, _EMPTY = "\x01", "\x00"
_OPEN, _CLOSE = "（(【〔《「『“", "）)】〕》」』”"
_ENDS = _CLOSE + "。．.!！?？"
_BETWEEN = r"[\s，、,；;：:·|/—–-]*"
_EMPTY_BRACKETS = re.compile(rf"\s*[{_OPEN}]{_BETWEEN}(?:{_EMPTY}{_BETWEEN})+[{_CLOSE}]")
_EMPTY_FIELDS = re.compile(rf"(?P<left>{_BETWEEN}){_EMPTY}(?:{_BETWEEN}{_EMPTY})*(?P<right>{_BETWEEN})")
_CONTROL = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Template:
    """Texts with fields in braces, as `{title}`; a brace that is meant is written twice.

    `front` is what stands above the talk, one paragraph a row. `participant` is one person in a list of them, `first`
    a speaker where first named, `later` after that.
    """

    name: str = ""
    front: str = ""
    participant: str = "{name}"
    first: str = "{name}"
    later: str = "{name}"


def check_template(template: Template, where: object = None) -> None:
    """Raise BadTemplate or UnknownField for what cannot be filled; `where` is the file, else the template's name."""
    where = where or template.name or "template"
    for part in ("front", "participant", "first", "later"):
        names = FRONT_FIELDS if part == "front" else PERSON_FIELDS
        known = ", ".join(f"{{{name}}}" for name in names)
        for row in getattr(template, part).splitlines():
            for found in _PART.finditer(row):
                if found["alone"]:
                    what = f"a brace without its other half in {part}: {row.strip()}; the fields there are {known}"
                    raise BadTemplate(path=where, what=what)
                if found["field"] is not None and found["field"] not in names:
                    raise UnknownField(path=where, field=found["field"], part=part, known=known)


def fields_of(text: str) -> tuple[str, ...]:
    """The fields that stand in one row of a template, in their order."""
    return tuple(found["field"] for found in _PART.finditer(text) if found["field"] is not None)


def filled(text: str, values: Mapping[str, str]) -> str:
    """One row of a template with its values, and nothing at all where all of its fields are empty.

    An empty field goes with the brackets that only it stood in, and with a mark or space on one side of it.
    """
    said = {field: " ".join(_CONTROL.sub(" ", values[field]).split()) for field in fields_of(text)}
    if said and not any(said.values()):
        return ""
    row = "".join(_skeleton(text, said))
    brackets = ""
    while brackets != row:
        brackets, row = row, _EMPTY_BRACKETS.sub(_EMPTY, row)
    row = _EMPTY_FIELDS.sub(_mark_between, row).strip()
    left = iter([said[field] for field in fields_of(text) if said[field]])
    return re.sub(_VALUE, lambda _: next(left), row)


def _skeleton(text: str, said: Mapping[str, str]) -> Iterator[str]:
    """The row with a sign for each field, so that what was said is not taken for marks of the template."""
    for found in _PART.finditer(text):
        if found["field"] is not None:
            yield _VALUE if said[found["field"]] else _EMPTY
        else:
            yield found["brace"][0] if found["brace"] else _CONTROL.sub(" ", found[0])


def _mark_between(found: re.Match[str]) -> str:
    """What is left between the neighbours of empty fields: at an edge nothing, else the marks of one side."""
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    if not before or not after or before in _OPEN or after in _ENDS:
        return ""
    return found["left"] if found["left"].strip() else found["right"] or found["left"]
