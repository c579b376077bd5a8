"""What a file's terms would do to a glossary: what is new, changed, in conflict, as it was. Nothing is written here."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from annotator.core.interchange import SINGLE, Field, TermRow, value_of
from annotator.core.model import Term


class Known(StrEnum):
    """What becomes of a term that the glossary has already.

    MERGE adds what the file knows more, and where both differ the glossary counts; KEEP leaves the term as it is;
    with REPLACE what the file says counts. Aliases and terms that clash with others come in with REPLACE alone.
    """

    MERGE = "merge"
    KEEP = "keep"
    REPLACE = "replace"


class Outcome(StrEnum):
    """What a term of the file is to the glossary."""

    NEW = "new"
    CHANGED = "changed"
    CONFLICT = "conflict"
    SAME = "same"


class ClashKind(StrEnum):
    """What two sides disagree on. The value is the English text of it."""

    DIFFERS = "{what} is '{theirs}' in the file, '{ours}' in the glossary"
    ROWS = "{what} is '{ours}' in one row, '{theirs}' in another"
    ALIAS_TAKEN = "the alias '{what}' is one of '{ours}' as well"
    ALIAS_IS_TERM = "the alias '{what}' is a term of its own"
    TERM_IS_ALIAS = "'{what}' is an alias of '{ours}'"
    OTHER_CASE = "'{what}' is in the glossary as '{ours}'"


@dataclass(frozen=True, slots=True)
class Clash:
    """One disagreement: about `what`, a field or an alias; what the glossary, or the earlier row, and the file say."""

    kind: ClashKind
    what: str
    ours: str = ""
    theirs: str = ""

    def words(self) -> str:
        """The disagreement, in English."""
        return self.kind.value.format(what=self.what, ours=self.ours, theirs=self.theirs)


@dataclass(frozen=True, slots=True)
class Merged:
    """A term of the file: its rows, the term as the glossary has it, as it would become, and what speaks against it.

    One that is `held` back does not come in at all.
    """

    rows: tuple[int, ...]
    before: Term | None
    after: Term
    outcome: Outcome
    clashes: tuple[Clash, ...] = ()
    held: bool = False

    @property
    def writes(self) -> bool:
        """Whether the glossary would become another."""
        return self.after != self.before and not self.held

    def fields(self) -> tuple[Field, ...]:
        """The fields that would become others."""
        if self.before is None:
            return ()
        return tuple(one for one in Field if value_of(self.before, one) != value_of(self.after, one))


@dataclass(slots=True)
class _Told:
    """What all rows of one term say together."""

    rows: list[int]
    term: Term
    fields: frozenset[Field]
    clashes: list[Clash] = field(default_factory=list)


def merge(rows: Iterable[TermRow], known: Mapping[str, Term], how: Known, *, source: str = "") -> list[Merged]:
    """What becomes of each term of a file, in the file's order, beside the terms that are known by their text.

    `source` is put down for new terms whose file has no place for one.
    """
    told = _together(rows)
    names = _Names(known.values(), told)
    return [_merged(one, known.get(one.term.text), names, how, source) for one in told.values()]


def _together(rows: Iterable[TermRow]) -> dict[str, _Told]:
    told: dict[str, _Told] = {}
    for row in rows:
        before = told.get(row.term.text)
        if before is None:
            told[row.term.text] = _Told([row.number], row.term, row.told)
            continue
        before.rows.append(row.number)
        before.clashes += _differences(ClashKind.ROWS, before.term, row.term, before.fields & row.told)
        known = before.term if Field.CATEGORY in before.fields else replace(before.term, category=row.term.category)
        before.term = united(known, row.term)
        before.fields |= row.told
    return told


class _Names:
    """Who is called what already: terms of the glossary and earlier ones of the file, by their texts and aliases."""

    def __init__(self, known: Iterable[Term], told: Iterable[str]) -> None:
        self._holders: dict[str, str] = {}
        self._terms = set(told)
        self._any_case: dict[str, str] = {}
        for term in known:
            self._terms.add(term.text)
            self._any_case.setdefault(term.text.casefold(), term.text)
            for alias in term.aliases:
                self._holders.setdefault(alias, term.text)

    def alias_clash(self, alias: str, term: str) -> Clash | None:
        """What speaks against an alias of a term; where nothing does it is the term's from now on."""
        if alias in self._terms:
            return Clash(ClashKind.ALIAS_IS_TERM, alias, alias)
        holder = self._holders.setdefault(alias, term)
        return None if holder == term else Clash(ClashKind.ALIAS_TAKEN, alias, holder)

    def term_clash(self, text: str) -> Clash | None:
        """What speaks against a new term."""
        if text in self._holders:
            return Clash(ClashKind.TERM_IS_ALIAS, text, self._holders[text])
        same = self._any_case.setdefault(text.casefold(), text)
        return None if same == text else Clash(ClashKind.OTHER_CASE, text, same)


def _merged(told: _Told, before: Term | None, names: _Names, how: Known, source: str) -> Merged:
    if before is None:
        return _new(told, names, how, source)
    against = _against(told, before.aliases, names)
    theirs = told.term
    clashes = (*told.clashes, *against.values(), *_differences(ClashKind.DIFFERS, before, theirs, told.fields))
    both = united(before, _without_aliases(theirs, against))
    after = {Known.MERGE: both, Known.KEEP: before}.get(how) or _replaced(before, theirs, told.fields)
    outcome = Outcome.CONFLICT if clashes else Outcome.SAME if before == after == both else Outcome.CHANGED
    return Merged(tuple(told.rows), before, after, outcome, clashes)


def _new(told: _Told, names: _Names, how: Known, source: str) -> Merged:
    known_as = names.term_clash(told.term.text)
    against = _against(told, (), names)
    clashes = (*((known_as,) if known_as else ()), *told.clashes, *against.values())
    after = told.term if how is Known.REPLACE else _without_aliases(told.term, against)
    if source and Field.SOURCE not in told.fields:
        after = replace(after, source=source)
    held = known_as is not None and how is not Known.REPLACE
    return Merged(tuple(told.rows), None, after, Outcome.CONFLICT if clashes else Outcome.NEW, clashes, held)


def _against(told: _Told, known: Container[str], names: _Names) -> dict[str, Clash]:
    """What speaks against those of its aliases that are new."""
    new = [alias for alias in told.term.aliases if alias not in known]
    return {alias: clash for alias in new if (clash := names.alias_clash(alias, told.term.text))}


def _without_aliases(term: Term, aliases: Container[str]) -> Term:
    free = tuple(alias for alias in term.aliases if alias not in aliases)
    return term if len(free) == len(term.aliases) else replace(term, aliases=free)


def _differences(kind: ClashKind, ours: Term, theirs: Term, told: frozenset[Field]) -> tuple[Clash, ...]:
    """The single values that both sides tell, each in another way. Where a term comes from is no matter of dispute."""
    found = []
    for one in SINGLE:
        mine, other = value_of(ours, one), value_of(theirs, one)
        if one not in told or mine == other or one in (Field.SOURCE, Field.PROTECT):
            continue
        if one in (Field.CATEGORY, Field.ON) or (mine and other):
            found.append(Clash(kind, one, _shown(mine), _shown(other)))
    return tuple(found)


def _shown(value: object) -> str:
    return ("no", "yes")[value] if isinstance(value, bool) else str(value)


def united(ours: Term, theirs: Term) -> Term:
    """Both together; of two single values ours counts."""
    return replace(
        ours,
        aliases=_union(ours.aliases, theirs.aliases),
        pronunciations=_union(ours.pronunciations, theirs.pronunciations),
        not_near=_union(ours.not_near, theirs.not_near),
        note=ours.note or theirs.note,
        source=ours.source or theirs.source,
        protect=ours.protect or theirs.protect,
        minimum=ours.minimum or theirs.minimum,
    )


def _replaced(ours: Term, theirs: Term, told: frozenset[Field]) -> Term:
    """Ours with every field that the file tells as it tells it."""
    values: dict[str, Any] = {one: value_of(theirs, one) for one in told if one is not Field.TERM}
    return replace(ours, **values)


def _union(ours: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*ours, *theirs)))
