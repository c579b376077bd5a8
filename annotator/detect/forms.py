"""The everyday forms of a person's name: as people are addressed on a panel."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from annotator.core.model import Term
from annotator.core.text import is_han

ADDRESSES = ("老师", "教授", "博士", "总")


def everyday_forms(person: Term) -> Iterator[Term]:
    """The person's whole name, the given name where it has two hanzi, and the surname with each form of address."""
    yield person
    name = person.text
    if 2 <= len(name) <= 3 and all(map(is_han, name)):
        short = replace(person, aliases=(), pronunciations=())
        if len(name) == 3:
            yield replace(short, text=name[1:])
        for address in ADDRESSES:
            yield replace(short, text=name[0] + address)
